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
} as const;

/** The names that a form may lack: they help the reader, and the notice does not ask for them. */
export const optionalFormNames: ReadonlySet<string> = new Set([
  formNames.signature,
  formNames.additionCount,
  formNames.withdrawalCount,
  formNames.date,
]);
