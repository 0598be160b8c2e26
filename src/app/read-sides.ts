import type { Finding } from "../findings/catalogue.js";
import type { KnownOperators } from "../intake/assign-operators.js";
import { compareText } from "../model/compare.js";
import type { Location } from "../model/location.js";
import { rowAt } from "../model/table.js";
import { suggestKnown } from "../reconcile/suggest-known.js";
import { knownOperators, type OperatorFile } from "./operator-file.js";
import type { PlanOptions } from "./plan.js";
import type { Ports } from "./ports.js";
import { type RegisterRead, readRegister, registerSide } from "./read-register.js";
import { checkChoices, prepareSide, type RawSide, readSide, type Side } from "./read-side.js";
import { withoutReplaced } from "./replaced-requests.js";
import type { RequestFile } from "./replay.js";

/** Both sides of a run, read and ready to be reconciled. */
export type ReadSides = {
  readonly sides: { readonly current: Side; readonly desired: Side };
  /** What the register knew, where it is the current side. */
  readonly registered?: RegisterRead;
  readonly findings: readonly Finding[];
  /** In the order in which findings are told. */
  readonly files: readonly string[];
  /** The header of the first desired list; absent for a change list. */
  readonly desiredAt: Location | undefined;
  /** The requests of the current side that the run makes again. */
  readonly replaced: readonly RequestFile[];
};

/**
 * Reads what is habilitated today, from lists or from the register, and what the lists ask for.
 *
 * @throws WorkError, RegisterError when one of them cannot be read.
 */
export async function readSides(
  options: PlanOptions,
  ports: Ports,
  operatorFile?: OperatorFile,
): Promise<ReadSides> {
  const { lists, currentSheets, register } = options;
  const sheets = currentSheets.length > 0 ? currentSheets : (lists.sheets ?? []);
  const currentFiles = register === undefined ? options.current : [];
  const givenCurrent = await readSide(
    currentFiles,
    { ...lists, sheets, activeOnly: false },
    ports,
    "current",
  );
  const { side: rawCurrent, replaced } = await withoutReplaced(givenCurrent, options.replacing, ports);
  const rawDesired = await readSide(options.desired, lists, ports);
  checkChoices([rawCurrent, rawDesired], lists, currentSheets);
  const named = knownOperators([rawCurrent, rawDesired], operatorFile);
  const registered = register === undefined ? undefined : await readRegister(register, orAll(named.sirens));
  const known = registered === undefined ? named : orThoseOf(registered, named);
  const current = registered === undefined ? await prepareSide(rawCurrent, known) : registerSide(registered);
  const desired = await prepareSide(rawDesired, known);
  return {
    sides: { current, desired },
    ...(registered === undefined ? {} : { registered }),
    findings: [
      ...current.findings,
      ...changeListAsCurrent(rawCurrent),
      ...suggestKnown(desired.findings, { desired: desired.list, current: current.list }),
      ...(operatorFile?.findings ?? []),
    ],
    files: [
      ...(registered === undefined ? [...options.current, ...rawCurrent.files] : [registered.name]),
      ...[...options.desired, ...rawDesired.files],
      operatorFile?.file ?? "",
    ],
    desiredAt: rawDesired.kind === "change" ? undefined : headerOf(rawDesired),
    replaced,
  };
}

/** A register knows operators that a run is not about; all are where neither a file nor the lists name any. */
function orAll(sirens: readonly string[]): readonly string[] | undefined {
  return sirens.length > 0 ? sirens : undefined;
}

function orThoseOf({ habilitations }: RegisterRead, named: KnownOperators): KnownOperators {
  if (named.sirens.length > 0) return named;
  return { ...named, sirens: [...new Set(habilitations.map(({ siren }) => siren))].toSorted(compareText) };
}

function headerOf({ tables: [table] }: RawSide): Location | undefined {
  return table === undefined ? undefined : rowAt(table.summary, Math.max(table.summary.headerRow, 1));
}

function changeListAsCurrent({ tables }: RawSide): readonly Finding[] {
  return tables
    .filter(({ isChangeList, rows }) => isChangeList && rows.length > 0)
    .map(({ summary }) => ({
      code: "change-list-as-current",
      at: rowAt(summary, Math.max(summary.headerRow, 1)),
    }));
}
