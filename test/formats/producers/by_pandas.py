"""Files by pandas: workbooks through both of its engines, and texts in the encodings met in France."""

import pandas

from people import ANNE, DUBIEF, GALVAUDE, JEAN, JOSE, KEVIN, LABELS, ZOE
from producer import producer


def frame(*people):
    return pandas.DataFrame(people, columns=LABELS)


@producer("pandas-openpyxl.xlsx")
def by_openpyxl(path, _):
    """With its index, whose column has no label, and an absent value."""
    people = frame(ANNE, JEAN, JOSE)
    people.loc[1, "Courriel"] = None
    people.to_excel(path, engine="openpyxl", sheet_name="Extraction")


@producer("pandas-xlsxwriter.xlsx")
def by_xlsxwriter(path, _):
    """Header in C4; a SIREN column that an absent value has turned into decimal numbers."""
    people = frame(ANNE, JEAN, JOSE)
    people.insert(0, "SIREN", [111111118, None, 111111118])
    people.to_excel(path, engine="xlsxwriter", index=False, startrow=3, startcol=2)


@producer("pandas-index-of-two-levels.xlsx")
def index_of_two_levels(path, _):
    """An index of two levels, which pandas merges downwards: one SIREN for several rows."""
    people = frame(ANNE, JEAN, KEVIN, ZOE)
    people.insert(0, "SIREN", [DUBIEF, DUBIEF, GALVAUDE, GALVAUDE])
    people.set_index(["SIREN", "Nom"]).to_excel(path, engine="openpyxl")


@producer("pandas-cp1252.csv")
def cp1252(path, _):
    frame(ANNE, JEAN, JOSE, KEVIN).to_csv(path, sep=";", index=False, encoding="cp1252")


@producer("pandas-utf-8-sig.csv")
def utf_8_sig(path, _):
    frame(ANNE, JEAN, ZOE).to_csv(path, sep=";", index=False, encoding="utf-8-sig", lineterminator="\r\n")


@producer("pandas-utf-16.csv")
def utf_16(path, _):
    frame(ANNE, JEAN, ZOE).to_csv(path, sep="\t", index=False, encoding="utf-16")


@producer("pandas-utf-16-be-no-mark.csv")
def utf_16_be_no_mark(path, _):
    frame(ANNE, JEAN, KEVIN).to_csv(path, sep=";", index=False, encoding="utf-16-be")


@producer("pandas-defaults.csv")
def defaults(path, _):
    """Commas, UTF-8 without a mark, an index without a label, and a SIREN that became a decimal number."""
    people = frame(ANNE, (JEAN[0], "Jean, dit \"Noël\"", *JEAN[2:]), ZOE)
    people["SIREN"] = [111111118, None, 111111118]
    people.to_csv(path)


@producer("pandas-all-quoted.csv")
def all_quoted(path, _):
    """Every value in quotes, one with a line break in a column that is not read, cut by bars."""
    people = frame(ANNE, JEAN, ZOE)
    people.insert(0, "Remarque", ["absente\nen août", "|", ""])
    people.to_csv(path, sep="|", index=False, quoting=1)
