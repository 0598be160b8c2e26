"""The naive job with pandas: an outer merge of the two lists on the identifier, and comparisons."""

import json
import sys

import pandas


def read(path):
    if path.endswith(".csv"):
        return pandas.read_csv(path, sep=";", dtype=str)
    return pandas.read_excel(path, dtype=str)


current, desired = (read(path) for path in sys.argv[1:3])
joined = current.merge(
    desired, on="Identifiant Prodouane", how="outer", suffixes=(" before", " after"), indicator="side"
)
both = joined[joined["side"] == "both"]
changed = False
for label in ("Nom", "Prénom", "Courriel"):
    changed |= both[f"{label} before"] != both[f"{label} after"]
print(
    json.dumps(
        {
            "additions": int((joined["side"] == "right_only").sum()),
            "withdrawals": int((joined["side"] == "left_only").sum()),
            "amendments": int(changed.sum()),
        }
    )
)
