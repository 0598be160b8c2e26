/** The languages in which everything that a user reads exists. */
export const languages = ["fr", "en"] as const;

/** One of the languages of the findings, reports and pages. */
export type Language = (typeof languages)[number];
