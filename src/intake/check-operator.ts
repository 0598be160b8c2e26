import { type Finding, severityOf } from "../findings/catalogue.js";
import type { OperatorField } from "../findings/fields.js";
import { invisibleCharacters } from "../model/compare.js";
import type { Location } from "../model/location.js";
import type { Operator } from "../model/operator.js";
import { readEmail } from "./email.js";
import { closestOperatorField, operatorFields } from "./operator-labels.js";
import { readPhone } from "./phone.js";
import { readSiren } from "./siren.js";

/** An operator as a file gives it, nothing checked yet: its values with where they stand, and what is no field. */
export type OperatorDraft = {
  readonly values: readonly { readonly field: OperatorField; readonly text: string; readonly at: Location }[];
  readonly unknown: readonly { readonly key: string; readonly at: Location }[];
  readonly at: Location;
};

/** An operator with an error in its values, known by its SIREN all the same: nothing can be asked for it. */
export type IncompleteOperator = {
  readonly siren: string;
  readonly name: string;
  readonly findings: readonly Finding[];
};

/** Checks an operator against section 1 of the notice, which requires every value; `undefined` where one lacks. */
export function checkOperator(draft: OperatorDraft): {
  readonly operator?: Operator;
  readonly incomplete?: IncompleteOperator;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = draft.unknown.map(({ key, at }) => {
    const suggestion = closestOperatorField(key);
    return {
      code: "unknown-operator-key",
      at,
      value: key,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
  const text = (field: OperatorField): string => valuesOf(draft, field)[0]?.text ?? "";
  for (const field of operatorFields) {
    const values = valuesOf(draft, field);
    if (values.length === 0) findings.push({ code: "missing-operator-value", at: draft.at, field });
    findings.push(...checkOperatorField(field, values));
  }
  const siren = readSiren(text("siren"));
  if (findings.some((finding) => severityOf(finding) === "error")) {
    if (siren.kind !== "valid") return { findings };
    return { incomplete: { siren: siren.siren, name: text("name"), findings }, findings };
  }
  const email = readEmail(text("signatory.email"));
  if (siren.kind !== "valid" || email.kind !== "valid") return { findings };
  const operator: Operator = {
    name: text("name"),
    siren: siren.siren,
    address: {
      lines: valuesOf(draft, "address.lines").map((line) => line.text),
      postalCode: text("address.postalCode"),
      city: text("address.city"),
    },
    signatory: {
      lastName: text("signatory.lastName"),
      firstName: text("signatory.firstName"),
      capacity: text("signatory.capacity"),
      email: email.email,
      phone: text("signatory.phone"),
    },
    at: draft.at,
  };
  return { operator, findings };
}

/** What is wrong with the values given for a field of an operator (notice, section 1), unless there is none. */
export function checkOperatorField(
  field: OperatorField,
  values: OperatorDraft["values"],
): readonly Finding[] {
  return values.flatMap(({ text, at }): readonly Finding[] => {
    if (values.length > 1 && field !== "address.lines") {
      return [{ code: "repeated-operator-value", at, field, value: text }];
    }
    if (/\p{Cc}|\p{Cs}|[\ufffe\uffff\ufffd]/u.test(text)) {
      return [{ code: "invalid-operator-value", at, field, value: text }];
    }
    return checkValue(field, text, at);
  });
}

function valuesOf(draft: OperatorDraft, field: OperatorField): OperatorDraft["values"] {
  return draft.values
    .filter((value) => value.field === field)
    .flatMap((value) => linesOf(value))
    .map((value) => ({
      ...value,
      text: value.text
        .normalize("NFC")
        .replace(invisibleCharacters, "")
        .replace(/\u00a0/g, " ")
        .trim(),
    }))
    .filter(({ text }) => text !== "");
}

/** An address is often one value of several lines. */
function linesOf(value: OperatorDraft["values"][number]): OperatorDraft["values"] {
  if (value.field !== "address.lines") return [value];
  return value.text.split(/\r\n|[\r\n]/).map((text) => ({ ...value, text }));
}

function checkValue(field: OperatorField, value: string, at: Location): readonly Finding[] {
  const details = { at, field, value };
  const proposing = (suggestion: string | undefined): { readonly suggestion?: string } =>
    suggestion === undefined ? {} : { suggestion };
  switch (field) {
    case "siren": {
      const reading = readSiren(value);
      if (reading.kind === "invalid") {
        return [{ code: reading.code, ...details, ...proposing(reading.suggestion) }];
      }
      return reading.fromSiret ? [{ code: "siret-for-siren", ...details, after: reading.siren }] : [];
    }
    case "signatory.email": {
      const reading = readEmail(value);
      if (reading.kind === "several") return [{ code: "several-emails", ...details, emails: reading.emails }];
      if (reading.kind === "invalid")
        return [{ code: "invalid-email", ...details, ...proposing(reading.suggestion) }];
      return reading.unwrapped ? [{ code: "unwrapped-email", ...details, after: reading.email }] : [];
    }
    case "signatory.phone": {
      const reading = readPhone(value);
      if (reading.kind === "valid") return [];
      return [
        { code: "doubtful-phone", ...details, lostZero: reading.lostZero, ...proposing(reading.suggestion) },
      ];
    }
    case "address.postalCode": {
      if (/^\d{5}$/.test(value)) return [];
      return [
        {
          code: "doubtful-postal-code",
          ...details,
          ...proposing(/^\d{4}$/.test(value) ? `0${value}` : undefined),
        },
      ];
    }
    default:
      return [];
  }
}
