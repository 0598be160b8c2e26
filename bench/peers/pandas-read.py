"""Reads each list given into a data frame, as text, and does nothing with it."""

import json
import sys

import pandas


def read(path):
    if path.endswith(".csv"):
        return pandas.read_csv(path, sep=";", dtype=str)
    return pandas.read_excel(path, dtype=str)


print(json.dumps({"rows": sum(len(read(path)) for path in sys.argv[1:])}))
