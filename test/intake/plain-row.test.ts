import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readDelimited } from "../../src/formats/read-delimited.js";
import type { TableFile } from "../../src/formats/read-tables.js";
import { longestName } from "../../src/intake/cell.js";
import { longestEmail, readEmail } from "../../src/intake/email.js";
import { findHeader } from "../../src/intake/header.js";
import { longestIdentifier } from "../../src/intake/identifier.js";
import { PlainRows } from "../../src/intake/plain-row.js";
import { asEmail, noSeparator, PlainScan } from "../../src/intake/plain-scan.js";
import { readLists } from "../../src/intake/read-list.js";
import type { Reading } from "../../src/intake/reading.js";
import { contactOpening, exampleMark } from "../../src/intake/row-kind.js";
import type { ReadingRules } from "../../src/intake/rules.js";
import { isPlaceholder } from "../../src/intake/unusable-text.js";
import { isRoleMailbox } from "../../src/model/role-mailbox.js";
import { RowCollector } from "../../src/model/row-collector.js";
import type { CellMark, Row, Table } from "../../src/model/table.js";

const rules: ReadingRules = {
  choices: [],
  hidden: "keep",
  struck: "keep",
  activeOnly: false,
  today: "2026-11-02",
};

const labels = ["N°", "Nom", "Prénom", "Identifiant", "Courriel", "SIREN", "Société"];

const names = [
  "Dupont",
  "Jean-Pierre",
  "d'Alès",
  "O'NEIL Née",
  "Contact",
  "null",
  "Nom",
  "EXEMPLE",
  "À définir",
];
const identifiers = ["jdupont", "JD.42", "n/a", "Err:502", "#REF!", "a b", "1E+05", "аdmin", "07", "what?"];
const emails = [
  "j.dupont@petrol.example",
  "J@x.fr",
  "contact@x.fr",
  "a@b",
  "a@x.fr; b@x.fr",
  "<a@x.fr>",
  "a@@x.fr",
];
const sirens = ["732829320", "732 829 320", "732829321", "73282932000074", "", "x", "732829320\u00a0"];
const others = ["Pétrole & Cie", "Total", "total : 3", "1", "\u200b", " ", "#N/A", "Établi par"];

/** A text that lists hold, or nearly: as it is, or with a character more that nobody sees, or that is foreign. */
const cell = (...usual: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...usual, ...names, ...identifiers, ...emails, ...sirens, ...others),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...usual),
          fc.constantFrom(
            " ",
            "\u00a0",
            "\u00ad",
            "\t",
            "\n",
            "é",
            "e\u0301",
            "Ã©",
            "?",
            "œ",
            "×",
            "\ufffd",
            "’",
          ),
          fc.nat(9),
        )
        .map(([text, more, at]) => text.slice(0, at) + more + text.slice(at)),
    },
    { weight: 1, arbitrary: fc.constantFrom("", "x".repeat(101), "é".repeat(100)) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  );

const texts = fc
  .tuple(
    cell("1", "2", ""),
    cell("Dupont", "MARTIN", "Élie", "d'Alès"),
    cell("Jean-Pierre", "Zoé", "J."),
    cell("jdupont", "JD.42", "m_martin"),
    cell("j.dupont@petrol.example", "J@x.fr", "zoe+1@x.fr"),
    cell("732829320", "732 829 320", ""),
    cell("Pétrole & Cie", "Négoce SA", ""),
    fc.option(cell("", "remarque"), { freq: 8 }),
  )
  .map((cells) => cells.filter((text) => text !== null));

const marks = fc.option(
  fc
    .tuple(fc.nat(6), fc.constantFrom<CellMark>("number", "date", "error", "no-cached-result"))
    .map((mark) => new Map([mark])),
  { nil: undefined, freq: 6 },
);

const row = fc
  .record({ texts, marks, hidden: fc.option(fc.constant(true), { nil: undefined, freq: 20 }) })
  .map(
    ({ texts: found, ...rest }): Omit<Row, "number"> => ({
      texts: found,
      ...(rest.marks === undefined ? {} : { marks: rest.marks }),
      ...(rest.hidden === undefined ? {} : { hidden: true }),
    }),
  );

/** A list of rows below its header, with or without the columns that tell the operator. */
function tableOf(rows: readonly Omit<Row, "number">[], width: number, sheet?: string): Table {
  const header: Row = { number: 1, texts: labels.slice(0, width) };
  const below = rows.map((each, index) => ({ ...each, number: index + 2 }));
  return { file: "liste.csv", ...(sheet === undefined ? {} : { sheet }), rows: [header, ...below] };
}

/** The same list, each row with what keeps it from being read at once, and says nothing. */
function inDetail(table: Table): Table {
  return { ...table, rows: [...table.rows].map((each) => ({ ...each, notes: new Map<number, string>() })) };
}

function read(file: TableFile): unknown {
  const { tables, ...rest } = readLists(file, rules);
  return { ...rest, tables: tables.map(({ rows, ...own }) => ({ ...own, rows: [...rows] })) };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Whether the last row of a table is one of which there is nothing to say. */
function isPlain(table: Table): boolean {
  const header = findHeader(table, []);
  if (header === undefined) throw new Error("The table has no header");
  const columns = new Map([...header.columns].map(([field, [first = 0]]) => [field, first]));
  const reading: Reading = {
    ...{ table, header, columns, rules, findings: [], hidden: [], inactive: [], leftOut: [] },
    ...{ blockSiren: undefined, blockTitle: undefined, operatorHints: [] },
  };
  return new PlainRows(reading, new RowCollector()).take(table.rows.length - 1);
}

/** What a row of which there is nothing to say is, told cell by cell as schemas tell it. */
const name = z
  .string()
  .refine((text) => Buffer.byteLength(text) <= longestName)
  .regex(/^[A-Za-zÀ-ÖØ-öø-ÿ]/)
  .regex(/^[A-Za-zÀ-ÖØ-öø-ÿ.' -]*$/)
  .refine((text) => text === text.trim() && !isPlaceholder(text));
const plainAccount = z.object({
  lastName: name,
  firstName: name,
  identifier: z
    .string()
    .min(1)
    .max(longestIdentifier)
    .regex(/^[!#-~]+$/)
    .refine((text) => !/[+?]|^#/.test(text) && !isPlaceholder(text)),
  email: z
    .email()
    .max(longestEmail)
    .refine((text) => !isRoleMailbox(text)),
});

describe("a row of which there is nothing to say", () => {
  it("is read as the detailed reading reads it, in any list", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(5, 6, 7),
        fc.constantFrom(undefined, "Feuil1"),
        (rows, width, sheet) => {
          const table = tableOf(rows, width, sheet);
          const file = { tables: [table], findings: [], sheetNames: [] };
          expect(read(file)).toEqual(read({ ...file, tables: [inDetail(table)] }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is read as the detailed reading reads it where it stands in a text, whatever its quotes and line ends", () => {
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(5, 6, 7),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.constantFrom<(text: string) => string>(
          (text) => (/[;"\r\n]/.test(text) ? quoted(text) : text),
          (text) => quoted(text),
          (text) => (text.length % 3 === 0 ? `${quoted(text)} ` : text),
          (text) => text,
        ),
        fc.shuffledSubarray([...labels.keys()], { minLength: labels.length }),
        (rows, width, lineEnd, written, order) => {
          // In any order of the columns where all are there: others may stand between those that are tested.
          const arranged = (cells: readonly string[]): readonly string[] =>
            width < labels.length ? cells : order.map((column) => cells[column] ?? "");
          const lines = [labels.slice(0, width), ...rows].map((cells) =>
            arranged(cells).map(written).join(";"),
          );
          const { table, findings } = readDelimited(Buffer.from(lines.join(lineEnd)), "liste.csv", ";");
          const doubtful = { tables: [table], findings, sheetNames: [] };
          expect(read(doubtful)).toEqual(read({ ...doubtful, tables: [inDetail(table)] }));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is one that the schemas of its four cells accept, and no other", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const cells = all.slice(0, 5);
        const [, lastName, firstName, identifier, email] = cells;
        const isAccount = plainAccount.safeParse({ lastName, firstName, identifier, email }).success;
        const opening = cells.find((text) => text.trim() !== "")?.trim() ?? "";
        // What a cell ends at, whatever its column, is read in detail.
        const isCut = cells.some((text) => /["\u0000]/.test(text));
        const isExpected = isAccount && !isCut && opening !== exampleMark && !contactOpening.test(opening);
        expect(isPlain(tableOf([{ texts: cells }], 5))).toBe(isExpected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("an email", () => {
  it("is valid as it stands exactly where the schema accepts it", () => {
    const schema = z.email().max(longestEmail);
    const slips = fc
      .tuple(fc.emailAddress(), fc.constantFrom("", ".", "..", " ", "@", "é", "-", ","), fc.nat(30))
      .map(([email, slip, at]) => email.slice(0, at) + slip + email.slice(at));
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), slips, fc.string(), cell(...emails)), (text) => {
        const reading = readEmail(text);
        const isAsItStands = reading.kind === "valid" && !reading.unwrapped;
        expect(isAsItStands).toBe(schema.safeParse(text).success);
        const bytes = Buffer.from(text);
        const isPlainEmail = new PlainScan(Uint8Array.of(asEmail)).read(bytes, 0, bytes.length, noSeparator);
        expect(isPlainEmail).toBe(isAsItStands);
      }),
      { numRuns: 2000 },
    );
  });
});
