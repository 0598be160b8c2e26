import type { Finding } from "../findings/catalogue.js";
import { WorkError } from "../findings/work-error.js";
import { readTables } from "../formats/read-tables.js";
import { recogniseFile } from "../formats/recognise.js";
import { requestTitle } from "../intake/request-title.js";
import type { TableSummary } from "../model/table-summary.js";
import {
  countSeverities,
  type VerifiedPack,
  type VerifiedRequest,
  type VerifyReport,
} from "../render/report.js";
import type { PackedRequest } from "../request/check-operators.js";
import { readRequest } from "../request/read-request.js";
import { checkRequest } from "./check-request.js";
import { folderFiles } from "./folder-files.js";
import type { Output, Ports } from "./ports.js";
import { recordInputs } from "./record-inputs.js";
import { sortFindings } from "./sort-findings.js";
import { againstRequests, isPack, verifyPack } from "./verify-pack.js";
import { writeOutputs } from "./write-outputs.js";

/** What `verify` needs besides what it reads. */
export type VerifyOptions = {
  /** What is to be written: the report in the forms asked for. */
  readonly alsoWrite?: (report: VerifyReport) => Promise<readonly Output[]>;
};

/**
 * Whether requests can be signed, each held against the notice: workbooks, whatever folders hold of them, and
 * packs, held against their manifests too.
 *
 * @throws WorkError when a file cannot be read, or the report cannot be written.
 */
export async function verifyRequests(
  paths: readonly string[],
  { alsoWrite }: VerifyOptions,
  givenPorts: Ports,
): Promise<VerifyReport> {
  const { ports, inputs } = recordInputs(givenPorts);
  const verified: Verified = { requests: [], read: new Map(), packs: [], tables: [], findings: [], ports };
  for (const path of paths) await verifyPath(path, verified);
  const { requests, packs, tables, findings } = verified;
  const read = inputs().map((input) => input.path);
  const report: VerifyReport = {
    ...{ command: "verify", requests, packs, tables },
    findings: sortFindings(findings, [...paths, ...read]),
    counts: { requests: requests.length, ...countSeverities(findings) },
  };
  const outputs = (await alsoWrite?.(report)) ?? [];
  await writeOutputs(outputs, { read, overwrite: false }, ports);
  return report;
}

type Verified = {
  readonly requests: VerifiedRequest[];
  /** The first file of each request, by its SHA-256. */
  readonly read: Map<string, string>;
  readonly packs: VerifiedPack[];
  readonly tables: TableSummary[];
  readonly findings: Finding[];
  readonly ports: Ports;
};

async function verifyPath(path: string, verified: Verified): Promise<void> {
  const { packs, findings, requests, ports } = verified;
  const entries = await ports.listFolder(path);
  if (entries === undefined) {
    const bytes = await ports.readFile(path);
    if (verifyFile(path, bytes, verified) !== undefined) return;
    findings.push({
      code: "not-a-request",
      at: { file: path, row: 1 },
      reason: await otherFile(bytes, path),
    });
    return;
  }
  const before = requests.length;
  if (isPack(entries)) {
    const checked = await verifyPack(path, ports);
    const packed: PackedRequest[] = [];
    for (const file of checked.files.filter((each) => workbookEnding.test(each))) {
      const request = verifyFile(file, await ports.readFile(file), verified);
      if (request !== undefined) packed.push(request);
    }
    const { pack, findings: found } = againstRequests(checked, packed);
    packs.push(pack);
    findings.push(...checked.findings, ...found);
  } else {
    for (const name of await folderFiles(path, ports)) {
      const file = ports.joinPath(path, name);
      const isRequest =
        workbookEnding.test(name) && verifyFile(file, await ports.readFile(file), verified) !== undefined;
      if (isRequest) continue;
      findings.push({ code: "file-not-verified", at: { file: path, row: 1 }, value: name });
    }
  }
  if (requests.length > before) return;
  findings.push({ code: "not-a-request", at: { file: path, row: 1 }, reason: "empty-folder" });
}

/** How the files of a folder that may be requests end. */
const workbookEnding = /\.(xlsx|xlsm|ods)$/i;

/** Verifies a file where it is a request, once whatever copies of it there are; what it says of itself. */
function verifyFile(file: string, bytes: Uint8Array, verified: Verified): PackedRequest | undefined {
  const { requests, read, tables, findings, ports } = verified;
  const workbook = readRequest(bytes, file, ports.sha256);
  if (workbook === undefined) return undefined;
  const checked = checkRequest(workbook, ports.today());
  const { siren = workbook.siren, additions, withdrawals } = checked.request;
  const { plan } = workbook;
  const packed = {
    ...(siren === undefined ? {} : { siren }),
    ...(plan === undefined ? {} : { plan }),
    ...{ additions, withdrawals },
  };
  const sha256 = ports.sha256(bytes);
  const first = read.get(sha256);
  if (first !== undefined) {
    findings.push({ code: "repeated-request", at: { file, row: 1 }, first: { file: first, row: 1 } });
    return packed;
  }
  read.set(sha256, file);
  requests.push({ ...checked.request, sha256 });
  tables.push(...checked.tables);
  findings.push(...checked.findings);
  return packed;
}

/** Why a file that is read is no request. @throws WorkError when it cannot be read at all. */
async function otherFile(bytes: Uint8Array, file: string): Promise<"other" | "format" | "places"> {
  try {
    const kind = recogniseFile(bytes, file);
    const { tables } = await readTables(bytes, file, {});
    if (!tables.some((table) => requestTitle(table) !== undefined)) return "other";
    return kind === "workbook" ? "places" : "format";
  } catch (error) {
    // A printed request is what people have at hand; its workbook is what can be checked.
    if (error instanceof WorkError && error.failure.kind === "pdf") return "format";
    throw error;
  }
}
