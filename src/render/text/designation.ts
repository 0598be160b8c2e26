import type { Account } from "../../model/account.js";
import { visible } from "../../model/visible.js";

/** An account within a sentence: `DUPONT Jean (jdupont)`. */
export function designation({ lastName, firstName, identifier }: Account): string {
  return visible(`${lastName} ${firstName} (${identifier})`);
}
