import type { Finding } from "../findings/catalogue.js";
import type { KnownOperators } from "../intake/assign-operators.js";
import { findHeader } from "../intake/header.js";
import { readLists } from "../intake/read-list.js";
import type { ReadTable } from "../intake/read-table.js";
import { readSiren } from "../intake/siren.js";
import { accountFields, fieldAt, type ListRow } from "../model/account.js";
import { rowAt, type Table } from "../model/table.js";
import { type PastRequest, replayRequests } from "../reconcile/replay.js";
import { type RequestWorkbook, readRequest } from "../request/read-request.js";
import type { Ports } from "./ports.js";

/** A request among the current lists: its two tables, read as those of a list are, and what it asks. */
export type RequestFile = {
  readonly workbook: RequestWorkbook;
  /** Sections 4 and 5; none where one of them cannot be read. */
  readonly tables: readonly ReadTable[];
  /** Absent where it cannot be replayed, which a finding says. */
  readonly past?: PastRequest;
  readonly findings: readonly Finding[];
};

/** Reads a file as a request of ours; `undefined` for any other. @throws WorkError when it cannot be read. */
export function readRequestFile(
  bytes: Uint8Array,
  file: string,
  { sha256, today }: Pick<Ports, "sha256" | "today">,
): RequestFile | undefined {
  const workbook = readRequest(bytes, file, sha256);
  if (workbook === undefined) return undefined;
  const { at, date, writing } = workbook;
  const findings: Finding[] = [];
  if (writing !== "as-written") findings.push({ code: "edited-request", at, writing });
  if (date === undefined) findings.push({ code: "unreadable-request", at, problem: "date" });
  const siren = sirenOf(workbook, findings);
  const sections = (["additions", "withdrawals"] as const).map((name) => sectionOf(workbook, name, findings));
  const found = sections.filter((section) => section !== undefined);
  if (siren === undefined || found.length < sections.length) return { workbook, tables: [], findings };

  const rules = {
    choices: [],
    hidden: "keep",
    struck: "keep",
    activeOnly: false,
    sheetsNamed: true,
  } as const;
  const read = readLists({ tables: found, findings: [], sheetNames: [] }, { ...rules, today: today() });
  findings.push(...read.findings);
  const tables = read.tables.map((table, index) => ({
    ...table,
    summary: { ...table.summary, sheet: `${table.summary.sheet}, section ${4 + index}` },
    rows: table.rows.map((row) => ({ ...row, account: { ...row.account, siren } })),
  }));
  const past = pastRequest(workbook, siren, tables, findings);
  return { workbook, tables, findings, ...(past === undefined ? {} : { past }) };
}

/** The current set: what the lists habilitate, and on top of it what the requests of known operators ask. */
export function replayFiles(
  files: readonly RequestFile[],
  base: readonly ListRow[],
  { sirens, closed }: KnownOperators,
): { readonly rows: readonly ListRow[]; readonly findings: readonly Finding[] } {
  const requests = files.flatMap(({ past }) => (past === undefined ? [] : [past]));
  const isUnknown = ({ siren }: PastRequest): boolean => closed && !sirens.includes(siren);
  const unknown = files.filter(({ past }) => past !== undefined && isUnknown(past));
  const replayed = replayRequests(
    base,
    requests.filter((request) => !isUnknown(request)),
  );
  const findings = unknown.map(({ workbook: { texts } }): Finding => {
    const { at, text } = texts.siren;
    return { code: "unknown-operator", at, field: "siren", value: text };
  });
  return { rows: replayed.rows, findings: [...findings, ...replayed.findings] };
}

/** The SIREN of the form; one among other words in its cell is told by the properties of the file. */
function sirenOf({ texts, siren, writing }: RequestWorkbook, findings: Finding[]): string | undefined {
  const { text, at } = texts.siren;
  for (const each of [text, writing === "as-written" ? (siren ?? "") : ""]) {
    const reading = readSiren(each);
    if (reading.kind === "valid") return reading.siren;
  }
  findings.push({ code: "unreadable-request", at, field: "siren", value: text.trim(), problem: "siren" });
  return undefined;
}

/** A section as a list: under labels of ours, for the form may call its columns anything. */
function sectionOf(
  { at, writing, ...sections }: RequestWorkbook,
  name: "additions" | "withdrawals",
  findings: Finding[],
): Table | undefined {
  const section = sections[name];
  if (section === undefined || (writing !== "as-written" && !isLabelled(section.labels))) {
    findings.push({ code: "unreadable-request", at, problem: name });
    return undefined;
  }
  const { sheet, columns, headerRow, rows } = section;
  const texts = Array.from(
    { length: Math.max(...columns) + 1 },
    (_, column) => labels[columns.indexOf(column)] ?? "",
  );
  const header = { number: headerRow, texts };
  return { file: at.file, sheet, rows: [header, ...rows] };
}

const labels = ["Nom", "Prénom", "Identifiant", "Courriel"];

/** Whether the labels of a table are still above it, so that its name has not been left behind by its rows. */
function isLabelled(texts: readonly string[]): boolean {
  const header = findHeader({ file: "", rows: [{ number: 1, texts }] }, []);
  return accountFields.every((field, index) => header?.columns.get(field)?.includes(index) === true);
}

function pastRequest(
  { at, date, texts, fingerprint, writing, habilitated }: RequestWorkbook,
  siren: string,
  [additions, withdrawals]: readonly ReadTable[],
  findings: Finding[],
): PastRequest | undefined {
  const nameless = withdrawals?.rows.find(({ key }) => key === "");
  if (nameless !== undefined) {
    findings.push({
      ...{ code: "unreadable-request", at: fieldAt(nameless, "identifier") },
      problem: "identifier",
    });
  }
  if (date === undefined || nameless !== undefined) return undefined;
  return {
    ...{ siren, date, at, fingerprint, operator: texts.companyName.text },
    asWritten: writing === "as-written",
    ...(habilitated === undefined ? {} : { habilitatedBefore: habilitated }),
    ...{ additions: additions?.rows ?? [], withdrawals: withdrawals?.rows ?? [] },
  };
}

/** Where a table that has become something else than the workbook that was written turns out to be a request. */
export function requestIn({ file, sheet, rows }: Table): Finding["at"] | undefined {
  const isTitle = (title: RegExp) => (row: Table["rows"][number]) =>
    row.texts.some((text) => title.test(text));
  const first = rows.slice(0, deepestTitle).find(isTitle(/désignation des comptes à habiliter/i));
  if (first === undefined) return undefined;
  const isRequest = rows.some(isTitle(/désignation des comptes auxquels des habilitations doivent/i));
  return isRequest ? rowAt(sheet === undefined ? { file } : { file, sheet }, first.number) : undefined;
}

/** How many rows stand above section 4 on a form, at most. */
const deepestTitle = 100;
