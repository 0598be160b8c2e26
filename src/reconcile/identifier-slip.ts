import { distance } from "fastest-levenshtein";
import type { IdentifierSlip } from "../model/plan.js";

/** One slip of whoever typed a text. */
export type Slip = {
  readonly kind: IdentifierSlip;
  /** Whether a digit came, went or changed: `user01` and `user02` are as well two of a series. */
  readonly isNumbering: boolean;
};

/** The length below which one character is too much of a text for its change to be a slip. */
const shortest = 4;

/** By which single slip one text, folded for comparing, becomes the other; `undefined` where by none. */
export function slipBetween(one: string, other: string): Slip | undefined {
  if (one === other || Math.max(one.length, other.length) < shortest) return undefined;
  if (withoutAccents(one) === withoutAccents(other)) return { kind: "accent", isNumbering: false };
  if (lookAlikeForm(one) === lookAlikeForm(other))
    return { kind: "look-alike-character", isNumbering: false };
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (longer.length - shorter.length > 1) return undefined;
  // Two exchanged characters are two changes for this distance.
  const changes = distance(one, other);
  if (changes === 2 && isExchange(one, other)) return exchange(one, other);
  if (changes !== 1) return undefined;
  return shorter.length === longer.length ? substitution(one, other) : insertion(shorter, longer);
}

/** Whether two neighbouring characters of one text stand in the other order in the other, and nothing else differs. */
export function isExchange(one: string, other: string): boolean {
  const at = firstDifference(one, other);
  return (
    one.length === other.length &&
    one.charAt(at) === other.charAt(at + 1) &&
    one.charAt(at + 1) === other.charAt(at) &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** The text without its accents. */
export function withoutAccents(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** The same for all the texts that differ by accents and by characters that look alike, in small letters or capitals. */
export function lookAlikeForm(text: string): string {
  return withoutAccents(text).replace(/[oilsbz]/g, (letter) => digitLike[letter] ?? letter);
}

const digitLike: Readonly<Record<string, string>> = { o: "0", i: "1", l: "1", s: "5", b: "8", z: "2" };

function exchange(one: string, other: string): Slip {
  const at = firstDifference(one, other);
  return {
    kind: "transposed-characters",
    isNumbering: isDigit(one.charAt(at)) && isDigit(one.charAt(at + 1)),
  };
}

function substitution(one: string, other: string): Slip {
  const at = firstDifference(one, other);
  const [isOneDigit, isOtherDigit] = [isDigit(one.charAt(at)), isDigit(other.charAt(at))];
  return {
    kind: isOneDigit && isOtherDigit ? "other-digit" : "other-character",
    isNumbering: isOneDigit || isOtherDigit,
  };
}

function insertion(shorter: string, longer: string): Slip {
  const at = firstDifference(shorter, longer);
  const added = longer.charAt(at);
  const isDoubled = added === longer.charAt(at - 1);
  return { kind: isDoubled ? "doubled-character" : "missing-character", isNumbering: isDigit(added) };
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}
