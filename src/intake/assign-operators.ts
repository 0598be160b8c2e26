import type { Finding } from "../findings/catalogue.js";
import { fieldAt, type ListRow } from "../model/account.js";
import type { ListRows } from "../model/list-rows.js";
import { sheetId } from "../model/location.js";
import { type OperatorNames, operatorNames } from "./operator-names.js";
import { namesCompany } from "./row-kind.js";

/** The operators that rows may belong to. */
export type KnownOperators = {
  readonly sirens: readonly string[];
  /** Their names as their file gives them; none where only the lists tell which operators there are. */
  readonly nameBySiren: ReadonlyMap<string, string>;
  /** Whether no operator but these may be named: they come from an operator file. */
  readonly closed: boolean;
  /** Whether a row that gives its operator's name alone may wait for an operator file to tell its SIREN. */
  readonly namesMayWait: boolean;
};

/** The operators that the rows of tables themselves name by a valid SIREN, sorted. */
export function operatorsNamedIn(
  tables: readonly { readonly rows: ListRows }[],
  { namesMayWait = false } = {},
): KnownOperators {
  const sirens = new Set<string>();
  for (const { rows } of tables) {
    for (const { siren } of rows.settings) if (siren !== undefined) sirens.add(siren);
    for (const { account } of rows.keptRows()) if (account.siren !== undefined) sirens.add(account.siren);
  }
  return {
    sirens: [...sirens].toSorted(),
    nameBySiren: new Map(),
    closed: false,
    namesMayWait,
  };
}

/**
 * Gives each row its operator: by its SIREN; else by its company's name; else the one that the title above it or
 * its sheet tells; else the only operator there is, unless the row names another company. A row that belongs to
 * none is an error.
 */
export function assignOperators(
  rows: ListRows,
  known: KnownOperators,
): { readonly rows: ListRows; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const [only] = known.sirens.length === 1 ? known.sirens : [];
  if (known.sirens.length === 0) return { rows, findings };
  const sirens = new Set(known.sirens);
  const names = operatorNames(known.nameBySiren);
  const told = new Set<string>();
  const hinted = (row: ListRow): string | undefined => {
    for (const hint of row.operatorName === undefined ? (row.operatorHints ?? []) : []) {
      const operator = names.toldBy(hint);
      if (operator === undefined) continue;
      const { at } = row.account;
      const once = `${sheetId(at)}\u0000${hint}`;
      if (!told.has(once))
        findings.push({ code: "operator-from-title", at, value: hint, operator: operator.name });
      told.add(once);
      return operator.siren;
    }
    return undefined;
  };
  const tellOtherName = (row: ListRow, siren: string): void => {
    const { operatorName } = row;
    const name = known.nameBySiren.get(siren);
    if (operatorName === undefined || name === undefined) return;
    if (names.sirenOf(operatorName) === siren) return;
    const once = `${sheetId(row.account.at)}\u0000=${operatorName}`;
    if (told.has(once)) return;
    told.add(once);
    const details = { at: fieldAt(row, "operator"), field: "operator", value: operatorName } as const;
    findings.push({ code: "other-operator-name", ...details, operator: name });
  };
  const sheetsNamed = only === undefined ? new Set<string>() : filesWithNamedSheets(rows, only, names);
  const assign = (row: ListRow): ListRow => {
    const { account, operatorName, blockTitle } = row;
    if (account.siren !== undefined) {
      if (!known.closed || sirens.has(account.siren)) return row;
      const details = { at: fieldAt(row, "siren"), field: "siren", value: account.siren } as const;
      findings.push({ code: "unknown-operator", ...details });
      return { ...row, state: "invalid" };
    }
    const named = operatorName === undefined ? undefined : names.sirenOf(operatorName);
    const siren = named ?? hinted(row) ?? likelyOnly(row, only, known, sheetsNamed);
    if (siren !== undefined) {
      tellOtherName(row, siren);
      return { ...row, account: withSiren(row, siren) };
    }
    const name = operatorName ?? blockTitle;
    if (row.state === "invalid" || (known.namesMayWait && name !== undefined)) return row;
    findings.push(
      name !== undefined && known.closed
        ? { code: "unknown-operator", at: fieldAt(row, "operator"), field: "operator", value: name }
        : { code: "missing-siren", at: fieldAt(row, "siren"), field: "siren" },
    );
    return { ...row, state: "invalid" };
  };
  return { rows: assignEach(rows, assign), findings };
}

/** Rows that have all in common that tells their operator are assigned once, unless each of them is an error. */
function assignEach(rows: ListRows, assign: (row: ListRow) => ListRow): ListRows {
  const settings = [...rows.settings];
  const assigned = new Uint8Array(settings.length);
  const changed = new Map<number, ListRow>();
  let isResettled = false;
  for (let place = 0; place < rows.length; place++) {
    const kept = rows.keptAt(place);
    const at = rows.settingAt(place);
    if (kept === undefined && assigned[at] === 1) continue;
    const row = kept ?? rows.at(place);
    const after = assign(row);
    const { siren } = after.account;
    const setting = settings[at];
    if (kept === undefined && after.state === "valid" && setting !== undefined) {
      assigned[at] = 1;
      if (siren === undefined || siren === setting.siren) continue;
      settings[at] = { ...setting, siren };
      isResettled = true;
    } else if (after !== row) changed.set(place, after);
  }
  return (isResettled ? rows.withSettings(settings) : rows).with(changed);
}

/**
 * The only operator there is, unless something says that the row is of another company: its own column, the
 * title above it, or another sheet of its workbook that bears the operator's name.
 */
function likelyOnly(
  { operatorName, blockTitle, account: { at } }: ListRow,
  only: string | undefined,
  known: KnownOperators,
  sheetsNamed: ReadonlySet<string>,
): string | undefined {
  const name = operatorName === undefined || !known.closed ? blockTitle : operatorName;
  // A title that tells the operator by its words was followed already.
  if (name !== undefined && namesCompany(name)) return undefined;
  return at.sheet !== undefined && sheetsNamed.has(at.file) ? undefined : only;
}

/** The workbooks of which a sheet bears the name of the only operator, so that their other sheets are of others. */
function filesWithNamedSheets(rows: ListRows, only: string, names: OperatorNames): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  let [lastFile, lastSheet]: [string, string | undefined] = ["", undefined];
  const look = (
    at: { readonly file: string; readonly sheet?: string },
    hints: readonly string[] = [],
  ): void => {
    const { file, sheet } = at;
    if (sheet === undefined || (sheet === lastSheet && file === lastFile)) return;
    [lastFile, lastSheet] = [file, sheet];
    const id = sheetId(at);
    if (seen.has(id)) return;
    seen.add(id);
    if (hints.includes(sheet) && names.toldBy(sheet)?.siren === only) files.add(file);
  };
  for (const setting of rows.settings) look(setting, setting.operatorHints);
  for (const { account, operatorHints } of rows.keptRows()) look(account.at, operatorHints);
  return files;
}

function withSiren({ account }: ListRow, siren: string): ListRow["account"] {
  const { lastName, firstName, identifier, email, at } = account;
  return { lastName, firstName, identifier, email, siren, at };
}
