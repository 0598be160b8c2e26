import type { Language } from "../model/language.js";
import { accountEntries } from "./account-entries.js";
import { decisionEntries } from "./decision-entries.js";
import type { Entry, FindingDetails, Severity } from "./entry.js";
import { operatorEntries } from "./operator-entries.js";
import { ownFileEntries } from "./own-file-entries.js";
import { packEntries } from "./pack-entries.js";
import { planEntries } from "./plan-entries.js";
import { readingEntries } from "./reading-entries.js";
import { registerEntries } from "./register-entries.js";
import { replayEntries } from "./replay-entries.js";
import { requestEntries } from "./request-entries.js";
import { reviewEntries } from "./review-entries.js";
import { sirenEntries } from "./siren-entries.js";
import { valueEntries } from "./value-entries.js";

/** Every finding that a user can get: its severity, and its sentence in both languages. */
export const catalogue = {
  ...readingEntries,
  ...accountEntries,
  ...valueEntries,
  ...sirenEntries,
  ...operatorEntries,
  ...ownFileEntries,
  ...planEntries,
  ...decisionEntries,
  ...replayEntries,
  ...registerEntries,
  ...reviewEntries,
  ...requestEntries,
  ...packEntries,
};

/** The stable name of a finding. */
export type FindingCode = keyof typeof catalogue;

type Extras = { [C in FindingCode]: (typeof catalogue)[C] extends Entry<infer Extra> ? Extra : never };

/** The finding of one code, with what its sentence needs. */
export type FindingOf<C extends FindingCode> = {
  [K in C]: { readonly code: K } & FindingDetails & Extras[K];
}[C];

/** Something to tell readers about their data: returned, never thrown, and worded only when rendered. */
export type Finding = FindingOf<FindingCode>;

/** How much a finding matters. */
export function severityOf(finding: { readonly code: FindingCode }): Severity {
  return catalogue[finding.code].severity;
}

/** Whether the finding is an error that leaving rows out cannot get past. */
export function blocksList(finding: { readonly code: FindingCode }): boolean {
  const found: { readonly scope?: "list" } = catalogue[finding.code];
  return found.scope === "list";
}

/** The finding's sentence. */
export function messageOf<C extends FindingCode>(finding: FindingOf<C>, language: Language): string {
  const entries: { readonly [K in FindingCode]: Entry<Extras[K]> } = catalogue;
  return entries[finding.code as C][language](finding);
}
