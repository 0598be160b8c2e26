"""Puts an .xlsx package together part by part, so that a case may take liberties with one of them."""

import zipfile
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write_package(
    path,
    sheet,
    *,
    strings=None,
    styles=None,
    book=None,
    main="xl/workbook.xml",
    part="xl/worksheets/sheet1.xml",
    target="worksheets/sheet1.xml",
    relationships=RELATIONSHIPS,
):
    """
    Writes a workbook of one worksheet, `sheet`, kept in the zip as `part` and pointed at by `target`.
    It has no shared strings and no styles part where none is given.
    """
    kinds = {main: "sheet.main", part: "worksheet"}
    targets = {"worksheet": target}
    parts = {main: book or workbook(), part: sheet}
    for kind, content in (("sharedStrings", strings), ("styles", styles)):
        if content is not None:
            kinds[f"xl/{kind}.xml"] = kind
            targets[kind] = f"{kind}.xml"
            parts[f"xl/{kind}.xml"] = content
    folder, _, file = main.rpartition("/")
    parts[f"{folder}/_rels/{file}.rels"] = related(targets, relationships)
    parts["_rels/.rels"] = related({"officeDocument": main}, relationships)
    with zipfile.ZipFile(path, "w") as package:
        for name, content in {"[Content_Types].xml": content_types(kinds), **parts}.items():
            add(package, name, content)


def add(package, name, content, compression=zipfile.ZIP_DEFLATED):
    """Adds a part with the oldest date that a zip can hold, so that two writings give the same bytes."""
    package.writestr(zipfile.ZipInfo(name), content, compression)


def workbook(name="Comptes", *, properties="", namespace=MAIN, relationships=RELATIONSHIPS, more=""):
    return (
        f'{DECLARATION}<workbook xmlns="{namespace}" xmlns:r="{relationships}">{properties}<sheets>'
        f'<sheet name={quoteattr(name)} sheetId="7" r:id="rId1"/>{more}</sheets></workbook>'
    )


def worksheet(rows, *, namespace=MAIN, before="", after=""):
    return (
        f'{DECLARATION}<worksheet xmlns="{namespace}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    )


def rows(*lists):
    """Rows from the first on, each a list of texts from column A on."""
    return "".join(row(number, texts) for number, texts in enumerate(lists, start=1))


def row(number, texts, more=""):
    cells = "".join(cell(f"{letter}{number}", text) for letter, text in zip("ABCDEFGH", texts))
    return f'<row r="{number}">{cells}{more}</row>'


def cell(reference, text):
    return inline(f'r="{reference}"', f'<t xml:space="preserve">{escape(text)}</t>')


def inline(attributes, content):
    return f'<c {attributes} t="inlineStr"><is>{content}</is></c>'


def related(targets, relationships):
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{relationships}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def content_types(kinds):
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{TYPES}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
