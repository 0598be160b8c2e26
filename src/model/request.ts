import type { CurrentParts } from "./account-set.js";
import type { Operator } from "./operator.js";
import type { FingerprintedPlan } from "./plan.js";

/** What one completed form is made of: one operator, what is asked for it, and the day of the request. */
export type Request = {
  readonly operator: Operator;
  readonly plan: Pick<FingerprintedPlan, "additions" | "currentCount" | "fingerprint"> & CurrentParts;
  /** The day, as `YYYY-MM-DD`. */
  readonly date: string;
};

/** The literal text of section 2 of the form (notice). */
export const teleservice = "ISOPE (DCAQ)";
