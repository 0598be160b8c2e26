import { visible } from "../../model/visible.js";
import type { VerifiedPack, VerifiedRequest, VerifiedSection, VerifyReport } from "../report.js";
import { packState, requestTitle, sectionState } from "../verify-sentences.js";
import { verifyWordsIn } from "../verify-words.js";
import { type Context, flow, inset } from "./layout.js";

const signs: Readonly<Record<VerifiedSection["state"], string>> = {
  right: "✓",
  "to-check": "!",
  "to-correct": "✗",
};

/** The packs, then the requests, each section by section. */
export function verifyLines({ packs, requests }: VerifyReport, context: Context): readonly string[] {
  return [
    ...packs.flatMap((pack) => ["", ...packLines(pack, context)]),
    ...requests.flatMap((request) => ["", ...requestLines(request, context)]),
  ];
}

/** Whether what was verified can be signed. */
export function verdictLine({ counts }: VerifyReport, { language, colors }: Context): string {
  const verdict = verifyWordsIn[language].verdict(counts);
  return colors.bold(counts.errors > 0 ? colors.red(verdict) : verdict);
}

function packLines(pack: VerifiedPack, context: Context): readonly string[] {
  const { language, words, colors } = context;
  const { pack: title, manifest } = verifyWordsIn[language];
  const { folder, state } = pack;
  const paint = state === "intact" ? colors.green : colors.red;
  return [
    ...flow(colors.bold(`${title}${words.colon}${visible(folder)}`), context, { hang: 2 }),
    ...inset(2, context, (inner) => [
      ...flow(packState(pack, language), inner, { lead: `${paint(state === "intact" ? "✓" : "✗")} ` }),
      ...flow(`${manifest}${words.colon}${pack.manifest.sha256}`, inner, { hang: 2 }),
    ]),
  ];
}

function requestLines(request: VerifiedRequest, context: Context): readonly string[] {
  const { language, words, colors } = context;
  const { writing, section: titleOf } = verifyWordsIn[language];
  const { file, sha256, sections } = request;
  const title = requestTitle(request, language);
  const paint = { right: colors.green, "to-check": colors.yellow, "to-correct": colors.red };
  return [
    ...flow(colors.bold(visible(file)) + (title === "" ? "" : ` — ${title}`), context, { hang: 2 }),
    ...inset(2, context, (inner) => [
      ...sections.flatMap((section) =>
        flow(`${titleOf(section.section)}${words.colon}${sectionState(section, request, language)}`, inner, {
          lead: `${paint[section.state](signs[section.state])} `,
        }),
      ),
      ...flow(`${writing[request.writing]}${words.semicolon}SHA-256 ${sha256}`, inner, { hang: 2 }),
    ]),
  ];
}
