"""
Trains the last layers once more, for vectors alone: `python train_vectors.py --begin weights.pt --out vectors.pt ...`. Those below, which the
reading shares, stay as they are, so that nothing changes of what is read.

A question is pulled towards a sentence that answers it and away from the other sentences of its step: those that answer the other questions,
and for each question one that was near it before and does not answer. Saves after each pass and resumes.
"""

import argparse
import os
import random
import time

import numpy as np
import torch
from encoder import CLS, SEP, SHARED, Reader, load_tokenizer, load_trunk, pad
from examples import public_lists, tidy, title_of, written_pieces
from torch.nn import functional as F

PUBLIC = 3000  # question lists
PASSES = 2
QUESTIONS = 64  # a step
RATE = 5e-5
WARM_UP = 30  # steps
# With .04 and more the right sentence is found among the nearest less often than before (test/evaluation/experiments.md).
TEMPERATURE = 0.012
# Of the nearest that do not answer: the first ones of other articles, and of the own one all but the first, which may answer after all.
OTHERS, OWN, OWN_SHARE = 15, slice(1, 12), 0.4
MINED = 60
AT_ONCE = 64


class Texts:
    """What the shared layers make of many texts, computed once, in 16 bits."""

    @torch.no_grad()
    def __init__(self, reader, ids):
        self.ends = np.cumsum([0, *map(len, ids)])
        self.hidden = np.empty((int(self.ends[-1]), 384), np.float16)
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
        for begin in range(0, len(order), AT_ONCE):
            some = order[begin : begin + AT_ONCE]
            tokens, mask = pad([ids[i] for i in some]), pad([[1] * len(ids[i]) for i in some])
            hidden = reader.trunk.embeddings(input_ids=tokens, token_type_ids=torch.zeros_like(tokens))
            hidden = through(reader.trunk.encoder.layer[:SHARED], hidden, mask)
            for row, i in enumerate(some):
                self.hidden[self.ends[i] : self.ends[i + 1]] = hidden[row, : len(ids[i])].numpy()

    def __len__(self):
        return len(self.ends) - 1

    def vectors(self, layers, some):
        """The vectors of these texts, in their order. Texts of about one length go together: less padding."""
        order = sorted(range(len(some)), key=lambda at: self.ends[some[at] + 1] - self.ends[some[at]])
        made = [self._vectors(layers, [some[at] for at in order[begin : begin + AT_ONCE]]) for begin in range(0, len(order), AT_ONCE)]
        places = torch.empty(len(order), dtype=torch.long)
        places[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(made)[places]

    def _vectors(self, layers, some):
        lengths = [int(self.ends[i + 1] - self.ends[i]) for i in some]
        hidden = torch.zeros(len(some), max(lengths), 384)
        mask = torch.zeros(len(some), max(lengths))
        for row, (i, length) in enumerate(zip(some, lengths)):
            hidden[row, :length] = torch.from_numpy(self.hidden[self.ends[i] : self.ends[i + 1]].astype(np.float32))
            mask[row, :length] = 1
        hidden = through(layers, hidden, mask)
        return F.normalize((hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True), dim=1)


def through(layers, hidden, mask):
    hide = (1.0 - mask[:, None, None, :].float()) * torch.finfo(torch.float32).min
    for layer in layers:
        hidden = layer(hidden, hide)
    return hidden


def pairs(options, tokenizer, rng):
    """Ids of sentences with the number of their article, and ids of questions with the sentences that answer and that number."""

    def ids(kind, text, limit):
        return [CLS, *tokenizer.encode(f'{kind}: {text}', add_special_tokens=False).ids[:limit], SEP]

    lists = [one for one in public_lists(options.lists, rng) if int(one['right']) > 0]
    rng.shuffle(lists)
    pieces = [piece for folder in ('', 'subjects') for piece in written_pieces(os.path.join(options.written, folder))[0]]
    sentences, questions = [], []
    for number, piece in enumerate(pieces):
        title, first = title_of(piece['title'], piece['date']), len(sentences)
        sentences += [(ids('passage', f'{title}. {text}' if title else text, 90), number) for text in piece['sentences']]
        for asked in piece['questions']:
            if asked['a']:
                questions.append((ids('query', asked['q'], 60), [first + at for at in asked['a']], number))
    for number, one in enumerate(lists[:PUBLIC], len(pieces)):
        first = len(sentences)
        sentences += [(ids('passage', text, 90), number) for text in one['candidates'][: int(one['right'])]]
        questions.append((ids('query', tidy(one['question']), 60), list(range(first, len(sentences))), number))
    return sentences, questions


@torch.no_grad()
def tempting(layers, asked, told, sentences, questions):
    """Of each question the nearest sentences that do not answer: of other articles, and of its own."""
    vectors = torch.cat([told.vectors(layers, range(at, min(at + 1000, len(told)))) for at in range(0, len(told), 1000)])
    found = []
    for at in range(0, len(asked), 500):
        some = range(at, min(at + 500, len(asked)))
        cosines = asked.vectors(layers, some) @ vectors.T
        for row, i in enumerate(some):
            _, right, number = questions[i]
            cosines[row, right] = -2
            nearest = cosines[row].topk(MINED).indices.tolist()
            own = [j for j in nearest if sentences[j][1] == number]
            found.append(([j for j in nearest if sentences[j][1] != number][:OTHERS], own[OWN]))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--encoder', required=True, help='e5-small-v2.onnx')
    parser.add_argument('--tokenizer', required=True)
    parser.add_argument('--lists', required=True, help='reader-train.jsonl.gz')
    parser.add_argument('--written', required=True, help='folder of written pieces')
    parser.add_argument('--begin', required=True, help='weights of the reader')
    parser.add_argument('--out', required=True)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    torch.manual_seed(options.seed)
    sentences, questions = pairs(options, load_tokenizer(options.tokenizer), rng)
    model = Reader(load_trunk(options.encoder))
    model.load_state_dict(torch.load(options.begin))
    layers = model.trunk.encoder.layer[SHARED:]
    asked, told = (Texts(model, [one[0] for one in some]) for some in (questions, sentences))
    near = tempting(layers, asked, told, sentences, questions)
    learned = list(layers.parameters())
    rest = [p for p in learned if p.ndim <= 1]
    decay = [p for p in learned if p.ndim > 1]
    optimizer = torch.optim.AdamW([{'params': decay, 'weight_decay': 0.01}, {'params': rest, 'weight_decay': 0}], lr=RATE)
    begin, saved = 0, f'{options.out}.resume'
    if os.path.exists(saved):
        state = torch.load(saved)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        begin = state['pass']
    steps = len(questions) // QUESTIONS
    started, total = time.time(), 0.0
    for number in range(begin, PASSES):
        chance = random.Random(options.seed * 1000 + number)
        order = chance.sample(range(len(questions)), len(questions))
        for step in range(steps):
            done = number * steps + step
            for group in optimizer.param_groups:
                group['lr'] = RATE * min(1, (done + 1) / WARM_UP) * (1 - done / (PASSES * steps))
            some = order[step * QUESTIONS : (step + 1) * QUESTIONS]
            loss = step_loss(layers, asked, told, questions, near, some, chance)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item()
            if done % 25 == 24:
                print(f'{done + 1}/{PASSES * steps} {total / 25:.3f} {time.time() - started:.0f} s', flush=True)
                total = 0.0
        torch.save(model.state_dict(), options.out)
        torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'pass': number + 1}, saved)


def step_loss(layers, asked, told, questions, near, some, chance):
    right = [questions[i][1] for i in some]
    goal = [one[0] if chance.random() < 0.8 else chance.choice(one) for one in right]
    tempt = [own if own and chance.random() < OWN_SHARE else others for others, own in (near[i] for i in some)]
    offered = list(dict.fromkeys(goal + [chance.choice(one) for one in tempt if one]))
    place = {sentence: at for at, sentence in enumerate(offered)}
    scores = asked.vectors(layers, some) @ told.vectors(layers, offered).T / TEMPERATURE
    # What answers as well is not to be pushed away.
    for row, answers in enumerate(right):
        also = [place[one] for one in answers if one in place and one != goal[row]]
        scores[row, also] = -1e4
    return F.cross_entropy(scores, torch.tensor([place[one] for one in goal]))


if __name__ == '__main__':
    main()
