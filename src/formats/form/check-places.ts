import { namedReferences } from "./defined-names.js";
import { type DoubledPlace, FormError, type FormProblem } from "./form-error.js";
import { columnName, type Marks, type WantedNames, writtenPlace } from "./place-marks.js";
import type { TemplateCell } from "./placeholders.js";
import type { Workbook } from "./workbook.js";

/**
 * Throws a {@link FormError} unless every name that a form must have is marked once, every other one at most
 * once, and every placeholder has a meaning.
 */
export function checkPlaces(
  workbook: Workbook,
  wanted: WantedNames,
  cells: readonly TemplateCell[],
  marks: Marks,
): void {
  const expected = expectedNames(wanted, marks);
  const fillable = new Set([...wanted.values, ...wanted.tables.flatMap((table) => columnsOf(table, wanted))]);
  const missing = expected.filter((name) => !marks.has(name));
  const doubled = [...fillable, ...wanted.tables].flatMap((name): readonly DoubledPlace[] => {
    const places = marks.get(name) ?? [];
    return places.length > 1 ? [{ name, references: places.map(writtenPlace) }] : [];
  });
  const typed = cells.flatMap(({ names }) => names);
  const unknown = [...new Set(typed.filter((name) => !fillable.has(name)))];
  const kind = problemKind({ missing, doubled, unknown });
  if (kind === undefined) return;
  const defined = [...namedReferences(workbook, { asWritten: true }).keys()];
  const found = [...new Set([...defined.filter((name) => !name.startsWith("_xlnm.")), ...typed])];
  throw new FormError({ kind, missing, doubled, unknown, expected, found });
}

/** A table is expected under its name, or, once a placeholder asks for one of its columns, by all of them. */
function expectedNames(wanted: WantedNames, marks: Marks): readonly string[] {
  const tables = wanted.tables.flatMap((table) => {
    const columns = columnsOf(table, wanted);
    return columns.some((name) => marks.has(name)) ? columns : [table];
  });
  return [...wanted.values, ...tables].filter((name) => !wanted.optional.has(name));
}

function columnsOf(table: string, { columns }: WantedNames): readonly string[] {
  return columns.map((column) => columnName(table, column));
}

type WrongNames = Extract<
  FormProblem,
  { readonly kind: "missing-names" | "doubled-names" | "unknown-names" }
>;

function problemKind({
  missing,
  doubled,
  unknown,
}: Pick<WrongNames, "missing" | "doubled" | "unknown">): WrongNames["kind"] | undefined {
  if (missing.length > 0) return "missing-names";
  if (doubled.length > 0) return "doubled-names";
  return unknown.length > 0 ? "unknown-names" : undefined;
}
