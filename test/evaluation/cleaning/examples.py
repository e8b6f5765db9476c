"""The lines of `line-examples.ts` as arrays, and what a model of words says of them and of their neighbours."""

import hashlib
import json
from collections import defaultdict

import numpy as np
from scipy.sparse import csr_matrix

WINDOW = 6
LIMIT = 8


class Examples:
    """Lines of texts: `features`, `terms` (which of `names` each says), `text` (the number of its text), and what is known of each."""

    def __init__(self, texts, names=None):
        rows = [row for text in texts for row in text["rows"]]
        self.texts = texts
        self.rows = rows
        self.features = np.array([row["features"] for row in rows], np.float32)
        self.text = np.repeat(np.arange(len(texts)), [len(text["rows"]) for text in texts])
        if names is None:
            names = frequent(texts)
        self.names = names
        places = {name: at for at, name in enumerate(names)}
        columns, ends = [], [0]
        for row in rows:
            columns += [places[term] for term in row["terms"] if term in places]
            ends.append(len(columns))
        self.terms = csr_matrix((np.ones(len(columns), np.float32), columns, ends), (len(rows), len(names)))
        labels = {"furniture": 1, "body": 0}
        self.label = np.array([labels.get(row.get("label"), -1) for row in rows])
        self.open = np.array([row["isOpen"] for row in rows])

    def seen(self, scores):
        """All that the trees see of each line: its features, and `scores`, what its words say, of it and its neighbours."""
        return np.round(np.hstack([self.features, self.around(scores)]), 3)

    def around(self, scores):
        def step(by):
            moved = np.zeros_like(scores)
            there = np.arange(len(scores)) + by
            inside = (there >= 0) & (there < len(scores))
            inside[inside] &= self.text[there[inside]] == self.text[inside]
            moved[inside] = scores[there[inside]]
            return moved, inside

        before, after = ([step(sign * by) for by in range(1, WINDOW + 1)] for sign in (-1, 1))
        means = [
            sum(moved for moved, _ in side) / np.maximum(1, sum(inside.astype(int) for _, inside in side))
            for side in (before, after)
        ]
        own = scores / np.sqrt(1 + self.features[:, 1])
        return np.column_stack([scores, own, before[1][0], before[0][0], after[0][0], after[1][0], *means])


def frequent(texts, least=5):
    """The terms that stand on pages of at least so many outlets."""
    sites = defaultdict(set)
    for text in texts:
        if text["cut"] == "all":
            for row in text["rows"]:
                if row.get("label"):
                    for term in row["terms"]:
                        sites[term].add(text["site"])
    return sorted(term for term, found in sites.items() if len(found) >= least)


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def part(name, parts):
    """Which of some parts a name belongs to, always the same."""
    return hashlib.sha1(name.encode()).digest()[0] % parts
