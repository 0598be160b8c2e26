"""Files by Gnumeric, through its converter."""

import subprocess

import by_openpyxl
import by_xlsxwriter
from people import ANNE, DUBIEF, GALVAUDE, JOSE, LABELS, ZOE
from producer import producer


def convert(source, path, to, *options):
    subprocess.run(["ssconvert", *options, "-T", to, source, path], check=True, capture_output=True, timeout=60)


@producer("gnumeric-from-csv.xlsx")
def from_csv(path, scratch):
    source = scratch / "liste.csv"
    rows = [(*LABELS, "SIREN"), (*ANNE, DUBIEF), (*JOSE, DUBIEF), (*ZOE, GALVAUDE)]
    source.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    convert(source, path, "Gnumeric_Excel:xlsx2")


def resaved(name, write):
    """Opens what `write`, of another producer, writes, and saves it as a workbook of Gnumeric."""

    @producer(name)
    def save_again(path, scratch):
        source = scratch / "original.xlsx"
        write(source, scratch)
        convert(source, path, "Gnumeric_Excel:xlsx2")


resaved("gnumeric-merges-resaved.xlsx", by_openpyxl.title_and_merges)
resaved("gnumeric-number-formats-resaved.xlsx", by_openpyxl.number_formats)
resaved("gnumeric-rich-resaved.xlsx", by_xlsxwriter.rich_and_urls)
resaved("gnumeric-sheets-resaved.xlsx", by_openpyxl.sheets)


@producer("gnumeric-defaults.csv")
def defaults(path, scratch):
    source = scratch / "original.xlsx"
    by_openpyxl.title_and_merges(source, scratch)
    convert(source, path, "Gnumeric_stf:stf_csv")


@producer("gnumeric-configured.txt")
def configured(path, scratch):
    """Cut by semicolons, every value in quotes, in Windows-1252 with Windows line ends."""
    source = scratch / "original.xlsx"
    by_openpyxl.hyperlinks_and_notes(source, scratch)
    options = "separator=; format=preserve quoting-mode=always charset=windows-1252 eol=windows locale=fr_FR"
    convert(source, path, "Gnumeric_stf:stf_assistant", "-O", options)
