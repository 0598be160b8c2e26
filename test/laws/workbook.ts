import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../src/model/location.js";

/** A sheet to write: its cells as texts, and the rows, from 1, that it hides or strikes through. */
export type SheetToWrite = {
  readonly rows: readonly (readonly string[])[];
  readonly hidden?: ReadonlySet<number>;
  readonly struck?: ReadonlySet<number>;
};

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}"`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook of one sheet, its texts shared as Excel writes them or inline as openpyxl does. */
export function workbookOf(sheet: SheetToWrite, texts: "shared" | "inline"): Uint8Array {
  const shared: string[] = [];
  const cell = (text: string, reference: string, style: number): string => {
    if (text === "") return "";
    const content = `<t xml:space="preserve">${escaped(text)}</t>`;
    if (texts === "inline") return `<c r="${reference}" s="${style}" t="inlineStr"><is>${content}</is></c>`;
    shared.push(`<si>${content}</si>`);
    return `<c r="${reference}" s="${style}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const rows = sheet.rows.map((row, index) => {
    const number = index + 1;
    const style = sheet.struck?.has(number) === true ? 1 : 0;
    const cells = row.map((text, column) => cell(text, `${columnLetters(column)}${number}`, style));
    const hidden = sheet.hidden?.has(number) === true ? ' hidden="1"' : "";
    return `<row r="${number}"${hidden}>${cells.join("")}</row>`;
  });
  const overrides = [
    ["xl/workbook.xml", "sheet.main"],
    ["xl/worksheets/sheet1.xml", "worksheet"],
    ["xl/styles.xml", "styles"],
    ["xl/sharedStrings.xml", "sharedStrings"],
  ].map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  );
  const related = (links: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
      .map(([type, target], index) => {
        return `<Relationship Id="r${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`;
      })
      .join("")}</Relationships>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": related([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${namespaces}><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/worksheets/sheet1.xml": `<worksheet ${namespaces}><sheetData>${rows.join("")}</sheetData></worksheet>`,
    "xl/styles.xml": `<styleSheet ${namespaces}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${namespaces}>${shared.join("")}</sst>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(declaration + xml)])),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
