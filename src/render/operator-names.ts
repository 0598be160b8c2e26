import type { Plan } from "../model/plan.js";

/** The raison sociale of each operator of a report that has one, by SIREN. */
export function operatorNames(plans: readonly Plan[]): ReadonlyMap<string, string> {
  return new Map(
    plans.flatMap(({ siren, operator }) =>
      siren === undefined || operator === undefined ? [] : [[siren, operator] as const],
    ),
  );
}
