import { accountFields, type ListField, type ListRow } from "../model/account.js";
import { accountKey } from "../model/compare.js";
import { isRoleMailbox } from "../model/role-mailbox.js";
import { type CellMark, type Row, rowAt } from "../model/table.js";
import { longestName } from "./cell.js";
import { isEmail } from "./email.js";
import { longestIdentifier } from "./identifier.js";
import { listRow } from "./list-row.js";
import type { Reading } from "./reading.js";
import { contactOpening, exampleMark } from "./row-kind.js";
import { readSiren } from "./siren.js";
import { isPlaceholder } from "./unusable-text.js";

/** Reads a row of which there is nothing to say, at once; `undefined` for any other row. */
export type PlainRowReader = (row: Row) => ListRow | undefined;

// The letters of French, as one code point each and with no character in between that a wrong decoding leaves.
const plainName = /^[A-Za-zÀ-ÖØ-öø-ÿ](?:[A-Za-zÀ-ÖØ-öø-ÿ.' -]*[A-Za-zÀ-ÖØ-öø-ÿ.'-])?$/;
const plainIdentifier = /^[!"$-*,->@-~][!-*,->@-~]*$/;
const plainText = /^[!"$-~À-ÿ](?:[ -~À-ÿ]*[!-~À-ÿ])?$/;

/** The columns that say of a row what takes more than one test. */
const telling: readonly ListField[] = ["fullName", "action", "status", "departureDate"];

/**
 * The fast way through a large list: one test a cell, no object but the row's own. It takes no row of which the
 * detailed reading (`readRow` and what surrounds it) would find anything, and reads those that it takes as that does.
 */
export function plainRowReader(reading: Reading): PlainRowReader {
  const { table, header, columns } = reading;
  const [lastNameAt, firstNameAt, identifierAt, emailAt] = accountFields.map((field) => columns.get(field));
  if (
    lastNameAt === undefined ||
    firstNameAt === undefined ||
    identifierAt === undefined ||
    emailAt === undefined ||
    telling.some((field) => columns.has(field))
  ) {
    return () => undefined;
  }
  const named = [lastNameAt, firstNameAt, identifierAt, emailAt];
  const sirenAt = columns.get("siren");
  const operatorAt = columns.get("operator");
  const unlabelled = header.labels.flatMap((label, index) => (label === "" ? [index] : []));
  const sirenOf = plainSirens();

  /** Whether nothing was done to the row but filling in cells, none of them outside the columns of the table. */
  const isPlainRow = ({ texts, marks, struck, notes, hidden }: Row): boolean => {
    if (struck !== undefined || notes !== undefined || hidden === true) return false;
    if (marks !== undefined && !areUnmarked(marks, { named, sirenAt, operatorAt })) return false;
    if (header.row === 0) return true;
    return texts.length <= header.labels.length && unlabelled.every((index) => (texts[index] ?? "") === "");
  };

  return (row) => {
    const { texts } = row;
    const lastName = texts[lastNameAt] ?? "";
    const firstName = texts[firstNameAt] ?? "";
    const identifier = texts[identifierAt] ?? "";
    const email = texts[emailAt] ?? "";
    if (!isPlainName(lastName) || !isPlainName(firstName) || !isPlainIdentifier(identifier)) return undefined;
    if (!isEmail(email) || isRoleMailbox(email) || !isPlainRow(row) || isSomethingElse(texts)) {
      return undefined;
    }
    const sirenText = sirenAt === undefined ? "" : (texts[sirenAt] ?? "");
    const siren = sirenText === "" ? reading.blockSiren : sirenOf(sirenText);
    if (siren === undefined && sirenText !== "") return undefined;
    const operatorName = operatorAt === undefined ? "" : (texts[operatorAt] ?? "");
    if (operatorName !== "" && !plainText.test(operatorName)) return undefined;
    const at = rowAt(table, row.number);
    const account =
      siren === undefined
        ? { lastName, firstName, identifier, email, at }
        : { lastName, firstName, identifier, email, siren, at };
    return listRow({ account, key: accountKey(identifier), state: "valid", columns }, reading, operatorName);
  };
}

function isPlainName(text: string): boolean {
  return text.length <= longestName && plainName.test(text) && !isPlaceholder(text);
}

function isPlainIdentifier(text: string): boolean {
  return text.length <= longestIdentifier && plainIdentifier.test(text) && !isPlaceholder(text);
}

/** Whether a row may be something else than an account's, though all that an account needs is in it. */
function isSomethingElse(texts: readonly string[]): boolean {
  for (const text of texts) {
    if (text === "") continue;
    if (text === exampleMark) return true;
    const trimmed = text.trim();
    if (trimmed !== "") return contactOpening.test(trimmed);
  }
  return false;
}

/** The SIREN of each writing of one that needs no remark: a list has few of them, in many rows. */
function plainSirens(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let [lastText, lastSiren]: [string, string | undefined] = ["", undefined];
  return (text) => {
    if (text === lastText) return lastSiren;
    if (!known.has(text)) known.set(text, plainSiren(text));
    [lastText, lastSiren] = [text, known.get(text)];
    return lastSiren;
  };
}

function plainSiren(text: string): string | undefined {
  const reading = /^\d[\d .-]*$/.test(text) ? readSiren(text) : undefined;
  return reading?.kind === "valid" && !reading.fromSiret && text.trim() === text ? reading.siren : undefined;
}

type TakenColumns = {
  readonly named: readonly number[];
  readonly sirenAt: number | undefined;
  readonly operatorAt: number | undefined;
};

/** Whether the cells that are read hold text; a SIREN may well be a number. */
function areUnmarked(
  marks: ReadonlyMap<number, CellMark>,
  { named, sirenAt, operatorAt }: TakenColumns,
): boolean {
  if (named.some((column) => marks.has(column))) return false;
  if (operatorAt !== undefined && marks.has(operatorAt)) return false;
  const siren = sirenAt === undefined ? undefined : marks.get(sirenAt);
  return siren === undefined || siren === "number";
}
