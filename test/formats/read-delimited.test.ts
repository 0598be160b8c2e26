import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readTables } from "../../src/formats/read-tables.js";

const lines = [
  "Nom;Prénom;Identifiant;Courriel",
  "BŒUF;Noëlle;nboeuf;n.boeuf@petrol.example",
  "L’ÉTÉ;Zoé;lete;€@x",
];
const read = (text: string | Uint8Array, options = {}) => readTables(Buffer.from(text), "liste.csv", options);
const texts = async (bytes: string | Uint8Array, options = {}) =>
  [...((await read(bytes, options)).tables[0]?.rows ?? [])].map((row) => row.texts);
const cells = (separator: string) =>
  lines.map((line) => line.split(";").map((cell) => cell.replace("|", separator)));

describe("a delimited text", () => {
  const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ["UTF-8", (text) => Buffer.from(text)],
    ["UTF-8 with a mark", (text) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16 LE with a mark", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 LE without", (text) => Buffer.from(text, "utf16le")],
    ["UTF-16 BE with a mark", (text) => iconv.encode(text, "utf-16be", { addBOM: true })],
    ["UTF-16 BE without", (text) => iconv.encode(text, "utf-16be")],
    ["Windows-1252", (text) => iconv.encode(text, "windows-1252")],
  ];
  const separators = [";", ",", "\t", "|"];
  const ends = ["\r\n", "\n", "\r"];

  it.each(encodings)("is read in %s whatever its separator and line ends", async (_, encode) => {
    for (const separator of separators) {
      for (const end of ends) {
        for (const last of ["", end]) {
          const text = lines.map((line) => line.replaceAll(";", separator)).join(end) + last;
          expect(await texts(encode(text)), JSON.stringify([separator, end])).toEqual(cells(separator));
        }
      }
    }
  });

  it("takes the separator of a sep= line, and counts that line", async () => {
    const { tables } = await read("sep=|\nNom|Prénom\nA;B|C,D\n");
    expect([...(tables[0]?.rows ?? [])]).toEqual([
      { number: 2, texts: ["Nom", "Prénom"] },
      { number: 3, texts: ["A;B", "C,D"] },
    ]);
  });

  it("numbers a record by the line on which it starts, blank lines and line breaks counted", async () => {
    const text = 'a;b\r\n"x\r\ny";1\r\n\r\nc;d\r\n';
    expect(
      [...((await read(text)).tables[0]?.rows ?? [])].map(({ number, texts }) => [number, texts[0]]),
    ).toEqual([
      [1, "a"],
      [2, "x\ny"],
      [4, ""],
      [5, "c"],
    ]);
  });

  it("is cut where --delimiter says", async () => {
    expect(await texts(Buffer.from("a;b,c\n"), { delimiter: "," })).toEqual([["a;b", "c"]]);
    expect(await texts(Buffer.from("a;b\tc\n"), { delimiter: "tab" })).toEqual([["a;b", "c"]]);
  });

  it("is decoded as --encoding says", async () => {
    expect(await texts(Buffer.from([0x43, 0x8e, 0x6c, 0x3b, 0x62]), { encoding: "macintosh" })).toEqual([
      ["Cél", "b"],
    ]);
  });

  it("loses no line to a quote that is never closed", async () => {
    const text = 'Nom;Prénom\nA;B\n"C;D\nE;F\n\nG;H\n';
    const { tables, findings } = await read(text);
    expect([...(tables[0]?.rows ?? [])].map(({ number, texts }) => [number, ...texts])).toEqual([
      [1, "Nom", "Prénom"],
      [2, "A", "B"],
      [3, '"C', "D"],
      [4, "E", "F"],
      [5, ""],
      [6, "G", "H"],
    ]);
    expect(findings).toMatchObject([{ code: "unclosed-quote", at: { row: 3 } }]);
  });

  it("loses no line to a quote that is closed in the wrong place", async () => {
    const text = 'Nom;Prénom\nA;B\n"C;D\nE;"F"\n\nG;"H\nI"\n';
    const { tables, findings } = await read(text);
    expect([...(tables[0]?.rows ?? [])].map(({ number, texts }) => [number, ...texts])).toEqual([
      [1, "Nom", "Prénom"],
      [2, "A", "B"],
      [3, '"C', "D"],
      [4, "E", "F"],
      [5, ""],
      [6, "G", "H\nI"],
    ]);
    expect(findings).toMatchObject([
      { code: "malformed-quotes", at: { row: 3 } },
      { code: "malformed-quotes", at: { row: 4 } },
    ]);
  });

  it("loses no line to quotes that stand in two of them", async () => {
    const text = 'a;b;c;d;e\n1;2;3;x@y.example;"voir\n1;2;3;z@y.example;\n1;2;3;w@y.example;fin"\n';
    const { tables, findings } = await read(text);
    expect(tables[0]?.rows).toHaveLength(4);
    expect(findings.map(({ at }) => at.row)).toEqual([2, 3, 4]);
  });

  it("says on which line quotes are misplaced", async () => {
    const { findings } = await read('a;b\n"c "d" e";f\n');
    expect(findings).toMatchObject([{ code: "malformed-quotes", at: { row: 2 } }]);
  });

  it("gives back any cells that were written into it", async () => {
    const cell = fc.string({ unit: fc.constantFrom(..."aé;,\t|\"\n' €😀=") });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...separators), async (rows, delimiter) => {
        const text = Papa.unparse(rows, { delimiter, newline: "\r\n" });
        const cells = await texts(`sep=${delimiter}\r\n${text}`);
        const written = rows.map((row) => [...row]);
        while (written.length > 0 && written.at(-1)?.every((each) => each.trim() === "")) written.pop();
        expect(cells).toEqual(written);
      }),
    );
  });
});
