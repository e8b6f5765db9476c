"""Takes the weights out of an ONNX file that `export.py` made, to train on from them: `python weights_of.py --onnx FILE --out weights.pt`."""

import argparse
import re

import numpy as np
import onnx
import torch
from encoder import Reader, load_trunk
from onnx import numpy_helper


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--encoder', required=True, help='e5-small-v2.onnx, whose word embeddings are taken as they are')
    parser.add_argument('--onnx', required=True)
    parser.add_argument('--out', required=True)
    options = parser.parse_args()
    graph = onnx.load(options.onnx).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    reader = Reader(load_trunk(options.encoder))
    state = reader.state_dict()
    for name, value in values.items():
        own = name.removeprefix('reader.')
        if own in state and 'word_embeddings' not in own and value.dtype == np.float32:
            state[own] = torch.tensor(value)
    for node in graph.node:
        if node.op_type == 'MatMulInteger':
            # /trunk/encoder/layer.0/attention/self/query/MatMul_quant
            own = re.search(r'/trunk/(.*)/MatMul', node.name)[1].replace('/', '.')
            base = node.input[1].removesuffix('_quantized')
            whole = values[node.input[1]].astype(np.float32) - values[f'{base}_zero_point'].astype(np.float32)
            state[f'trunk.{own}.weight'] = torch.tensor(np.ascontiguousarray((whole * values[f'{base}_scale']).T))
        elif node.op_type == 'MatMul' and 'heads' in node.name:
            heads = torch.tensor(np.ascontiguousarray(values[node.input[1]].T))
    bias = torch.tensor(values['heads.bias'])
    for name, rows in (('sentence', slice(0, 2)), ('nothing', slice(2, 3)), ('span', slice(3, 5))):
        state[f'{name}.weight'], state[f'{name}.bias'] = heads[rows].clone(), bias[rows].clone()
    reader.load_state_dict(state)
    torch.save(reader.state_dict(), options.out)


if __name__ == '__main__':
    main()
