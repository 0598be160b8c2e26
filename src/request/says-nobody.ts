import { foldWords } from "../model/compare.js";

const words = new Set([
  "neant",
  "sansobjet",
  "aucun",
  "aucune",
  "personne",
  "so",
  "s.o.",
  "/",
  "-",
  "–",
  "—",
  "x",
]);

/** Whether the values of a row say, in the words that people use for it, that a section has nobody. */
export function saysNobody(values: readonly string[]): boolean {
  const said = values.map((text) => text.trim()).filter((text) => text !== "");
  const [first] = said;
  if (first === undefined || said.some((text) => text !== first)) return false;
  return words.has(first) || words.has(foldWords(first));
}
