/** Thrown where a sheet has a number that `wholeNumberText` cannot display, and the context lacks a `numberText`. */
export class NumberFormatsNeeded extends Error {}
