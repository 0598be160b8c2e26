import { fieldLabels } from "../../findings/fields.js";
import type { Account } from "../../model/account.js";
import type { Language } from "../../model/language.js";
import type { AmendmentGroup } from "../../model/plan.js";
import { changedPieces } from "../changed-words.js";
import { groupTitle } from "../sentences.js";
import { type Words, wordsIn } from "../words.js";
import { escapeInElement, escapeText } from "./escape.js";

/** The most lines of a group that stand open; a cause tells most of what its amendments say. */
const mostOpen = { cause: 3, details: 20 } as const;

/** The amendments by cause, under one heading; long groups are closed, their title and count seen. */
export function amendmentBlocks(groups: readonly AmendmentGroup[], language: Language): readonly string[] {
  const words = wordsIn[language];
  const real = groups.filter(({ cause }) => cause.kind !== "writing");
  const writing = groups.filter(({ cause }) => cause.kind === "writing");
  const count = real.reduce((sum, { amendments }) => sum + amendments.length, 0);
  // Without another group beside it, the heading has said it all.
  const isSaid = (group: AmendmentGroup): boolean => real.length === 1 && group.cause.kind === "details";
  return [
    ...(count === 0 ? [] : [`### ${words.amendments(count)} (${words.amendmentsNote})`]),
    ...real.flatMap((group) => [
      ...(isSaid(group) || isLong(group) ? [] : [`#### ${escapeText(groupTitle(group, language))}`]),
      ...groupBlocks(group, language, words),
    ]),
    ...writing.flatMap((group) => [
      `### ${escapeText(groupTitle(group, language))}`,
      ...groupBlocks(group, language, words),
    ]),
  ];
}

function isLong({ cause, amendments }: AmendmentGroup): boolean {
  return amendments.length > (cause.kind === "details" ? mostOpen.details : mostOpen.cause);
}

function groupBlocks(group: AmendmentGroup, language: Language, words: Words): readonly string[] {
  const lines = group.amendments.map(({ before, after, fields }) => {
    const changes = fields.map(
      (field) => `${fieldLabels[field][language]} ${changed(before[field], after[field])}`,
    );
    return `- ${person(after)}${words.colon}${changes.join(words.semicolon)}`;
  });
  const list = lines.join("\n");
  if (!isLong(group)) return [list];
  // Markdown is read within an element of HTML only after a blank line.
  const title = escapeInElement(groupTitle(group, language));
  return [`<details>\n<summary>${title}</summary>`, list, "</details>"];
}

function changed(before: string, after: string): string {
  return changedPieces(before, after)
    .map(({ kind, text }) => {
      const shown = escapeText(text);
      if (kind === "same" || text.trim() === "") return shown;
      return kind === "removed" ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
    })
    .join("");
}

/** An account within a sentence: `DUPONT Jean (jdupont)`, escaped. */
export function person({ lastName, firstName, identifier }: Account): string {
  return escapeText(`${lastName} ${firstName} (${identifier})`);
}
