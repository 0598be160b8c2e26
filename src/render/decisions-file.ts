import { suspectReason } from "../findings/suspect-reasons.js";
import { writeDelimited } from "../formats/write-delimited.js";
import type { Language } from "../model/language.js";
import type { PlanReport } from "./report.js";

const labels: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "Paire",
    "SIREN",
    "Opérateur",
    "Motif",
    "Nom actuel",
    "Prénom actuel",
    "Identifiant actuel",
    "Courriel actuel",
    "Nom demandé",
    "Prénom demandé",
    "Identifiant demandé",
    "Courriel demandé",
    "Décision (retirer et ajouter / garder l'actuel / prendre le nouveau)",
    "Empreinte",
  ],
  en: [
    "Pair",
    "SIREN",
    "Operator",
    "Reason",
    "Current last name",
    "Current first name",
    "Current identifier",
    "Current email",
    "Last name asked for",
    "First name asked for",
    "Identifier asked for",
    "Email asked for",
    "Decision (withdraw and add / keep the current one / take the new one)",
    "Fingerprint",
  ],
};

/**
 * The suspect pairs, one a row, for a person to decide on: a CSV as Excel in French
 * opens it. `readDecisions` reads it back.
 */
export function renderDecisions(report: PlanReport, language: Language): string {
  const rows = report.plans.flatMap(({ suspects, siren = "", operator = "", fingerprint }) =>
    suspects.map((suspect, index) => {
      const { withdrawal, addition } = suspect;
      return [
        String(index + 1),
        siren,
        operator,
        suspectReason(suspect, language),
        ...[withdrawal, addition].flatMap(({ lastName, firstName, identifier, email }) => [
          lastName,
          firstName,
          identifier,
          email,
        ]),
        "",
        fingerprint,
      ];
    }),
  );
  return writeDelimited([labels[language], ...rows], {
    delimiter: ";",
    byteOrderMark: true,
    formulasAsText: true,
  });
}
