import { closest, distance } from "fastest-levenshtein";
import type { ListField } from "../model/account.js";

/**
 * The one table of labels: what lists call each field, in French and English. Compared by `normaliseLabel`,
 * so case, accents, punctuation and spacing need no variants here.
 */
const labelsByField: Readonly<Record<ListField, readonly string[]>> = {
  lastName: [
    "nom",
    "noms",
    "nom de famille",
    "nom d'usage",
    "nom usuel",
    "nom de naissance",
    "nom du titulaire",
    "nom de l'agent",
    "nom de l'utilisateur",
    "nom utilisateur du compte",
    "last name",
    "surname",
    "family name",
  ],
  firstName: [
    "prénom",
    "prénoms",
    "prénom(s)",
    "prénom usuel",
    "prénom d'usage",
    "prénom du titulaire",
    "prénom de l'agent",
    "prénom de l'utilisateur",
    "first name",
    "first name(s)",
    "forename",
    "given name",
    "given names",
  ],
  identifier: [
    "identifiant",
    "identifiants",
    "identifiant prodouane",
    "identifiant du compte",
    "identifiant compte prodouane",
    "identifiant du compte prodouane",
    "identifiant de compte",
    "identifiant de connexion",
    "identifiant utilisateur",
    "identifiant douane",
    "login",
    "login prodouane",
    "compte",
    "compte prodouane",
    "compte utilisateur",
    "nom d'utilisateur",
    "user id",
    "user",
    "username",
    "user name",
    "account",
    "prodouane account",
    "prodouane identifier",
    "prodouane id",
    "prodouane login",
    "id prodouane",
    "identifier",
  ],
  email: [
    "courriel",
    "courriels",
    "courriel professionnel",
    "e-mail",
    "e-mails",
    "email professionnel",
    "mail",
    "mail professionnel",
    "mail prodouane",
    "courriel prodouane",
    "email prodouane",
    "mél",
    "adresse électronique",
    "adresse courriel",
    "adresse courriel professionnelle",
    "adresse de courriel",
    "adresse e-mail",
    "adresse mail",
    "adresse mail pro",
    "adresse électronique professionnelle",
    "adresse mél",
    "adresse de messagerie",
    "adresse de messagerie électronique",
    "messagerie",
    "email address",
    "mail address",
    "electronic mail",
  ],
  siren: [
    "siren",
    "n° siren",
    "no siren",
    "num siren",
    "numéro siren",
    "numéro de siren",
    "siren opérateur",
    "siren de l'opérateur",
    "siren société",
    "siren number",
    "siret",
    "n° siret",
    "no siret",
    "numéro siret",
    "siret number",
    "siren / siret",
  ],
  operator: [
    "opérateur",
    "opérateur bénéficiaire",
    "raison sociale",
    "société",
    "filiale",
    "entreprise",
    "entité",
    "operator",
    "company",
    "company name",
    "subsidiary",
  ],
  action: [
    "action",
    "mouvement",
    "type de demande",
    "type de mouvement",
    "type d'action",
    "ajout / retrait",
    "ajout ou retrait",
    "ajout / suppression",
    "sens",
    "à faire",
    "nature de la demande",
    "nature du mouvement",
    "opération",
    "movement",
    "request type",
  ],
  fullName: [
    "nom et prénom",
    "nom et prénoms",
    "nom prénom",
    "noms prénoms",
    "nom, prénom",
    "nom / prénom",
    "prénom nom",
    "prénom et nom",
    "nom complet",
    "identité",
    "collaborateur",
    "collaboratrice",
    "salarié",
    "titulaire",
    "titulaire du compte",
    "full name",
    "name",
    "employee",
    "account holder",
  ],
  status: [
    "statut",
    "état",
    "situation",
    "actif",
    "active",
    "actif ?",
    "actif oui/non",
    "présent",
    "status",
    "is active",
  ],
  departureDate: [
    "date de départ",
    "date départ",
    "départ",
    "départ le",
    "date de sortie",
    "date sortie",
    "sortie le",
    "date de fin",
    "date de fin de contrat",
    "fin de contrat",
    "departure date",
    "leaving date",
    "end date",
    "left on",
  ],
};

const fieldByLabel: ReadonlyMap<string, ListField> = new Map(
  fieldsOf(labelsByField).flatMap((field) =>
    labelsByField[field].map((label) => [normaliseLabel(label), field] as const),
  ),
);

const fieldByName: ReadonlyMap<string, ListField> = new Map(
  fieldsOf(labelsByField).map((field) => [normaliseLabel(field), field]),
);

/** The names that `--map` takes for a field besides its labels. */
export const fieldNames: readonly string[] = fieldsOf(labelsByField);

/** A label without case, accents, punctuation or spacing: `N° SIREN` and `n°siren` are one. */
export function normaliseLabel(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/[\p{M}]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The field that a label stands for, by the table alone: no guess is made from a near miss. */
export function fieldOfLabel(label: string): ListField | undefined {
  return label.length > 80 ? undefined : fieldByLabel.get(normaliseLabel(label));
}

/** The field that a user names in `--map`, by its JSON name or any of its labels. */
export function fieldOfName(name: string): ListField | undefined {
  return fieldByName.get(normaliseLabel(name)) ?? fieldOfLabel(name);
}

/**
 * The label, among those seen, that a reader would most likely have meant for a field; `undefined` where
 * none is near. A proposal only: `N°` is as near to `Nom` as a slip of the pen, and is something else.
 */
export function closestLabel(field: ListField, seen: readonly string[]): string | undefined {
  const unused = seen.filter(
    (label) => normaliseLabel(label).length > 2 && fieldOfLabel(label) === undefined,
  );
  let best: { readonly label: string; readonly share: number } | undefined;
  for (const label of unused) {
    const normal = normaliseLabel(label);
    const nearest = closest(normal, labelsByField[field].map(normaliseLabel));
    const share = distance(normal, nearest) / Math.max(normal.length, nearest.length);
    if (share <= 0.4 && (best === undefined || share < best.share)) best = { label, share };
  }
  return best?.label;
}

function fieldsOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record).filter((key): key is K => key in record);
}
