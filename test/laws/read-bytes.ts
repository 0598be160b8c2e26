import { runCommand } from "../support/machine.js";

/** A location in a report. */
type At = {
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

/** The report on a list out of its bytes, or the sentence that refuses it; throws where the program is at fault. */
export async function reportOrRefusal(
  bytes: Uint8Array,
  flags: readonly string[] = [],
): Promise<Report | string> {
  const { out, error } = await runCommand(["validate", "liste", "--format", "json", ...flags], {
    listFolder: async () => undefined,
    readFile: async () => bytes,
  });
  if (out !== "") return JSON.parse(out);
  // A refusal is one sentence on one line; anything else is a stack.
  if (!/^[^\n]+\n$/.test(error)) throw new Error(error);
  return error;
}

/** The report on a list that is none to refuse. */
export async function reportOn(bytes: Uint8Array, flags: readonly string[] = []): Promise<Report> {
  const report = await reportOrRefusal(bytes, flags);
  if (typeof report === "string") throw new Error(report);
  return report;
}
