import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { WorkError } from "../../src/findings/work-error.js";
import { readTables } from "../../src/formats/read-tables.js";

const compound = (name: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from(name, "utf16le")]);

async function kindOf(bytes: Uint8Array): Promise<string> {
  try {
    await readTables(bytes, "liste.xlsx");
    return "read";
  } catch (error) {
    if (error instanceof WorkError) return error.failure.kind;
    throw error;
  }
}

describe("a file that is no list", () => {
  const workbook = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8("<workbook/>"),
  });
  it.each<readonly [string, Uint8Array]>([
    ["empty-file", new Uint8Array()],
    ["pdf", Buffer.from("%PDF-1.7\n…")],
    ["image", Buffer.from("89504e470d0a1a0a", "hex")],
    ["image", Buffer.from("ffd8ffe000104a464946", "hex")],
    ["archive", Buffer.from("377abcaf271c", "hex")],
    ["archive", zipSync({ "liste.csv": strToU8("a;b") })],
    ["office-document", zipSync({ "[Content_Types].xml": strToU8(""), "word/document.xml": strToU8("") })],
    ["protected-workbook", compound("EncryptedPackage")],
    ["office-document", compound("WordDocument")],
    ["shortcut", Buffer.from("4c0000000114020000000000c000000000000046", "hex")],
    ["shortcut", Buffer.from("[InternetShortcut]\r\nURL=file:///liste.xlsx\r\n")],
    ["numbers-document", zipSync({ "Index/Document.iwa": strToU8("x") })],
    [
      "office-document",
      zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] }),
    ],
    ["binary", compound("Autre")],
    ["binary", Buffer.from([1, 2, 3, 0, 0, 0, 9, 9, 9, 0, 7])],
    ["truncated-workbook", workbook.subarray(0, workbook.length - 40)],
    ["no-sheet", workbook],
    ["damaged-workbook", zipSync({ "[Content_Types].xml": strToU8("<Types/>") })],
  ])("is named: %s", async (kind, bytes) => expect(await kindOf(bytes)).toBe(kind));

  it("never gives anything but tables or a named failure, whatever its bytes", async () => {
    const start = fc.constantFrom("", "PK\u0003\u0004", "Nom;Prénom\n", "\ufeff", '"', "<");
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        expect(typeof (await kindOf(Buffer.concat([Buffer.from(head, "latin1"), tail])))).toBe("string");
      }),
      { numRuns: 500 },
    );
  });

  it("never crashes on a workbook with a byte changed", async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>';
    const relations = (type: string, target: string) =>
      strToU8(`<Relationships><Relationship Id="r1" Type="x/${type}" Target="${target}"/></Relationships>`);
    const whole = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
      "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
      "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/a.xml"),
      "xl/worksheets/a.xml": strToU8(sheet),
    });
    expect(await kindOf(whole)).toBe("read");
    const letter = zipSync({ ...unzipSync(whole) }, { level: 0 });
    letter[Buffer.from(letter).indexOf("<t>a</t>") + 3] = "b".charCodeAt(0);
    expect(await kindOf(letter), "a letter changed").toBe("damaged-workbook");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        expect(typeof (await kindOf(changed))).toBe("string");
      }),
      { numRuns: 1000 },
    );
  });
});
