"""
Trains the reader: `python train.py --stage public|news|archive --out FOLDER ...`. Saves often and resumes where it stopped.

Stage `public` reads the public question lists, stage `news` goes on from there with the written news pieces, stage `archive` with the windows
that an archive of them offers wrongly (`tempting-windows.ts`), half of their questions, and pieces of the folder `subjects`. Beside the reading,
steps keep the sentence vectors near those of the encoder it began as, and pull questions towards what answers them.
"""

import argparse
import json
import os
import random
import re
import time

import torch
from encoder import CLS, SEP, Reader, load_tokenizer, load_trunk, pad, window_ids
from examples import Example, as_typed, from_list, from_piece, public_lists, tidy, title_of, written_pieces
from torch.nn import functional as F

STEP_TOKENS = 2800
# Without tile instructions (AMX) a processor multiplies numbers of 16 bits at half the speed of those of 32.
HALF = torch.cpu._is_amx_tile_supported()
# In the last stage more at a time, and pulled more, in every second step: the vectors have found their place.
VECTOR_PAIRS = {'public': 10, 'news': 10, 'archive': 20}
PULL = {'public': 0.2, 'news': 0.2, 'archive': 0.4}
VECTOR_WEIGHT = 0.5


def other_contexts(lists, rng, share):
    """For some lists, a paragraph of another list that shares the question's words and does not answer it."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [' '.join(one['candidates']) for one in lists]
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words='english', max_features=60000)
    matrix = vectorizer.fit_transform(texts)
    chosen = [i for i, one in enumerate(lists) if rng.random() < share]
    found = []
    for begin in range(0, len(chosen), 500):
        some = chosen[begin : begin + 500]
        scores = (vectorizer.transform([lists[i]['question'] for i in some]) @ matrix.T).tocsr()
        for row, i in enumerate(some):
            line = scores[row]
            best = sorted(zip(line.data, line.indices), reverse=True)[:12]
            mine = set(lists[i]['candidates'])
            free = [j for _, j in best if not mine & set(lists[j]['candidates'])]
            if free:
                found.append((i, rng.choice(free[:4])))
    return found


def other_pieces(pieces, rng, share):
    """For some questions, a window of another piece that shares the question's words."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words='english')
    matrix = vectorizer.fit_transform(' '.join([p['title'], *p['sentences']]) for p in pieces)
    made = []
    for at, piece in enumerate(pieces):
        for asked in piece['questions']:
            if rng.random() >= share:
                continue
            scores = (vectorizer.transform([asked['q']]) @ matrix.T).toarray()[0]
            others = [i for i in scores.argsort()[::-1][:6] if i != at]
            other = pieces[rng.choice(others[:4])]
            window = from_piece(other, {'q': asked['q'], 'a': [], 's': ''}, rng)
            made.append(Example(asked['q'], window.sentences, set(), window.title, source='other piece'))
    return made


def pieces_of(stage, options, rng):
    """The written pieces that a stage is trained on."""
    first, _ = written_pieces(options.written)
    if stage != 'archive':
        return first
    more, _ = written_pieces(os.path.join(options.written, 'subjects'))
    more = [
        {**piece, 'questions': [asked for asked in piece['questions'] if stands_alone(asked['q']) and rng.random() < 0.6]}
        for piece in more
    ]
    # They were trained on twice.
    halved = [{**piece, 'questions': [asked for asked in piece['questions'] if rng.random() < 0.5]} for piece in first]
    return more + halved


# Whom "she" means only its piece tells.
PRONOUN = re.compile(r'\b(?:he|she|her|hers|his|him|they|their|them|it|its)\b', re.IGNORECASE)


def stands_alone(question):
    return len(question.split()) >= 6 and not PRONOUN.search(question)


def tempting_windows(path, rng):
    """Of the windows of other pieces that an archive offers for a question, mostly the one in which the reader saw an answer."""
    made = []
    with open(path, encoding='utf8') as lines:
        for line in lines:
            one = json.loads(line)
            others = [window for window in one['windows'] if window['article'] != one['article']]
            if not others:
                continue
            worst = max(others, key=lambda window: max(window['scores']))
            window = worst if rng.random() < 0.75 else rng.choice(others)
            made.append(Example(one['q'], window['sentences'], set(), window['title'], source='tempting'))
    return made


def examples_of(stage, options, rng):
    lists = public_lists(options.lists, rng)
    pieces = pieces_of(stage, options, rng)
    made = []
    if stage != 'public':
        # All near misses, and some of the rest.
        rng.shuffle(lists)
        lists.sort(key=lambda one: int(one['right']) > 0)
        lists = lists[: options.public_in_news]
        for _ in range(options.written_epochs):
            for piece in pieces:
                for asked in piece['questions']:
                    made.append(from_piece(piece, asked, rng))
                    # Elsewhere in the piece nothing answers, though it is about the same.
                    if asked['a'] and rng.random() < 0.25:
                        made.append(from_piece(piece, asked, rng, answering=False))
            made += other_pieces(pieces, rng, 0.2) if stage == 'news' else tempting_windows(options.tempting, rng)
    made += [from_list(one, rng) for one in lists]
    for i, j in other_contexts(lists, rng, 0.12):
        window = from_list({**lists[j], 'right': 0}, rng)
        made.append(Example(tidy(lists[i]['question']), window.sentences, source='other'))
    return made


def encode(example, tokenizer, rng):
    question = tokenizer.encode(as_typed(example.question, rng), add_special_tokens=False).ids
    title = tokenizer.encode(example.title, add_special_tokens=False).ids
    encoded = [tokenizer.encode(s, add_special_tokens=False) for s in example.sentences]
    ids, types, marks = window_ids(question, title, [e.ids for e in encoded])
    right = [i for i in sorted(example.right) if i < len(marks)]
    span = None
    for i, (start, end) in example.spans.items():
        if i < len(marks) and i in example.right:
            covered = [t for t, (a, b) in enumerate(encoded[i].offsets) if a < end and b > start]
            if covered and marks[i] + 1 + covered[-1] < len(ids) - 1:
                span = (marks[i] + 1 + covered[0], marks[i] + 1 + covered[-1])
    return ids, types, marks, right, span, example.contradicts


def batches(rows, rng):
    """Rows of about one length together, some 2,800 tokens a batch, batches in random order."""
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i][0]) // 8, rng.random()))
    made, some = [], []
    for i in order:
        longest = max([len(rows[i][0])] + [len(rows[j][0]) for j in some[-1:]])
        if some and longest * (len(some) + 1) > STEP_TOKENS:
            made.append(some)
            some = []
        some.append(i)
    made.append(some)
    rng.shuffle(made)
    return made


def reading_loss(model, rows):
    ids, types = pad([r[0] for r in rows]), pad([r[1] for r in rows])
    mask = pad([[1] * len(r[0]) for r in rows])
    with torch.autocast('cpu', torch.bfloat16, enabled=HALF):
        hidden = model(ids, mask, types)
    nothing = model.nothing(hidden[:, 0])
    spans = model.span(hidden).masked_fill(mask[..., None] == 0, -1e4)
    choose = span_loss = against = torch.zeros(())
    asked = contra = 0
    for row, (_, _, marks, right, span, contradicts) in enumerate(rows):
        at = model.sentence(hidden[row, marks])
        logits = torch.cat([nothing[row], at[:, 0]])
        good = [i + 1 for i in right] or [0]
        choose = choose + torch.logsumexp(logits, 0) - torch.logsumexp(logits[good], 0)
        if span:
            span_loss = span_loss + F.cross_entropy(spans[row, :, 0], torch.tensor(span[0]))
            span_loss = span_loss + F.cross_entropy(spans[row, :, 1], torch.tensor(span[1]))
            asked += 1
        target = torch.zeros(len(marks))
        if contradicts is not None and contradicts < len(marks):
            target[contradicts] = 1
        against = against + F.binary_cross_entropy_with_logits(at[:, 1], target)
        contra += 1
    return choose / len(rows), span_loss / max(1, 2 * asked), against / max(1, contra)


def vector_pairs(stage, options, tokenizer, rng):
    """Questions and what answers them, with the vectors that the untrained encoder gives both."""
    lists = public_lists(options.lists, rng)
    lists = [one for one in lists if int(one['right']) > 0]
    rng.shuffle(lists)
    pairs = [(tidy(one['question']), one['candidates'][0]) for one in lists[:6000]]
    if stage != 'public':
        pairs = pairs[:3000]
    for piece in pieces_of(stage, options, rng):
        for asked in piece['questions']:
            if asked['a']:
                title = title_of(piece['title'], piece['date'])
                pairs.append((asked['q'], f'{title}. {piece["sentences"][asked["a"][0]]}'))
    ids = [
        (
            [CLS, *tokenizer.encode('query: ' + q, add_special_tokens=False).ids[:60], SEP],
            [CLS, *tokenizer.encode('passage: ' + s, add_special_tokens=False).ids[:90], SEP],
        )
        for q, s in pairs
    ]
    return ids


@torch.no_grad()
def teacher_vectors(trunk_path, texts):
    model = Reader(load_trunk(trunk_path)).eval()
    out = torch.zeros(len(texts), 384)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for begin in range(0, len(order), 64):
        some = order[begin : begin + 64]
        ids = pad([texts[i] for i in some])
        mask = pad([[1] * len(texts[i]) for i in some])
        with torch.autocast('cpu', torch.bfloat16, enabled=HALF):
            out[some] = model.vectors(ids, mask)
    return out


def vector_loss(model, pairs, teacher, some, pull_weight):
    texts = [pairs[i][0] for i in some] + [pairs[i][1] for i in some]
    ids, mask = pad(texts), pad([[1] * len(t) for t in texts])
    with torch.autocast('cpu', torch.bfloat16, enabled=HALF):
        vectors = model.vectors(ids, mask)
    goal = torch.cat([teacher[0][some], teacher[1][some]])
    near = (1 - (vectors * goal).sum(1)).mean()
    half = len(some)
    scores = vectors[:half] @ vectors[half:].T / 0.03
    pull = F.cross_entropy(scores, torch.arange(half))
    return near + pull_weight * pull


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--stage', choices=['public', 'news', 'archive'], required=True)
    parser.add_argument('--encoder', required=True, help='e5-small-v2.onnx')
    parser.add_argument('--tokenizer', required=True)
    parser.add_argument('--lists', required=True, help='reader-train.jsonl.gz')
    parser.add_argument('--written', required=True, help='folder of written pieces')
    parser.add_argument('--tempting', help='what tempting-windows.ts has written, for stage archive')
    parser.add_argument('--begin', help='weights to go on from; default the encoder')
    parser.add_argument('--out', required=True)
    parser.add_argument('--rate', type=float, default=1e-4)
    parser.add_argument('--last-rate', type=float, default=0.0, help='where the rate ends, as a share')
    parser.add_argument('--public-in-news', type=int, default=8000)
    parser.add_argument('--written-epochs', type=int, default=2)
    parser.add_argument('--frozen', type=int, default=0, help='how many of the lowest layers stay as they are')
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    torch.manual_seed(options.seed)
    tokenizer = load_tokenizer(options.tokenizer)
    rows = [encode(e, tokenizer, rng) for e in examples_of(options.stage, options, rng)]
    rows = [r for r in rows if r[2]]
    plan = batches(rows, rng)
    pairs = vector_pairs(options.stage, options, tokenizer, rng)
    model = Reader(load_trunk(options.encoder))
    if options.begin:
        model.load_state_dict(torch.load(options.begin))
    print(f'{len(rows)} examples, {sum(len(r[0]) for r in rows)} tokens, {len(plan)} steps, {len(pairs)} pairs', flush=True)
    teacher = [teacher_vectors(options.encoder, [p[i] for p in pairs]) for i in (0, 1)]
    print('teacher vectors made', flush=True)
    # What a word means was learned from far more text than there is here.
    model.trunk.embeddings.requires_grad_(False)
    for layer in model.trunk.encoder.layer[: options.frozen]:
        layer.requires_grad_(False)
    learned = [p for p in model.parameters() if p.requires_grad]
    decay = [p for p in learned if p.ndim > 1]
    rest = [p for p in learned if p.ndim <= 1]
    optimizer = torch.optim.AdamW([{'params': decay, 'weight_decay': 0.01}, {'params': rest, 'weight_decay': 0}], lr=options.rate, fused=True)
    begin = 0
    os.makedirs(options.out, exist_ok=True)
    saved = os.path.join(options.out, 'resume.pt')
    if os.path.exists(saved):
        state = torch.load(saved)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        begin = state['step']
    model.compile()
    started, sums = time.time(), [0.0] * 4
    for step in range(begin, len(plan)):
        done = step / len(plan)
        rate = options.rate * min(1, (step + 1) / 100) * (options.last_rate + (1 - options.last_rate) * (1 - done))
        for group in optimizer.param_groups:
            group['lr'] = rate
        chance = random.Random(step)
        choose, span, against = reading_loss(model, [rows[i] for i in plan[step]])
        if options.stage != 'archive' or step % 2 == 0:
            some = chance.sample(range(len(pairs)), VECTOR_PAIRS[options.stage])
            vectors = vector_loss(model, pairs, teacher, some, PULL[options.stage])
        else:
            vectors = torch.zeros(())
        (choose + 0.5 * span + 0.3 * against + VECTOR_WEIGHT * vectors).backward()
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        for i, value in enumerate((choose, span, against, vectors)):
            sums[i] += float(value.detach())
        if step % 50 == 49:
            print(f'{step + 1}/{len(plan)} choose {sums[0] / 50:.3f} span {sums[1] / 50:.3f} against {sums[2] / 50:.3f} '
                  f'vectors {sums[3] / 50:.3f} {(time.time() - started) / (step + 1 - begin):.2f} s a step', flush=True)
            sums = [0.0] * 4
        if step % 300 == 299 or step + 1 == len(plan):
            torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step + 1}, saved)
            torch.save(model.state_dict(), os.path.join(options.out, 'weights.pt'))


if __name__ == '__main__':
    main()
