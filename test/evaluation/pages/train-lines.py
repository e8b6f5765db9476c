"""
Trains the trees that tell a page's lines: `python train-lines.py lines.jsonl lines.json`, of what `line-examples.ts` wrote.

A line is the article's if more than half of its runs of four words are in the gold text, a line of under eight words if all of it
stands there. Pages that only say which strings must be found, or must not, label the lines that hold them.
"""

import json
import re
import sys
from collections import Counter

import lightgbm as lgb
import numpy as np

from trees import write

TREES = 160
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.07,
    "num_leaves": 10,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 3,
    "verbose": -1,
    "seed": 1,
    "num_threads": 2,
}
# A page weighs the same however many lines it has.
PAGE_WEIGHT = 60
STRING_WEIGHT = 1.5
SHORT_WORDS = 8


def words(text):
    return re.findall(r"\w+", text)


def runs(text, length=4):
    found = words(text)
    return Counter(" ".join(found[at : at + length]) for at in range(max(1, len(found) - length + 1)) if found)


def tidy(text):
    return re.sub(r"\s+", " ", text).strip()


def by_body(page):
    gold, gold_runs = f" {' '.join(words(page['body']))} ", runs(page["body"])
    lengths = [min(6, max(0.5, len(words(line["text"])) / SHORT_WORDS)) for line in page["lines"]]
    for line, length in zip(page["lines"], lengths):
        found = words(line["text"])
        own = runs(line["text"])
        if len(found) < SHORT_WORDS:
            label = bool(found) and f" {' '.join(found)} " in gold
        else:
            label = sum(min(count, gold_runs.get(run, 0)) for run, count in own.items()) / sum(own.values()) > 0.5
        yield line["features"], int(label), length * PAGE_WEIGHT / sum(lengths)


def by_strings(page):
    wanted, unwanted = ([tidy(text) for text in page[key]] for key in ("with", "without"))
    for line in page["lines"]:
        text = tidy(line["text"])
        is_wanted, is_unwanted = (any(one in text for one in some) for some in (wanted, unwanted))
        if is_wanted != is_unwanted:
            yield line["features"], int(is_wanted), STRING_WEIGHT


def main():
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        pages = [json.loads(line) for line in file]
    rows = [row for page in pages for row in (by_body(page) if page["set"] == "body" else by_strings(page))]
    features, labels, weights = (np.array(column) for column in zip(*rows))
    # Three digits are enough, and make the split points the same wherever the features were computed.
    data = lgb.Dataset(np.round(features, 3), labels, weight=weights)
    model = lgb.train(PARAMETERS, data, TREES)
    write(model, target)


main()
