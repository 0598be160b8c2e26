"""Lists as people lay them out: titles, blocks, sheets, hidden and struck rows, statuses, columns beside ours."""

import datetime
import json

import xlsxwriter
from openpyxl import Workbook
from openpyxl.styles import Font

from people import ANNE, DUBIEF, GALVAUDE, JEAN, JOSE, KEVIN, LABELS, ZOE
from programs import converted, file, gnumeric, libreoffice


@file("opérateurs.json")
def operators(path, _):
    signatory = {
        "lastName": "VASSEUR",
        "firstName": "Odile",
        "capacity": "Présidente",
        "email": "odile.vasseur@dubief.example",
        "phone": "04 91 13 00 00",
    }
    address = {"lines": ["12 quai de l'Exemple"], "postalCode": "13002", "city": "Marseille"}
    names = (("Pétroles Dubief SAS", DUBIEF), ("Galvaude & Fils SARL", GALVAUDE))
    both = [{"name": name, "siren": siren, "address": address, "signatory": signatory} for name, siren in names]
    path.write_text(json.dumps(both, ensure_ascii=False, indent=1), encoding="utf-8")


def titles(path, _):
    """
    Titles with the SIREN once, a header on two rows with merged cells, then a total, a legend and a note below.
    """
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Liste")
        sheet.merge_range("A1:F1", "PÉTROLES DUBIEF SAS – SIREN 111 111 118")
        sheet.write("A2", "Comptes Prodouane à habiliter pour ISOPE")
        sheet.write("E2", "Édité le")
        sheet.write_datetime("F2", datetime.datetime(2026, 11, 2), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write("A3", "Contact : rh@dubief.example")
        sheet.merge_range("A5:A6", "N°")
        sheet.merge_range("B5:C5", "Collaborateur")
        sheet.merge_range("D5:E5", "Compte Prodouane")
        sheet.merge_range("F5:F6", "Observations")
        sheet.write_row("B6", ("Nom", "Prénom", "Identifiant", "Courriel"))
        for row, person in enumerate((ANNE, JEAN, JOSE), start=7):
            sheet.write_number(f"A{row}", row - 6)
            sheet.write_row(f"B{row}", person)
        sheet.write("F8", "mi-temps, tél. 06 12 34 56 78")
        sheet.write("A11", "Total")
        sheet.write_formula("B11", "=COUNTA(B7:B9)", None, 3)
        sheet.write("A12", "3 comptes")
        sheet.merge_range("A14:F14", "* compte à renouveler avant le 31 décembre 2026")
        sheet.write("A15", "Légende : en gras, les nouveaux arrivants")
        sheet.write("B16", "Merci de signaler tout changement au service informatique du siège.")


file("titres.xlsx")(titles)
converted("titres-libreoffice.ods", titles, libreoffice("ods"))
converted("titres-gnumeric.xls", titles, gnumeric("Gnumeric_Excel:excel_biff8"))


def blocks(path, *_):
    """A company over each block, in a merged cell: with its SIREN, by its name, by a part of it, unknown."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Groupe"
    lines = (
        (LABELS,),
        (("PÉTROLES DUBIEF SAS – SIREN 111 111 118",), ANNE, JEAN, ("Sous-total : 2",), ()),
        (("GALVAUDE & FILS SARL",), LABELS, KEVIN, ("Total", 1), ()),
        (("Société Galvaude",), ZOE, ()),
        (("SOCIÉTÉ INCONNUE DU BATAILLON SA",), JOSE),
    )
    for block in lines:
        for line in block:
            sheet.append(line)
            if len(line) == 1:
                sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=4)
                sheet.cell(sheet.max_row, 1).font = Font(bold=True)
    book.save(path)


file("blocs.xlsx")(blocks)


def listed(name, sheet, *lines):
    """A workbook of one sheet, lines of one text merged over the four columns."""

    @file(name)
    def write(path, _):
        book = Workbook()
        book.active.title = sheet
        for number, line in enumerate(lines, start=1):
            book.active.append(line)
            if len(line) == 1:
                book.active.merge_cells(start_row=number, end_row=number, start_column=1, end_column=4)
        book.save(path)


listed("établissements.xlsx", "Effectif", LABELS, ("Établissement de Brest",), ANNE, ("Groupe 2",), JEAN)
listed("feuille-liste.xlsx", "Liste", LABELS, ANNE, JEAN)
listed(
    "bas-de-liste.xlsx",
    "Liste",
    (*LABELS, "Jours", "Coût"),
    (*ANNE, 3, 40),
    (),
    ("Nombre de comptes", 1),
    ("TOTAL", 1, None, None, 3, 40),
    ("Contact : rh@dubief.example",),
    ("Pour toute question, écrire à rh@dubief.example",),
)
listed("titre-d-une-autre.xlsx", "Liste", ("CARBURANTS DU NORD SAS",), (), LABELS, ANNE, JEAN)


@file("feuilles.xlsx")
def sheets(path, _):
    """A sheet for each subsidiary, a hidden one, a very hidden one, one of notes."""
    book = Workbook()
    book.active.title = "Galvaude & Fils"
    lists = {"Galvaude & Fils": (KEVIN, ZOE), "Dubief": (ANNE,), "Dubief (anciens)": (JEAN,), "Paramètres": (JOSE,)}
    for name, people in lists.items():
        sheet = book[name] if name in book.sheetnames else book.create_sheet(name)
        for line in (LABELS, *people):
            sheet.append(line)
    book["Dubief (anciens)"].sheet_state = "hidden"
    book["Paramètres"].sheet_state = "veryHidden"
    book.create_sheet("À lire")["B4"] = "Une feuille par filiale."
    book.save(path)


def hidden_and_struck(path, *_):
    """A hidden row, two filtered out, a hidden column, a struck row, a struck cell that strikes nobody."""
    with xlsxwriter.Workbook(path) as book:
        struck = book.add_format({"font_strikeout": True})
        sheet = book.add_worksheet("Suivi")
        sheet.write_row("A1", (*LABELS, "Site"))
        sites = ("Alençon", "Brest", "Brest", "Alençon", "Alençon", "Alençon")
        last = ("FABRE", "Inès", "ifabre", "ines.fabre@dubief.example")
        for row, (person, site) in enumerate(zip((ANNE, JEAN, JOSE, KEVIN, ZOE, last), sites), start=2):
            sheet.write_row(f"A{row}", (*person, site), struck if person is KEVIN else None)
        sheet.write("E7", "Alençon", struck)
        sheet.autofilter("A1:E7")
        sheet.filter_column("E", "x == Alençon")
        for row in (3, 4, 6):
            sheet.set_row(row - 1, None, None, {"hidden": True})
        sheet.set_column("C:C", None, None, {"hidden": True})


file("masqués.xlsx")(hidden_and_struck)
converted("masqués-libreoffice.ods", hidden_and_struck, libreoffice("ods"))
converted("masqués-libreoffice.xls", hidden_and_struck, libreoffice("xls:MS Excel 97"))


@file("statuts.xlsx")
def statuses(path, _):
    book = Workbook()
    sheet = book.active
    sheet.append((*LABELS, "Actif (oui/non)", "Date de départ"))
    sheet.append((*ANNE, "oui", None))
    sheet.append((*JEAN, "Non", None))
    sheet.append((*JOSE, None, datetime.date(2026, 10, 31)))
    sheet.append((*KEVIN, "OUI", datetime.date(2027, 1, 31)))
    sheet.append((*ZOE, True, "02/11/2026"))
    sheet.append(("FABRE", "Inès", "ifabre", "ines.fabre@dubief.example", "congé parental", "fin 2026"))
    sheet.append(("GARNIER", "Léa", "lgarnier", "lea.garnier@dubief.example", False, "-"))
    for row in range(2, 8):
        sheet.cell(row, 6).number_format = "dd/mm/yyyy"
    book.save(path)


@file("coches.xlsx")
def ticks(path, _):
    """A status given by signs."""
    book = Workbook()
    book.active.append((*LABELS, "Actif"))
    for person, sign in zip((ANNE, JEAN, JOSE, KEVIN), ("✓", "✗", "☑", "☐")):
        book.active.append((*person, sign))
    book.save(path)


@file("colonnes.xlsx")
def beside(path, _):
    """Columns of numbers, dates, phone numbers and other addresses around ours, which begin in column D."""
    book = Workbook()
    sheet = book.active
    labels = ("N°", "Matricule", "Entrée", *LABELS, "Tél.", "Mail du responsable", "Courriel secondaire", "Bureau")
    sheet.append(labels)
    for number, person in enumerate((ANNE, JEAN, JOSE), start=1):
        day = datetime.date(2020, number, 3)
        phone = ("06 12 34 56 78", 612345678, "+33 6 12 34 56 78")[number - 1]
        other = (None, "jnepine@perso.example", None)[number - 1]
        sheet.append((number, 40000 + number, day, *person, phone, "odile.vasseur@dubief.example", other, 2.5 * number))
    book.save(path)


@file("deux-listes.xlsx")
def two_lists(path, _):
    """Below a first list, another with its columns in another order."""
    book = Workbook()
    for line in (LABELS, ANNE, (), LABELS[::-1], JEAN[::-1]):
        book.active.append(line)
    book.save(path)


@file("décalé.csv")
def shifted(path, _):
    """One separator too many in a row, two accounts in another, a row above the header, a blank one of separators."""
    lines = (
        ";".join(JEAN),
        ";".join(LABELS),
        ";".join((ANNE[0], ANNE[1], "", *ANNE[2:])),
        ";".join((*KEVIN, *ZOE)),
        ";;;",
        ";".join(JOSE),
    )
    path.write_bytes("\r\n".join(lines).encode("cp1252", "replace"))
