import type { Finding } from "../findings/catalogue.js";
import type { KnownOperators } from "../intake/assign-operators.js";
import type { ReadTable } from "../intake/read-table.js";
import { readSiren } from "../intake/siren.js";
import { fieldAt, type ListRow } from "../model/account.js";
import { canonicalKeys } from "../model/account-set.js";
import { keptRows } from "../model/row-collector.js";
import { rowAt } from "../model/table.js";
import { type PastRequest, replayRequests } from "../reconcile/replay.js";
import { type RequestWorkbook, readRequest } from "../request/read-request.js";
import type { Ports } from "./ports.js";
import {
  readSections,
  type Section,
  sectionNames,
  sectionNumbers,
  sectionTable,
} from "./request-sections.js";

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
  const told = sirenOf(workbook, findings);
  const sections = sectionNames.flatMap((name): readonly Section[] => {
    const table = sectionTable(workbook, name);
    if (table !== undefined) return [{ name, table }];
    findings.push({ code: "unreadable-request", at, problem: name });
    return [];
  });
  if (told === undefined || sections.length < sectionNames.length) return { workbook, tables: [], findings };

  findings.push(...contradictions(workbook, told));
  // One contradiction is told once: what follows goes by what the request was written for.
  const siren = workbook.siren ?? told;
  const read = readSections(sections, today());
  findings.push(...read.findings);
  const tables = read.tables.map((table) => ({
    ...table,
    rows: keptRows([...table.rows].map((row) => ({ ...row, account: { ...row.account, siren } }))),
  }));
  findings.push(...strayRows(workbook));
  const past = pastRequest(workbook, { siren, tables, findings, sha256 });
  return { workbook, tables, findings, ...(past === undefined ? {} : { past }) };
}

/** The current set: what the lists habilitate, and on top of it what the requests of known operators ask. */
export function replayFiles(
  files: readonly RequestFile[],
  base: Iterable<ListRow>,
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

/** Another operator or day than the request was written for: accounts would change hands, or months their order. */
function contradictions(
  { texts, siren: writtenFor, day, date, writtenOn, at }: RequestWorkbook,
  siren: string,
): readonly Finding[] {
  const code = "replay-contradiction";
  return [
    ...(writtenFor === undefined || writtenFor === siren
      ? []
      : [{ code, at: texts.siren.at, field: "siren", value: siren, written: writtenFor } as const]),
    ...(date === undefined || writtenOn === undefined || writtenOn === date
      ? []
      : [{ code, at: day?.at ?? at, value: date, written: writtenOn } as const]),
  ];
}

/** Rows that no table reaches, and that nobody wrote for the tool: an account may be in them. */
function strayRows({ at, apart }: RequestWorkbook): readonly Finding[] {
  return sectionNames.flatMap((name) =>
    apart[name].map(({ number, texts }): Finding => {
      const value = texts.filter((text) => text.trim() !== "").join(" ");
      return { code: "replay-stray-row", at: rowAt(at, number), value, section: sectionNumbers[name] };
    }),
  );
}

type ReadRequest = {
  readonly siren: string;
  readonly tables: readonly ReadTable[];
  readonly findings: Finding[];
  readonly sha256: (text: string) => string;
};

function pastRequest(
  { at, texts, fingerprint, writing, habilitated, before, ...days }: RequestWorkbook,
  { siren, tables: [additions, withdrawals], findings, sha256 }: ReadRequest,
): PastRequest | undefined {
  const date = days.writtenOn ?? days.date;
  const nameless = [...(withdrawals?.rows ?? [])].find(({ key }) => key === "");
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
    ...(before === undefined ? {} : { isMadeFrom: (keys) => sha256(canonicalKeys(keys)) === before }),
    ...{ additions: [...(additions?.rows ?? [])], withdrawals: [...(withdrawals?.rows ?? [])] },
  };
}
