import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { Request } from "../model/request.js";
import type { WrittenFile } from "../render/report.js";
import { fillRequest, requestEnding, requestFileName } from "../request/fill-request.js";
import { fillingForm } from "./form-failure.js";
import type { Output, Ports } from "./ports.js";

/** A blank form, what it is called where it has to be named, and how the files filled from it end. */
export type BlankForm = { readonly file: string; readonly bytes: Uint8Array; readonly ending: string };

/** What is written for each operator besides the workbook, and where. */
export type OperatorFilesOptions = {
  readonly out: string;
  readonly date: string;
  readonly pdf: boolean;
  readonly cover: boolean;
  /** Whether each operator has a folder of its own, called by its SIREN. */
  readonly folders: boolean;
};

/** The files of one operator, not written yet. */
export type OperatorFiles = { readonly outputs: readonly Output[]; readonly written: readonly WrittenFile[] };

/**
 * The files of one request: the form filled, the same as PDF and the covering note where they are asked for.
 *
 * @throws WorkError where the form cannot hold the request, or the PDF cannot show it.
 */
export async function operatorFiles(
  plan: FingerprintedPlan,
  operator: Operator,
  { form, options, ports }: { form: BlankForm; options: OperatorFilesOptions; ports: Ports },
): Promise<OperatorFiles> {
  const request: Request = { operator, plan, date: options.date };
  const folder = folderOf(operator.siren, options, ports);
  const outputs: Output[] = [];
  const add = (name: string, bytes: Uint8Array): void => {
    outputs.push({ path: ports.joinPath(folder, name), bytes });
  };
  const workbook = requestFileName(request, form.ending);
  add(workbook, await fillingForm(form.file, () => fillRequest(form.bytes, request, ports.sha256)));
  const attachments = [workbook];
  if (options.pdf) {
    const { requestPdf, requestPdfName } = await import("../request/request-pdf.js");
    const name = requestPdfName(request);
    const fonts = await ports.readPdfFonts();
    add(name, await fillingForm(form.file, () => requestPdf(request, fonts)));
    attachments.push(name);
  }
  if (options.cover) {
    const { coverNote } = await import("../render/cover-note.js");
    for (const [format, ending] of [
      ["markdown", ".md"],
      ["text", ".txt"],
    ] as const) {
      const name = `lettre-isope-dcaq_${operator.siren}_${options.date}${ending}`;
      add(name, new TextEncoder().encode(coverNote(request, { attachments, format })));
    }
  }
  const written = outputs.map(({ path, bytes }) => ({
    path,
    operator: operator.siren,
    sha256: ports.sha256(bytes),
  }));
  return { outputs, written };
}

/** Where the request of an operator is written. */
export function requestPath(
  siren: string,
  { form, options, ports }: { form: BlankForm; options: OperatorFilesOptions; ports: Ports },
): string {
  const name = requestFileName({ operator: { siren }, date: options.date }, form.ending);
  return ports.joinPath(folderOf(siren, options, ports), name);
}

function folderOf(siren: string, { folders, out }: OperatorFilesOptions, ports: Ports): string {
  return folders ? ports.joinPath(out, siren) : out;
}

/** The blank form: the one given, else that of templates/. @throws WorkError when it is none or cannot be read. */
export async function readBlankForm(template: string | undefined, ports: Ports): Promise<BlankForm> {
  const file = template ?? "demande-isope-dcaq.xlsx";
  const bytes = await (template === undefined
    ? ports.readTemplate("request-form")
    : ports.readFile(template));
  return { file, bytes, ending: await fillingForm(file, () => requestEnding(bytes)) };
}
