"""Takes the weights out of the ONNX files that `export.py` made, to train on from them: `python weights_of.py --onnx FOLDER --out weights.pt`."""

import argparse
import os
import re

import numpy as np
import onnx
import torch
from encoder import SHARED, Reader, load_trunk
from onnx import numpy_helper


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--encoder', required=True, help='e5-small-v2.onnx, whose word embeddings are taken as they are')
    parser.add_argument('--onnx', required=True, help='folder of base.onnx and what stands on it')
    parser.add_argument('--top', default='reading', choices=['reading', 'vectors'], help='for what the last layers were trained')
    parser.add_argument('--out', required=True)
    options = parser.parse_args()
    reader = Reader(load_trunk(options.encoder))
    state = reader.state_dict()
    state |= weights_in(os.path.join(options.onnx, 'base.onnx'), 0, state)
    state |= weights_in(os.path.join(options.onnx, f'{options.top}.onnx'), SHARED, state)
    reader.load_state_dict(state)
    torch.save(reader.state_dict(), options.out)


def weights_in(path, first, state):
    """The weights of one file, by their names in the network, of which its lowest layer is the layer `first`."""
    graph = onnx.load(path).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = {}

    def keep(name, value):
        name = re.sub(r'^layers?\.(\d+)', lambda layer: f'encoder.layer.{int(layer[1]) + first}', name)
        if f'trunk.{name}' in state and 'word_embeddings' not in name:
            found[f'trunk.{name}'] = torch.tensor(np.ascontiguousarray(value))

    for name, value in values.items():
        if value.dtype == np.float32:
            keep(name, value)
    for node in graph.node:
        if node.op_type == 'MatMulInteger':
            # /layers.0/attention/self/query/MatMul_quant
            name = re.search(r'^/(.*)/MatMul', node.name)[1].replace('/', '.')
            base = node.input[1].removesuffix('_quantized')
            whole = values[node.input[1]].astype(np.float32) - values[f'{base}_zero_point'].astype(np.float32)
            keep(f'{name}.weight', (whole * values[f'{base}_scale']).T)
        elif node.op_type == 'MatMul' and 'heads' in node.name:
            heads, bias = torch.tensor(np.ascontiguousarray(values[node.input[1]].T)), torch.tensor(values['heads.bias'])
            for name, rows in (('sentence', slice(0, 2)), ('nothing', slice(2, 3)), ('span', slice(3, 5))):
                found |= {f'{name}.weight': heads[rows].clone(), f'{name}.bias': bias[rows].clone()}
    return found


if __name__ == '__main__':
    main()
