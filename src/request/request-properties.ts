/** The custom properties that a request workbook keeps of itself, by their names in the file. */
export const requestProperties = {
  /** SHA-256 of the canonical text of the request: it differs once someone has changed the workbook. */
  fingerprint: "isope-habilitations.request",
  /** SHA-256 of the canonical text of the plan that it asks. */
  plan: "isope-habilitations.plan",
  siren: "isope-habilitations.siren",
  /** As `YYYY-MM-DD`. */
  date: "isope-habilitations.date",
  /** How many accounts of the operator were habilitated before it. */
  habilitated: "isope-habilitations.habilitated",
  /** SHA-256 of their account keys. */
  before: "isope-habilitations.before",
  /** What stood below each of the two tables: the beginning of the SHA-256 of every row. */
  below: "isope-habilitations.below",
} as const;
