import { type Manifest, packManifest, packNames } from "../model/manifest.js";
import type { Operator } from "../model/operator.js";
import { renderManifest } from "../render/manifest.js";
import { renderPackReadme } from "../render/pack-readme.js";
import type { PackedContent } from "../render/pack-words.js";
import type { PlanReport } from "../render/report.js";
import { pathWithin } from "./path-within.js";
import type { Output, Ports } from "./ports.js";
import type { Emitted, RequestOptions } from "./request.js";

/** A run to be proven: what it came to, and all else that it writes. */
export type PackedRun = {
  readonly report: PlanReport;
  readonly emitted: readonly Emitted[];
  readonly operators: readonly Operator[];
  readonly outputs: readonly Output[];
  readonly options: RequestOptions;
};

/**
 * What makes an evidence pack of the files of a run: the page of the report, the decisions and the plan that it
 * went by, a readme, and the manifest of all of it.
 *
 * @throws WorkError when a file cannot be read.
 */
export async function packFiles(
  { report, emitted, operators, outputs, options }: PackedRun,
  ports: Ports,
): Promise<readonly Output[]> {
  const { renderPlanHtml } = await import("../render/html/plan-page.js");
  const { out, date, language } = options;
  const text = (name: string, content: string): Output => ({
    path: ports.joinPath(out, name),
    bytes: new TextEncoder().encode(content),
  });
  const copy = async (file: string, name: string): Promise<Output> => ({
    path: ports.joinPath(out, name),
    bytes: await ports.readFile(file),
  });
  const { resolve, reviewed } = options;
  const proofs = [
    text(`rapport-isope-dcaq_${date}.html`, renderPlanHtml(report, language)),
    ...(resolve === undefined ? [] : [await copy(resolve, `decisions${endingOf(resolve)}`)]),
    ...(reviewed === undefined ? [] : [await copy(reviewed.file, "plan.json")]),
  ];
  const packed = [...outputs, ...proofs];
  const content = contentOf({ report, emitted, operators, options });
  // Operators and inputs in the manifest's order, without the folders of this machine.
  const { operators: sorted, inputs } = packManifest({ ...content, files: [] });
  const readme = text(
    packNames.readme[language],
    renderPackReadme(
      {
        ...content,
        operators: sorted,
        inputs,
        files: packed
          .map(({ path }) => pathWithin(out, path))
          .toSorted()
          .map((path) => ({ path, content: kindOf(path) })),
      },
      language,
    ),
  );
  const files = [...packed, readme].map(({ path, bytes }) => ({
    path: pathWithin(out, path),
    sha256: ports.sha256(bytes),
    bytes: bytes.length,
  }));
  return [...proofs, readme, text(packNames.manifest, renderManifest(packManifest({ ...content, files })))];
}

function contentOf({
  report,
  emitted,
  operators,
  options,
}: Omit<PackedRun, "outputs">): Omit<Manifest, "formatVersion" | "kind" | "files"> {
  const { date, by, reason, toolVersion } = options;
  return {
    toolVersion,
    date,
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
    inputs: report.inputs ?? [],
    // Those whose request is in the pack, not those that asked nothing or failed.
    operators: emitted.flatMap(({ plan, failure }) => {
      if (failure !== undefined) return [];
      const { siren, fingerprint, currentCount, withdrawals, additions } = plan;
      const operator = operators.find((each) => each.siren === siren);
      if (operator === undefined) return [];
      const { lastName, firstName, capacity } = operator.signatory;
      const counts = {
        current: currentCount,
        withdrawals: withdrawals.length,
        additions: additions.length,
        after: currentCount - withdrawals.length + additions.length,
      };
      return [
        {
          siren: operator.siren,
          name: operator.name,
          signatory: { lastName, firstName, capacity },
          fingerprint,
          counts,
        },
      ];
    }),
  };
}

const kinds: readonly (readonly [RegExp, PackedContent])[] = [
  [/(^|\/)demande-[^/]*\.pdf$/, "pdf"],
  [/(^|\/)demande-/, "request"],
  [/(^|\/)lettre-/, "cover-note"],
  [/(^|\/)index-/, "index"],
  [/^decisions\./, "decisions"],
  [/^plan\.json$/, "plan"],
];

function kindOf(path: string): PackedContent {
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? "report";
}

function endingOf(file: string): string {
  return /\.[A-Za-z0-9]{1,5}$/.exec(file)?.[0].toLowerCase() ?? "";
}
