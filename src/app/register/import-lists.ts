import { severityOf } from "../../findings/catalogue.js";
import type { Refusal } from "../../findings/refusals.js";
import { WorkError } from "../../findings/work-error.js";
import { operatorsNamedIn } from "../../intake/assign-operators.js";
import type { ListRow } from "../../model/account.js";
import type { ImportedSet, ImportOutcome } from "../../model/register.js";
import { keptRows } from "../../model/row-collector.js";
import { guardPlans } from "../../reconcile/guard.js";
import { registeredRows } from "../../reconcile/pending.js";
import { reconcile } from "../../reconcile/reconcile.js";
import { countSeverities, type ValidateReport } from "../../render/report.js";
import { readOperatorFile } from "../operator-file.js";
import type { Ports } from "../ports.js";
import { checkChoices, type ListOptions, prepareSide, readSide } from "../read-side.js";
import type { Register } from "../register-port.js";
import { sortFindings } from "../sort-findings.js";
import { keyedAccount } from "./keyed-account.js";

/** What the lists say is habilitated, and on which day. */
export type ImportOptions = {
  readonly files: readonly string[];
  readonly lists: ListOptions;
  /** The file of the operators. */
  readonly operator?: string;
  readonly asOf: string;
  readonly by: string;
  readonly reason?: string;
  /** Goes past the guard, only when it is exactly the number of accounts that would be withdrawn. */
  readonly acceptedWithdrawals?: number;
};

/** What the lists of an import hold. */
export type ReadImport = {
  readonly report: ValidateReport;
  readonly rows: readonly ListRow[];
  readonly hasErrors: boolean;
};

/** What an import came to: what it changed for each operator, or why the guard lets nothing be recorded. */
export type Imported = {
  readonly refusals: readonly Refusal[];
  readonly outcomes: readonly ImportOutcome[];
};

/**
 * Records what the lists tell, as the first state or as customs tells it: for every operator that they name, who is
 * in them is habilitated on that day, and who is not any more is withdrawn.
 *
 * @throws WorkError `import-without-operator` where a row has none; RegisterError when nothing can be recorded.
 */
export async function importLists(
  rows: readonly ListRow[],
  options: ImportOptions,
  register: Register,
): Promise<Imported> {
  const sets = setsOf(rows, options);
  const refusals = await guardImport(rows, sets, options, register);
  if (refusals.length > 0) return { refusals, outcomes: [] };
  return { refusals, outcomes: await register.importSets(sets) };
}

/** Reads the lists of an import; with errors in them, nothing is to be recorded. @throws WorkError when one cannot be read. */
export async function readImport(
  { files, lists, operator }: ImportOptions,
  ports: Ports,
): Promise<ReadImport> {
  const operatorFile = await readOperatorFile(operator, ports);
  const raw = await readSide(files, lists, ports);
  checkChoices([raw], lists);
  const side = await prepareSide(
    raw,
    operatorFile === undefined
      ? operatorsNamedIn(raw.tables)
      : {
          sirens: operatorFile.operators.map(({ siren }) => siren),
          nameBySiren: new Map(operatorFile.operators.map(({ name, siren }) => [siren, name])),
          closed: true,
          namesMayWait: false,
        },
  );
  const changes = raw.tables
    .filter(({ isChangeList, rows }) => isChangeList && rows.length > 0)
    .map(
      ({ summary: { file, headerRow: row } }) =>
        ({ code: "change-list-as-current", at: { file, row } }) as const,
    );
  const findings = [...side.findings, ...changes, ...(operatorFile?.findings ?? [])];
  const accounts = side.list.rows.accounts();
  const report: ValidateReport = {
    command: "validate",
    tables: side.tables,
    accounts,
    findings: sortFindings(findings, [...files, ...raw.files]),
    counts: { accounts: accounts.length, ...countSeverities(findings) },
  };
  return {
    report,
    rows: [...side.list.rows].filter(({ state }) => state === "valid"),
    hasErrors: findings.some((finding) => severityOf(finding) === "error"),
  };
}

function setsOf(rows: readonly ListRow[], { asOf, by, reason }: ImportOptions): readonly ImportedSet[] {
  const bySiren = new Map<string, ListRow[]>();
  for (const row of rows) {
    const { siren, at } = row.account;
    if (siren === undefined) throw new WorkError({ kind: "import-without-operator", file: at.file });
    const own = bySiren.get(siren);
    if (own === undefined) bySiren.set(siren, [row]);
    else own.push(row);
  }
  return [...bySiren].map(([siren, own]) => ({
    siren,
    accounts: own.map(({ account }) => keyedAccount(account)),
    asOf,
    by,
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** A list that is a part only would have the others taken for withdrawn. */
async function guardImport(
  rows: readonly ListRow[],
  sets: readonly ImportedSet[],
  { acceptedWithdrawals }: ImportOptions,
  register: Register,
): Promise<readonly Refusal[]> {
  const sirens = sets.map(({ siren }) => siren);
  const known = (await register.habilitations({ states: ["habilitated"] })).filter(({ siren }) =>
    sirens.includes(siren),
  );
  const current = registeredRows({ name: register.name, habilitations: known, requests: [] });
  const { plans } = reconcile({
    current: { kind: "full", rows: current },
    desired: { kind: "full", rows: keptRows(rows) },
  });
  return guardPlans(plans, {
    keepAtLeast: 0,
    ...(acceptedWithdrawals === undefined ? {} : { acceptedWithdrawals }),
  });
}
