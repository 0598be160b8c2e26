"""Values as people type them: numbers, names in one cell, addresses, placeholders, broken accents, formulas."""

import unicodedata

import pandas
import xlsxwriter
from openpyxl import Workbook
from openpyxl.comments import Comment

from people import ANNE, LABELS
from programs import converted, file, gnumeric, libreoffice


def numbers(path, *_):
    """Identifiers and SIRENs stored as numbers in every way."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Nombres"
    sheet.append((*LABELS, "SIREN"))
    values = (
        ((457, "00000"), (12345674, "000000000")),
        ((457, "General"), (111111118, "General")),
        (("00458", "@"), ("012345674", "@")),
        ((123400000, "0.00E+00"), (111111118, "000 000 000")),
        ((123456789, "#,##0"), (12345674, "General")),
        ((20261102, "General"), (111111118, "0.00E+00")),
        (("1,234E+08", "@"), (11111111800019, "0")),
        ((4.5, "General"), ("111 111 118", "@")),
        ((-7, "General"), ("FR00111111118", "@")),
    )
    for row, (identifier, siren) in enumerate(values, start=2):
        sheet.append(("DURAND", f"Paul{'aeiouyéèê'[row - 2]}", identifier[0], f"p{row}.durand@dubief.example", siren[0]))
        sheet.cell(row, 3).number_format = identifier[1]
        sheet.cell(row, 5).number_format = siren[1]
    book.save(path)


file("nombres.xlsx")(numbers)
converted("nombres-libreoffice.ods", numbers, libreoffice("ods"))
converted("nombres-libreoffice.xls", numbers, libreoffice("xls:MS Excel 97"))
converted("nombres-gnumeric.xls", numbers, gnumeric("Gnumeric_Excel:excel_biff8"))


@file("noms-entiers.xlsx")
def full_names(path, _):
    names = (
        "DUPONT Jean-Pierre",
        "Jean-Pierre DUPONT",
        "Dupont, Jean-Pierre",
        "M. Jean-Pierre DUPONT",
        "Mme DE LA TOUR D'AUVERGNE Marie Élise",
        "DE L’ÉPINE Jean‑Noël",
        "Marie Claire Martin",
        "MARTIN PAUL",
        "Martin",
        "Jean de La Fontaine",
        "McDONALD Ronan",
        "LE GOFF  Yann ",
    )
    book = Workbook()
    book.active.append(("Nom et prénom", "Login", "Mail"))
    for row, name in enumerate(names, start=2):
        book.active.append((name, f"compte{row}", f"compte{row}@dubief.example"))
    book.save(path)


def frame(*lines):
    return pandas.DataFrame(lines, columns=LABELS)


@file("inversés.csv")
def swapped(path, _):
    names = (("Nicolas", "DURAND"), ("Sophie", "ÉVRARD"), ("Émilie", "LE GALL"), ("Jean-Luc", "PETIT"), ("Karim", "SAÏDI"))
    lines = [(*name, f"id{row}", f"c{row}@dubief.example") for row, name in enumerate(names, start=2)]
    frame(*lines).to_csv(path, sep=";", index=False, encoding="utf-8-sig")


AS_WRITTEN = (
    ("LEFÈVRE-ŒUVRARD", "Anne-Élise", "ae.lefevre", "anne-elise.lefevre@dubief.example"),
    ("DE L'ÉPINE", "Jean-Noël", "jn_epine", "jn.delepine@dubief.example"),
    ("Nuñez y Peña", "José María", "00457", "jose.nunez@dubief.example"),
    ("MÜLLER", "Kévin", "KMULLER", "kevin.muller@galvaude.example"),
    ("LE GOFF", "Yann", "ylegoff", "yann.legoff@dubief.example"),
    ("D'ALMEIDA", "Inès", "idalmeida", "ines.dalmeida@dubief.example"),
)
REWRITTEN = (
    (unicodedata.normalize("NFD", "Lefèvre-Œuvrard"), "ANNE ELISE", "AE.Lefevre", "Anne-Elise.LEFEVRE@dubief.example"),
    ("De L’Épine", "Jean‑Noël", "jn_epine", "jn.delepine@dubief.example"),
    ("NUNEZ Y PENA", "JOSE  MARIA", "00457", "jose.nunez@dubief.example"),
    (unicodedata.normalize("NFD", "MÜLLER"), unicodedata.normalize("NFD", "Kévin"), "KMULLER", "kevin.muller@galvaude.example"),
    ("\u00a0LE\u00a0GOFF ", "Yann", "ylegoff", "yann.legoff@dubief.example"),
    ("DALMEIDA", "Inès", "idalmeida", "i.dalmeida@dubief.example"),
)


@file("habilités.csv")
def current(path, _):
    frame(*AS_WRITTEN).to_csv(path, sep=";", index=False, encoding="utf-8")


@file("réécrits.xlsx")
def rewritten(path, _):
    frame(*REWRITTEN).to_excel(path, index=False, engine="xlsxwriter")


@file("valeurs.csv")
def values(path, _):
    """Broken encodings and placeholders."""
    person = ("DURAND", "Paule", "pdurand", "paule.durand@dubief.example")

    def but(place, text, row):
        cells = [*person[:2], f"pdurand{row}", f"paule.durand{row}@dubief.example"]
        cells[place] = text
        return tuple(cells)

    spoilt = (
        (0, "LEFÃˆVRE"),
        (1, "CÃ©line"),
        (1, "C?line"),
        (1, "Ren\ufffd"),
        (1, "Micha?"),
        (0, "à compléter"),
        (1, "N/A"),
        (2, "-"),
        (3, "????"),
        (2, "en attente"),
        (1, "X"),
        (0, "12"),
        (3, "néant"),
        (1, ""),
        (2, "\u00a0"),
        (0, "NULL"),
        (0, "NONE"),
        (1, "Né"),
    )
    frame(*(but(place, text, row) for row, (place, text) in enumerate(spoilt, start=2))).to_csv(
        path, sep=";", index=False, encoding="utf-8-sig"
    )


@file("courriels.xlsx")
def emails(path, _):
    usual = [(f"NOM{letter}", "Paule", f"usuel{letter}", f"usuel{letter}@dubief.example") for letter in "ABCDEFGHIJKL"]
    odd = (
        "a.martin@dubief.example ; b.martin@dubief.example",
        "Anne MARTIN <anne.martin@dubief.example>",
        "mailto:anne.martin2@dubief.example",
        "anne.martin3@dubief.example.",
        "anne.martin4@dubief,example",
        "anne.martín5@dubief.example",
        "anne.martin6@dubeif.example",
        "compta@dubief.example",
        "anne.martin7@dubief",
        "anne martin8@dubief.example",
        "anne.martin9(at)dubief.example",
        "Anne.MARTIN10@DUBIEF.example",
        "anne.martin11@dubief.example\nanne.perso@perso.example",
        "usuelA@dubief.example",
        "<anne.martin12@dubief.example>",
        "anne.martin13@dubief.example (pro)",
    )
    lines = [("MARTIN", "Anne", f"odd{row}", text) for row, text in enumerate(odd, start=14)]
    frame(*usual, *lines).to_excel(path, index=False, engine="openpyxl")


def formulas(path, *_):
    """
    Formulas with the result that Excel would have left beside them, and with none: XlsxWriter then writes 0, which
    other programs keep as a result.
    """
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Formules")
        sheet.write_row("A1", (*LABELS, "SIREN"))
        sheet.write_row("A2", ("DURAND", "Paule", "pdurand"))
        sheet.write_formula("D2", '=LOWER(B2&"."&A2&"@dubief.example")', None, "paule.durand@dubief.example")
        sheet.write_formula("E2", "=111111100+18", None, 111111118)
        sheet.write_row("A3", ("MARTIN", "Anne", "amartin", "anne.martin@dubief.example"))
        sheet.write_formula("A3", '=UPPER("martin")')
        sheet.write_formula("E3", '=E2')
        sheet.write_row("A4", ("PETIT", "Luc", "lpetit", "luc.petit@dubief.example"))
        sheet.write_formula("B4", "=VLOOKUP(1,G:H,2,0)", None, "#N/A")


file("formules.xlsx")(formulas)
converted("formules-libreoffice.ods", formulas, libreoffice("ods"))
converted("formules-gnumeric.xlsx", formulas, gnumeric("Gnumeric_Excel:xlsx2"))


@file("commentaires.xlsx")
def comments(path, _):
    """Comments on an account, on the header, on a blank cell of an account's row, on a row of notes."""
    book = Workbook()
    sheet = book.active
    for line in (LABELS, ANNE, ("Note : liste arrêtée au 2 novembre",)):
        sheet.append(line)
    sheet["A1"].comment = Comment("Nom d'usage", "RH")
    sheet["B2"].comment = Comment("Part en retraite\nfin novembre", "RH")
    sheet["F2"].comment = Comment("Vue le 2/11", "RH")
    sheet["A3"].comment = Comment("À relancer", "RH")
    book.save(path)
