import type { ListField } from "../model/account.js";
import type { Language } from "../model/language.js";

/** The fields of an operator file (notice, section 1), as paths of its JSON form. */
export type OperatorField =
  | "name"
  | "siren"
  | "address.lines"
  | "address.postalCode"
  | "address.city"
  | "signatory.lastName"
  | "signatory.firstName"
  | "signatory.capacity"
  | "signatory.email"
  | "signatory.phone";

/** Any field that a finding may be about. */
export type FindingField = ListField | OperatorField;

/** The words of each field, in the notice's terms, without an article. */
export const fieldLabels: Readonly<Record<FindingField, Readonly<Record<Language, string>>>> = {
  lastName: { fr: "nom", en: "last name" },
  firstName: { fr: "prénom", en: "first name" },
  identifier: { fr: "identifiant Prodouane", en: "Prodouane identifier" },
  email: { fr: "adresse courriel", en: "email address" },
  siren: { fr: "numéro SIREN", en: "SIREN number" },
  operator: { fr: "opérateur", en: "operator" },
  action: { fr: "action", en: "action" },
  fullName: { fr: "nom et prénom", en: "full name" },
  status: { fr: "statut", en: "status" },
  departureDate: { fr: "date de départ", en: "departure date" },
  name: { fr: "raison sociale", en: "company name" },
  "address.lines": { fr: "adresse (voie)", en: "address (street lines)" },
  "address.postalCode": { fr: "code postal", en: "postal code" },
  "address.city": { fr: "ville", en: "town" },
  "signatory.lastName": { fr: "nom du signataire", en: "signatory's last name" },
  "signatory.firstName": { fr: "prénom du signataire", en: "signatory's first name" },
  "signatory.capacity": { fr: "qualité du signataire", en: "signatory's capacity" },
  "signatory.email": { fr: "courriel du signataire", en: "signatory's email" },
  "signatory.phone": { fr: "téléphone du signataire", en: "signatory's phone number" },
};

/** The words of a field in French; "valeur" where a finding names none. */
export const labelFr = (field: FindingField | undefined): string =>
  field === undefined ? "valeur" : fieldLabels[field].fr;

/** The words of a field in English. */
export const labelEn = (field: FindingField | undefined): string =>
  field === undefined ? "value" : fieldLabels[field].en;
