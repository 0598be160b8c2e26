import { readOperators } from "../intake/read-operators.js";
import type { Language } from "../model/language.js";
import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { PlanReport, WrittenFile } from "../render/report.js";
import { renderText } from "../render/text.js";
import { fillRequest, requestFileName } from "../request/fill-request.js";
import { type PlanOptions, planChanges } from "./plan.js";
import type { Output, Ports } from "./ports.js";

/** What `request` needs besides what it compares. */
export type RequestOptions = PlanOptions & {
  readonly operator: string;
  /** The folder for the workbooks and the report. */
  readonly out: string;
  /** The day of the request, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly overwrite: boolean;
  readonly language: Language;
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
  await ports.writeFiles(outputs, { overwrite: options.overwrite });
  const files = [
    ...workbooks.map(({ written }) => written),
    { path: reportPath, sha256: ports.sha256(text) },
  ];
  return { ...report, files };
}

type Workbook = { readonly output: Output; readonly written: WrittenFile };

function workbookFor(
  plan: FingerprintedPlan,
  operators: readonly Operator[],
  { form, options, ports }: { form: Uint8Array; options: RequestOptions; ports: Ports },
): readonly Workbook[] {
  const operator = operators.find(({ siren }) => siren === plan.siren);
  // A form that asks for nothing has no purpose (notice).
  if (operator === undefined || plan.additions.length + plan.withdrawals.length === 0) return [];
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
