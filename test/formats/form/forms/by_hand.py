"""A form by XlsxWriter with the parts that Excel adds and no library writes put in by hand."""

import zipfile

import by_xlsxwriter
from layout import ADDITIONS, SIGNATURE

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BELOW = SIGNATURE + 1
# Rows from 0, as anchors count.
CHECK = SIGNATURE + 8
SHEET, CONTROL, DRAWING = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/drawings/drawing1.xml"


def write(path, scratch):
    source = scratch / "form.xlsx"
    by_xlsxwriter.names(source, scratch)
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    def edit(name, *replacements):
        text = parts[name].decode()
        for before, after in replacements:
            assert before in text, f"{before} in {name}"
            text = text.replace(before, after, 1)
        parts[name] = text.encode()

    def relate(name, *links):
        edit(name, ("</Relationships>", "".join(
            f'<Relationship Id="{id}" Type="{kind if "://" in kind else f"{OFFICE}/{kind}"}" Target="{target}"/>'
            for id, kind, target in links
        ) + "</Relationships>"))

    edit(SHEET,
         ("<worksheet ", '<worksheet xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '),
         ("<mergeCells", f'<scenarios current="0"><scenario name="Haut" count="1"><inputCells r="A{BELOW + 5}" val="7"/></scenario></scenarios><mergeCells'),
         ("<ignoredErrors", f'<cellWatches><cellWatch r="B{BELOW + 5}"/></cellWatches><ignoredErrors'),
         ("<tableParts", f"{controls()}<tableParts"),
         ("</extLst></worksheet>", f"{later_validation()}</extLst></worksheet>"))
    relate("xl/worksheets/_rels/sheet1.xml.rels",
           ("rIdC", "ctrlProp", "../ctrlProps/ctrlProp1.xml"),
           ("rIdT", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"))
    edit(DRAWING, ("</xdr:wsDr>", f"{check_box()}</xdr:wsDr>"))
    shared = "".join(
        f'<row r="{row}"><c r="D{row}"><f t="shared" {master}si="0">{text}</f><v>0</v></c></row>'
        for row, master, text in ((30, 'ref="D30:D33" ', f"Demande!$A{ADDITIONS - 1}"), (31, "", ""), (32, "", ""), (33, "", ""))
    )
    edit(CONTROL, ("</sheetData>", f"{shared}</sheetData>"))
    relate("xl/worksheets/_rels/sheet2.xml.rels", ("rIdP", "pivotTable", "../pivotTables/pivotTable1.xml"))
    edit("xl/workbook.xml", ("</workbook>", '<pivotCaches><pivotCache cacheId="7" r:id="rIdPC"/></pivotCaches></workbook>'),
         ("<workbookPr ", '<workbookPr codeName="Classeur" '), ("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'))
    relate("xl/_rels/workbook.xml.rels",
           ("rIdV", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
           ("rIdPC", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
           ("rIdW", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"))
    relate("_rels/.rels", ("rIdX", "customXml", "customXml/item1.xml"))
    edit("[Content_Types].xml",
         ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
         ("</Types>", "".join(
             f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in (
                 ("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
                 ("xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml"),
                 ("xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"),
                 ("xl/persons/person.xml", "application/vnd.ms-excel.person+xml"),
                 ("xl/pivotTables/pivotTable1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml"),
                 ("xl/pivotCache/pivotCacheDefinition1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"),
             )) + "</Types>"))
    new = {
        "xl/vbaProject.bin": bytes(range(256)) * 4,
        "customXml/item1.xml": '<charte xmlns="urn:dubief">bleu</charte>',
        "xl/ctrlProps/ctrlProp1.xml": f'{DECLARATION}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" fmlaLink="$D${CHECK + 1}" lockText="1"/>',
        "xl/threadedComments/threadedComment1.xml": f'{DECLARATION}<ThreadedComments xmlns="{THREADED}"><threadedComment ref="A{SIGNATURE}" dT="2026-01-05T10:00:00.00" personId="{{11111111-1111-4111-8111-111111111111}}" id="{{22222222-2222-4222-8222-222222222222}}"><text>Qui signe ?</text></threadedComment></ThreadedComments>',
        "xl/persons/person.xml": f'{DECLARATION}<personList xmlns="{THREADED}"><person displayName="Jean" id="{{11111111-1111-4111-8111-111111111111}}" userId="jean" providerId="None"/></personList>',
        "xl/pivotCache/pivotCacheDefinition1.xml": f'{DECLARATION}<pivotCacheDefinition xmlns="{MAIN}" saveData="0" refreshedBy="Jean" refreshedDate="45000" createdVersion="6" refreshedVersion="6" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A{ADDITIONS - 1}:B{ADDITIONS}" sheet="Demande"/></cacheSource><cacheFields count="2"><cacheField name="N°"><sharedItems/></cacheField><cacheField name="Nom"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>',
        "xl/pivotTables/pivotTable1.xml": f'{DECLARATION}<pivotTableDefinition xmlns="{MAIN}" name="Croisé" cacheId="7" dataCaption="Valeurs"><location ref="F3:G5" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/><pivotFields count="2"><pivotField showAll="0"/><pivotField showAll="0"/></pivotFields></pivotTableDefinition>',
        "xl/pivotTables/_rels/pivotTable1.xml.rels": f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OFFICE}/pivotCacheDefinition" Target="../pivotCache/pivotCacheDefinition1.xml"/></Relationships>',
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, content in {**parts, **new}.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def ends(row, offset):
    place = lambda tag, column, row, offset: f"<{tag}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>{offset}</xdr:rowOff></{tag}>"  # noqa: E731
    return lambda prefix: place(f"{prefix}from", 3, row, offset) + place(f"{prefix}to", 4, row + 1, offset)


def controls():
    return (
        '<mc:AlternateContent><mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14"><controls>'
        '<mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1099" r:id="rIdC" name="Case 1">'
        f'<controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0" linkedCell="$D${CHECK + 1}"><anchor moveWithCells="1">{ends(CHECK, 9525)("")}</anchor></controlPr>'
        "</control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>"
    )


def check_box():
    return (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">'
        f'<xdr:twoCellAnchor editAs="oneCell">{ends(CHECK, 9525)("xdr:")}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="1099" name="Case 1" hidden="1"><a:extLst><a:ext uri="{{63B3BB69-23CF-44E3-9099-C40C66FF867C}}"><a14:compatExt spid="_x0000_s1099"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr>'
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>'
    )


def later_validation():
    return (
        '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">'
        f'<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Demande!$A${BELOW + 5}:$A${BELOW + 6}</xm:f></x14:formula1><xm:sqref>E{BELOW + 4}</xm:sqref></x14:dataValidation></x14:dataValidations></ext>'
    )
