import { readOperators } from "../intake/read-operators.js";
import type { Language } from "../model/language.js";
import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { PlanReport, WrittenFile } from "../render/report.js";
import { renderText } from "../render/text.js";
import { fillRequest, requestFileName } from "../request/fill-request.js";
import { type PlanOptions, planChanges } from "./plan.js";
import type { Output, Ports } from "./ports.js";
import { refuseAmong } from "./refuse-among.js";

/** What `request` needs besides what it compares. */
export type RequestOptions = PlanOptions & {
  readonly operator: string;
  /** The folder for the workbooks and the report. */
  readonly out: string;
  /** The day of the request, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly overwrite: boolean;
  readonly language: Language;
  /** What is to be written together with the rest: the report as the user asked for it. */
  readonly alsoWrite?: (report: PlanReport) => readonly Output[];
};

/**
 * Writes one filled form per operator that has something to ask, and the report beside them; nothing at all
 * when an error, the guard or an existing file stands against any of it.
 *
 * @throws WorkError when a file cannot be read or written.
 */
export async function requestHabilitations(options: RequestOptions, ports: Ports): Promise<PlanReport> {
  const { operators, findings } = await readOperators(
    await ports.readFile(options.operator),
    options.operator,
  );
  const report = await planChanges("request", options, ports, {
    file: options.operator,
    operators,
    findings,
  });
  if (report.stopped !== undefined) return { ...report, files: [] };

  const form = await ports.readTemplate("request-form");
  const workbooks = report.plans.flatMap((plan) => workbookFor(plan, operators, { form, options, ports }));
  const described: PlanReport = { ...report, files: workbooks.map(({ written }) => written) };
  const text = renderText(described, options.language);
  const reportPath = ports.joinPath(options.out, reportFileName(workbooks, options.date));
  const outputs: readonly Output[] = [
    ...workbooks.map(({ output }) => output),
    { path: reportPath, bytes: new TextEncoder().encode(text) },
  ];
  const files = [
    ...workbooks.map(({ written }) => written),
    { path: reportPath, sha256: ports.sha256(text) },
  ];
  const done: PlanReport = { ...report, files };
  const also = options.alsoWrite?.(done) ?? [];
  const own = outputs.map(({ path }) => path);
  for (const { path } of also) await refuseAmong(path, own, ports);
  await ports.writeFiles([...outputs, ...also], { overwrite: options.overwrite });
  return done;
}

type Workbook = { readonly output: Output; readonly written: WrittenFile };

function workbookFor(
  plan: FingerprintedPlan,
  operators: readonly Operator[],
  { form, options, ports }: { form: Uint8Array; options: RequestOptions; ports: Ports },
): readonly Workbook[] {
  // A form that asks for nothing has no purpose (notice).
  if (plan.additions.length + plan.withdrawals.length === 0) return [];
  const operator = operators.find(({ siren }) => siren === plan.siren);
  if (operator === undefined) throw new Error("A plan asks something for an operator that no file describes");
  const request = { operator, plan, date: options.date };
  const bytes = fillRequest(form, request);
  const path = ports.joinPath(options.out, requestFileName(request));
  const written = { path, operator: operator.siren, sha256: ports.sha256(bytes) };
  return [{ output: { path, bytes }, written }];
}

function reportFileName(workbooks: readonly Workbook[], date: string): string {
  const [only, ...others] = workbooks;
  const operator =
    only?.written.operator !== undefined && others.length === 0 ? `_${only.written.operator}` : "";
  return `rapport-isope-dcaq${operator}_${date}.txt`;
}
