"""The encoder that all scripts here share: how a text becomes token ids, and the network with its heads."""

import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

WIDTH = 384
LAYERS = 12
SHARED = 8  # the layers that reading and vectors have in common
CLS, SEP, MARK = 101, 102, 2  # MARK is [unused1]: it stands before each sentence and carries its score
QUESTION_TOKENS = 48
TITLE_TOKENS = 24
WINDOW_TOKENS = 256


def load_tokenizer(path):
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def load_trunk(path):
    """The weights of e5-small-v2 out of its ONNX file, which names biases and norms but not the matrices."""
    graph = onnx.load(path).graph
    initial = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    state = {
        name: torch.tensor(value)
        for name, value in initial.items()
        if name.startswith(('embeddings.', 'encoder.')) and 'position_ids' not in name
    }
    matrices = [node.input[1] for node in graph.node if node.op_type == 'MatMul' and node.input[1] in initial]
    parts = [
        'attention.self.query',
        'attention.self.key',
        'attention.self.value',
        'attention.output.dense',
        'intermediate.dense',
        'output.dense',
    ]
    assert len(matrices) == len(parts) * LAYERS, len(matrices)
    for at, name in enumerate(matrices):
        layer, part = divmod(at, len(parts))
        state[f'encoder.layer.{layer}.{parts[part]}.weight'] = torch.tensor(initial[name]).T.contiguous()
    trunk = BertModel(
        BertConfig(
            hidden_size=WIDTH,
            num_hidden_layers=LAYERS,
            num_attention_heads=12,
            intermediate_size=1536,
            vocab_size=30522,
            # Drawing the random numbers of dropout takes as long as all the rest of a step does on a processor.
            hidden_dropout_prob=0,
            attention_probs_dropout_prob=0,
        ),
        add_pooling_layer=False,
    )
    # Here faster than PyTorch's fused attention, and what is exported.
    trunk.set_attn_implementation('eager')
    trunk.load_state_dict(state)
    return trunk


class Reader(nn.Module):
    """One trunk, two uses: sentence vectors (mean of the last layer), and the heads that read a window for a question."""

    def __init__(self, trunk):
        super().__init__()
        self.trunk = trunk
        self._run = [trunk]
        self.sentence = nn.Linear(WIDTH, 2)  # at each MARK: answers; contradicts the question's premise
        self.nothing = nn.Linear(WIDTH, 1)  # at CLS: no sentence of the window answers
        self.span = nn.Linear(WIDTH, 2)  # at each token: the answering words start, end here

    def compile(self):
        """From now on the trunk runs compiled: half the time of a training step."""
        # In a list, or it would be a second copy of the trunk among the weights.
        self._run = [torch.compile(self.trunk, dynamic=True)]

    def forward(self, ids, mask, types):
        return self._run[0](input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state.float()

    def vectors(self, ids, mask):
        hidden = self(ids, mask, torch.zeros_like(ids))
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return nn.functional.normalize(mean, dim=1)


def window_ids(question, title, sentences, limit=WINDOW_TOKENS):
    """Token ids of question, title and sentences (each an id list), the types of each token, and where each MARK stands."""
    ids = [CLS, *question[:QUESTION_TOKENS], SEP, *title[:TITLE_TOKENS]]
    types = [0] * (2 + min(len(question), QUESTION_TOKENS)) + [1] * min(len(title), TITLE_TOKENS)
    marks = []
    for sentence in sentences:
        if len(ids) + len(sentence) + 2 > limit:
            sentence = sentence[: max(0, limit - len(ids) - 2)]
        if not sentence:
            break
        marks.append(len(ids))
        ids += [MARK, *sentence]
        types += [1] * (1 + len(sentence))
    ids.append(SEP)
    types.append(1)
    return ids, types, marks


def pad(rows, value=0):
    length = max(len(row) for row in rows)
    return torch.tensor([row + [value] * (length - len(row)) for row in rows], dtype=torch.long)
