import type { Location } from "./location.js";
import type { Decision } from "./plan.js";

/** A line of a decisions file: the pair it is about, and what a person decided. */
export type DecisionRow = {
  readonly at: Location;
  /** The fingerprint of the plan that the pair was found in. */
  readonly fingerprint: string;
  /** The pair's place among the suspects of that plan, from 1; `undefined` where it is no number. */
  readonly pair: number | undefined;
  /** The identifiers of the pair as they stand in the file, which a spreadsheet may have damaged. */
  readonly withdrawal: string;
  readonly addition: string;
  /** What stands in the decision column. */
  readonly text: string;
  /** `undefined` where nothing was decided, or the text is no decision. */
  readonly decision: Decision | undefined;
};
