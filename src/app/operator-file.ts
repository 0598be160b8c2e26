import { type KnownOperators, operatorsNamedIn } from "../intake/assign-operators.js";
import type { ReadOperators } from "../intake/read-operators.js";
import type { Ports } from "./ports.js";
import type { RawSide } from "./read-side.js";

/** The operators of a run and what was found in their file. */
export type OperatorFile = ReadOperators & { readonly file: string };

/** Reads the file of the operators, where there is one. @throws WorkError when it cannot be read. */
export async function readOperatorFile(
  file: string | undefined,
  ports: Ports,
): Promise<OperatorFile | undefined> {
  if (file === undefined) return undefined;
  const { readOperators } = await import("../intake/read-operators.js");
  return { file, ...(await readOperators(await ports.readFile(file), file)) };
}

/** The operators of which only values lack; where all do, the file is of no use. */
export function lackingIn(file: OperatorFile | undefined): OperatorFile["incomplete"] {
  return file === undefined || file.operators.length === 0 ? [] : file.incomplete;
}

/** Those of the operator file, which closes the set; else those that the rows of both sides name. */
export function knownOperators(sides: readonly RawSide[], file: OperatorFile | undefined): KnownOperators {
  if (file === undefined) {
    return operatorsNamedIn(
      sides.flatMap(({ tables, requests }) => [...tables, ...requests.flatMap((each) => each.tables)]),
    );
  }
  const known = [...file.operators, ...lackingIn(file)];
  return {
    sirens: known.map(({ siren }) => siren),
    nameBySiren: new Map(known.map(({ name, siren }) => [siren, name])),
    closed: true,
    namesMayWait: false,
  };
}
