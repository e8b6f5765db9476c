"""
Writes trained weights as the three ONNX files that the project runs: `python export.py --weights weights.pt --vectors vectors.pt --out FOLDER`.

The lowest layers serve both reading and vectors (`base.onnx`); the rest stands twice, as trained for the heads (`reading.onnx`) and for
vectors (`vectors.onnx`).
"""

import argparse
import os
import tempfile

import numpy as np
import onnx
import torch
from encoder import SHARED, Reader, load_trunk
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn


class Base(nn.Module):
    """Token ids and types become what the shared layers make of each token."""

    def __init__(self, reader):
        super().__init__()
        self.embeddings, self.layers = reader.trunk.embeddings, reader.trunk.encoder.layer[:SHARED]

    def forward(self, ids, types):
        hidden = self.embeddings(input_ids=ids, token_type_ids=types)
        for layer in self.layers:
            hidden = layer(hidden)
        return hidden


class Reading(nn.Module):
    """All heads at each token: answers, contradicts, nothing, starts, ends."""

    def __init__(self, reader):
        super().__init__()
        self.layers = reader.trunk.encoder.layer[SHARED:]
        self.heads = nn.Linear(384, 5)
        weight = torch.cat([reader.sentence.weight, reader.nothing.weight, reader.span.weight])
        bias = torch.cat([reader.sentence.bias, reader.nothing.bias, reader.span.bias])
        self.heads.weight, self.heads.bias = nn.Parameter(weight), nn.Parameter(bias)

    def forward(self, hidden):
        for layer in self.layers:
            hidden = layer(hidden)
        return self.heads(hidden)[0]


class Vector(nn.Module):
    """The vector of the whole input."""

    def __init__(self, reader):
        super().__init__()
        self.layers = reader.trunk.encoder.layer[SHARED:]

    def forward(self, hidden):
        for layer in self.layers:
            hidden = layer(hidden)
        return nn.functional.normalize(hidden.mean(1), dim=1)[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--encoder', required=True, help='e5-small-v2.onnx, for the shape of the network')
    parser.add_argument('--weights', required=True)
    parser.add_argument('--vectors', required=True, help='the weights whose last layers give vectors (train_vectors.py)')
    parser.add_argument('--out', required=True, help='a folder')
    options = parser.parse_args()
    read, vector = (load(options.encoder, path) for path in (options.weights, options.vectors))
    ids = torch.tensor([[101, 2054, 2003, 102, 2, 2023, 102]])
    types = torch.tensor([[0, 0, 0, 0, 1, 1, 1]])
    base = Base(read).eval()
    hidden = base(ids, types).detach()
    write(base, {'ids': ids, 'types': types}, 'hidden', os.path.join(options.out, 'base.onnx'))
    write(Reading(read).eval(), {'hidden': hidden}, 'heads', os.path.join(options.out, 'reading.onnx'))
    write(Vector(vector).eval(), {'hidden': hidden}, 'vector', os.path.join(options.out, 'vectors.onnx'))


def load(encoder, path):
    reader = Reader(load_trunk(encoder))
    reader.load_state_dict(torch.load(path))
    return reader


def write(model, inputs, output, path):
    axes = {name: {1: 'tokens'} for name in inputs}
    if output != 'vector':
        axes[output] = {1 if output == 'hidden' else 0: 'tokens'}
    with tempfile.TemporaryDirectory() as folder:
        full, prepared = os.path.join(folder, 'full.onnx'), os.path.join(folder, 'prepared.onnx')
        torch.onnx.export(
            model,
            tuple(inputs.values()),
            full,
            input_names=list(inputs),
            output_names=[output],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(full, prepared, skip_symbolic_shape=True)
        quantize_dynamic(prepared, path, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=heads_of(prepared))
    make_unsigned(path)
    print(path, os.path.getsize(path))


def heads_of(path):
    """The matrix of the heads stays in 32 bits: it is small, and what it says is compared."""
    return [node.name for node in onnx.load(path).graph.node if node.op_type in ('MatMul', 'Gemm') and 'heads' in node.name]


def make_unsigned(path):
    """
    Writes the weights of 8 bits as unsigned numbers, each 128 more, as their zero is. The products are the same, but a processor without
    instructions for them (VNNI) adds two products of signed weights in 16 bits, where the sum may not fit and is cut off.
    """
    model = onnx.load(path)
    values = {one.name: one for one in model.graph.initializer}
    names = {node.input[at] for node in model.graph.node if node.op_type == 'MatMulInteger' for at in (1, 3)}
    for name in names:
        unsigned = (numpy_helper.to_array(values[name]).astype(np.int16) + 128).astype(np.uint8)
        values[name].CopyFrom(numpy_helper.from_array(unsigned, name))
    onnx.save(model, path)


if __name__ == '__main__':
    main()
