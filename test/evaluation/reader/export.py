"""Writes trained weights as the ONNX file that the project runs: `python export.py --weights weights.pt --out encoder.onnx`."""

import argparse
import os
import tempfile

import numpy as np
import torch
from encoder import Reader, load_trunk
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn


class Exported(nn.Module):
    """All heads at each token (answers, contradicts, nothing, starts, ends), and the vector of the whole input."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        self.heads = nn.Linear(384, 5)
        weight = torch.cat([reader.sentence.weight, reader.nothing.weight, reader.span.weight])
        bias = torch.cat([reader.sentence.bias, reader.nothing.bias, reader.span.bias])
        self.heads.weight, self.heads.bias = nn.Parameter(weight), nn.Parameter(bias)

    def forward(self, ids, types):
        hidden = self.reader.trunk(input_ids=ids, attention_mask=torch.ones_like(ids), token_type_ids=types).last_hidden_state
        return self.heads(hidden)[0], nn.functional.normalize(hidden.mean(1), dim=1)[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--encoder', required=True, help='e5-small-v2.onnx, for the shape of the network')
    parser.add_argument('--weights', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--full', help='also keep the weights in 32 bits here')
    options = parser.parse_args()
    reader = Reader(load_trunk(options.encoder))
    reader.load_state_dict(torch.load(options.weights))
    model = Exported(reader).eval()
    ids = torch.tensor([[101, 2054, 2003, 102, 2, 2023, 102]])
    types = torch.tensor([[0, 0, 0, 0, 1, 1, 1]])
    with tempfile.TemporaryDirectory() as folder:
        full, prepared = options.full or os.path.join(folder, 'full.onnx'), os.path.join(folder, 'prepared.onnx')
        torch.onnx.export(
            model,
            (ids, types),
            full,
            input_names=['ids', 'types'],
            output_names=['heads', 'vector'],
            dynamic_axes={'ids': {1: 'tokens'}, 'types': {1: 'tokens'}, 'heads': {0: 'tokens'}},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(full, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, options.out, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=heads_of(prepared))
    make_unsigned(options.out)
    print(options.out, os.path.getsize(options.out))


def heads_of(path):
    """The matrix of the heads stays in 32 bits: it is small, and what it says is compared."""
    import onnx

    return [node.name for node in onnx.load(path).graph.node if node.op_type in ('MatMul', 'Gemm') and 'heads' in node.name]


def make_unsigned(path):
    """
    Writes the weights of 8 bits as unsigned numbers, each 128 more, as their zero is. The products are the same, but a processor without
    instructions for them (VNNI) adds two products of signed weights in 16 bits, where the sum may not fit and is cut off.
    """
    import onnx
    from onnx import numpy_helper

    model = onnx.load(path)
    values = {one.name: one for one in model.graph.initializer}
    names = {node.input[at] for node in model.graph.node if node.op_type == 'MatMulInteger' for at in (1, 3)}
    for name in names:
        unsigned = (numpy_helper.to_array(values[name]).astype(np.int16) + 128).astype(np.uint8)
        values[name].CopyFrom(numpy_helper.from_array(unsigned, name))
    onnx.save(model, path)


if __name__ == '__main__':
    main()
