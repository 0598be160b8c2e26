import type { Finding } from "../findings/catalogue.js";
import type { OperatorField } from "../findings/fields.js";
import type { FormText } from "../formats/form/read-form.js";
import { takeCell } from "../intake/cell.js";
import { checkOperatorField } from "../intake/check-operator.js";
import { readSiren } from "../intake/siren.js";
import { isPlaceholder } from "../intake/unusable-text.js";
import { columnIndex } from "../model/location.js";
import type { Signatory } from "../model/operator.js";
import type { OperatorPlace } from "../request/form-names.js";
import type { RequestWorkbook } from "../request/read-request.js";

/** Section 1 as it was read, and what is wrong with it. */
export type Beneficiary = {
  readonly operator: string;
  /** Where it is a valid one. */
  readonly siren?: string;
  readonly signatory: Pick<Signatory, "lastName" | "firstName" | "email">;
  readonly findings: readonly Finding[];
};

const places: readonly (readonly [Exclude<OperatorPlace, "address" | "teleservice">, OperatorField])[] = [
  ["companyName", "name"],
  ["siren", "siren"],
  ["lastName", "signatory.lastName"],
  ["firstName", "signatory.firstName"],
  ["capacity", "signatory.capacity"],
  ["email", "signatory.email"],
  ["phone", "signatory.phone"],
];

/** Checks who asks and who signs by the rules of an operator file (notice, section 1), cell by cell. */
export function checkBeneficiary({
  texts,
  writing,
  placeholders,
}: Pick<RequestWorkbook, "texts" | "writing" | "placeholders">): Beneficiary {
  const isAsWritten = writing === "as-written";
  const isLeft = ({ at: { sheet, cell } }: FormText): boolean =>
    placeholders.some(({ at }) => at.sheet === sheet && at.cell === cell);
  const findings: Finding[] = [];
  const values = new Map<OperatorPlace, string>();
  for (const [place, field] of places) {
    if (isLeft(texts[place])) continue;
    const { at } = texts[place];
    const isShared = Object.values(texts).filter((other) => other.at.cell === at.cell).length > 1;
    const { text, isBroken } = takeText(texts[place], field, { isShared, isAsWritten }, findings);
    values.set(place, text);
    if (isBroken) continue;
    if (text === "") findings.push({ code: "missing-request-value", at, field });
    else if (isPlaceholder(text)) findings.push({ code: "placeholder", at, field, value: text });
    else findings.push(...checkOperatorField(field, [{ field, text, at }]).map(asOnForm));
  }
  if (!isLeft(texts.address)) findings.push(...checkAddress(texts.address));
  const value = (place: OperatorPlace): string => values.get(place) ?? "";
  const siren = readSiren(value("siren"));
  return {
    operator: value("companyName"),
    ...(siren.kind === "valid" ? { siren: siren.siren } : {}),
    signatory: { lastName: value("lastName"), firstName: value("firstName"), email: value("email") },
    findings,
  };
}

/** The value of a cell, which on a form of a company's own may have its label in it, or share it with others. */
function takeText(
  { text, at }: FormText,
  field: OperatorField,
  { isShared, isAsWritten }: CellKind,
  findings: Finding[],
): { readonly text: string; readonly isBroken: boolean } {
  const column = at.column === undefined ? 0 : (columnIndex(at.column) ?? 0);
  const texts = Array.from({ length: column + 1 }, (_, index) => (index === column ? text : ""));
  const cell = takeCell({ number: at.row, texts }, column, at, field);
  // A cell that several values share has line breaks that are no mistake.
  if (!isShared) findings.push(...cell.findings.map((finding) => ({ ...finding, at })));
  const whole = isShared ? text.trim() : cell.text;
  return { text: valueIn(field, whole, { isShared, isAsWritten }), isBroken: cell.broken && !isShared };
}

type CellKind = {
  /** Whether other values stand in the cell too. */
  readonly isShared: boolean;
  /** What was written was checked before; a form may have words of its own around it. */
  readonly isAsWritten: boolean;
};

const inWords: Readonly<Partial<Record<OperatorField, RegExp>>> = {
  siren: /(?<![\d\p{L}])\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{5})?(?![\d\p{L}])/gu,
  "signatory.email": /[^\s<>(),;:]+@[^\s<>(),;:]+/g,
  "signatory.phone": /\+?\d[\d\s.()-]{7,}\d/g,
};

function valueIn(field: OperatorField, text: string, { isShared, isAsWritten }: CellKind): string {
  const label = /^\s*[\p{L}°][\p{L}\s'’°.]*:\s*/u.exec(text)?.[0] ?? "";
  const value = text.slice(label.length);
  const pattern = inWords[field];
  const all = pattern === undefined ? [] : [...value.matchAll(pattern)];
  const [first] = all;
  const plain = value.replace(/\s+/g, " ").trim();
  if (first === undefined) return plain;
  if (label !== "" || isShared) return first[0];
  if (all.length > 1) return plain;
  // Words before an address may be a part of it, with a space too many.
  const isWhole = isAsWritten || field === "siren" || (field === "signatory.email" && first.index === 0);
  return isWhole && !/[([]at[)\]]/i.test(plain) ? first[0] : plain;
}

/** What an operator file may give and a form may not. */
function asOnForm(finding: Finding): Finding {
  if (finding.code !== "siret-for-siren") return finding;
  const { at, field, value, after } = finding;
  return {
    ...{ code: "siret-in-request", at, suggestion: after },
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
  };
}

/** An address is whole with a street, a postal code and a town, on one line or several. */
function checkAddress({ text, at }: FormText): readonly Finding[] {
  const field = "address.lines";
  const whole = text.replace(/^\s*adresse\s*:/i, "").trim();
  if (whole === "") return [{ code: "missing-request-value", at, field }];
  if (isPlaceholder(whole)) return [{ code: "placeholder", at, field, value: whole }];
  const lines = whole.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== "");
  const findings = checkOperatorField(
    field,
    lines.map((line) => ({ field, text: line.trim(), at })),
  );
  const [, street = "", postalCode = ""] =
    /^(.*?)(?<![\d\p{L}])(?:[A-Z]{1,2}-)?(\d{4,5})\s+\p{L}[^\d]*/su.exec(lines.join("\n")) ?? [];
  if (postalCode === "" || !/\p{L}/u.test(street)) {
    return [...findings, { code: "incomplete-address", at, field, value: whole }];
  }
  const code = "address.postalCode";
  return [...findings, ...checkOperatorField(code, [{ field: code, text: postalCode, at }])];
}
