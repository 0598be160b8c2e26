import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { FormContents } from "../../../../src/formats/form/fill-form.js";

/** The forms that `make.py` writes. */
export type FormFile =
  | "xlsxwriter.xlsx"
  | "xlsxwriter-placeholders.xlsx"
  | "openpyxl.xlsx"
  | "libreoffice.xlsx"
  | "libreoffice-resaved.xlsx"
  | "hand.xlsm";

export function readFormFile(file: FormFile): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`files/${file}`, import.meta.url)));
}

/** As many accounts as asked, short enough for the forms' columns. */
function people(count: number): readonly (readonly (string | number)[])[] {
  return Array.from({ length: count }, (_, index) => [
    index + 1,
    `NOM-${index + 1}`,
    `Prénom ${index + 1}`,
    `id${index + 1}`,
    `p${index + 1}@a.example`,
  ]);
}

/** What these forms have places for: as many additions and withdrawals as asked. */
export function formContents(additions: number, withdrawals: number): FormContents {
  const values = {
    operateur_raison_sociale: "Pétroles & Fils",
    operateur_siren: "552100554",
    operateur_adresse: "44000 NANTES",
    signataire_nom: "LE GOFF",
    signataire_prenom: "Marie",
    signataire_qualite: "Gérante",
    signataire_courriel: "m@a.example",
    signataire_telephone: "0240123456",
    teleservice: "ISOPE (DCAQ)",
    total_a_habiliter: `Total : ${additions}`,
    total_a_retirer: `Total : ${withdrawals}`,
    date_demande: "Le 3 novembre 2026",
    signature: "LE GOFF Marie",
  };
  const tables = ["comptes_a_habiliter", "comptes_a_retirer"];
  return {
    values: new Map(Object.entries(values)),
    tables: new Map([
      ["comptes_a_habiliter", people(additions)],
      ["comptes_a_retirer", people(withdrawals)],
    ]),
    columns: ["numero", "nom", "prenom", "identifiant", "courriel"],
    optional: new Set([
      ...["total_a_habiliter", "total_a_retirer", "date_demande", "signature"],
      ...tables.flatMap((table) => [`${table}.numero`, `${table}.prenom`]),
    ]),
    properties: { title: "Demande", subject: "Pétroles & Fils", creator: "essai" },
    date: "2026-11-03",
  };
}

/** The texts of the parts of a package whose path matches, in the order of their paths, in one. */
export function textOf(bytes: Uint8Array, path: RegExp): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => path.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, part]) => strFromU8(part))
    .join("\n");
}
