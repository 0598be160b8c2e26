import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { FormContents } from "../../../src/formats/form/fill-form.js";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const relationships = `xmlns="${packages}/relationships"`;

/** What a small form is made of, where a test cares. */
export type SmallForm = {
  readonly rows?: string;
  /** What follows the rows in the sheet. */
  readonly after?: string;
  readonly names?: Readonly<Record<string, string>>;
  /** The rows of a second sheet, named `L'autre`. */
  readonly otherRows?: string;
  /** Parts that stand in for the usual ones, or are added. */
  readonly parts?: Readonly<Record<string, string>>;
};

const rows = `<row r="1"><c r="A1"/></row>
<row r="3" ht="16" customHeight="1"><c r="A3" s="1"/><c r="B3" s="2"/><c r="C3" s="1"/></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>entre</t></is></c></row>
<row r="5"><c r="A5" s="2"/></row>
<row r="7" s="1"><c r="A7" t="inlineStr"><is><t>fin</t></is></c></row>`;

const names = { titre: "Feuille!$A$1", haut: "Feuille!$A$3:$B$3", bas: "Feuille!$A$5", fin: "Feuille!$A$7" };

/** A form of a few cells: two tables with one row between them, in a sheet named `Feuille`. */
export function smallForm(form: SmallForm = {}): Uint8Array {
  const definedNames = Object.entries(form.names ?? names)
    .map(([name, reference]) => `<definedName name="${name}">${reference}</definedName>`)
    .join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships ${relationships}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": "<cp:coreProperties xmlns:cp='a'/>",
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Feuille" sheetId="1" r:id="rId1"/><sheet name="L'autre" sheetId="2" r:id="rId2"/></sheets><definedNames>${definedNames}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${relationships}><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><dimension ref="A1:C7"/><sheetData>${form.rows ?? rows}</sheetData>${form.after ?? ""}</worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet ${main}><sheetData>${form.otherRows ?? ""}</sheetData></worksheet>`,
    ...form.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The contents of a form, of which a test names only what it cares about. */
export function contents(some: Partial<FormContents>): FormContents {
  return {
    values: new Map(),
    tables: new Map(),
    properties: { title: "Titre", subject: "Sujet", creator: "essai" },
    date: "2025-11-03",
    ...some,
  };
}

/** The text of every part of a package. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}
