"""The naive job on two CSV files: a dict by identifier, and comparisons. A third path takes a workbook of who joins and who leaves."""

import csv
import json
import sys


def accounts(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {
            row["Identifiant Prodouane"]: (row["Nom"], row["Prénom"], row["Courriel"])
            for row in csv.DictReader(file, delimiter=";")
        }


current, desired = (accounts(path) for path in sys.argv[1:3])
additions = [identifier for identifier in desired if identifier not in current]
withdrawals = [identifier for identifier in current if identifier not in desired]
amendments = sum(1 for identifier, details in desired.items() if current.get(identifier, details) != details)
if len(sys.argv) > 3:
    import openpyxl

    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for identifier in additions:
        sheet.append(["addition", identifier, *desired[identifier]])
    for identifier in withdrawals:
        sheet.append(["withdrawal", identifier, *current[identifier]])
    workbook.save(sys.argv[3])
print(json.dumps({"additions": len(additions), "withdrawals": len(withdrawals), "amendments": amendments}))
