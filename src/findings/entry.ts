import type { Language } from "../model/language.js";
import type { Location } from "../model/location.js";
import { visible } from "../model/visible.js";
import type { FindingField } from "./fields.js";

/** `error` blocks the request; `warning` needs a look; `notice` says what was tolerated or repaired. */
export type Severity = "error" | "warning" | "notice";

/** What every finding carries besides its code. */
export type FindingDetails = {
  readonly at: Location;
  readonly field?: FindingField;
  /** The value as it stands in the file. */
  readonly value?: string;
  /** What was probably meant; only ever a proposal. */
  readonly suggestion?: string;
};

/**
 * What the catalogue says of one code. `scope: "list"` marks an error that concerns more than one row, so
 * that leaving rows out (`--skip-invalid`) does not get past it.
 */
export type Entry<Extra> = {
  readonly severity: Severity;
  readonly scope?: "list";
} & Readonly<Record<Language, (finding: FindingDetails & Extra) => string>>;

/** One entry of the catalogue; `Extra` is what its sentence needs besides the details of every finding. */
export function entry<Extra = unknown>(definition: Entry<Extra>): Entry<Extra> {
  return definition;
}

/** A value quoted for a French sentence, its invisible characters shown as code points. */
export function quoteFr(value: string | undefined): string {
  return `« ${visible(value ?? "", longestQuote)} »`;
}

/** A value quoted for an English sentence, its invisible characters shown as code points. */
export function quoteEn(value: string | undefined): string {
  return `"${visible(value ?? "", longestQuote)}"`;
}

/** Several values quoted and joined by commas. */
export function quoteAll(values: readonly string[], quote: (value: string) => string): string {
  return values.map(quote).join(", ");
}

const longestQuote = 120;
