import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/machine.js";
import { type Report, reportOn } from "./read-bytes.js";
import { workbookOf } from "./workbook.js";

type Rows = readonly (readonly string[])[];

const labels = ["Nom", "Prénom", "Identifiant", "Courriel", "SIREN", "Remarque"];
const lastNames = [
  "DUPONT",
  "LEFÈVRE-ŒUVRARD",
  "D'ALMEIDA",
  "de La Tour",
  "L’HÉRITIER",
  "Nuñez y Peña",
  "MÜLLER",
  " LE GOFF ",
];
const firstNames = ["Jean", "Anne-Élise", "Loïc", "José María", "Zoé", "à compléter", ""];
const sirens = [
  "111111118",
  "111 111 118",
  "012345674",
  "12345674",
  "11111111800019",
  "FR00111111118",
  "",
  "111111117",
];
const notes = [
  "",
  "vue ; à garder, selon RH",
  'dit "Jo"',
  "arrivée le 02/11/2026",
  "06 12 34 56 78",
  "80 %",
  "=A1",
];
const person = fc
  .record({
    names: fc.tuple(fc.constantFrom(...lastNames), fc.constantFrom(...firstNames)),
    identifier: fc.oneof(
      fc.stringMatching(/^[a-z]{2,8}$/),
      fc.stringMatching(/^0\d{4}$/),
      fc.constantFrom("jdupont", "J DUPONT"),
    ),
    at: fc.constantFrom(
      "@petrol.example",
      "@petrol.example",
      "@petrol.example",
      "@petrol,example",
      " <a@petrol.example>",
      "",
    ),
    siren: fc.constantFrom(...sirens),
    note: fc.constantFrom(...notes),
  })
  .map(({ names, identifier, at, siren, note }) => [
    ...names,
    identifier,
    `${identifier.replace(" ", ".")}${at}`,
    siren,
    note,
  ]);
const anyRow = fc.oneof(
  { weight: 12, arbitrary: person },
  {
    weight: 1,
    arbitrary: fc.constantFrom<string[]>(
      [],
      labels,
      ["Total", "", "", "", "", "3"],
      ["* note sous le tableau"],
    ),
  },
);

/** About thirty rows of a list as companies keep them, always the same, in letters that Windows-1252 has. */
const realistic: Rows = [
  ["Comptes Prodouane, état au 2 novembre"],
  [],
  labels,
  ...fc.sample(anyRow, { seed: 20261102, numRuns: 30 }),
];

/** What formats treat in ways of their own: letters outside planes and alphabets, what looks like something else. */
const nasty: Rows = [
  ["", "", "", "", "", ""],
  labels,
  ["𠮷野-MARTIN", "Zoe\u0301", "z\u200byoshino", "zoe@petrol.example", "", "🚢"],
  ["DUPONT\u00a0", "\u202fJean\u202f", "00457", "jean@petrol.example", "012345674", "0012"],
  ["=1+1", "+33", "1E5", "-5", "1,5", "@SOMME(A1)"],
  ["TRUE", "VRAI", "02/11/2026", "#N/A", "1.234E+08", "'x"],
  ["a;b,c|d", 'dit "Jo"', "x\ty", "a&b<c>@petrol.example", "&amp;", "]]>"],
  ["", "", "", "", "", ""],
  ["A  B", " CÃ©line ", "\u0430bc", "\u202ea@petrol.example\u202c", "１１１１１１１１８", "ﬁn"],
  ["Ł".repeat(101), "Ng\u0303", "id\u00ad9", "İ@petrol.example", "0", "\ufeff"],
  ["TOTAL", "", "", "", "", "9"],
  ["NOM", "prénom", "identifiant", "COURRIEL", "siren", "remarque"],
  ["Fin", "Ligne", "fin", "fin@petrol.example", "111111118", "sur\ndeux lignes"],
];

/** What a report says that does not depend on the file: all but file, sheet, and the sentences that name them. */
async function reading(bytes: Uint8Array, flags: readonly string[] = []): Promise<unknown> {
  const { tables, accounts, findings } = await reportOn(bytes, flags);
  const told = findings
    .filter(({ code }) => code !== "guessed-encoding")
    .map(({ message: _, ...finding }) => finding);
  return strip({ tables, accounts, findings: told });
}

function strip(report: Report | object): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value) => (key === "file" || key === "sheet" ? undefined : value)),
  );
}

function csv(rows: Rows, delimiter: string, newline = "\r\n"): string {
  return Papa.unparse(rows as string[][], { delimiter, newline });
}

const encode = (text: string, encoding: string, addBOM = false): Uint8Array =>
  iconv.encode(text, encoding, { addBOM });
const unicode = [
  ["utf-8", false],
  ["utf-8", true],
  ["utf-16le", true],
  ["utf-16be", true],
  ["utf-16le", false],
  ["utf-16be", false],
] as const;

describe.each([
  ["a list as companies keep them", realistic],
  ["a list of what formats treat in ways of their own", nasty],
])("%s", (_, rows) => {
  it.each([";", ",", "\t", "|"])(
    "is read alike from text cut by %j, in every encoding of Unicode",
    async (delimiter) => {
      const expected = await reading(workbookOf({ rows }, "shared"));
      for (const [encoding, mark] of unicode) {
        for (const newline of ["\r\n", "\n"]) {
          const bytes = encode(csv(rows, delimiter, newline), encoding, mark);
          expect(await reading(bytes), `${encoding} ${mark}`).toEqual(expected);
        }
      }
    },
  );

  it("is read alike from shared and from inline texts", async () => {
    expect(await reading(workbookOf({ rows }, "inline"))).toEqual(
      await reading(workbookOf({ rows }, "shared")),
    );
  });
});

describe("a list in French", () => {
  it.each(["windows-1252", "macroman"])("is read alike from %s, told or not", async (encoding) => {
    const expected = await reading(workbookOf({ rows: realistic }, "shared"));
    const bytes = encode(csv(realistic, ";"), encoding);
    expect(await reading(bytes, ["--encoding", encoding])).toEqual(expected);
    expect(await reading(bytes)).toEqual(expected);
  });
});

const hasLibreoffice = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

describe.skipIf(!hasLibreoffice)("a list saved again by LibreOffice", () => {
  it.each([
    ["ods", "ods"],
    ["xls", "xls:MS Excel 97"],
    ["xlsx", "xlsx:Calc MS Excel 2007 XML"],
  ])("is read alike from .%s", async (extension, filter) => {
    const folder = temporaryFolder();
    const lists = { realistic, nasty };
    for (const [name, rows] of Object.entries(lists)) {
      writeFileSync(join(folder, `${name}.xlsx`), workbookOf({ rows }, "shared"));
    }
    const out = join(folder, "out");
    mkdirSync(out);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const sources = Object.keys(lists).map((name) => join(folder, `${name}.xlsx`));
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--norestore",
        "--convert-to",
        filter,
        "--outdir",
        out,
        ...sources,
      ],
      { stdio: "ignore", timeout: 50_000 },
    );
    for (const [name, rows] of Object.entries(lists)) {
      const saved = await reading(readFileSync(join(out, `${name}.${extension}`)));
      expect(saved, name).toEqual(await reading(workbookOf({ rows }, "shared")));
    }
  });
});
