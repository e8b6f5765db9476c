"""Writes a model of LightGBM as the trees that the program reads."""

import json


def write(model, target):
    trees = [packed(tree) for tree in model.dump_model()["tree_info"]]
    with open(target, "w", encoding="utf-8") as file:
        json.dump({"features": model.num_feature(), "trees": trees}, file, separators=(",", ":"))


def packed(tree):
    """A tree as rows: a branch to a leaf is -1 less the leaf's place."""
    rows = {"features": [], "thresholds": [], "left": [], "right": [], "leaves": []}

    def walk(node):
        if "leaf_value" in node:
            rows["leaves"].append(round(node["leaf_value"], 4))
            return -len(rows["leaves"])
        assert node["decision_type"] == "<="
        place = len(rows["features"])
        rows["features"].append(node["split_feature"])
        rows["thresholds"].append(float(f"{node['threshold']:.5g}"))
        rows["left"].append(0)
        rows["right"].append(0)
        rows["left"][place] = walk(node["left_child"])
        rows["right"][place] = walk(node["right_child"])
        return place

    walk(tree["tree_structure"])
    return rows
