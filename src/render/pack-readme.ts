import type { Language } from "../model/language.js";
import { type Manifest, type PackedOperator, packNames } from "../model/manifest.js";
import { visible } from "../model/visible.js";
import { type PackedContent, packWordsIn } from "./pack-words.js";

/** What a pack says of itself to whoever opens it: all that its manifest says, but the SHA-256 of its files. */
export type PackReadme = Pick<Manifest, "date" | "by" | "reason" | "operators" | "inputs"> & {
  /** The files of the pack, its readme and its manifest aside. */
  readonly files: readonly { readonly path: string; readonly content: PackedContent }[];
};

/** The readme of a pack, as plain text: who, when and why, what is in it, and how to check it. */
export function renderPackReadme(pack: PackReadme, language: Language): string {
  const words = packWordsIn[language];
  const { date, by, reason, operators, inputs, files } = pack;
  const told = (label: string, value: string): string => `${label}${words.colon}${visible(value)}`;
  const listed = [
    ...files.map(({ path, content }) => `${visible(path)}\n    ${words.contents[content]}`),
    `${packNames.manifest}\n    ${words.manifest}`,
  ];
  const blocks = [
    `${words.title}\n${"=".repeat(words.title.length)}`,
    [
      told(words.date, language === "fr" ? date.split("-").reverse().join("/") : date),
      ...(by === undefined ? [] : [told(words.by, by)]),
      ...(reason === undefined ? [] : [told(words.reason, reason)]),
    ].join("\n"),
    underlined(words.operators),
    ...operators.map((operator) => operatorText(operator, language)),
    underlined(words.files),
    listed.join("\n"),
    underlined(words.inputs),
    words.inputsNote,
    inputs.map(({ path, sha256 }) => `${visible(path)}\n    ${sha256}`).join("\n"),
    underlined(words.check),
    words.howToCheck,
    "    habilitations verify .",
    words.checkMeaning,
    words.confidential,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function underlined(title: string): string {
  return `${title}\n${"-".repeat(title.length)}`;
}

function operatorText(
  { name, siren, signatory, counts, fingerprint }: PackedOperator,
  language: Language,
): string {
  const words = packWordsIn[language];
  const { firstName, lastName, capacity } = signatory;
  return [
    `${visible(name.replace(/\s+/g, " "))} (SIREN ${visible(siren)})`,
    `    ${words.asked(counts)}`,
    `    ${words.signatory}${words.colon}${visible(`${firstName} ${lastName}, ${capacity}`)}`,
    `    ${words.fingerprint}${words.colon}${fingerprint}`,
  ].join("\n");
}
