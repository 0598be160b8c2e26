"""Forms saved as workbooks by LibreOffice, without its window."""

import base64
import subprocess

import by_hand
from layout import ADDITIONS, AGREEMENT, HEADERS, LINES, SHEET, SIGNATURE, TABLES, names, picture

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("draw", "drawing"),
        ("form", "form"), ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"), ("number", "datastyle"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def write(path, scratch):
    source = scratch / "formulaire.fods"
    source.write_text(document(), encoding="utf-8")
    save(source, path, scratch)


def save_again(path, scratch):
    """A form that was Excel's, opened and saved by LibreOffice, its button and its charts written anew."""
    source = scratch / "formulaire.xlsm"
    by_hand.write(source, scratch)
    save(source, path, scratch)


def save(source, path, scratch):
    profile = (scratch / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", scratch / "out", source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (scratch / "out" / "formulaire.xlsx").replace(path)


def document():
    """A form drawn in LibreOffice, with pictures, a comment, a check box and a list."""
    rows = {row: row_of(cell(label), cell("", columns=5)) for row, label, _ in LINES}
    rows[1] = row_of(f'<table:table-cell table:number-columns-spanned="6" office:value-type="string"><text:p>Demande d\'habilitation ISOPE (DCAQ)</text:p>{image("logo", (0, 90, 170))}</table:table-cell>' + covered(5))
    rows[AGREEMENT[0]] = row_of(cell(AGREEMENT[1]), cell(AGREEMENT[2]))
    for row, label, _, total in TABLES:
        rows[row - 2] = row_of(cell(label))
        rows[row - 1] = row_of(*(cell(header) for header in HEADERS))
        rows[row] = row_of(*(cell("", style="model") for _ in range(4)), cell("", columns=2, style="model"), style="model-row")
        rows[row + 1] = row_of(cell(""))
    rows[SIGNATURE] = row_of(
        '<table:table-cell office:value-type="string"><office:annotation draw:style-name="note" svg:width="40mm" svg:height="15mm" svg:x="60mm" svg:y="100mm"><dc:creator>Juridique</dc:creator><text:p>Signer à l\'encre bleue</text:p></office:annotation><text:p>Fait à, le</text:p></table:table-cell>',
    )
    rows[SIGNATURE + 1] = row_of(
        f"<table:table-cell>{image('cachet', (170, 0, 40))}</table:table-cell>"
        + f'<table:table-cell>{control("case")}</table:table-cell><table:table-cell>{control("liste")}</table:table-cell>',
    )
    rows[SIGNATURE + 5] = row_of(cell("Oui"), f'<table:table-cell table:formula="of:=COUNTA([.B{ADDITIONS}:.B{ADDITIONS}])" office:value-type="float" office:value="0"/>')
    rows[SIGNATURE + 6] = row_of(cell("Non"), '<table:table-cell table:content-validation-name="choix"/>')
    body = "".join(rows.get(row, "<table:table-row><table:table-cell/></table:table-row>") for row in range(1, SIGNATURE + 8))
    ranges = "".join(
        f'<table:named-range table:name="{name}" table:base-cell-address="${SHEET}.$A$1" table:cell-range-address="{opened(reference)}"/>'
        for name, reference in names()
    )
    last = SIGNATURE + 7
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:meta/>
<office:styles><style:style style:name="Charte" style:family="table-cell"><style:text-properties fo:font-weight="bold" fo:color="#003366"/></style:style></office:styles>
<office:automatic-styles>
<style:style style:name="column" style:family="table-column"><style:table-column-properties style:column-width="32mm"/></style:style>
<style:style style:name="model-row" style:family="table-row"><style:table-row-properties style:row-height="8mm" style:use-optimal-row-height="false"/></style:style>
<style:style style:name="model" style:family="table-cell" style:parent-style-name="Charte"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/><style:map style:condition="cell-content()=&quot;X&quot;" style:apply-style-name="Charte" style:base-cell-address="{SHEET}.A{ADDITIONS}"/></style:style>
<style:style style:name="note" style:family="graphic"/>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"><style:header><text:p>SIREN {{operateur_siren}}</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:spreadsheet>
<table:content-validations><table:content-validation table:name="choix" table:condition="of:cell-content-is-in-list([.$A${SIGNATURE + 5}:.$A${SIGNATURE + 6}])" table:base-cell-address="{SHEET}.B{SIGNATURE + 6}"/></table:content-validations>
<table:table table:name="{SHEET}" table:protected="true" table:print-ranges="{SHEET}.A1:{SHEET}.F{last}">
<office:forms><form:form form:name="f">
<form:checkbox form:name="case" form:control-implementation="ooo:com.sun.star.form.component.CheckBox" xml:id="case" form:id="case" form:label="Lu et approuvé" form:linked-cell="{SHEET}.C{SIGNATURE + 5}"/>
<form:listbox form:name="liste" form:control-implementation="ooo:com.sun.star.form.component.ListBox" xml:id="liste" form:id="liste" form:dropdown="true" form:linked-cell="{SHEET}.C{SIGNATURE + 6}" form:source-cell-range="{SHEET}.A{SIGNATURE + 5}:{SHEET}.A{SIGNATURE + 6}"/>
</form:form></office:forms>
<table:table-column table:style-name="column" table:number-columns-repeated="6"/>
{body}
</table:table>
<table:table table:name="Contrôle"><table:table-column/><table:table-row><table:table-cell table:formula="of:=[${SHEET}.A{SIGNATURE}]" office:value-type="string"/></table:table-row></table:table>
<table:named-expressions>{ranges}</table:named-expressions>
</office:spreadsheet></office:body></office:document>
"""


def opened(reference):
    """`Demande!$A$1:$F$1` as OpenDocument writes it."""
    sheet, _, cells = reference.partition("!")
    return ":".join(f"${sheet}.{corner}" for corner in cells.split(":"))


def row_of(*cells, style=None):
    styled = "" if style is None else f' table:style-name="{style}"'
    return f"<table:table-row{styled}>{''.join(cells)}</table:table-row>"


def cell(text, columns=1, style=None):
    styled = "" if style is None else f' table:style-name="{style}"'
    spanned = f' table:number-columns-spanned="{columns}"' if columns > 1 else ""
    content = f' office:value-type="string"><text:p>{text}</text:p></table:table-cell>' if text else "/>"
    return f"<table:table-cell{styled}{spanned}{content}{covered(columns - 1)}"


def covered(count):
    return "<table:covered-table-cell/>" * count


def image(name, colour):
    data = base64.b64encode(picture(*colour)).decode()
    return (
        f'<draw:frame draw:name="{name}" svg:width="12mm" svg:height="12mm" svg:x="2mm" svg:y="1mm" draw:z-index="0">'
        f'<draw:image><office:binary-data>{data}</office:binary-data></draw:image></draw:frame>'
    )


def control(name):
    return f'<draw:control draw:control="{name}" svg:width="30mm" svg:height="6mm" svg:x="1mm" svg:y="1mm" draw:z-index="1"/>'
