import * as siren from "stdnum/lib/cjs/fr/siren.js";
import * as siret from "stdnum/lib/cjs/fr/siret.js";
import type { FindingCode } from "../findings/catalogue.js";

type SirenErrorCode = Extract<
  FindingCode,
  | "invalid-siren"
  | "siren-checksum"
  | "siren-lost-zero"
  | "invalid-siret"
  | "vat-for-siren"
  | "eori-for-siren"
  | "rna-for-siren"
>;

/** A SIREN read from a cell: its nine digits, how they were found, or which confusion stands in their place. */
export type SirenReading =
  | { readonly kind: "valid"; readonly siren: string; readonly fromSiret: boolean }
  | { readonly kind: "invalid"; readonly code: SirenErrorCode; readonly suggestion?: string };

/**
 * Reads a SIREN number (9 digits, Luhn key), whatever spaces, dots or hyphens group its digits. A valid
 * SIRET is cut to its SIREN; any other number that people confuse with it is told apart, never used.
 */
export function readSiren(text: string): SirenReading {
  const whole = /^\s*(\d+)[.,]0+\s*$/.exec(text)?.[1];
  if (whole !== undefined) {
    // A number that a program has written with decimals: never its digits glued together.
    const reading = readSiren(whole);
    return reading.kind === "valid" ? proposing("invalid-siren", reading.siren) : reading;
  }
  const compact = text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}.\-–]/gu, "")
    .toUpperCase();
  if (/^\d{9}$/.test(compact)) {
    return isSiren(compact)
      ? { kind: "valid", siren: compact, fromSiret: false }
      : { kind: "invalid", code: "siren-checksum" };
  }
  if (/^\d{14}$/.test(compact)) {
    const inside = compact.slice(0, 9);
    return isSiret(compact) && isSiren(inside)
      ? { kind: "valid", siren: inside, fromSiret: true }
      : proposing("invalid-siret", inside);
  }
  if (/^\d{6,8}$/.test(compact) && isSiren(compact.padStart(9, "0"))) {
    return proposing("siren-lost-zero", compact.padStart(9, "0"));
  }
  if (/^\d{11,13}$/.test(compact) && isSiret(compact.padStart(14, "0"))) {
    return proposing("siren-lost-zero", compact.padStart(14, "0").slice(0, 9));
  }
  if (/^FR[0-9A-Z]{2}\d{9}$/.test(compact)) return proposing("vat-for-siren", compact.slice(4));
  if (/^FR(\d{9}|\d{14})$/.test(compact)) return proposing("eori-for-siren", compact.slice(2, 11));
  if (/^W\d[0-9A-Z]\d{7}$/.test(compact)) return { kind: "invalid", code: "rna-for-siren" };
  return proposing("invalid-siren", /(?<!\d)\d{9}(?!\d)/.exec(compact)?.[0] ?? "");
}

function proposing(code: SirenErrorCode, suggestion: string): SirenReading {
  return isSiren(suggestion) ? { kind: "invalid", code, suggestion } : { kind: "invalid", code };
}

function isSiren(digits: string): boolean {
  return siren.validate(digits).isValid;
}

/** La Poste's establishments follow a rule of their own, which the library knows. */
function isSiret(digits: string): boolean {
  return siret.validate(digits).isValid;
}
