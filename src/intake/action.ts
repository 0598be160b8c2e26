import type { Action } from "../model/account.js";
import { normaliseLabel } from "./labels.js";

const words: Readonly<Record<Action, readonly string[]>> = {
  add: [
    "ajout",
    "ajouter",
    "ajouté",
    "à ajouter",
    "add",
    "addition",
    "création",
    "créer",
    "habilitation",
    "habiliter",
    "à habiliter",
    "nouveau",
    "arrivée",
    "entrée",
  ],
  withdraw: [
    "retrait",
    "retirer",
    "retiré",
    "à retirer",
    "suppression",
    "supprimer",
    "à supprimer",
    "withdraw",
    "withdrawal",
    "remove",
    "removal",
    "delete",
    "départ",
    "sortie",
  ],
};

const actionByWord: ReadonlyMap<string, Action> = new Map([
  ...words.add.map((word) => [normaliseLabel(word), "add"] as const),
  ...words.withdraw.map((word) => [normaliseLabel(word), "withdraw"] as const),
]);

/** The action that a cell asks for, from one table of words; `undefined` where it is not in it. */
export function readAction(text: string): Action | undefined {
  const trimmed = text.trim();
  if (trimmed === "+") return "add";
  if (trimmed === "-") return "withdraw";
  if (/[?]/.test(trimmed)) return undefined;
  return actionByWord.get(normaliseLabel(trimmed));
}
