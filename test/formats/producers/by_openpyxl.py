"""Workbooks by openpyxl, which writes every text inline and leaves formulas without a result."""

import datetime

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from people import ANNE, DUBIEF, GALVAUDE, JEAN, JOSE, KEVIN, LABELS, MARIE, ZOE
from producer import producer


@producer("openpyxl-plain.xlsx")
def plain(path, _):
    book = Workbook()
    sheet = book.active
    sheet.append((*LABELS, "SIREN"))
    for person in (ANNE, JEAN, JOSE):
        sheet.append((*person, DUBIEF))
    for person in (KEVIN, ZOE, MARIE):
        sheet.append((*person, GALVAUDE))
    book.save(path)


@producer("openpyxl-write-only.xlsx")
def write_only(path, _):
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Été 2026 – comptes")
    sheet.append(("Comptes à habiliter",))
    sheet.append(())
    sheet.append(("Courriel", "Identifiant Prodouane", "PRÉNOM", "NOM"))
    for person in (ANNE, JEAN):
        sheet.append(tuple(reversed(person)))
    book.save(path)


@producer("openpyxl-title-and-merges.xlsx")
def title_and_merges(path, _):
    """Header in C5 under a title merged over B2:H3; one SIREN merged over each company's rows; a blank row."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Liste d'été (accès ISOPE)"
    sheet["B2"] = "Comptes Prodouane du groupe Dubief – état au 2 novembre"
    sheet.merge_cells("B2:H3")
    labels = ("  Nom de famille ", "PRENOM", "Identifiant\ndu compte", "Adresse\u00a0e-mail")
    for column, label in enumerate(("Société", "N° SIREN", *labels), start=3):
        sheet.cell(5, column, label).font = Font(bold=True)
    for row, person in {6: ANNE, 7: JEAN, 9: JOSE, 10: KEVIN, 11: ZOE}.items():
        for column, value in enumerate(person, start=5):
            sheet.cell(row, column, value)
    sheet["C6"], sheet["D6"] = "Pétroles Dubief", DUBIEF
    sheet["C10"], sheet["D10"] = "Galvaude & Fils", GALVAUDE
    for merged in ("C6:C9", "D6:D9", "C10:C11", "D10:D11"):
        sheet.merge_cells(merged)
    book.save(path)


@producer("openpyxl-two-header-rows.xlsx")
def two_header_rows(path, _):
    """A header on two rows: `Compte Prodouane` spans the labels of the identifier and of the email."""
    book = Workbook()
    sheet = book.active
    sheet.append(("Nom", "Prénom", "Compte Prodouane", None))
    sheet.append((None, None, "Identifiant", "Courriel"))
    for merged in ("A1:A2", "B1:B2", "C1:D1"):
        sheet.merge_cells(merged)
    sheet.append(ANNE)
    sheet.append(JEAN)
    book.save(path)


@producer("openpyxl-two-header-rows-partly-filled.xlsx")
def two_header_rows_partly_filled(path, _):
    """A header on two rows where only a column that is not read has something in the second."""
    book = Workbook()
    sheet = book.active
    sheet.append((*LABELS, "Habilitation", None))
    sheet.append((None, None, None, None, "début", "fin"))
    for merged in ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"):
        sheet.merge_cells(merged)
    sheet.append((*ANNE, "02/11/2026", ""))
    sheet.append((*JEAN, "03/11/2026", ""))
    book.save(path)


@producer("openpyxl-hyperlinks-and-notes.xlsx")
def hyperlinks_and_notes(path, _):
    """Emails as links: with the address shown, with `mailto:` shown, with other words shown; notes on cells."""
    book = Workbook()
    sheet = book.active
    sheet.append(LABELS)
    for person in (ANNE, JEAN, JOSE):
        sheet.append(person)
    sheet["D3"] = "mailto:" + JEAN[3]
    sheet["D4"] = "Écrire à José"
    for cell, person in (("D2", ANNE), ("D3", JEAN), ("D4", JOSE)):
        sheet[cell].hyperlink = "mailto:" + person[3] + "?subject=ISOPE"
        sheet[cell].style = "Hyperlink"
    sheet["A2"].comment = Comment("Vue avec a.nonyme@dubief.example : à garder", "A. Nonyme")
    book.save(path)


@producer("openpyxl-number-formats.xlsx")
def number_formats(path, _):
    """Identifiers as numbers of every kind, and SIRENs under the formats of zeros that keep them whole."""
    book = Workbook()
    sheet = book.active
    sheet.append((*LABELS, "SIREN", "Entrée", "Taux"))
    identifiers = (
        (457, "00000"),
        (457, "General"),
        (1e15, "General"),
        (0.125, "0.0%"),
        (-457, "General"),
        (datetime.date(2026, 11, 2), "dd/mm/yyyy"),
        (True, "General"),
        (123456.5, "#,##0.00"),
    )
    sirens = ((12345674, "000000000"), (111111118, "General"), (111111118, "000 000 000"), (111111118, "#,##0"))
    for row, (identifier, number_format) in enumerate(identifiers, start=2):
        siren, siren_format = sirens[row % len(sirens)]
        sheet.append(("DUPONT", "Zoé", identifier, f"zoe.{row}@dubief.example", siren))
        sheet.cell(row, 3).number_format = number_format
        sheet.cell(row, 5).number_format = siren_format
        sheet.cell(row, 6, datetime.datetime(2026, 3, row, 8, 30))
        sheet.cell(row, 7, -0.05).number_format = "0%"
    book.save(path)


@producer("openpyxl-iso-dates.xlsx")
def iso_dates(path, _):
    """Dates written as ISO texts (t="d"), in a column that is not read and in one that is."""
    book = Workbook(iso_dates=True)
    sheet = book.active
    sheet.append(("Entrée", *LABELS))
    sheet.append((datetime.date(2026, 11, 2), *ANNE))
    sheet.append((datetime.datetime(2026, 11, 2, 8, 30), *JEAN[:2], datetime.date(2026, 11, 2), JEAN[3]))
    book.save(path)


@producer("openpyxl-errors-and-formulas.xlsx")
def errors_and_formulas(path, _):
    """Error cells, and formulas whose result openpyxl never writes."""
    book = Workbook()
    sheet = book.active
    sheet.append((*LABELS, "Étiquette"))
    sheet.append((*ANNE, "=B2&\" \"&A2"))
    sheet.append((JEAN[0], "#N/A", JEAN[2], JEAN[3]))
    sheet.append((JOSE[0], JOSE[1], "=TEXT(457,\"00000\")", JOSE[3]))
    sheet.append(("=UPPER(\"müller\")", KEVIN[1], KEVIN[2], "#REF!"))
    book.save(path)


@producer("openpyxl-sheets.xlsx")
def sheets(path, _):
    """A sheet of notes, a list, a hidden sheet, a very hidden one, an empty one, and a second list."""
    book = Workbook()
    notes = book.active
    notes.title = "À lire"
    notes["B3"] = "Merci de rendre ce fichier avant vendredi."
    first = book.create_sheet("Siège d'Alençon")
    for row in (LABELS, ANNE, JEAN):
        first.append(row)
    for name, state in (("Anciens", "hidden"), ("Réglages", "veryHidden")):
        hidden = book.create_sheet(name)
        hidden.sheet_state = state
        for row in (LABELS, KEVIN):
            hidden.append(row)
    book.create_sheet("Vide")
    second = book.create_sheet("Dépôt n° 2 & annexes")
    for row in (("Login", "Mail", "Nom", "Prénoms"), (JOSE[2], JOSE[3], JOSE[0], JOSE[1])):
        second.append(row)
    book.active = 1
    book.save(path)


@producer("openpyxl-furniture.xlsx")
def furniture(path, _):
    """What Excel users put around a list: table, filter, panes, validation, colours, chart, print titles."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Comptes"
    sheet["A1"] = "Suivi des comptes"
    sheet.merge_cells("A1:XFD1")
    for row in ((None,), (*LABELS, "Action", "Jours"), (*ANNE, "ajout", 12), (*JEAN, "retrait", 3)):
        sheet.append(row)
    sheet.add_table(Table(displayName="Comptes", ref="A3:F5"))
    sheet.freeze_panes = "C4"
    sheet.print_title_rows = "3:3"
    sheet.print_area = "A1:F5"
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["C"].hidden = True
    red = PatternFill(bgColor="FFC7CE")
    sheet.conditional_formatting.add("F4:F5", CellIsRule(operator="greaterThan", formula=["5"], fill=red))
    choice = DataValidation(type="list", formula1='"ajout,retrait"', prompt="a > b", promptTitle="<Action>")
    choice.add("E4:E5")
    sheet.add_data_validation(choice)
    chart = BarChart()
    chart.title = "Nom"
    chart.add_data(Reference(sheet, min_col=6, min_row=3, max_row=5), titles_from_data=True)
    sheet.add_chart(chart, "H3")
    sheet.oddHeader.center.text = "Nom Prénom &P"
    book.defined_names.append(DefinedName("identifiants", attr_text="Comptes!$C$4:$C$5"))
    book.save(path)


@producer("openpyxl-styled-blanks.xlsx")
def styled_blanks(path, _):
    """Three hundred coloured rows below the list, and one stray styled cell far away: nothing to read there."""
    book = Workbook()
    sheet = book.active
    for row in (LABELS, ANNE, JEAN):
        sheet.append(row)
    colour = PatternFill("solid", fgColor="DDEBF7")
    for row in range(4, 304):
        for column in range(1, 5):
            sheet.cell(row, column).fill = colour
    sheet["ZZ5000"].fill = colour
    book.save(path)


@producer("openpyxl-spaces.xlsx")
def spaces(path, _):
    """Spaces around values and inside them, with the xml:space that keeps them; labels with spaces and NBSP."""
    book = Workbook()
    sheet = book.active
    labels = ("  NOM  ", "Prénom\u00a0", "\u00a0Identifiant du compte", "Adresse  de\u00a0messagerie ")
    sheet.append(labels)
    sheet.append((f"  {ANNE[0]}", f"{ANNE[1]} ", f"\u00a0{ANNE[2]}\u00a0", f"\t{ANNE[3]}\n"))
    sheet.append(("   ", "\u00a0", " ", ""))
    sheet.append((JEAN[0], JEAN[1], "jn epine", JEAN[3]))
    book.save(path)


@producer("openpyxl-1904.xlsx")
def dates_from_1904(path, _):
    book = Workbook()
    book.epoch = datetime.datetime(1904, 1, 1)
    sheet = book.active
    sheet.append((*LABELS, "Entrée"))
    sheet.append((*ANNE, datetime.date(2026, 11, 2)))
    sheet.append((*JEAN[:2], datetime.date(2026, 11, 2), JEAN[3]))
    book.save(path)
