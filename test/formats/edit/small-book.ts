import { strToU8, zipSync } from "fflate";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

const rows =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c></row>' +
  '<row r="3" spans="1:3"><c r="A3"><v>1</v></c><c r="B3" s="2"><v>2</v></c><c r="C3" s="3"/></row>' +
  '<row r="5" s="2" customFormat="1"/>';

const styles = `<styleSheet ${main}><fonts count="2"><font><sz val="11"/></font><font><b/><color rgb="FFFFFFFF"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellXfs></styleSheet>`;

/** What a small workbook is made of, where a test cares. */
export type SmallBook = {
  /** What follows the rows in the sheet. */
  readonly after?: string;
  /** What stands in the workbook part around its sheets. */
  readonly before?: string;
  readonly names?: string;
  /** The name of the sheet, as XML. */
  readonly name?: string;
};

/** A workbook of a few cells in a sheet named `Feuille`, and a second one. */
export function smallBook({
  after = "",
  before = "",
  names = "",
  name = "Feuille",
}: SmallBook = {}): Uint8Array {
  const relationships = `xmlns="${packages}/relationships"`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships ${relationships}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}">${before}<sheets><sheet name="${name}" sheetId="3" r:id="rId1"/><sheet name="Autre" sheetId="7" state="hidden" r:id="rId2"/></sheets>${names}<calcPr calcId="0"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${relationships}><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><cols><col min="1" max="3" width="20" style="1"/></cols><sheetData>${rows}</sheetData>${after}</worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet ${main}><sheetData/></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
