import type { Language } from "../model/language.js";
import { visible } from "../model/visible.js";
import type { VerifiedPack, VerifiedRequest, VerifiedSection, VerifyReport } from "./report.js";
import { severityCounts } from "./sentences.js";
import { verifyWordsIn } from "./verify-words.js";
import { wordsIn } from "./words.js";

/** `1 demande ; 0 erreur, 2 points à vérifier, 0 information`. */
export function verifyHeadline({ counts }: VerifyReport, language: Language): string {
  const words = wordsIn[language];
  return `${verifyWordsIn[language].requests(counts.requests)}${words.semicolon}${severityCounts(counts, words)}`;
}

/** Whose request it is, and of which day: `Pétroles SAS (SIREN 111111118), demande du 02/11/2026`. */
export function requestTitle({ operator, siren, date }: VerifiedRequest, language: Language): string {
  const who =
    siren === undefined
      ? operator === undefined
        ? []
        : [visible(operator)]
      : [visible(wordsIn[language].operator(operator, siren))];
  return [...who, ...(date === undefined ? [] : [verifyWordsIn[language].requestOf(date)])].join(", ");
}

/** What a section comes to: `conforme, 12 comptes`. */
export function sectionState(
  { section, state }: VerifiedSection,
  request: VerifiedRequest,
  language: Language,
): string {
  const words = verifyWordsIn[language];
  if (section === 3 && state !== "right") return words.mustStayEmpty;
  const accounts = section === 4 ? request.additions : section === 5 ? request.withdrawals : undefined;
  return accounts === undefined
    ? words.states[state]
    : `${words.states[state]}, ${wordsIn[language].accounts(accounts)}`;
}

/** What a pack comes to: whether it is intact, of which day, by whom and why. */
export function packState({ state, files, date, by, reason }: VerifiedPack, language: Language): string {
  const words = verifyWordsIn[language];
  const { colon } = wordsIn[language];
  return [
    words.packStates[state](files),
    words.requestOf(date),
    ...(by === undefined ? [] : [`${words.by} ${visible(by)}`]),
    ...(reason === undefined ? [] : [`${words.reason}${colon}${visible(reason)}`]),
  ].join(wordsIn[language].semicolon);
}
