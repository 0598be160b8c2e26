"""
Workbooks put together part by part, each with one liberty that the standard (ECMA-376) allows, that files
met in the wild take, or that a damaged file shows.
"""

import io
import re
import zipfile
from xml.sax.saxutils import escape

from package import DECLARATION, MAIN, RELATIONSHIPS, add, cell, inline, row, rows, workbook, worksheet
from package import write_package
from people import ANNE, JEAN, LABELS, ZOE
from producer import producer

LIST = (LABELS, ANNE, JEAN)
PLAIN = rows(*LIST)


@producer("hand-no-references.xlsx")
def no_references(path, _):
    """Rows and cells that say their place by their order alone, empty ones among them."""

    def line(texts):
        cells = (inline("", f"<t>{escape(text)}</t>") if text else "<c/>" for text in texts)
        return f"<row>{''.join(cells)}</row>" if texts else "<row/>"

    lists = ((), ("", *LABELS), ("", *ANNE), (), ("", *JEAN))
    write_package(path, worksheet("".join(line(texts) for texts in lists)))


@producer("hand-some-references.xlsx")
def some_references(path, _):
    """References on the first cell of each row and on the first row only: the others follow."""

    def line(attributes, first, texts):
        others = "".join(inline("", f"<t>{escape(text)}</t>") for text in texts[1:])
        return f"<row{attributes}>{cell(first, texts[0])}{others}</row>"

    lines = line(' r="3"', "C3", LABELS) + line("", "C4", ANNE) + line("", "C5", JEAN)
    write_package(path, worksheet(lines))


@producer("hand-absolute-targets.xlsx")
def absolute_targets(path, _):
    write_package(path, worksheet(PLAIN), target="/xl/worksheets/sheet1.xml")


@producer("hand-part-names.xlsx")
def part_names(path, _):
    """Parts named otherwise than Excel names them, and a target that climbs out of its folder."""
    write_package(
        path,
        worksheet(PLAIN),
        main="contenu/classeur.xml",
        part="xl/feuilles/feuille.xml",
        target="../xl/./feuilles/feuille.xml",
    )


@producer("hand-part-name-case.xlsx")
def part_name_case(path, _):
    """A part name and a target that differ by case, which the standard holds for equal."""
    write_package(path, worksheet(PLAIN), part="xl/Worksheets/Sheet1.XML")


@producer("hand-backslashes.xlsx")
def backslashes(path, _):
    """Backslashes in the zip's names, as some old writers put them."""
    write_package(path, worksheet(PLAIN), part="xl\\worksheets\\sheet1.xml")


@producer("hand-prefixes.xlsx")
def prefixes(path, _):
    """A prefix on every element of the worksheet and of the workbook, and another for the relationships."""

    def prefixed(xml):
        elements = re.sub("<(/?)", r"<\1x:", xml.removeprefix(DECLARATION))
        return DECLARATION + elements.replace(" xmlns=", " xmlns:x=").replace(" r:id=", " liens:id=")

    book = workbook("Préfixes").replace(" xmlns:r=", " xmlns:liens=")
    write_package(path, prefixed(worksheet(PLAIN)), book=prefixed(book))


@producer("hand-phonetic-runs.xlsx")
def phonetic_runs(path, _):
    """Reading aids over names (rPh) in shared and inline strings: shown above the text, no part of it."""
    name = f'<t>{ZOE[0]}</t><rPh sb="0" eb="2"><t>よしの</t></rPh><phoneticPr fontId="1"/>'
    first_name = '<r><t>Z</t></r><r><rPr><b/></rPr><t>oé</t></r><rPh sb="0" eb="1"><t>ゾエ</t></rPh>'
    strings = "".join(f"<si><t>{label}</t></si>" for label in LABELS)
    strings += f"<si>{name}</si><si>{first_name}</si><si/><si><t>{ZOE[3]}</t></si>"

    def shared(reference, index):
        return f'<c r="{reference}" t="s"><v>{index}</v></c>'

    identifier = '<r><t>z.</t></r><r><t>yoshino</t></r><rPh sb="0" eb="2"><t>ズィー</t></rPh>'
    header = "".join(shared(f"{letter}1", index) for index, letter in enumerate("ABCD"))
    zoe = shared("A2", 4) + shared("B2", 5) + inline('r="C2"', identifier) + shared("D2", 7) + shared("E2", 6)
    sheet = worksheet(f'<row r="1">{header}</row><row r="2">{zoe}</row>')
    write_package(path, sheet, strings=f'{DECLARATION}<sst xmlns="{MAIN}">{strings}</sst>')


@producer("hand-escapes.xlsx")
def escapes(path, _):
    """`_x000D_` and its like: line breaks, a tab, letters, an underscore that keeps `_x0041_` as it is."""
    lists = (
        ("Nom_x000D_\nde famille", "Pr_x00E9_nom", "Identifiant", "Courriel"),
        ("LEF_x00C8_VRE-_x0152_UVRARD", "Anne-_x00c9_lise", "ae_x005F_x0041_", ANNE[3]),
        ("DE L'ÉPINE", "Jean_x000D_\nNoël", JEAN[2], f"_x0009_{JEAN[3]}"),
        ("_xD842__xDFB7_野-MARTIN", ZOE[1], "x_x00_x0041", ZOE[3]),
    )
    write_package(path, worksheet(rows(*lists)))


@producer("hand-cdata-and-comments.xlsx")
def cdata_and_comments(path, _):
    """CDATA sections, comments and processing instructions around and inside values, with tags in them."""
    anne = (
        '<row r="2">'
        + inline('r="A2"', "<t><![CDATA[LEFÈVRE]]>-<!-- <t>né</t> -->ŒUVRARD</t>")
        + '<!-- <c r="B2" t="inlineStr"><is><t>Anna</t></is></c> -->'
        + inline('r="B2"', "<t>Anne<?pi x>y?>-Élise</t>")
        + inline('r="C2"', f"<t><![CDATA[{ANNE[2]}]]></t>")
        + cell("D2", ANNE[3])
        + "</row>"
    )
    first_name = inline('r="B3"', "<t><![CDATA[Jean <Noël> & Cie]]></t>")
    jean = f'<row r="3">{cell("A3", JEAN[0])}{first_name}{cell("C3", JEAN[2])}{cell("D3", JEAN[3])}</row>'
    write_package(path, worksheet(f"<?go?><!-- <row r='9'> -->{row(1, LABELS)}{anne}{jean}"))


@producer("hand-quotes-and-spacing.xlsx")
def quotes_and_spacing(path, _):
    """Attributes in single quotes, over several lines, with `>` and quotes inside; spaces in closing tags."""

    def line(number, texts):
        cells = "".join(
            f"<c\n\tr = '{letter}{number}'\n\tt =\n'inlineStr'\n><is ><t >{escape(text)}</t ></is\n></c >"
            for letter, text in zip("ABCD", texts)
        )
        return f"<row spans='1:4' r='{number}' ht=\"15\" >{cells}</row >"

    prompt = "<dataValidation sqref='A1' promptTitle='a > b \"c\"' prompt=\"l'un > l'autre />\"/>"
    sheet = worksheet(
        "".join(line(number, texts) for number, texts in enumerate(LIST, start=1)),
        after=f"<dataValidations count='1'>{prompt}</dataValidations>",
    )
    book = (
        f"<workbook xmlns='{MAIN}' xmlns:r='{RELATIONSHIPS}'><sheets>"
        "<sheet name='L&apos;\"état\" > 2026' sheetId='1' r:id='rId1' /></sheets></workbook>"
    )
    write_package(path, sheet, book=book)


@producer("hand-entities.xlsx")
def entities(path, _):
    """Letters as decimal and hexadecimal references, the five named entities, one written twice over."""

    def line(number, contents):
        cells = (inline(f'r="{letter}{number}"', f"<t>{each}</t>") for letter, each in zip("ABCD", contents))
        return f'<row r="{number}">{"".join(cells)}</row>'

    anne = ("LEF&#200;VRE-&#x152;UVRARD", "Anne&#45;&#xC9;lise", "ae&#x2e;lefevre")
    kevin = ("M&#x55;&amp;&lt;&gt;LLER", "&quot;K&#233;vin&apos;", "&amp;amp;", "kevin.muller@galvaude.example")
    zoe = ("&#x20BB7;野-MARTIN", *ZOE[1:])
    lines = line(2, (*anne, ANNE[3].replace("@", "&#64;"))) + line(3, kevin) + line(4, zoe)
    write_package(path, worksheet(row(1, LABELS) + lines), book=workbook('Pétroles "Dubief" & Cie <ISOPE>'))


@producer("hand-utf-16.xlsx")
def utf_16(path, _):
    """The worksheet, workbook and shared strings parts in UTF-16, in either byte order, after its mark."""

    def wide(text, order):
        return ("\ufeff" + text.replace("UTF-8", "UTF-16")).encode(f"utf-16-{order}")

    others = "".join(cell(f"{letter}2", text) for letter, text in zip("BCD", ZOE[1:]))
    zoe = f'<row r="2"><c r="A2" t="s"><v>0</v></c>{others}</row>'
    strings = f'{DECLARATION}<sst xmlns="{MAIN}"><si><t>{ZOE[0]}</t></si></sst>'
    write_package(
        path,
        wide(worksheet(row(1, LABELS) + zoe), "le"),
        strings=wide(strings, "be"),
        book=wide(workbook("Été 𠮷"), "be"),
    )


@producer("hand-strict.xlsx")
def strict(path, _):
    """Strict Open XML, as Excel saves on demand: namespaces of its own, dates as ISO texts."""
    namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    date = '<c r="E2" t="d"><v>2026-11-02</v></c>'
    properties = '<workbookPr dateCompatibility="0"/>'
    write_package(
        path,
        worksheet(row(1, (*LABELS, "Entrée")) + row(2, ANNE, date) + row(3, JEAN), namespace=namespace),
        book=workbook("Strict", properties=properties, namespace=namespace, relationships=relationships),
        relationships=relationships,
    )


@producer("hand-1904.xlsx")
def dates_from_1904(path, _):
    """A date counted from 1904 in the identifier's column, under the built-in format 14."""
    formats = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
    styles = f'<styleSheet xmlns="{MAIN}"><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>{formats}</styleSheet>'
    date = f'<c r="C2" s="1"><v>44866</v></c>{cell("D2", ANNE[3])}'
    write_package(
        path,
        worksheet(row(1, LABELS) + row(2, ANNE[:2], date)),
        styles=DECLARATION + styles,
        book=workbook("1904", properties='<workbookPr date1904="true"/>'),
    )


@producer("hand-wrong-dimension.xlsx")
def wrong_dimension(path, _):
    """A dimension that says A1, and spans that say one column, where the list goes further."""
    data = PLAIN.replace("<row ", '<row spans="1:1" ')
    write_package(path, worksheet(data, before='<dimension ref="A1"/>'))


@producer("hand-out-of-order.xlsx")
def out_of_order(path, _):
    """Rows, and cells in a row, that do not come in their order."""
    places = (("D3", JEAN[3]), ("A3", JEAN[0]), ("C3", JEAN[2]), ("B3", JEAN[1]))
    jean = "".join(cell(reference, text) for reference, text in places)
    write_package(path, worksheet(f'<row r="3">{jean}</row>' + row(2, ANNE) + row(1, LABELS)))


@producer("hand-controls.xlsx")
def controls(path, _):
    """After the data, a button's anchor and a sparkline, whose rows and formulas are not the list's."""
    anchor = "<from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></from>"
    control = f'<control name="Nom" shapeId="1"><controlPr><anchor>{anchor}</anchor></controlPr></control>'
    after = (
        '<mc:AlternateContent xmlns:mc="urn:mc" xmlns:xdr="urn:xdr"><mc:Choice Requires="x14">'
        f"<controls>{control}</controls></mc:Choice></mc:AlternateContent>"
        '<extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:sparkline><xm:f>Comptes!E4</xm:f>'
        "<xm:sqref>H4</xm:sqref></x14:sparkline></ext></extLst>"
    )
    write_package(path, worksheet(PLAIN, after=after))


@producer("hand-pretty-printed.xlsx")
def pretty_printed(path, _):
    """Parts that a tool has laid out, each element on a line of its own."""
    laid_out = worksheet(PLAIN).replace("><", ">\n  <").replace('<t xml:space="preserve">\n  ', "<t>")
    write_package(path, laid_out, book=workbook().replace("><", ">\n  <"))


@producer("hand-embedded-document.xlsx")
def embedded_document(path, _):
    """A Word document embedded as it stands, so that the names of its parts show in the workbook's bytes."""
    document = io.BytesIO()
    with zipfile.ZipFile(document, "w") as package:
        add(package, "[Content_Types].xml", "<Types/>")
        add(package, "word/document.xml", "<document/>")
    write_package(path, worksheet(PLAIN))
    with zipfile.ZipFile(path, "a") as package:
        add(package, "xl/embeddings/Document.docx", document.getvalue(), zipfile.ZIP_STORED)


@producer("hand-lost-sheet.xlsx")
def lost_sheet(path, _):
    """A second sheet that the workbook names but that leads to no part."""
    book = workbook(more='<sheet name="Dépôt" sheetId="8" r:id="rId2"/>')
    write_package(path, worksheet(PLAIN), book=book)


@producer("hand-lost-shared-string.xlsx")
def lost_shared_string(path, _):
    """A SIREN that points past the end of the shared strings."""
    strings = f'{DECLARATION}<sst xmlns="{MAIN}"><si><t>SIREN</t></si></sst>'
    header = row(1, LABELS, '<c r="E1" t="s"><v>0</v></c>')
    anne = row(2, ANNE, '<c r="E2" t="s"><v>1</v></c>')
    write_package(path, worksheet(header + anne), strings=strings)


@producer("hand-booleans.xlsx")
def booleans(path, _):
    """Booleans in the identifier's column."""

    def line(number, value, email):
        boolean = f'<c r="C{number}" t="b"><v>{value}</v></c>'
        return row(number, ("DUPONT", "Zoé"), boolean + cell(f"D{number}", email))

    write_package(path, worksheet(row(1, LABELS) + line(2, 1, ANNE[3]) + line(3, 0, JEAN[3])))
