import type { PlanReport } from "../render/report.js";
import { type PlanOptions, planChanges } from "./plan.js";
import type { Ports } from "./ports.js";

/** What would change between the accounts habilitated today and those that the lists ask for. */
export async function diffLists(
  options: PlanOptions & { readonly operator?: string },
  ports: Ports,
): Promise<PlanReport> {
  if (options.operator === undefined) return planChanges("diff", options, ports);
  const { readOperators } = await import("../intake/read-operators.js");
  const read = await readOperators(await ports.readFile(options.operator), options.operator);
  return planChanges("diff", options, ports, { file: options.operator, ...read });
}
