"""Makes the case files that only a workbook can hold, with openpyxl: run `python3 make.py` in this folder."""

import datetime

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

HEADER = ["Nom", "Prénom", "Identifiant", "Courriel"]
DUPONT = ["DUPONT", "Jean", "jdupont", "jean.dupont@petrol.example"]
MARTIN = ["MARTIN", "Anne", "amartin", "anne.martin@petrol.example"]


def workbook(*rows):
    book = Workbook()
    book.active.title = "Comptes"
    for row in rows:
        book.active.append(row)
    return book


book = workbook(HEADER, DUPONT, ["MARTIN", "Anne", datetime.date(2026, 5, 12), MARTIN[3]])
book.save("identifier-changed.xlsx")

book = workbook(HEADER, DUPONT, ["MARTIN", "Anne", 12345, MARTIN[3]])
book.save("identifier-as-number.xlsx")

book = workbook(HEADER, DUPONT, ["MARTIN", "Anne", "amartin", '=LOWER(B3&"."&A3&"@petrol.example")'])
book.save("formula-without-result.xlsx")

book = workbook(HEADER, DUPONT)
book.create_sheet("Anciens").append(HEADER)
book["Anciens"].append(MARTIN)
book["Anciens"].sheet_state = "hidden"
book.save("hidden-sheet.xlsx")

book = workbook(HEADER, DUPONT)
book.create_sheet("Notes").append(["Liste revue le 2 novembre par la direction."])
book.save("ignored-sheet.xlsx")

for name in ("hidden-rows", "hidden-rows-skipped"):
    book = workbook(HEADER, DUPONT, MARTIN)
    book.active.row_dimensions[3].hidden = True
    book.save(f"{name}.xlsx")

book = workbook(HEADER, DUPONT)
book.active.column_dimensions["C"].hidden = True
book.save("hidden-column.xlsx")

for name in ("struck-row", "struck-row-skipped"):
    book = workbook(HEADER, DUPONT, MARTIN)
    for cell in book.active[3]:
        cell.font = Font(strike=True)
    book.save(f"{name}.xlsx")

book = workbook(HEADER, DUPONT)
book.active["C2"].comment = Comment("Part en retraite fin novembre.", "RH")
book.save("cell-note.xlsx")

book = workbook(HEADER, DUPONT)
book.create_sheet("Anciens").append(HEADER)
book["Anciens"].append(MARTIN)
book.save("archive-sheet.xlsx")
