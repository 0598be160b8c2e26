import { type Finding, type FindingCode, messageOf, severityOf } from "../../findings/catalogue.js";
import type { Severity } from "../../findings/entry.js";
import { placeText } from "../../model/location.js";
import { visible } from "../../model/visible.js";
import { findingsByFile } from "../report.js";
import { limits } from "./fold.js";
import { type Context, flow, inset } from "./layout.js";

const signs: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", notice: "·" };

/** The findings under the file that they are about. */
export function findingsSection(findings: readonly Finding[], context: Context): readonly string[] {
  const { words, colors } = context;
  if (findings.length === 0) return [words.noFindings];
  return [
    colors.bold(`${words.findings}${words.colon.trimEnd()}`),
    ...inset(2, context, (inner) =>
      [...findingsByFile(findings)].flatMap(([file, group]) => [
        ...flow(visible(file), inner, { hang: 2 }),
        ...inset(2, inner, (innermost) => fileLines(group, innermost)),
      ]),
    ),
  ];
}

/** The findings of one file; where lists are folded, what is left out of each code is counted after them. */
function fileLines(findings: readonly Finding[], context: Context): readonly string[] {
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const isFolded = ({ code }: Pick<Finding, "code">): boolean =>
    context.fold &&
    (counts.get(code) ?? 0) > (severityOf({ code }) === "error" ? limits.errors : limits.list);

  const seen = new Map<FindingCode, number>();
  const shown = findings.filter((finding) => {
    const rank = (seen.get(finding.code) ?? 0) + 1;
    seen.set(finding.code, rank);
    return !isFolded(finding) || rank <= limits.list;
  });
  const left = [...counts].filter(([code]) => isFolded({ code }));
  return [
    ...shown.flatMap((finding) => findingLines(finding, context)),
    ...left.map(([code, count]) => moreLine(code, count - limits.list, context)),
  ];
}

function findingLines(finding: Finding, context: Context): readonly string[] {
  const { language, words, colors } = context;
  const severity = severityOf(finding);
  const paint = painterOf(severity, context);
  const text = `${paint(words.severity[severity])} ${placeText(finding.at, language)} — ${messageOf(finding, language)} ${colors.dim(`[${finding.code}]`)}`;
  return flow(text, context, { lead: `${paint(signs[severity])} ` });
}

function moreLine(code: FindingCode, count: number, context: Context): string {
  const severity = severityOf({ code });
  return painterOf(severity, context)(`${signs[severity]} ${context.words.more(count, code)}`);
}

function painterOf(severity: Severity, { colors }: Context): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, notice: colors.dim }[severity];
}
