import type { ReviewProblem } from "../findings/review-entries.js";
import { invisibleCharacters } from "../model/compare.js";
import { isInformationSheet } from "../model/information-sheet.js";
import { cellAt, type Location } from "../model/location.js";
import type { Review, ReviewAnswer, ReviewDecision, ReviewedAccount } from "../model/review.js";
import { type Row, rowAt, type Table } from "../model/table.js";
import { type ReviewTexts, reviewMatcher } from "./match-review-row.js";
import { readReviewDecision } from "./review-decision.js";
import { findReviewHeader, type ReadColumn, type ReviewHeader } from "./review-header.js";

/** What filled reviews say. */
export type ReviewReading = {
  /** In the order of the review: the accounts of every operator that a file holds an account of. */
  readonly answers: readonly ReviewAnswer[];
  readonly problems: readonly ReviewProblem[];
};

/**
 * Reads one or several filled reviews, in whatever format, order and language they come back; `review` is that
 * of all that is habilitated now. An account is withdrawn only where one clear decision says so.
 */
export function readReview(tables: readonly Table[], review: Review): ReviewReading {
  const match = reviewMatcher(review.accounts);
  const rows = new Map<ReviewedAccount, AnswerRow[]>();
  const problems: ReviewProblem[] = [];
  const sheets = sheetsOf(tables, problems);
  for (const { table, header } of sheets) {
    const { made } = header;
    if (made !== undefined && made.version !== review.version)
      problems.push({
        code: "stale-review",
        at: topOf(table, header),
        made: made.version,
        now: review.version,
      });
    for (const row of [...table.rows].slice(header.index + 1)) {
      const texts = textsOf(row, header);
      if (isBlank(texts)) continue;
      const at = cellAt(rowAt(table, row.number), header.columns.decision);
      const found = match(texts);
      if (found.kind === "account") {
        const own = rows.get(found.account) ?? [];
        own.push({ texts, at });
        rows.set(found.account, own);
      } else if (found.kind === "mixed") {
        const expected = designation(found.account);
        problems.push({ code: "mixed-review-row", at, value: namedIn(texts), expected });
      } else problems.push({ code: "unmatched-review-row", at, value: namedIn(texts) });
    }
  }
  const answers = new Map(
    [...rows].map(([account, own]) => [account, { ...account, ...answerOf(own, problems) }] as const),
  );
  const asked = askedIn(review, sheets, answers);
  const [first] = sheets;
  for (const account of asked) {
    if (first === undefined || answers.has(account)) continue;
    const at = topOf(first.table, first.header);
    problems.push({ code: "missing-review-row", at, value: designation(account) });
  }
  return { answers: asked.map((account) => answers.get(account) ?? account), problems };
}

/** A row for an account that is known. */
type AnswerRow = { readonly texts: ReviewTexts; readonly at: Location };

type Sheet = { readonly table: Table; readonly header: ReviewHeader };

/** The reviews among the tables; a file without one is a problem, a sheet beside one is not. */
function sheetsOf(tables: readonly Table[], problems: ReviewProblem[]): readonly Sheet[] {
  const sheets = tables.flatMap((table): readonly Sheet[] => {
    const header = isInformationSheet(table) ? undefined : findReviewHeader(table);
    return header === undefined ? [] : [{ table, header }];
  });
  const read = new Set(sheets.map(({ table }) => table.file));
  for (const file of new Set(tables.map((table) => table.file)))
    if (!read.has(file)) problems.push({ code: "not-a-review", at: { file, row: 1 } });
  return sheets;
}

function topOf(table: Table, { index }: ReviewHeader): Location {
  return rowAt(table, table.rows.at(index)?.number ?? 1);
}

function textsOf({ texts }: Row, { columns }: ReviewHeader): ReviewTexts {
  const text = (column: ReadColumn): string =>
    (texts[columns[column]] ?? "").replace(invisibleCharacters, "").trim();
  return {
    decision: text("decision"),
    reference: text("reference"),
    identifier: text("identifier"),
    siren: text("siren"),
    lastName: text("lastName"),
    firstName: text("firstName"),
    email: text("email"),
    comment: text("comment"),
  };
}

/** A row that neither names an account nor decides: a note that somebody wrote below the list. */
function isBlank({ decision, reference, identifier }: ReviewTexts): boolean {
  return decision === "" && reference === "" && identifier === "";
}

/** What the rows of one account say together, the first of those that decide; where two differ, nothing is decided. */
function answerOf(
  rows: readonly AnswerRow[],
  problems: ReviewProblem[],
): Pick<ReviewAnswer, "decision" | "comment" | "at"> {
  let taken: (AnswerRow & { readonly decision: ReviewDecision }) | undefined;
  let isClear = true;
  for (const { texts, at } of rows) {
    const decision = readReviewDecision(texts.decision);
    if (decision === undefined) {
      if (texts.decision === "") continue;
      problems.push({ code: "unknown-review-decision", at, value: texts.decision });
      isClear = false;
    } else if (taken !== undefined && decision !== taken.decision) {
      problems.push({ code: "repeated-review-decision", at, value: texts.decision, first: taken.at });
      isClear = false;
    } else taken ??= { texts, at, decision };
  }
  const at = (taken ?? rows[0])?.at;
  const comment = rows.map(({ texts }) => texts.comment).find((text) => text !== "");
  return {
    ...(taken === undefined || !isClear ? {} : { decision: taken.decision }),
    ...(comment === undefined ? {} : { comment }),
    ...(at === undefined ? {} : { at }),
  };
}

/** The accounts that the files are about: those of their operators that were habilitated when they were made. */
function askedIn(
  { accounts }: Review,
  sheets: readonly Sheet[],
  answers: ReadonlyMap<ReviewedAccount, ReviewAnswer>,
): readonly ReviewedAccount[] {
  const operators = new Set([...answers.keys()].map(({ siren }) => siren));
  const days = sheets.flatMap(({ header: { made } }) => (made === undefined ? [] : [made.date]));
  const latest = days.toSorted().at(-1) ?? "9999";
  return accounts.filter(
    (account) =>
      answers.has(account) || (operators.has(account.siren) && (account.habilitatedSince ?? "") <= latest),
  );
}

function namedIn({ lastName, firstName, identifier, reference }: ReviewTexts): string {
  const name = `${lastName} ${firstName}`.trim();
  const named = identifier === "" ? reference : identifier;
  return name === "" ? named : `${name} (${named})`;
}

function designation({ lastName, firstName, identifier }: ReviewedAccount): string {
  return `${lastName} ${firstName} (${identifier})`;
}
