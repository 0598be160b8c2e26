import { closest, distance } from "fastest-levenshtein";
import type { OperatorField } from "../findings/fields.js";
import { normaliseLabel } from "./labels.js";

/** The fields of an operator (notice, section 1), in the form's order; each may also be named by its path. */
const labelsByField: Readonly<Record<OperatorField, readonly string[]>> = {
  name: [
    "raison sociale",
    "dénomination",
    "dénomination sociale",
    "opérateur",
    "nom de l'opérateur",
    "société",
    "entreprise",
    "filiale",
    "company",
    "company name",
    "operator",
  ],
  siren: [
    "siren",
    "n° siren",
    "no siren",
    "numéro siren",
    "siret",
    "n° siret",
    "numéro siret",
    "siren number",
  ],
  "address.lines": [
    "adresse",
    "adresse postale",
    "voie",
    "rue",
    "complément d'adresse",
    "complément adresse",
    "complément",
    "adresse suite",
    "adresse (suite)",
    "bp",
    "boîte postale",
    "lieu-dit",
    "address",
    "street",
    "lines",
  ],
  "address.postalCode": ["code postal", "cp", "postal code", "zip code", "zip"],
  "address.city": ["ville", "commune", "localité", "city", "town"],
  "signatory.lastName": [
    "nom du signataire",
    "nom signataire",
    "signataire nom",
    "nom",
    "last name",
    "signatory last name",
  ],
  "signatory.firstName": [
    "prénom du signataire",
    "prénom signataire",
    "signataire prénom",
    "prénom",
    "first name",
    "signatory first name",
  ],
  "signatory.capacity": [
    "qualité du signataire",
    "qualité signataire",
    "signataire qualité",
    "qualité",
    "fonction",
    "fonction du signataire",
    "capacity",
    "signatory capacity",
  ],
  "signatory.email": [
    "courriel du signataire",
    "courriel signataire",
    "signataire courriel",
    "courriel",
    "email",
    "e-mail",
    "mail",
    "adresse courriel",
    "adresse électronique",
    "signatory email",
  ],
  "signatory.phone": [
    "téléphone du signataire",
    "téléphone signataire",
    "signataire téléphone",
    "téléphone",
    "numéro de téléphone",
    "tél",
    "phone",
    "phone number",
    "signatory phone",
  ],
};

/** The operator's fields in the order of the form. */
export const operatorFields: readonly OperatorField[] = Object.keys(labelsByField).filter(
  (key): key is OperatorField => key in labelsByField,
);

const fieldByLabel: ReadonlyMap<string, OperatorField> = new Map(
  operatorFields.flatMap((field) =>
    [field, ...labelsByField[field]].map((label) => [normaliseLabel(label), field] as const),
  ),
);

/** The field that a label or a JSON path stands for; address lines may be numbered (`Adresse 2`). */
export function operatorFieldOf(label: string): OperatorField | undefined {
  const normal = normaliseLabel(label);
  return (
    fieldByLabel.get(normal) ??
    (/^(adresse|addresslines?|adresseligne|ligne|voie)\d$/.test(normal) ? "address.lines" : undefined)
  );
}

/** The field's path that an unknown key was probably meant for. */
export function closestOperatorField(key: string): string | undefined {
  const nearest = closest(key, [...operatorFields]);
  return distance(key, nearest) <= Math.max(2, nearest.length * 0.3) ? nearest : undefined;
}
