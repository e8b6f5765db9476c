"""
Trains the trees that tell a page's day of publication: `python train-days.py days.jsonl days.json`, of what `day-examples.ts` wrote.

Without a file to write it prints what is right, wrong and not given at several thresholds, each page judged by trees that have not
seen it: five parts, by the hash of the page's name.
"""

import hashlib
import json
import sys

import lightgbm as lgb
import numpy as np

from trees import write

TREES = 200
PARTS = 5
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 7,
    "min_data_in_leaf": 8,
    "feature_fraction": 0.25,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 1,
    "verbose": -1,
    "seed": 1,
    "num_threads": 2,
}


# Pages without a date, and with only one, are rare in the sets, not elsewhere: each page is learned from without its date, and with
# each of its days alone, too, with these weights.
WEIGHTS = {"days": 1, "others": 0.3, "alone": 0.3}


def trained(pages):
    rows = [
        # A page that says many days weighs more, but not as much more.
        (day["features"], int(day["iso"] == page["published"]), weight * len(page[key]) ** -0.5)
        for page in pages
        for key, weight in WEIGHTS.items()
        for day in page[key]
    ]
    features, labels, weights = (np.array(column, float) for column in zip(*rows))
    # Three digits are enough, and make the split points the same wherever the features were computed.
    return lgb.train(PARAMETERS, lgb.Dataset(np.round(features, 3), labels, weight=weights), TREES)


def likeliest(model, page):
    if not page["days"]:
        return None, 0
    values = model.predict(np.array([day["features"] for day in page["days"]], float))
    best = int(np.argmax(values))
    return page["days"][best]["iso"], values[best]


def judge(pages):
    def part(page):
        return hashlib.sha1(("x" + page["file"]).encode()).digest()[1] % PARTS

    found = []
    for at in range(PARTS):
        model = trained([page for page in pages if part(page) != at])
        found += [(page, *likeliest(model, page)) for page in pages if part(page) == at]
    for threshold in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5):
        given = [(page, iso if value >= threshold else None) for page, iso, value in found if page["set"] == "date"]
        right = sum(iso == page["published"] for page, iso in given)
        none = sum(iso is None and page["published"] is not None for page, iso in given)
        shares = [round(100 * count / len(given), 1) for count in (right, len(given) - right - none, none)]
        print(f"{threshold}: right {shares[0]} %, wrong {shares[1]}, none {shares[2]}")


def main():
    source, *target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        pages = [json.loads(line) for line in file]
    if target:
        write(trained(pages), target[0])
    else:
        judge(pages)


main()
