"""
Trains the model of plain text's lines: `python train-lines.py examples.jsonl lines.json`, of what `line-examples.ts` wrote.

First a logistic regression of what lines say (`terms`), then boosted trees of what else is seen of a line, and of what the regression
says of it and its neighbours; the trees learn from a regression that has not seen the line's outlet. A fifth of the outlets, by the
hash of their name, is left out of everything: it judges the model (`judge-lines.ts`).
"""

import json
import sys
from pathlib import Path

import lightgbm as lgb
import numpy as np
from sklearn.linear_model import LogisticRegression

from examples import LIMIT, Examples, part, read

sys.path.append(str(Path(__file__).parents[1] / "pages"))
from trees import write  # noqa: E402

TREES = 120
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.09,
    "num_leaves": 10,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.6,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "seed": 1,
    "num_threads": 1,
}
# Cuts of pages are near to one another, those with made lists are not real.
WEIGHTS = {"all": 0.6, "near": 1, "few": 1, "alone": 1, "listed": 0.7, "short": 0.7, "other": 0.7}
# A page weighs no more than one of so many lines, of furniture and of body in the model of words.
TEXT_LINES, SIDE_LINES, OTHER_LINES = 40, 30, 6
# A term of less weight is not kept; a line of another article that says so much is not taken for body.
LEAST, DOUBTFUL = 0.15, 1.5
FOLDS = 3
HELD_OUT, PARTS = 0, 5


def terms_of(examples, use):
    """The weights of terms, by lines of whole pages and of other articles."""
    cuts = np.array([text["cut"] for text in examples.texts])
    firsts = {}
    for at, text in enumerate(examples.texts):
        if text["cut"] in ("all", "other"):
            firsts.setdefault(text["file"], at)
    chosen = np.isin(examples.text, list(firsts.values())) & (examples.label >= 0)
    side = examples.text * 2 + np.maximum(0, examples.label)
    counts = np.bincount(side[chosen], minlength=2 * len(cuts))
    most = np.where(cuts == "other", OTHER_LINES, SIDE_LINES)[examples.text]
    rows = np.flatnonzero(use & chosen)
    weight = np.minimum(1, most[rows] / counts[side[rows]])
    model = LogisticRegression(C=1, max_iter=200, solver="liblinear")
    model.fit(examples.terms[rows], examples.label[rows], sample_weight=weight)
    weights = np.round(model.coef_[0], 2)
    weights[np.abs(weights) < LEAST] = 0
    return weights.astype(np.float32)


def scores_of(examples, weights):
    return np.clip(examples.terms @ weights, -LIMIT, LIMIT)


def trained(texts):
    examples = Examples(texts)
    other = np.array([text["cut"] == "other" for text in texts])[examples.text]
    first = terms_of(examples, ~other)
    examples.label[other & (scores_of(examples, first) >= DOUBTFUL)] = -1
    folds = np.array([part("b" + text["site"], FOLDS) for text in texts])[examples.text]
    scores = np.zeros(len(folds), np.float32)
    for fold in range(FOLDS):
        weights = terms_of(examples, folds != fold)
        scores[folds == fold] = scores_of(examples, weights)[folds == fold]
    rows = np.flatnonzero(examples.open & (examples.label >= 0))
    lines = np.bincount(examples.text[rows], minlength=len(texts))
    weight = np.array([WEIGHTS[text["cut"]] for text in texts]) * np.minimum(1, TEXT_LINES / np.maximum(1, lines))
    data = lgb.Dataset(examples.seen(scores)[rows], examples.label[rows], weight=weight[examples.text[rows]])
    return lgb.train(PARAMETERS, data, TREES), examples.names, terms_of(examples, examples.label >= 0)


def main():
    source, target = sys.argv[1:]
    texts = [text for text in read(source) if part(text["site"], PARTS) != HELD_OUT or text["cut"] == "other"]
    model, names, weights = trained(texts)
    write(model, target)
    with open(target, encoding="utf-8") as file:
        trees = json.load(file)
    # In hundredths: each is an integer.
    terms = {name: round(100 * float(weight)) for name, weight in zip(names, weights) if weight}
    with open(target, "w", encoding="utf-8") as file:
        json.dump({"terms": terms, "trees": trees}, file, ensure_ascii=False, separators=(",", ":"))


main()
