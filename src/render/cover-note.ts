import type { Operator } from "../model/operator.js";
import { type Request, teleservice } from "../model/request.js";
import { visible } from "../model/visible.js";
import { escapeText } from "./markdown/escape.js";

/** What a covering note is made of besides its request. */
export type CoverNoteOptions = {
  /** The names of the files that are sent with it, in the order in which it lists them. */
  readonly attachments: readonly string[];
  readonly format: "markdown" | "text";
};

/**
 * The letter or email that goes to customs with a request, in French as the form is: what is asked, how many
 * accounts, what is attached, who signs. The accounts themselves stand on the form alone (notice).
 */
export function coverNote(request: Request, { attachments, format }: CoverNoteOptions): string {
  const { operator, date } = request;
  const writing = writings[format];
  const blocks = [
    writing.lines(operatorLines(operator, writing)),
    `Le ${dayInWords(date)}`,
    writing.strong(`Objet : ${objectOf(operator, writing)}`),
    "Madame, Monsieur,",
    bodyOf(request, attachments.length > 0),
    "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    writing.lines(signatoryLines(operator, writing)),
    ...attachmentBlocks(attachments, writing),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** How a format writes values, lines that must not flow together, and what stands out. */
type Writing = {
  readonly value: (text: string) => string;
  readonly lines: (lines: readonly string[]) => string;
  readonly strong: (text: string) => string;
};

const writings: Readonly<Record<CoverNoteOptions["format"], Writing>> = {
  text: { value: onOneLine, lines: (lines) => lines.join("\n"), strong: (text) => text },
  markdown: {
    // A line of equals signs would make a title of the line above it.
    value: (text) => escapeText(onOneLine(text)).replace(/^=/, "\\="),
    lines: (lines) => lines.join("\\\n"),
    strong: (text) => `**${text}**`,
  },
};

/** A value without its line breaks, its spaces all plain, since a letter shows no other. */
function onOneLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}

function operatorLines({ name, siren, address }: Operator, { value }: Writing): readonly string[] {
  const { lines, postalCode, city } = address;
  return [...name.split(/[\r\n]+/), ...lines, `${postalCode} ${city}`, `SIREN ${siren}`]
    .map(value)
    .filter((line) => line !== "");
}

function objectOf({ name, siren }: Operator, { value }: Writing): string {
  return `demande d'habilitation des utilisateurs du téléservice ${teleservice}, ${value(name)}, SIREN ${value(siren)}`;
}

function bodyOf({ plan }: Request, hasAttachments: boolean): string {
  const counts = [
    ...countOf(plan.additions.length, "à habiliter (section 4)"),
    ...countOf(plan.withdrawals.length, "à retirer (section 5)"),
  ];
  const opening = hasAttachments ? "Je vous prie de trouver ci-joint" : "Je vous adresse";
  return `${opening} la demande d'habilitation des utilisateurs du téléservice ${teleservice} pour notre société. Elle porte sur ${counts.join(" et ")}.`;
}

function countOf(count: number, purpose: string): readonly string[] {
  if (count === 0) return [];
  return [`${count.toLocaleString("fr-FR")} compte${count > 1 ? "s" : ""} ${purpose}`];
}

function signatoryLines({ signatory }: Operator, { value }: Writing): readonly string[] {
  const { firstName, lastName, capacity, email, phone } = signatory;
  return [`${firstName} ${lastName}`, capacity, email, phone].map(value).filter((line) => line !== "");
}

function attachmentBlocks(attachments: readonly string[], { value }: Writing): readonly string[] {
  if (attachments.length === 0) return [];
  const title = attachments.length > 1 ? "Pièces jointes :" : "Pièce jointe :";
  return [title, attachments.map((name) => `- ${value(name)}`).join("\n")];
}

/** `1er novembre 2025`, of a day given as `YYYY-MM-DD`. */
function dayInWords(date: string): string {
  const long = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
  return long.format(new Date(date)).replace(/^1(?=\s)/, "1er");
}
