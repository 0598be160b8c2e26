import type { Plan } from "../../model/plan.js";
import { type OperatorSummary, operatorSummary } from "../operator-summary.js";
import { aligned, type Context, fits, flow, inset } from "./layout.js";

/** The operators of a report, one aligned line each; where that is too wide, each name above its numbers. */
export function operatorTable(plans: readonly Plan[], context: Context): readonly string[] {
  const { colors, language } = context;
  const summary = operatorSummary(plans, language);
  const { header, rows } = summary;
  const numeric = header
    .map((_, column) => column)
    .filter((column) => column > 0 && column < header.length - 1);
  const [title = "", ...lines] = aligned([header, ...rows.map(({ cells }) => cells)], { numeric }).map(
    (line) => line.trimEnd(),
  );
  if (!fits([title, ...lines], context)) return stacked(summary, context);
  return [
    colors.bold(title),
    // What asks nothing steps back.
    ...lines.map((line, index) => (rows[index]?.isUnchanged === true ? colors.dim(line) : line)),
  ];
}

/** `8 → 9  -0  +1  ~0  ?0` under each name: without a header, every number has its sign. */
function stacked({ header, rows }: OperatorSummary, context: Context): readonly string[] {
  const signs = header.slice(2, -2);
  const numbers = aligned(
    rows.map(({ cells: [, before = "", ...cells] }) => [
      `${before} → ${cells[signs.length] ?? ""}`,
      ...signs.map((sign, index) => `${sign}${cells[index] ?? ""}`),
      cells.at(-1) ?? "",
    ]),
  );
  return rows.flatMap(({ cells: [name = ""], isUnchanged }, index) => [
    ...flow(isUnchanged ? context.colors.dim(name) : context.colors.bold(name), context, { hang: 4 }),
    ...inset(2, context, (inner) => flow((numbers[index] ?? "").trimEnd(), inner)),
  ]);
}
