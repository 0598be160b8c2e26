"""One list with everything that people do in a spreadsheet, in every format that they save it in."""

import datetime

import pandas
import xlsxwriter
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableHeaderRows, TableRow, TableRowGroup
from odf.text import P, S, Span

from people import ANNE, DUBIEF, GALVAUDE, JEAN, JOSE, KEVIN, LABELS, MARIE, ZOE
from programs import converted, file, gnumeric, libreoffice, libreoffice_with_password


def everything(path, _):
    """
    Comptes: a merged title, a header on row 3, numbers under formats of zeros, a merged SIREN, a struck row, a hidden
    row, blank rows, formulas, #N/A, two identical rows, a comment; beside them dates, percentages and booleans.
    Anciens is hidden, Notes holds no list.
    """
    with xlsxwriter.Workbook(path) as book:
        zeros, nine = book.add_format({"num_format": "00000"}), book.add_format({"num_format": "000000000"})
        day, share = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "0%"})
        struck = book.add_format({"font_strikeout": True})
        sheet = book.add_worksheet("Comptes")
        sheet.merge_range("A1:H1", "Comptes Prodouane, été 2026")
        sheet.write_row("A3", (*LABELS, "SIREN", "Entrée", "Quotité", "Vu"))
        sheet.write_row("A4", ANNE)
        sheet.write_row("A5", JOSE)
        sheet.write_number("C5", 457, zeros)
        sheet.write_row("A8", JEAN, struck)
        sheet.write_row("A9", KEVIN)
        sheet.set_row(8, None, None, {"hidden": True})
        sheet.write_row("A10", ZOE)
        sheet.write_formula("D10", '="zoe.yoshino"&"@galvaude.example"', None, ZOE[3])
        sheet.write_row("A11", MARIE)
        sheet.write_formula("B11", "=NA()", None, "#N/A")
        for row in (12, 13):
            sheet.write_row(f"A{row}", ("THOMAS", "THOMAS", "t.thomas", "t.thomas@galvaude.example"))
        sheet.write_row("A14", ("KLÉBER", "Ève"))
        sheet.write_datetime("C14", datetime.datetime(2026, 11, 2), day)
        sheet.write_string("D14", "eve.kleber@galvaude.example")
        sheet.write_row("A15", ("ŒDIPE", "Aÿmon"))
        sheet.write_boolean("C15", True)
        sheet.write_string("D15", "aymon.oedipe@galvaude.example")
        sheet.write_row("A16", ("PONS", "Zita"))
        sheet.write_number("C16", 0.15, share)
        sheet.write_string("D16", "zita.pons@galvaude.example")
        sheet.write_row("A17", ("RAMEAU", "Rémi"))
        sheet.write_number("C17", 123456789012)
        sheet.write_string("D17", "remi.rameau@galvaude.example")
        for row in (4, 5, 8):
            sheet.write_string(f"E{row}", DUBIEF)
        sheet.write_number("E9", int(GALVAUDE), nine)
        sheet.merge_range("E10:E17", "")
        sheet.write_number("E10", int(GALVAUDE), nine)
        for row in (*range(4, 6), *range(8, 18)):
            sheet.write_datetime(f"F{row}", datetime.datetime(2026, 3, row), day)
            sheet.write_number(f"G{row}", 0.8, share)
            sheet.write_boolean(f"H{row}", True)
        sheet.set_column("F:F", None, None, {"hidden": True})
        sheet.write_comment("D4", "Vue avec la DSI :\nà garder", {"author": "RH"})
        former = book.add_worksheet("Anciens")
        former.write_row("A1", LABELS)
        former.write_row("A2", KEVIN)
        former.hide()
        book.add_worksheet("Notes").write_string("B2", "Merci de rendre ce fichier avant vendredi.")


file("tout.xlsx")(everything)
converted("tout-libreoffice.ods", everything, libreoffice("ods"))
converted("tout-gnumeric.ods", everything, gnumeric("Gnumeric_OpenCalc:odf"))
converted("tout-gnumeric-strict.ods", everything, gnumeric("Gnumeric_OpenCalc:openoffice"))
converted("tout-libreoffice.xls", everything, libreoffice("xls:MS Excel 97"))
converted("tout-gnumeric-biff7.xls", everything, gnumeric("Gnumeric_Excel:excel_biff7"))
converted("tout-gnumeric-biff8.xls", everything, gnumeric("Gnumeric_Excel:excel_biff8"))
converted("tout-gnumeric-biff7-and-8.xls", everything, gnumeric("Gnumeric_Excel:excel_dsf"))
converted("tout-libreoffice-html.xls", everything, libreoffice("html:HTML (StarCalc)"))
converted("tout-gnumeric-html.xls", everything, gnumeric("Gnumeric_html:html40"))
converted("tout-libreoffice-iso.xlsx", everything, libreoffice("xlsx:Calc Office Open XML"))
converted("tout-gnumeric-2006.xlsx", everything, gnumeric("Gnumeric_Excel:xlsx"))


def repetitions(path, _):
    """
    Rows and cells that say how often they are repeated, header rows and a group of rows, a filtered row, a covered
    cell, a name of which every span is struck, several spaces, a comment on two lines.
    """
    book = OpenDocumentSpreadsheet()
    struck = Style(name="biffe", family="text")
    struck.addElement(TextProperties(textlinethroughstyle="solid"))
    book.automaticstyles.addElement(struck)
    sheet = Table(name="Répétitions")

    def cell(text="", **attributes):
        made = TableCell(valuetype="string", **attributes) if text else TableCell(**attributes)
        if text:
            made.addElement(P(text=text))
        return made

    def line(*cells, **attributes):
        row = TableRow(**attributes)
        for each in cells:
            row.addElement(cell(each) if isinstance(each, str) else each)
        return row

    heading = TableHeaderRows()
    heading.addElement(line(cell(numbercolumnsrepeated=2), *LABELS, "SIREN"))
    sheet.addElement(line(cell(numbercolumnsrepeated=1024), numberrowsrepeated=2))
    sheet.addElement(heading)
    first = cell(DUBIEF, numberrowsspanned=2)
    noted = cell(ANNE[3])
    comment = Annotation()
    for text in ("Vue avec la DSI :", "à garder"):
        comment.addElement(P(text=text))
    noted.insertBefore(comment, noted.firstChild)
    sheet.addElement(line(cell(numbercolumnsrepeated=2), *ANNE[:3], noted, first))
    group = TableRowGroup()
    group.addElement(line(cell(numbercolumnsrepeated=2), *JOSE, CoveredTableCell()))
    twin = cell("THOMAS", numbercolumnsrepeated=2)
    group.addElement(
        line(cell(numbercolumnsrepeated=2), twin, "t.thomas", "t.thomas@dubief.example", DUBIEF, numberrowsrepeated=2)
    )
    group.addElement(line(cell(numbercolumnsrepeated=2), *KEVIN, GALVAUDE, visibility="filter"))
    sheet.addElement(group)
    sheet.addElement(line(cell(numbercolumnsrepeated=7), numberrowsrepeated=3))
    names = []
    for text in ZOE[:3]:
        paragraph = P()
        paragraph.addElement(Span(stylename=struck, text=text))
        names.append(TableCell(valuetype="string"))
        names[-1].addElement(paragraph)
    spaced = P(text="DE")
    spaced.addElement(S(c=2))
    spaced.addText("L'ÉPINE")
    last = TableCell(valuetype="string")
    last.addElement(spaced)
    sheet.addElement(line(cell(numbercolumnsrepeated=2), *names, ZOE[3], GALVAUDE))
    sheet.addElement(line(cell(numbercolumnsrepeated=2), last, *JEAN[1:], GALVAUDE))
    sheet.addElement(line(cell(numbercolumnsrepeated=1024), numberrowsrepeated=1048560))
    book.spreadsheet.addElement(sheet)
    book.write(path)


file("odfpy.ods")(repetitions)
# LibreOffice writes Excel 2003 XML only of what comes without the columns to the right end of the sheet.
file("odfpy-libreoffice-2003.xml")(
    lambda path, scratch: (
        repetitions(scratch / "original.ods", scratch),
        libreoffice("xml:MS Excel 2003 XML")(scratch / "original.ods", path, scratch),
    )
)


def plain(path, _):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Comptes")
        sheet.write_row("A1", LABELS)
        sheet.write_row("A2", ANNE)


for extension, filter_name in (
    ("xlsx", "Calc MS Excel 2007 XML"),
    ("ods", "calc8"),
    ("xls", "MS Excel 97"),
):
    converted(f"mot-de-passe.{extension}", plain, libreoffice_with_password(filter_name))
converted("imprimé.xlsx", plain, libreoffice("pdf:calc_pdf_Export"))


def frame():
    rows = [(*person, siren) for person, siren in ((ANNE, DUBIEF), (JOSE, DUBIEF), (ZOE, GALVAUDE))]
    return pandas.DataFrame(rows, columns=(*LABELS, "SIREN"))


@file("pandas-html.xls")
def pandas_html(path, _):
    path.write_text(frame().to_html(), encoding="utf-8")


@file("pandas-tab.xls")
def pandas_tab(path, _):
    """A text under the name of a workbook, as many HR tools export it."""
    frame().to_csv(path, sep="\t", index=False, encoding="cp1252", errors="replace", lineterminator="\r\n")


@file("pandas-mac-roman.csv")
def pandas_mac_roman(path, _):
    rows = [(*person, DUBIEF) for person in (ANNE, JEAN, JOSE, KEVIN)]
    pandas.DataFrame(rows, columns=(*LABELS, "SIREN")).to_csv(path, sep=";", index=False, encoding="mac_roman")


@file("pandas-odf.ods")
def pandas_odf(path, _):
    frame().to_excel(path, engine="odf", index=False, sheet_name="Export")


@file("pandas-floats.csv")
def pandas_floats(path, _):
    """
    A column of SIRENs with one missing: pandas makes it one of floating-point numbers, and zeros are lost. The last is
    010000354, of which 10000354.0 has nine digits with a valid key of their own.
    """
    sirens = pandas.to_numeric(pandas.Series((DUBIEF, None, "010000354")))
    frame().assign(SIREN=sirens).to_csv(path, sep=";", index=False, encoding="utf-8-sig")


@file("collé.csv")
def glued(path, scratch):
    """Two exports glued together: the first in UTF-8, the second in Windows-1252."""
    first, second = scratch / "a.csv", scratch / "b.csv"
    frame().iloc[:2].to_csv(first, sep=";", index=False, encoding="utf-8")
    rows = [(*person, GALVAUDE) for person in (KEVIN, ("PÉREZ", "Noël", "n.perez", "noel.perez@galvaude.example"))]
    pandas.DataFrame(rows).to_csv(second, sep=";", index=False, header=False, encoding="cp1252")
    path.write_bytes(first.read_bytes() + second.read_bytes())
