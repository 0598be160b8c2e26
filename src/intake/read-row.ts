import { type Finding, severityOf } from "../findings/catalogue.js";
import type { Action, ColumnByField, ListField, ListRow } from "../model/account.js";
import { accountKey } from "../model/compare.js";
import type { Location } from "../model/location.js";
import { isRoleMailbox } from "../model/role-mailbox.js";
import type { Row } from "../model/table.js";
import { readAction } from "./action.js";
import { type Cell, longestName, takeCell } from "./cell.js";
import { longestEmail, readEmail } from "./email.js";
import { splitName, type TwoNames } from "./full-name.js";
import { longestIdentifier, readIdentifier } from "./identifier.js";
import { listRow, type RowTitles } from "./list-row.js";
import { readSiren, type SirenReading } from "./siren.js";
import { brokenEncoding, isPlaceholder } from "./unusable-text.js";

const longest = {
  fullName: 2 * longestName,
  lastName: longestName,
  firstName: longestName,
  identifier: longestIdentifier,
  email: longestEmail,
} as const;

/** What the place of a row says of it besides its cells. */
export type RowContext = RowTitles & {
  readonly columns: ColumnByField;
  /** Whether the text of the row itself was read with doubt. */
  readonly doubtful: boolean;
  /** The SIREN of the title under which it stands. */
  readonly blockSiren?: string | undefined;
};

/**
 * Reads the account that a row names, pushing what there is to say of each cell onto `findings`. `undefined`
 * when the row names none.
 */
export function readRow(
  row: Row,
  at: Location,
  context: RowContext,
  findings: Finding[],
): ListRow | undefined {
  const { columns } = context;
  const found: Finding[] = [];
  const cell = (field: ListField): Cell | undefined => {
    const column = columns.get(field);
    if (column === undefined) return undefined;
    const taken = takeCell(row, column, at, field);
    for (const finding of taken.findings) found.push(finding);
    return taken;
  };
  const fullName = cell("fullName");
  const cells = {
    lastName: cell("lastName"),
    firstName: cell("firstName"),
    identifier: cell("identifier"),
    email: cell("email"),
  };
  const { lastName, firstName } = cells;
  if ([lastName, firstName, cells.identifier, cells.email, fullName].every(isEmpty)) {
    if (row.texts.some((text) => text.trim() !== "") && !context.doubtful) {
      findings.push({ code: "row-without-account", at, value: row.texts.filter(Boolean).join(" ") });
    }
    return undefined;
  }
  const names = namesOf(fullName, { lastName, firstName }, found);
  const identifier = identifierOf(cells.identifier, found);
  const email = emailOf(cells.email, found);
  const siren = sirenOf(cell("siren"), found) ?? context.blockSiren;
  const action = actionOf(cell("action"), found);
  const operatorName = cell("operator")?.text;
  // A value may be missing without a finding of its own: its column is, which is told once.
  const incomplete = names.lastName === "" || names.firstName === "" || identifier === "" || email === "";
  const invalid = context.doubtful || incomplete || found.some((finding) => severityOf(finding) === "error");
  for (const finding of found) findings.push(finding);
  const designation = { lastName: names.lastName, firstName: names.firstName, identifier, email };
  const account = siren === undefined ? { ...designation, at } : { ...designation, siren, at };
  const named: ListRow = {
    account,
    key: accountKey(identifier),
    state: invalid ? "invalid" : "valid",
    columns,
    ...(action === undefined ? {} : { action }),
    ...(invalid ? { texts: row.texts } : {}),
  };
  return listRow(named, context, operatorName);
}

type NameCells = { readonly lastName: Cell | undefined; readonly firstName: Cell | undefined };

function namesOf(fullName: Cell | undefined, cells: NameCells, findings: Finding[]): TwoNames {
  if (fullName === undefined) {
    return {
      lastName: usableText(cells.lastName, "lastName", findings),
      firstName: usableText(cells.firstName, "firstName", findings),
    };
  }
  const text = usableText(fullName, "fullName", findings);
  if (text === "") return { lastName: "", firstName: "" };
  const reading = splitName(text);
  const details = { at: fullName.at(), field: "fullName", value: fullName.raw } as const;
  if (reading.kind === "ambiguous") {
    findings.push({ code: "ambiguous-name", ...details, readings: reading.readings });
    return { lastName: text, firstName: "" };
  }
  const { lastName, firstName } = reading;
  findings.push({ code: "split-name", ...details, lastName, firstName });
  return { lastName, firstName };
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.text === "" && !cell.broken);
}

/** The text of a cell where it may be used: there, of a sane length, no placeholder, its accents whole. */
function usableText(cell: Cell | undefined, field: keyof typeof longest, findings: Finding[]): string {
  if (cell === undefined || cell.broken) return "";
  const { text, raw } = cell;
  const limit = longest[field];
  if (text === "") {
    findings.push({ code: "missing-value", at: cell.at(), field });
  } else if (text.length > limit) {
    findings.push({ code: "too-long", at: cell.at(), field, value: raw, length: text.length, limit });
  } else if (isPlaceholder(text)) {
    findings.push({ code: "placeholder", at: cell.at(), field, value: raw });
    return "";
  }
  if (text !== "" && /Name$/.test(field) && (cell.mark !== undefined || !/\p{L}/u.test(text))) {
    findings.push({ code: "name-without-letters", at: cell.at(), field, value: raw });
  }
  const broken = field === "email" ? undefined : brokenEncoding(text, { isName: /Name$/.test(field) });
  if (broken !== undefined)
    findings.push({ code: "broken-encoding", at: cell.at(), field, value: raw, ...suggested(broken) });
  return text;
}

function identifierOf(cell: Cell | undefined, findings: Finding[]): string {
  const text = usableText(cell, "identifier", findings);
  if (cell === undefined || text === "") return "";
  if (isRounded(text)) {
    findings.push({ code: "rounded-number", at: cell.at(), field: "identifier", value: cell.raw });
    return text;
  }
  const reading = readIdentifier(text, cell.mark, cell.at);
  for (const finding of reading.findings) findings.push(finding);
  return reading.identifier;
}

function emailOf(cell: Cell | undefined, findings: Finding[]): string {
  const text = usableText(cell, "email", findings);
  if (cell === undefined || text === "") return "";
  const reading = readEmail(text);
  if (reading.kind === "valid" && !reading.unwrapped && !isRoleMailbox(reading.email)) return reading.email;
  const details = { at: cell.at(), field: "email", value: cell.raw } as const;
  switch (reading.kind) {
    case "several":
      findings.push({ code: "several-emails", ...details, emails: reading.emails });
      return text;
    case "invalid":
      findings.push({ code: "invalid-email", ...details, ...suggested(reading) });
      return text;
    case "valid":
      if (reading.unwrapped) findings.push({ code: "unwrapped-email", ...details, after: reading.email });
      if (isRoleMailbox(reading.email)) findings.push({ code: "role-mailbox", ...details });
      return reading.email;
  }
}

/** A number as a spreadsheet shows it when it has no room for its digits: `1,23E+08`. */
function isRounded(text: string): boolean {
  return /^\d([.,]\d+)?E\+\d+$/i.test(text);
}

// A list names few operators in many rows: each writing of a SIREN is checked once.
const sirenReadings = new Map<string, SirenReading>();
const mostReadings = 10_000;

function sirenOf(cell: Cell | undefined, findings: Finding[]): string | undefined {
  if (cell === undefined || cell.text === "") return undefined;
  if (isRounded(cell.text)) {
    findings.push({ code: "rounded-number", at: cell.at(), field: "siren", value: cell.raw });
    return undefined;
  }
  let reading = sirenReadings.get(cell.text);
  if (reading === undefined) {
    reading = readSiren(cell.text);
    if (sirenReadings.size < mostReadings) sirenReadings.set(cell.text, reading);
  }
  if (reading.kind === "valid" && !reading.fromSiret) return reading.siren;
  const details = { at: cell.at(), field: "siren", value: cell.raw } as const;
  if (reading.kind === "invalid") {
    findings.push({ code: reading.code, ...details, ...suggested(reading) });
    return undefined;
  }
  findings.push({ code: "siret-for-siren", ...details, after: reading.siren });
  return reading.siren;
}

function actionOf(cell: Cell | undefined, findings: Finding[]): Action | undefined {
  if (cell === undefined || cell.broken) return undefined;
  const action = readAction(cell.text);
  if (action === undefined) {
    findings.push({ code: "unknown-action", at: cell.at(), field: "action", value: cell.raw });
  }
  return action;
}

function suggested(reading: { readonly suggestion?: string }): { readonly suggestion?: string } {
  return reading.suggestion === undefined ? {} : { suggestion: reading.suggestion };
}
