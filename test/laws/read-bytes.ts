import { validateLists } from "../../src/app/validate.js";
import type { Ports } from "../../src/app/ports.js";
import type { ListOptions } from "../../src/app/read-side.js";
import { WorkError } from "../../src/findings/work-error.js";
import { machine } from "../../src/system/machine.js";
import { renderJson } from "../../src/render/json.js";

/** What `validate --format json` says of a location. */
export type At = {
  readonly file?: string;
  readonly sheet?: string;
  readonly row: number;
  readonly cell?: string;
};

/** The report that `validate --format json` prints. */
export type Report = {
  readonly tables: readonly {
    readonly headerRow: number;
    readonly rows: number;
    readonly accounts: number;
    readonly withErrors: number;
    readonly ignored: number;
    readonly blank: number;
  }[];
  readonly accounts: readonly { readonly at: At }[];
  readonly findings: readonly { readonly code: string; readonly at: At; readonly message: string }[];
};

const plain: ListOptions = { map: [], hidden: "keep", struck: "keep", activeOnly: false };

/** The report on a list out of its bytes, as JSON. */
export async function reportOn(bytes: Uint8Array, options: Partial<ListOptions> = {}): Promise<Report> {
  const ports: Ports = {
    ...machine,
    listFolder: async () => undefined,
    readFile: async () => bytes,
    today: () => "2026-11-02",
  };
  const report = await validateLists(["liste"], { ...plain, ...options }, ports);
  return JSON.parse(renderJson(report, "fr"));
}

/** The report on a list, or the name of the failure to read it. */
export async function reportOrFailure(bytes: Uint8Array): Promise<Report | string> {
  try {
    return await reportOn(bytes);
  } catch (error) {
    if (error instanceof WorkError) return error.failure.kind;
    throw error;
  }
}
