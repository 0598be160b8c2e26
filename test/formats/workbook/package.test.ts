import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { WorkError } from "../../../src/findings/work-error.js";
import { readTables } from "../../../src/formats/read-tables.js";
import { type FileToZip, zipOf } from "./zip.js";

const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const related = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="${documents}/${type}" Target="${target}"/></Relationships>`;
const sheet = (text: string) =>
  `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
const contentTypes = (
  main: string,
  type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
) => `<Types xmlns="${types}"><Override PartName="/${main}" ContentType="${type}"/></Types>`;

/** The parts of a workbook of one cell; `changes` replace parts by their name, or leave them out where undefined. */
function parts(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): readonly FileToZip[] {
  const all: Readonly<Record<string, string | Uint8Array | undefined>> = {
    "[Content_Types].xml": contentTypes("xl/workbook.xml"),
    "_rels/.rels": related("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": related("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet("Zoé"),
    ...changes,
  };
  return Object.entries(all).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** The text of cell A1, or the kind of the refusal. */
async function read(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await readTables(bytes, "liste.xlsx")).tables[0]?.rows.at(0)?.texts[0];
  } catch (error) {
    if (error instanceof WorkError) return error.failure.kind;
    throw error;
  }
}

const all = (liberty: Partial<FileToZip>) => parts().map((file) => ({ ...file, ...liberty }));
const sheetPart = (liberty: Partial<FileToZip>) =>
  parts().map((file) => (file.name === "xl/worksheets/sheet1.xml" ? { ...file, ...liberty } : file));

describe("a workbook's package", () => {
  it.each<readonly [string, Uint8Array]>([
    ["stored as it stands", zipOf(all({ method: 0 }))],
    ["streamed, its sizes behind the data", zipOf(all({ isStreamed: true }))],
    ["with sizes of 64 bits", zipOf(all({ isZip64: true }))],
    ["with a directory of 64 bits", zipOf(all({ isZip64: true }), { isZip64: true })],
  ])("is read %s", async (_, bytes) => {
    expect(await read(bytes)).toBe("Zoé");
  });

  it.each<readonly [string, string, Uint8Array]>([
    ["a part larger than announced", "damaged-workbook", zipOf(sheetPart({ claimedSize: 20 }))],
    ["a part smaller than announced", "damaged-workbook", zipOf(sheetPart({ claimedSize: 2000 }))],
    ["a part announced beyond all limits", "too-large", zipOf(sheetPart({ claimedSize: 600 * 1024 * 1024 }))],
    ["a part packed in a way of its own", "damaged-workbook", zipOf(sheetPart({ method: 14 }))],
    ["an encrypted part", "protected-workbook", zipOf(sheetPart({ isEncrypted: true }))],
    ["two parts of one name", "damaged-workbook", zipOf([...parts(), ...parts().slice(-1)])],
    ["a directory that announces more than it holds", "damaged-workbook", moreEntries(zipOf(parts()))],
  ])("is refused for %s", async (_, kind, bytes) => {
    expect(await read(bytes)).toBe(kind);
  });

  it("inflates no more than a part announces, however much its bytes would give", async () => {
    const bomb = new Uint8Array(100 * 1024 * 1024);
    const bytes = zipOf(sheetPart({ content: bomb, claimedSize: 1000 }));
    const before = process.memoryUsage().arrayBuffers;
    expect(await read(bytes)).toBe("damaged-workbook");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(bomb.length / 10);
  });

  it.each<readonly [string, Readonly<Record<string, string | Uint8Array | undefined>>]>([
    [
      "a part without an ending",
      {
        "xl/_rels/workbook.xml.rels": related("worksheet", "feuille"),
        "xl/worksheets/sheet1.xml": undefined,
        "xl/feuille": sheet("Zoé"),
      },
    ],
    [
      "no relationship to the workbook, only its content type",
      {
        "[Content_Types].xml": contentTypes("contenu/livre.xml"),
        "_rels/.rels": undefined,
        "xl/workbook.xml": undefined,
        "xl/_rels/workbook.xml.rels": undefined,
        "contenu/livre.xml": '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
        "contenu/_rels/livre.xml.rels": related("worksheet", "/xl/worksheets/sheet1.xml"),
      },
    ],
    [
      "a sheet of macros of old",
      { "xl/_rels/workbook.xml.rels": related("xlMacrosheet", "worksheets/sheet1.xml") },
    ],
    [
      "a part in Latin 1, as its declaration says",
      {
        "xl/worksheets/sheet1.xml": iconv.encode(
          `<?xml version="1.0" encoding="ISO-8859-1"?>${sheet("Zoé")}`,
          "latin1",
        ),
      },
    ],
    [
      "a part in UTF-16 without a mark",
      {
        "xl/worksheets/sheet1.xml": iconv.encode(
          `<?xml version="1.0" encoding="UTF-16"?>${sheet("Zoé")}`,
          "utf-16be",
          { addBOM: false },
        ),
      },
    ],
    [
      "a document type before the sheet",
      { "xl/worksheets/sheet1.xml": `<!DOCTYPE worksheet>${sheet("Zoé")}` },
    ],
  ])("is read with %s", async (_, changes) => {
    expect(await read(zipOf(parts(changes)))).toBe("Zoé");
  });

  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    [
      "a part in an encoding that nobody knows",
      {
        "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="x-maison"?>${sheet("Zoé")}`,
      },
    ],
    ["a sheet that ends inside a cell", { "xl/worksheets/sheet1.xml": sheet("Zoé").slice(0, 90) }],
    [
      "a sheet that ends before its rows do",
      { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r='1'/>" },
    ],
    ["a relationship that leads nowhere", { "xl/worksheets/sheet1.xml": undefined }],
    [
      "binary parts that the library cannot read either",
      {
        "[Content_Types].xml": contentTypes(
          "xl/workbook.xml",
          "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
      },
    ],
  ])("is refused with %s", async (_, changes) => {
    expect(await read(zipOf(parts(changes)))).toBe("damaged-workbook");
  });
});

/** The archive with one more file in the count of its directory. */
function moreEntries(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  bytes.writeUInt16LE(bytes.readUInt16LE(bytes.length - 12) + 1, bytes.length - 12);
  return bytes;
}
