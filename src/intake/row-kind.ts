import type { ColumnByField } from "../model/account.js";
import type { Row } from "../model/table.js";
import type { Header } from "./header.js";
import { fieldOfLabel, normaliseLabel } from "./labels.js";
import { readSiren } from "./siren.js";

/** What a row below the header is, judged by its texts alone. */
export type RowKind =
  | { readonly kind: "account" }
  | { readonly kind: "repeated-header" | "other-header" | "total" | "note" | "example" }
  | { readonly kind: "block-title"; readonly title: string; readonly siren?: string };

const total =
  /^\s*((sous[- ]?)?tota(l|ux)\b|(nombre|nb|effectif)\b.*\d|\d+\s+(comptes?|personnes?|lignes?|utilisateurs?|agents?|accounts?|users?)\s*$)/i;
/** The words by which a line begins that says whom to ask, not whom to habilitate, in lower case. */
export const contactWords: readonly string[] = [
  ...[
    "contact",
    "demandeur",
    "demandeuse",
    "responsable",
    "signataire",
    "référent",
    "référente",
    "correspondant",
  ],
  ...[
    "correspondante",
    "interlocuteur",
    "interlocutrice",
    "établi par",
    "etabli par",
    "rédigé par",
    "émis par",
  ],
  ...["validé par", "vérifié par"],
];
/** How such a line begins, or a label that it may have. */
export const contactOpening = new RegExp(
  `^\\s*((${contactWords.join("|")})(?![\\p{L}\\d])|[^@]{2,40}\\s:\\s*$|[^@\\s]{2,40}:\\s*$)`,
  "iu",
);
const totalLabel = /^\s*((sous[- ]?)?tota(l|ux)|nombre|nb|effectif)(?![\p{L}])/iu;
const noteOpening =
  /^\s*([*(•→]|(nb|n\.b\.|note|légende|legende|remarque|attention|source|mise à jour|màj|maj|édité|edité|extrait|liste|document|page|confidentiel|imprimé)(?![\p{L}\d]))/iu;
const legalForm =
  /(?<![\p{L}\d])(SAS|SASU|S\.A\.S\.|SA|S\.A\.|SARL|S\.A\.R\.L\.|EURL|SNC|SCA|SCS|GIE|SCOP)(?![\p{L}\d])/u;
// No \b: to it, an accented letter is no part of a word.
const companyWord =
  /^\s*(société|sté|filiale|groupe|établissement|etablissement|entité|opérateur|agence|dépôt|depot|site|service|direction|siège|unité|région|secteur|company|subsidiary)(?![\p{L}\d])/iu;

/** Whether a title names a company, by its legal form or as a société: not a program, a part of one, or a remark. */
export function namesCompany(title: string): boolean {
  if (noteOpening.test(title) || /export|édité|généré|extrait|imprimé|logiciel|[()]/iu.test(title))
    return false;
  const isCompany = legalForm.test(title) || /^\s*(société|sté|company)(?![\p{L}\d])/iu.test(title);
  return isCompany && /\p{L}{3}/u.test(title.replace(legalForm, ""));
}

/** The first text of the row that the blank list shows as an example (templates/account-list.mjs). */
export const exampleMark = "EXEMPLE";
const exampleEmail = "marie.dupont@societe.example";

/** Tells an account's row from a repeated header, a total, a title that opens a block, a note or an example. */
export function rowKind(row: Row, header: Header, columns: ColumnByField): RowKind {
  if (row.texts.find((text) => text !== "") === exampleMark) {
    // Somebody may have typed over all but the mark: that is not passed over in silence.
    const isOurs = row.texts.every((text) => !text.includes("@") || text.trim() === exampleEmail);
    return { kind: isOurs ? "example" : "note" };
  }
  const texts = row.texts.map((text) => text.trim()).filter((text) => text !== "");
  if (contactOpening.test(texts[0] ?? "") && texts.length > 1) return { kind: "note" };
  // Nothing but an account has an address in it, in all but a few rows of most lists.
  if (texts.some((text) => text.includes("@"))) {
    return texts.length === 1 && /\s/.test(texts[0] ?? "") && !hasEmailIn(row, columns)
      ? { kind: "note" }
      : account;
  }
  if (isRepeatedHeader(row, header, columns)) return { kind: "repeated-header" };
  if (texts.filter((text) => fieldOfLabel(text) !== undefined).length >= 3) return { kind: "other-header" };
  if (isTotal(texts)) return { kind: "total" };
  const [only = ""] = texts;
  if (texts.length !== 1) return account;
  const siren = sirenIn(only);
  if (siren !== undefined && only.length > 8) return { kind: "block-title", title: only, siren };
  if (only.length <= 80 && (legalForm.test(only) || companyWord.test(only))) {
    return { kind: "block-title", title: only };
  }
  const words = only.split(/\s+/).length;
  return noteOpening.test(only) || words >= 5 || /[:;]$/.test(only) ? { kind: "note" } : account;
}

/** A total in words, alone or before numbers. */
function isTotal([label = "", ...numbers]: readonly string[]): boolean {
  return (total.test(label) || totalLabel.test(label)) && numbers.every((text) => /^[\d\s.,%€]+$/.test(text))
    ? numbers.length > 0 || total.test(label)
    : false;
}

function hasEmailIn(row: Row, columns: ColumnByField): boolean {
  const column = columns.get("email");
  return column !== undefined && (row.texts[column] ?? "").includes("@");
}

const account: RowKind = { kind: "account" };

/** The SIREN that a title names, alone or within a SIRET; `undefined` where it names none. */
export function sirenIn(title: string): string | undefined {
  for (const [digits] of title.matchAll(
    /(?<!\d)\d(?:[\s\u00a0\u202f.]?\d){8}(?:(?:[\s\u00a0\u202f.]?\d){5})?(?!\d)/g,
  )) {
    const reading = readSiren(digits);
    if (reading.kind === "valid") return reading.siren;
  }
  return undefined;
}

function isRepeatedHeader(row: Row, header: Header, columns: ColumnByField): boolean {
  let repeated = 0;
  for (const column of columns.values()) {
    const text = normaliseLabel(row.texts[column] ?? "");
    if (text === "") continue;
    if (text !== normaliseLabel(header.labels[column] ?? "")) return false;
    repeated++;
  }
  return repeated >= 2;
}
