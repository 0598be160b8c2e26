import type { TablePlace } from "./find-places.js";
import type { FormCell } from "./grow-table.js";
import { columnName } from "./place-marks.js";
import { fillTemplate, namesIn, type Template, type TextRun } from "./template.js";

/** What the values of a row put into one of its cells: a number, or a text in runs. */
export type Fill = (row: readonly FormCell[]) => number | readonly TextRun[];

/** What is put into a row without placeholders: its values in order, one into each cell that can be seen. */
export function fillsByOrder(slots: readonly number[]): ReadonlyMap<number, Fill> {
  return new Map(slots.map((column, index) => [column, (row) => cellValue(row[index] ?? "")] as const));
}

/** What is put into a row with placeholders, which may ask for its own values and for those of the form. */
export function fillsByName(
  table: TablePlace,
  columns: readonly string[],
  values: ReadonlyMap<string, string>,
): ReadonlyMap<number, Fill> {
  const indexes = new Map(columns.map((column, index) => [columnName(table.name, column), index]));
  const valueFor = (row: readonly FormCell[], name: string): FormCell => {
    const index = indexes.get(name);
    return (index === undefined ? values.get(name) : row[index]) ?? "";
  };
  return new Map(
    [...(table.templates ?? [])].map(([column, template]) => {
      const only = onlyPiece(template);
      const ofRow = namesIn(template).filter((name) => indexes.has(name));
      return [
        column,
        (row) => {
          if (only !== undefined) return cellValue(valueFor(row, only));
          // Without an account, its row shows no punctuation either.
          if (ofRow.every((name) => valueFor(row, name) === "")) return [];
          return fillTemplate(template, (name) => String(valueFor(row, name)));
        },
      ] as const;
    }),
  );
}

/** The name of a template that is one placeholder in the font of its cell. */
function onlyPiece(template: Template): string | undefined {
  const [run, ...more] = template;
  const [piece, ...others] = run?.pieces ?? [];
  const isPlain = more.length === 0 && others.length === 0 && run?.font === undefined;
  return isPlain && typeof piece === "object" ? piece.name : undefined;
}

function cellValue(value: FormCell): number | readonly TextRun[] {
  return typeof value === "number" ? value : [{ text: value }];
}
