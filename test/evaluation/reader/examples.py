"""Training lists and written pieces become examples: a question, a title, sentences, which of them answer, with which words."""

import glob
import gzip
import json
import random
import re
from dataclasses import dataclass, field


@dataclass
class Example:
    question: str
    sentences: list
    right: set = field(default_factory=set)
    title: str = ''
    spans: dict = field(default_factory=dict)  # sentence number -> (start, end), characters
    contradicts: int | None = None
    source: str = ''


# WikiQA's licence keeps it to research. The reviews and threads (amazon, reddit) are far from news: a part of them is enough.
SHARE = {'wikiqa': 0.0, 'amazon': 0.25, 'reddit': 0.25}
WINDOW_WORDS = (55, 110)


def public_lists(path, rng):
    with gzip.open(path, 'rt', encoding='utf8') as lines:
        lists = [json.loads(line) for line in lines]
    return [one for one in lists if rng.random() < SHARE.get(one['source'], 1.0)]


def tidy(question):
    return re.sub(r"\s+([?.,;:!'])", r'\1', question).strip()


def from_list(one, rng):
    """A window of a list's candidates in random order: the lists do not keep the order of the text."""
    count = int(one['right'])
    right, others = one['candidates'][:count], one['candidates'][count:]
    question = tidy(one['question'])
    source = one['source']
    near_miss = count == 0
    if not near_miss and len(others) > 1:
        if rng.random() < 0.12:
            right, near_miss = [], True  # the paragraph without the sentence that answers
        elif rng.random() < 0.10:
            swapped = swap(question, right[0], others, rng)
            if swapped:
                question, near_miss = swapped, True
    keep = right[:] if not near_miss or count == 0 else right[:]
    words = sum(len(s.split()) for s in keep)
    limit = rng.randint(*WINDOW_WORDS)
    pool = others[:]
    # The first of the others share most words with the question.
    if rng.random() < 0.5:
        rng.shuffle(pool)
    for sentence in pool:
        if words + len(sentence.split()) > limit and keep:
            continue
        keep.append(sentence)
        words += len(sentence.split())
    order = keep[:]
    rng.shuffle(order)
    example = Example(question, order, source=source)
    if not near_miss:
        example.right = {order.index(s) for s in right if s in order}
        if source != 'unans':
            for sentence, span in zip(right, one['spans'] or []):
                if span and sentence in order:
                    example.spans[order.index(sentence)] = tuple(span)
    return example


NAME = re.compile(r"(?<=\S )(?:[A-Z][\w'’-]+(?: (?:of |the )?[A-Z][\w'’-]+)*)|\b\d[\d,.]*\b")


def swap(question, right, others, rng):
    """The question with another name or number of the same paragraph put in; None where there is none to put."""
    mine = [m for m in NAME.finditer(question) if m.group() in right]
    if not mine:
        return None
    one = rng.choice(mine)
    number = one.group()[0].isdigit()
    found = {m.group() for s in others for m in NAME.finditer(s)}
    fit = [x for x in found if x[0].isdigit() == number and x not in question and x not in right and len(x) > 1]
    if not fit:
        return None
    return question[: one.start()] + rng.choice(sorted(fit)) + question[one.end() :]


def written_pieces(folder):
    """Every tenth piece of each file is kept out of training, to measure on."""
    train, kept = [], []
    for name in sorted(glob.glob(f'{folder}/*.jsonl') + glob.glob(f'{folder}/*.jsonl.gz')):
        opened = gzip.open(name, 'rt', encoding='utf8') if name.endswith('.gz') else open(name, encoding='utf8')
        with opened as lines:
            for at, line in enumerate(line for line in lines if line.strip()):
                (kept if at % 10 == 9 else train).append(json.loads(line))
    return train, kept


MONTHS = 'January February March April May June July August September October November December'.split()


def title_of(title, date):
    """What a window opens with: "5 March 2014. Minister quits"; either may be missing."""
    day = ''
    if date:
        year, month, number = date.split('-')
        day = f'{int(number)} {MONTHS[int(month) - 1]} {year}'
    return '. '.join(part for part in (day, title) if part)


def nearest_sentences(piece, question):
    """Numbers of the piece's sentences, those that share most of the question's words first."""
    asked = set(re.findall(r'[a-z0-9]{4,}', question.lower()))
    shared = [len(asked & set(re.findall(r'[a-z0-9]{4,}', s.lower()))) for s in piece['sentences']]
    return sorted(range(len(shared)), key=lambda i: -shared[i])


def from_piece(piece, asked, rng, answering=True):
    """
    A window of neighbouring sentences of a piece, around one that answers, or, for a near miss or if not `answering`, around
    one that looks as if it did.
    """
    sentences = piece['sentences']
    near_miss = not asked['a']
    if near_miss or not answering:
        if near_miss and asked.get('c') is not None and rng.random() < 0.7:
            at = asked['c']
        else:
            tempting = [i for i in nearest_sentences(piece, asked['q']) if i not in asked['a']]
            at = rng.choice(tempting[:3])
    else:
        at = asked['a'][0] if rng.random() < 0.8 else rng.choice(asked['a'])
    limit = rng.randint(*WINDOW_WORDS)
    first = last = at
    words = len(sentences[at].split())
    while True:
        grow = [i for i in (first - 1, last + 1) if 0 <= i < len(sentences)]
        if not grow:
            break
        step = rng.choice(grow)
        words += len(sentences[step].split())
        if words > limit:
            break
        first, last = min(first, step), max(last, step)
    right = {i - first for i in asked['a'] if first <= i <= last}
    title = title_of(piece['title'] if rng.random() < 0.8 else '', piece['date'] if rng.random() < 0.8 else '')
    example = Example(asked['q'], sentences[first : last + 1], right, title, source='written')
    if asked.get('s') and asked['a'][0] - first in right:
        start = sentences[asked['a'][0]].find(asked['s'])
        if start >= 0:
            example.spans[asked['a'][0] - first] = (start, start + len(asked['s']))
    if near_miss and asked.get('c') is not None and first <= asked['c'] <= last:
        example.contradicts = asked['c'] - first
    return example


def as_typed(question, rng):
    """People leave the question mark out, and the article."""
    if rng.random() < 0.2:
        question = question.rstrip('?. ')
    if rng.random() < 0.05:
        question = re.sub(r'\b(?:the|a|an) ', '', question)
    return question
