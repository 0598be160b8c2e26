/**
 * The names of the form's places, as the template defines them (`templates/README.md`). Section 3 has none:
 * it must not be filled in (notice, section 3).
 */
export const formNames = {
  companyName: "operateur_raison_sociale",
  siren: "operateur_siren",
  address: "operateur_adresse",
  lastName: "signataire_nom",
  firstName: "signataire_prenom",
  capacity: "signataire_qualite",
  email: "signataire_courriel",
  phone: "signataire_telephone",
  teleservice: "teleservice",
  signature: "signature",
  additions: "comptes_a_habiliter",
  withdrawals: "comptes_a_retirer",
  additionCount: "total_a_habiliter",
  withdrawalCount: "total_a_retirer",
  date: "date_demande",
  dayAlone: "jour_demande",
} as const;

/** The places of sections 1 and 2: who asks, and for which teleservice. */
export const operatorPlaces = [
  "companyName",
  "siren",
  "address",
  "lastName",
  "firstName",
  "capacity",
  "email",
  "phone",
  "teleservice",
] as const;

/** One of the places of sections 1 and 2. */
export type OperatorPlace = (typeof operatorPlaces)[number];

/** The columns of the tables, in order, as placeholders call them: `{{comptes_a_habiliter.nom}}`. */
export const tableColumns = ["numero", "nom", "prenom", "identifiant", "courriel"] as const;

/** The names that a form may lack: they help the reader, and the notice does not ask for them. */
export const optionalFormNames: ReadonlySet<string> = new Set([
  formNames.signature,
  formNames.additionCount,
  formNames.withdrawalCount,
  formNames.date,
  formNames.dayAlone,
  `${formNames.additions}.numero`,
  `${formNames.withdrawals}.numero`,
]);

/** What a table of the form says where it has no account. */
export const nobody = "Néant";
