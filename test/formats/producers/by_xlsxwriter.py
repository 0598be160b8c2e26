"""Workbooks by XlsxWriter, as many web applications and exports produce them."""

import datetime

import xlsxwriter

from people import ANNE, GALVAUDE, JEAN, JOSE, KEVIN, LABELS, MARIE, ZOE
from producer import producer


@producer("xlsxwriter-shared-strings.xlsx")
def shared_strings(path, _):
    """Two lists whose columns differ, between two sheets of notes; repeated texts are shared."""
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Notes").write("A1", "Édité par l'outil RH – ne pas modifier")
        first = book.add_worksheet("L'équipe d'Évreux")
        first.write_row("A1", LABELS)
        first.write_row("A2", ANNE)
        first.write_row("A3", JEAN)
        second = book.add_worksheet("Zone 51 🛢")
        labels = ("N°", "Prénom(s)", "Nom d'usage", "SIREN de l'opérateur", "Mél", "Compte Prodouane")
        second.write_row("D7", labels)
        for row, (name, first_name, identifier, email) in enumerate((KEVIN, ZOE, MARIE), start=8):
            second.write_row(f"D{row}", (row - 7, first_name, name, GALVAUDE, email, identifier))
        book.add_worksheet("Légende").write("C9", "Rouge : à vérifier")


@producer("xlsxwriter-constant-memory.xlsx")
def constant_memory(path, _):
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, LABELS)
        for row, person in enumerate((ANNE, JEAN, JOSE, KEVIN, ZOE, MARIE), start=1):
            sheet.write_row(row, 0, person)
        sheet.write_string(8, 0, " fin de liste ")


@producer("xlsxwriter-formulas.xlsx")
def formulas(path, _):
    """Formulas with the result given, and with the 0 that XlsxWriter writes where none is."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", (*LABELS, "SIREN"))
        sheet.write_formula("A2", "=UPPER(\"lefèvre-œuvrard\")", None, ANNE[0])
        sheet.write_row("B2", ANNE[1:])
        sheet.write_formula("E2", "=111111118", None, 111111118)
        sheet.write_row("A3", JEAN[:2])
        sheet.write_formula("C3", "=\"jn\"&\"_epine\"")
        sheet.write_string("D3", JEAN[3])
        sheet.write_formula("E3", "=VLOOKUP(C3,Z1:Z9,1,0)", None, "#N/A")
        sheet.write_row("A4", JOSE[:3])
        sheet.write_array_formula("D4", "{=LOWER(\"JOSE.NUNEZ@dubief.example\")}", None, JOSE[3])
        sheet.write_formula("E4", "=IF(A4=\"\",1,\"\")", None, "")


@producer("xlsxwriter-rich-and-urls.xlsx")
def rich_and_urls(path, _):
    """Names half in bold, emails as links, one with other words shown."""
    with xlsxwriter.Workbook(path) as book:
        bold, red = book.add_format({"bold": True}), book.add_format({"font_color": "red"})
        sheet = book.add_worksheet("Été")
        sheet.write_rich_string("A1", bold, "N", "om")
        sheet.write_row("B1", LABELS[1:])
        sheet.write_rich_string("A2", bold, "LEFÈVRE-", red, "ŒUVRARD")
        sheet.write_rich_string("B2", "Anne", bold, "-", "Élise")
        sheet.write_string("C2", ANNE[2])
        sheet.write_url("D2", "mailto:" + ANNE[3])
        sheet.write_rich_string("A3", "DE ", bold, " L'", red, "ÉPINE ")
        sheet.write_row("B3", JEAN[1:3])
        sheet.write_url("D3", "mailto:" + JEAN[3], string="Jean-Noël DE L'ÉPINE <jn.delepine@dubief.example>")
        sheet.write_row("A4", JOSE[:3])
        sheet.write_url("D4", "mailto:" + JOSE[3], string="Lui écrire")


@producer("xlsxwriter-far-columns.xlsx")
def far_columns(path, _):
    """A list that ends in the last column there is, under a wide merged title."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:AZ2", "Comptes", book.add_format({"align": "center"}))
        for column, label in zip(("A", "Z", "AA", "XFD"), LABELS):
            sheet.write(f"{column}40", label)
        for row, person in ((41, ANNE), (43, JEAN)):
            for column, value in zip(("A", "Z", "AA", "XFD"), person):
                sheet.write(f"{column}{row}", value)


@producer("xlsxwriter-1904.xlsx")
def dates_from_1904(path, _):
    with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet()
        sheet.write_row("A1", (*LABELS, "Entrée"))
        sheet.write_row("A2", ANNE)
        sheet.write_datetime("E2", datetime.date(2026, 11, 2), date)
        sheet.write_row("A3", JEAN)
        sheet.write_datetime("C3", datetime.date(2026, 11, 2), date)


@producer("xlsxwriter-furniture.xlsx")
def furniture(path, _):
    """Notes, a button, a filter that hides a row, outlines, validation, sparklines, a chart sheet."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Comptes")
        sheet.write_row("A3", (*LABELS, "Jours"))
        for row, (person, days) in enumerate(((ANNE, 3), (JEAN, 9), (JOSE, 4)), start=4):
            sheet.write_row(f"A{row}", (*person, days))
        sheet.autofilter("A3:E6")
        sheet.filter_column("E", "x > 3")
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_row(4, 30, None, {"level": 1})
        sheet.set_column("C:C", 20, None, {"hidden": True})
        sheet.write_comment("A4", "Nom de jeune fille : MARTIN")
        sheet.insert_button("G2", {"caption": "Nom"})
        message = {"input_title": "a > b", "input_message": "« 1 < jours < 31 »"}
        days_of_month = {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 31}
        sheet.data_validation("E4:E6", {**days_of_month, **message})
        sheet.conditional_format("E4:E6", {"type": "data_bar", "data_bar_2010": True})
        sheet.add_sparkline("H4", {"range": "E4:E6"})
        sheet.freeze_panes(3, 1)
        sheet.repeat_rows(2)
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Comptes!$E$4:$E$6", "name": "=Comptes!$A$3"})
        sheet.insert_chart("J2", chart)
        graph = book.add_chart({"type": "line"})
        graph.add_series({"values": "=Comptes!$E$4:$E$6"})
        book.add_chartsheet("Graphique").set_chart(graph)
        book.define_name("Nom", "=Comptes!$A$3")


@producer("xlsxwriter-table.xlsx")
def table(path, _):
    """A table with a total row, whose labels a table writes itself."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        columns = [{"header": label} for label in LABELS] + [{"header": "Jours", "total_function": "sum"}]
        columns[0]["total_string"] = "Total"
        rows = [(*person, days) for person, days in ((ANNE, 3), (JEAN, 9))]
        sheet.add_table("B2:F5", {"data": rows, "columns": columns, "total_row": True, "name": "Comptes"})
