import type { Language } from "../../model/language.js";
import type { CheckProblem } from "./register-report.js";

/** What is wrong in a register, in a sentence. */
export function problemMessage(problem: CheckProblem, language: Language): string {
  return language === "fr" ? french(problem) : english(problem);
}

function french(problem: CheckProblem): string {
  switch (problem.kind) {
    case "integrity":
      return `Le fichier du registre est endommagé : ${problem.detail}. Reprenez la dernière copie de register backup.`;
    case "broken-chain":
      return `L'événement ${problem.sequence} ne suit pas le précédent : il a été modifié, supprimé ou ajouté hors de l'outil.`;
    case "altered-text":
      return `Un texte (nom, motif ou auteur) n'est plus celui que l'événement ${problem.sequence} a enregistré.`;
    case "state-differs":
      return `L'état du compte « ${problem.identifier} » (SIREN ${problem.siren}) n'est pas celui que donnent ses événements.`;
    case "request-differs":
      return `L'état de la demande ${problem.number} (SIREN ${problem.siren}) n'est pas celui que donnent ses événements.`;
    case "missing-number":
      return `La demande ${problem.number} (SIREN ${problem.siren}) manque, alors qu'une demande plus récente existe.`;
    case "missing-file":
      return `Le fichier « ${problem.path} » de la demande ${problem.number} (SIREN ${problem.siren}) est introuvable.`;
    case "changed-file":
      return `Le fichier « ${problem.path} » de la demande ${problem.number} (SIREN ${problem.siren}) n'est plus celui qui a été écrit.`;
  }
}

function english(problem: CheckProblem): string {
  switch (problem.kind) {
    case "integrity":
      return `The file of the register is damaged: ${problem.detail}. Go back to the last copy made by register backup.`;
    case "broken-chain":
      return `Event ${problem.sequence} does not follow the one before: it was altered, removed or added outside the tool.`;
    case "altered-text":
      return `A text (name, reason or who recorded it) is not the one that event ${problem.sequence} recorded.`;
    case "state-differs":
      return `The state of account "${problem.identifier}" (SIREN ${problem.siren}) is not the one that its events give.`;
    case "request-differs":
      return `The state of request ${problem.number} (SIREN ${problem.siren}) is not the one that its events give.`;
    case "missing-number":
      return `Request ${problem.number} (SIREN ${problem.siren}) is missing, though there is a later one.`;
    case "missing-file":
      return `File "${problem.path}" of request ${problem.number} (SIREN ${problem.siren}) cannot be found.`;
    case "changed-file":
      return `File "${problem.path}" of request ${problem.number} (SIREN ${problem.siren}) is not the one that was written.`;
  }
}
