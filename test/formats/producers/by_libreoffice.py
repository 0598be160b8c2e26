"""Files by LibreOffice: opened from a text or a workbook, then saved again, without its window."""

import atexit
import shutil
import subprocess
import tempfile
from pathlib import Path

import xlsxwriter

import by_openpyxl
import by_xlsxwriter
from people import ANNE, DUBIEF, GALVAUDE, JEAN, JOSE, KEVIN, LABELS, MARIE, ZOE
from producer import producer

READ_UTF_8 = "59,34,76,1"
XLSX = "xlsx:Calc MS Excel 2007 XML"

_profile = None


def convert(source, path, to, scratch, read=None):
    """Opens `source`, with the options `read` where it is a text, and saves it through the filter `to`."""
    global _profile
    if _profile is None:
        _profile = tempfile.mkdtemp()
        atexit.register(shutil.rmtree, _profile, ignore_errors=True)
    out = scratch / "out"
    command = ["soffice", f"-env:UserInstallation={Path(_profile).as_uri()}", "--headless", "--norestore"]
    if read is not None:
        command.append(f"--infilter=Text - txt - csv (StarCalc):{read}")
    command += ["--convert-to", to, "--outdir", out, source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (written,) = out.iterdir()
    shutil.move(written, path)


def text_source(scratch, rows):
    source = scratch / "liste.csv"
    source.write_text("".join(";".join(row) + "\n" for row in rows), encoding="utf-8")
    return source


@producer("libreoffice-from-csv.xlsx")
def from_csv(path, scratch):
    """Opened without a thought: identifiers and SIRENs of digits became numbers and lost their zeros."""
    rows = [(*LABELS, "SIREN"), (*ANNE, DUBIEF), (*JOSE, DUBIEF), (*ZOE, GALVAUDE)]
    convert(text_source(scratch, rows), path, XLSX, scratch, READ_UTF_8)


@producer("libreoffice-from-csv-as-text.xlsx")
def from_csv_as_text(path, scratch):
    """Opened with every column declared as text, as the import window lets one do."""
    rows = [("Liste au 2/11/2026",), (), (*LABELS, "SIREN"), (*ANNE, DUBIEF), (*JOSE, DUBIEF), (*ZOE, GALVAUDE)]
    as_text = READ_UTF_8 + "," + "/".join(f"{column}/2" for column in range(1, 6))
    convert(text_source(scratch, rows), path, XLSX, scratch, as_text)


def resaved(name, write):
    """Opens what `write`, of another producer, writes, and saves it as a workbook of LibreOffice."""

    @producer(name)
    def save_again(path, scratch):
        source = scratch / "original.xlsx"
        write(source, scratch)
        convert(source, path, XLSX, scratch)


resaved("libreoffice-merges-resaved.xlsx", by_openpyxl.title_and_merges)
resaved("libreoffice-formulas-resaved.xlsx", by_xlsxwriter.formulas)
resaved("libreoffice-number-formats-resaved.xlsx", by_openpyxl.number_formats)
resaved("libreoffice-rich-resaved.xlsx", by_xlsxwriter.rich_and_urls)
resaved("libreoffice-sheets-resaved.xlsx", by_openpyxl.sheets)


def exported(name, options):
    """Saves a workbook with accents, quotes, separators and a number under a format of zeros as a text."""

    @producer(name)
    def export(path, scratch):
        source = scratch / "liste.xlsx"
        with xlsxwriter.Workbook(source) as book:
            zeros = book.add_format({"num_format": "000000000"})
            sheet = book.add_worksheet()
            sheet.write_row("A1", ("Comptes ; accès ISOPE, suivi | RH",))
            sheet.write_row("A3", (*LABELS, "SIREN", "Remarque"))
            notes = ("« oui »", 'dit "Kev"; absent', "")
            sirens = (DUBIEF, GALVAUDE, DUBIEF)
            for row, (person, siren, note) in enumerate(zip((ANNE, KEVIN, JOSE), sirens, notes), start=4):
                sheet.write_row(f"A{row}", person)
                sheet.write_number(f"E{row}", int(siren), zeros)
                sheet.write_string(f"F{row}", note)
        convert(source, path, f"csv:Text - txt - csv (StarCalc):{options}", scratch)


exported("libreoffice-semicolon-cp1252.csv", "59,34,1,1,,0,false,true,true")
exported("libreoffice-comma-utf-8.csv", "44,34,76,1,,0,false,true,true")
exported("libreoffice-tab-utf-16.csv", "9,34,65535,1,,0,false,true,true")
exported("libreoffice-bar-quoted-utf-8.csv", "124,34,76,1,,0,true,true,true")
exported("libreoffice-semicolon-latin-9.csv", "59,34,22,1,,0,false,true,true")
exported("libreoffice-semicolon-values.csv", "59,34,76,1,,0,false,true,false")


@producer("libreoffice-long-values.csv")
def long_values(path, scratch):
    """A workbook whose list starts in C5, with line breaks in a column that is not read."""
    source = scratch / "liste.xlsx"
    with xlsxwriter.Workbook(source) as book:
        sheet = book.add_worksheet()
        sheet.write_row("C5", ("Remarque", *LABELS))
        sheet.write_row("C6", ("vue\nle 3/11\n", *MARIE))
        sheet.write_row("C7", ("", *ZOE))
        sheet.write_row("C8", ("à\nrevoir", *JEAN))
    convert(source, path, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true", scratch)
