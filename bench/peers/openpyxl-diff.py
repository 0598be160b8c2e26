"""The naive job on two workbooks: a dict by identifier, and comparisons. A third path takes a workbook of who joins and who leaves."""

import json
import sys

import openpyxl


def accounts(path):
    rows = openpyxl.load_workbook(path, read_only=True).active.iter_rows(values_only=True)
    place = {label: index for index, label in enumerate(next(rows))}
    last, first, identifier, email = (place[label] for label in ("Nom", "Prénom", "Identifiant Prodouane", "Courriel"))
    return {row[identifier]: (row[last], row[first], row[email]) for row in rows}


current, desired = (accounts(path) for path in sys.argv[1:3])
additions = [identifier for identifier in desired if identifier not in current]
withdrawals = [identifier for identifier in current if identifier not in desired]
amendments = sum(1 for identifier, details in desired.items() if current.get(identifier, details) != details)
if len(sys.argv) > 3:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for identifier in additions:
        sheet.append(["addition", identifier, *desired[identifier]])
    for identifier in withdrawals:
        sheet.append(["withdrawal", identifier, *current[identifier]])
    workbook.save(sys.argv[3])
print(json.dumps({"additions": len(additions), "withdrawals": len(withdrawals), "amendments": amendments}))
