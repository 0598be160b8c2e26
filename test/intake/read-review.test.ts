import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTables } from "../../src/formats/read-tables.js";
import { writeDelimited } from "../../src/formats/write-delimited.js";
import { readReview } from "../../src/intake/read-review.js";
import { type Language, languages } from "../../src/model/language.js";
import type { Habilitation } from "../../src/model/register.js";
import { type Review, type ReviewAnswer, type ReviewDecision, reviewOf } from "../../src/model/review.js";
import type { Table } from "../../src/model/table.js";
import { reviewWordsIn } from "../../src/render/register/review-words.js";
import { renderReview } from "../../src/render/register/review-workbook.js";
import { habilitation, habilitationsArbitrary, operatorNames } from "../render/register/builders.js";
import { editWithOpenpyxl, hasOffice, hasOpenpyxl } from "../support/other-programs.js";

const made = { date: "2026-11-02", version: 41 };

function review(habilitations: readonly Habilitation[], names = operatorNames): Review {
  return reviewOf(habilitations, { ...made, names });
}

const three = review([
  habilitation("adupont"),
  habilitation("00427"),
  habilitation("cmartin", { siren: "222222226" }),
]);

/** The sheet of a review as it is read, with what a person typed in the column of decisions, by row from 0. */
async function filled(
  asked: Review,
  decisions: readonly string[],
  language: Language = "fr",
): Promise<Table> {
  const { tables } = await readTables(renderReview(asked, language), "revue.xlsx");
  const [table] = tables;
  if (table === undefined) throw new Error("No sheet");
  const header = [...table.rows].findIndex(({ texts }) => texts.some((text) => /^D[eé]cision/.test(text)));
  const column = table.rows.at(header)?.texts.findIndex((text) => /^D[eé]cision/.test(text)) ?? -1;
  return changed(table, (texts, index) => texts.with(column, decisions[index] ?? ""));
}

/** The sheet with the accounts' rows changed, in the order in which they stand, counted from 0. */
function changed(
  table: Table,
  change: (texts: readonly string[], index: number) => readonly string[],
): Table {
  const header = [...table.rows].findIndex(({ texts }) => texts.some((text) => /^D[eé]cision/.test(text)));
  const rows = [...table.rows].map((row, index) =>
    // Where there is no account, the sheet says so in its first cell.
    index > header && row.texts.length > 1 ? { ...row, texts: change(row.texts, index - header - 1) } : row,
  );
  return { ...table, rows };
}

function decided(answers: readonly ReviewAnswer[], decision: ReviewDecision | undefined): readonly string[] {
  return answers.filter((answer) => answer.decision === decision).map(({ reference }) => reference);
}

function codes(tables: readonly Table[], asked: Review = three): readonly string[] {
  return readReview(tables, asked).problems.map(({ code }) => code);
}

/** The places of the columns of a review with operators. */
const columns = { lastName: 0, firstName: 1, identifier: 2, email: 3, siren: 5, decision: 9, reference: 11 };

describe("a filled review", () => {
  const answer = fc.constantFrom<ReviewDecision | undefined>("keep", "withdraw", undefined);

  it("gives exactly the withdrawals that were decided, and lists who has not answered", async () => {
    await fc.assert(
      fc.asyncProperty(
        habilitationsArbitrary,
        fc.infiniteStream(answer),
        fc.constantFrom(...languages),
        fc.constantFrom("as-is", "reversed", "csv", "shouted"),
        async (habilitations, stream, language, saved) => {
          const asked = review(habilitations);
          const answers = [...stream.take(asked.accounts.length)];
          const { decisions } = reviewWordsIn[language];
          const texts = answers.map((decision) => (decision === undefined ? "" : decisions[decision]));
          const shown = saved === "shouted" ? texts.map((text) => ` ${text.toUpperCase()} `) : texts;
          const table = await filled(asked, shown, language);
          const { answers: read, problems } = readReview([await savedAs(saved, table)], asked);
          expect(problems).toEqual([]);
          const expected = asked.accounts.map((account, index) => [account.reference, answers[index]]);
          expect(read.map(({ reference, decision }) => [reference, decision])).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is read by its references where a spreadsheet has eaten the zeros of identifiers, and without them too", async () => {
    const table = await filled(three, ["retirer", "garder", "retirer"]);
    const eaten = changed(table, (texts) =>
      texts.with(columns.identifier, (texts[columns.identifier] ?? "").replace(/^0+/, "")),
    );
    const bare = changed(eaten, (texts) => texts.with(columns.reference, ""));
    const references = three.accounts.map(({ reference }) => reference);
    for (const each of [eaten, bare]) {
      const { answers, problems } = readReview([each], three);
      expect(problems).toEqual([]);
      expect(decided(answers, "withdraw")).toEqual([references[0], references[2]]);
    }
  });

  it.each(["à garder", "Conserver", "KEEP", "maintenu"])("keeps where it says %s", async (text) => {
    const { answers } = readReview([await filled(three, [text])], three);
    expect(decided(answers, "keep")).toHaveLength(1);
  });

  it("decides nothing where a decision is not understood, and says where", async () => {
    const table = await filled(three, ["garder ?", "ne pas retirer", "oui"]);
    const { answers, problems } = readReview([table], three);
    expect(decided(answers, undefined)).toHaveLength(3);
    expect(problems.map(({ code, at, value }) => [code, at.cell, value])).toEqual([
      ["unknown-review-decision", "J5", "garder ?"],
      ["unknown-review-decision", "J6", "ne pas retirer"],
      ["unknown-review-decision", "J7", "oui"],
    ]);
  });

  it("decides nothing where two rows contradict each other, however often", async () => {
    const table = await filled(three, ["garder", "garder", "garder"]);
    const [row] = [...table.rows].slice(4);
    if (row === undefined) throw new Error("No row");
    const again = (decision: string, number: number) => ({
      ...row,
      number,
      texts: row.texts.with(columns.decision, decision),
    });
    const agreed = { ...table, rows: [...table.rows, again("Garder", 8)] };
    expect(codes([agreed])).toEqual([]);
    const torn = { ...table, rows: [...table.rows, again("retirer", 8), again("garder", 9)] };
    const { answers, problems } = readReview([torn], three);
    expect(decided(answers, undefined)).toEqual([three.accounts[0]?.reference]);
    expect(problems).toMatchObject([
      { code: "repeated-review-decision", at: { cell: "J8" }, first: { cell: "J5" } },
    ]);
  });

  it("takes no row whose reference is that of somebody else", async () => {
    const table = await filled(three, ["retirer", "", ""]);
    const [, second] = [...table.rows].slice(4);
    const mixed = changed(table, (texts, index) =>
      index === 0 ? texts.with(columns.reference, second?.texts[columns.reference] ?? "") : texts,
    );
    const { answers, problems } = readReview([mixed], three);
    expect(decided(answers, "withdraw")).toEqual([]);
    expect(problems).toMatchObject([
      { code: "mixed-review-row", expected: expect.stringContaining("adupont") },
      { code: "missing-review-row" },
    ]);
  });

  it("says which rows match no account, and which accounts have no row", async () => {
    const table = await filled(three, ["retirer", "retirer", "retirer"]);
    const other = review([habilitation("adupont"), habilitation("nouveau"), habilitation("cmartin")]);
    const { answers, problems } = readReview([table], other);
    expect(decided(answers, "withdraw")).toHaveLength(1);
    expect(problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
      "unmatched-review-row NOM 00427 Prénom (00427)",
      "unmatched-review-row NOM cmartin Prénom (cmartin)",
      "missing-review-row NOM cmartin Prénom (cmartin)",
      "missing-review-row NOM nouveau Prénom (nouveau)",
    ]);
  });

  it("is asked of no one who was habilitated after it, and says that the register has moved", async () => {
    const table = await filled(three, ["garder", "garder", "garder"]);
    const later = habilitation("apres", { habilitatedSince: "2026-11-20" });
    const accounts = [...three.accounts, ...review([later]).accounts];
    const { answers, problems } = readReview([table], { ...three, version: 43, accounts });
    expect(decided(answers, "keep")).toHaveLength(3);
    expect(answers).toHaveLength(3);
    expect(problems).toMatchObject([{ code: "stale-review", made: 41, now: 43 }]);
  });

  it("is about the operators that it names only; several are read together", async () => {
    const [north, south] = ["222222226", "111111118"].map((siren) => ({
      ...three,
      accounts: three.accounts.filter((account) => account.siren === siren),
    }));
    if (north === undefined || south === undefined) throw new Error("No review");
    const first = await filled(north, ["retirer"]);
    expect(readReview([first], three)).toMatchObject({ answers: [{ decision: "withdraw" }], problems: [] });
    const second = { ...(await filled(south, ["garder", ""])), file: "autre.xlsx" };
    const { answers } = readReview([first, second], three);
    expect(answers.map(({ decision }) => decision)).toEqual(["keep", undefined, "withdraw"]);
  });

  it("must be a review", async () => {
    const text = new TextEncoder().encode("Nom;Prénom;Identifiant;Courriel\nA;B;c;d@e.example\n");
    const { tables } = await readTables(text, "liste.csv");
    expect(readReview(tables, three)).toMatchObject({
      answers: [],
      problems: [{ code: "not-a-review", at: { file: "liste.csv" } }],
    });
  });
});

async function savedAs(saved: string, table: Table): Promise<Table> {
  if (saved === "reversed")
    return { ...table, rows: [...[...table.rows].slice(0, 4), ...[...table.rows].slice(4).toReversed()] };
  if (saved !== "csv") return table;
  const lines = writeDelimited(
    [...table.rows].map(({ texts }) => texts),
    { delimiter: ";", byteOrderMark: true },
  );
  const { tables } = await readTables(new TextEncoder().encode(lines), "revue.csv");
  return tables[0] ?? table;
}

describe("a review filled in another program", () => {
  it.skipIf(!hasOffice || !hasOpenpyxl).each(["xlsx", "ods", "csv"])(
    "and saved by LibreOffice as .%s reads as it was filled",
    async (extension) => {
      const folder = mkdtempSync(join(tmpdir(), "habilitations-"));
      const hostile = ["=1+1", "0012", "_x0041_", "é ‹a›", "+33", "1E5"].map((identifier) =>
        habilitation(identifier, { lastName: `=${identifier}`, firstName: "\u202eX\u200b" }),
      );
      const asked = review([...hostile, habilitation("jmartin", { habilitatedSince: "2025-01-31" })]);
      const file = join(folder, "revue.xlsx");
      writeFileSync(file, renderReview(asked, "fr"));
      editWithOpenpyxl(
        file,
        "for row in range(5, sheet.max_row + 1):",
        "    sheet.cell(row, 10).value = ['Retirer', 'garder', None][row % 3]",
      );
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const out = join(folder, "out");
      const format = extension === "csv" ? "csv:Text - txt - csv (StarCalc):59,34,76,1" : extension;
      execFileSync("soffice", ["--headless", profile, "--convert-to", format, "--outdir", out, file], {
        stdio: "ignore",
      });
      const { tables } = await readTables(
        readFileSync(join(out, `revue.${extension}`)),
        `revue.${extension}`,
      );
      rmSync(folder, { recursive: true, force: true });
      const { answers, problems } = readReview(tables, asked);
      expect(problems).toEqual([]);
      const expected = asked.accounts.map((_, index) => ["withdraw", "keep", undefined][(index + 5) % 3]);
      expect(answers.map(({ decision }) => decision)).toEqual(expected);
    },
    60_000,
  );
});
