import { failureMessage } from "../findings/work-error.js";
import type { Operator } from "../model/operator.js";
import { type BatchRow, batchIndex } from "../render/batch-index.js";
import type { PlanReport, WrittenFile } from "../render/report.js";
import { renderText } from "../render/text.js";
import { packFiles } from "./pack-files.js";
import { pathWithin } from "./path-within.js";
import type { Output, Ports } from "./ports.js";
import type { Emitted, RequestOptions } from "./request.js";
import { withoutFolders } from "./without-folders.js";

/** The files of a whole run, not written yet. */
export type RunFiles = { readonly outputs: readonly Output[]; readonly written: readonly WrittenFile[] };

/** What a run came to, for the files that tell it. */
export type RunTold = {
  readonly report: PlanReport;
  readonly emitted: readonly Emitted[];
  readonly operators: readonly Operator[];
  /** The files of the operators. */
  readonly outputs: readonly Output[];
  readonly options: RequestOptions;
};

/** The files that tell of a whole run: its report, and the index of its operators where there are several. */
export async function runFiles(run: RunTold, ports: Ports): Promise<RunFiles> {
  const { report, emitted, operators, options } = run;
  const files = emitted.flatMap((each) => each.files);
  // A pack goes elsewhere: it tells files by their names, not by the folders of this machine.
  const shown = (value: PlanReport): PlanReport =>
    options.pack ? withoutFolders(value, options.out) : value;
  const text = renderText(shown({ ...report, files }), options.language);
  // A run for several operators may be one that takes up where another failed: what that one told gives way.
  const replace = report.plans.length > 1;
  const told: Output[] = [
    {
      path: ports.joinPath(options.out, reportName(emitted, options)),
      bytes: new TextEncoder().encode(text),
    },
    // A part of the operators does not make an index of them all.
    ...(report.plans.length > 1 && isWhole(options) ? await indexFiles(run, ports) : []),
  ];
  const done = { ...report, files: [...files, ...told.map((output) => written(output, ports))] };
  const proofs = options.pack
    ? await packFiles(
        { report: shown(done), emitted, operators, outputs: [...run.outputs, ...told], options },
        ports,
      )
    : [];
  const outputs = [...told, ...proofs].map((output) => ({ ...output, replace }));
  return { outputs, written: outputs.map((output) => written(output, ports)) };
}

function written({ path, bytes }: Output, ports: Ports): WrittenFile {
  return { path, sha256: ports.sha256(bytes) };
}

async function indexFiles({ report, emitted, options }: RunTold, ports: Ports): Promise<readonly Output[]> {
  const { renderIndexHtml } = await import("../render/html/index-page.js");
  const { renderIndexWorkbook } = await import("../render/workbook/index-workbook.js");
  const { language, out, date } = options;
  const rows = report.plans.map((plan): BatchRow => {
    const { siren = "", operator, currentCount, withdrawals, additions } = plan;
    const own = emitted.find((each) => each.plan === plan);
    const counts = {
      current: currentCount,
      withdrawals: withdrawals.length,
      additions: additions.length,
      after: currentCount - withdrawals.length + additions.length,
    };
    return {
      siren,
      ...(operator === undefined ? {} : { operator }),
      state: stateOf(own),
      ...(own?.failure === undefined ? {} : { message: failureMessage(own.failure, language) }),
      counts,
      files: (own?.files ?? []).map(({ path, sha256 }) => ({ path: pathWithin(out, path), sha256 })),
    };
  });
  const index = batchIndex(date, rows);
  const name = `index-isope-dcaq_${date}`;
  return [
    {
      path: ports.joinPath(out, `${name}.html`),
      bytes: new TextEncoder().encode(renderIndexHtml(index, language)),
    },
    { path: ports.joinPath(out, `${name}.xlsx`), bytes: renderIndexWorkbook(index, language) },
  ];
}

function stateOf(emitted: Emitted | undefined): BatchRow["state"] {
  if (emitted === undefined) return "nothing-to-ask";
  return emitted.failure === undefined ? "written" : "failed";
}

function isWhole({ only = [] }: RequestOptions): boolean {
  return only.length === 0;
}

function reportName(emitted: readonly Emitted[], options: RequestOptions): string {
  const [only, ...others] = emitted;
  const operator = only?.plan.siren !== undefined && others.length === 0 ? `_${only.plan.siren}` : "";
  const part = others.length > 0 && !isWhole(options) ? "_partie" : "";
  return `rapport-isope-dcaq${operator}_${options.date}${part}.txt`;
}
