import { type Finding, severityOf } from "../findings/catalogue.js";
import {
  type Account,
  type Action,
  accountFields,
  type ColumnByField,
  type ListField,
  type ListRow,
} from "../model/account.js";
import { accountKey } from "../model/compare.js";
import type { Location } from "../model/location.js";
import type { Row } from "../model/table.js";
import { readAction } from "./action.js";
import { type Cell, longestName, takeCell } from "./cell.js";
import { longestEmail, readEmail } from "./email.js";
import { longestIdentifier, readIdentifier } from "./identifier.js";
import { readSiren, type SirenReading } from "./siren.js";

const longest: Readonly<Record<(typeof accountFields)[number], number>> = {
  lastName: longestName,
  firstName: longestName,
  identifier: longestIdentifier,
  email: longestEmail,
};

/**
 * Reads the account that a row names, pushing what there is to say of each cell onto `findings`.
 * `undefined` when the row names none. `doubtful` marks a row that its own text made unsure.
 */
export function readRow(
  row: Row,
  at: Location,
  columns: ColumnByField,
  { findings, doubtful }: { readonly findings: Finding[]; readonly doubtful: boolean },
): ListRow | undefined {
  const found: Finding[] = [];
  const cell = (field: ListField): Cell | undefined => {
    const column = columns.get(field);
    if (column === undefined) return undefined;
    const taken = takeCell(row, column, at, field);
    for (const finding of taken.findings) found.push(finding);
    return taken;
  };
  const cells = {
    lastName: cell("lastName"),
    firstName: cell("firstName"),
    identifier: cell("identifier"),
    email: cell("email"),
  };
  if (accountFields.every((field) => cells[field] === undefined || isEmpty(cells[field]))) {
    if (row.texts.some((text) => text.trim() !== "")) {
      findings.push({ code: "row-without-account", at, value: row.texts.filter(Boolean).join(" ") });
    }
    return undefined;
  }
  for (const field of accountFields) checkText(cells[field], field, found);
  const siren = sirenOf(cell("siren"), found);
  const action = actionOf(cell("action"), found);
  const operatorName = cell("operator")?.text;
  const account: Account = {
    lastName: cells.lastName?.text ?? "",
    firstName: cells.firstName?.text ?? "",
    identifier: identifierOf(cells.identifier, found),
    email: emailOf(cells.email, found),
    ...(siren === undefined ? {} : { siren }),
    at,
  };
  const invalid = doubtful || found.some((finding) => severityOf(finding) === "error");
  for (const finding of found) findings.push(finding);
  return {
    account,
    key: accountKey(account.identifier),
    ...(action === undefined ? {} : { action }),
    ...(operatorName === undefined || operatorName === "" ? {} : { operatorName }),
    state: invalid ? "invalid" : "valid",
    columns,
    ...(invalid ? { texts: row.texts } : {}),
  };
}

function isEmpty({ text, broken }: Cell): boolean {
  return text === "" && !broken;
}

function checkText(cell: Cell | undefined, field: (typeof accountFields)[number], findings: Finding[]): void {
  if (cell === undefined || cell.broken) return;
  if (cell.text === "") findings.push({ code: "missing-value", at: cell.at, field });
  const limit = longest[field];
  if (cell.text.length > limit) {
    findings.push({ code: "too-long", at: cell.at, field, value: cell.raw, length: cell.text.length, limit });
  }
}

function identifierOf(cell: Cell | undefined, findings: Finding[]): string {
  if (cell === undefined || cell.text === "") return "";
  const reading = readIdentifier(cell.text, cell.mark, cell.at);
  for (const finding of reading.findings) findings.push(finding);
  return reading.identifier;
}

function emailOf(cell: Cell | undefined, findings: Finding[]): string {
  if (cell === undefined || cell.text === "") return "";
  const reading = readEmail(cell.text);
  const details = { at: cell.at, field: "email", value: cell.raw } as const;
  if (reading.kind === "invalid") {
    findings.push({ code: "invalid-email", ...details, ...suggested(reading) });
    return cell.text;
  }
  if (reading.unwrapped) findings.push({ code: "unwrapped-email", ...details, after: reading.email });
  return reading.email;
}

// A list names few operators in many rows: each writing of a SIREN is checked once.
const sirenReadings = new Map<string, SirenReading>();
const mostReadings = 10_000;

function sirenOf(cell: Cell | undefined, findings: Finding[]): string | undefined {
  if (cell === undefined || cell.text === "") return undefined;
  let reading = sirenReadings.get(cell.text);
  if (reading === undefined) {
    reading = readSiren(cell.text);
    if (sirenReadings.size < mostReadings) sirenReadings.set(cell.text, reading);
  }
  const details = { at: cell.at, field: "siren", value: cell.raw } as const;
  if (reading.kind === "invalid") {
    findings.push({ code: reading.code, ...details, ...suggested(reading) });
    return undefined;
  }
  if (reading.fromSiret) findings.push({ code: "siret-for-siren", ...details, after: reading.siren });
  return reading.siren;
}

function actionOf(cell: Cell | undefined, findings: Finding[]): Action | undefined {
  if (cell === undefined || cell.broken) return undefined;
  const action = readAction(cell.text);
  if (action === undefined) {
    findings.push({ code: "unknown-action", at: cell.at, field: "action", value: cell.raw });
  }
  return action;
}

function suggested(reading: { readonly suggestion?: string }): { readonly suggestion?: string } {
  return reading.suggestion === undefined ? {} : { suggestion: reading.suggestion };
}
