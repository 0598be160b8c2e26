import type { Finding } from "../findings/catalogue.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { Ports } from "./ports.js";
import type { RawSide } from "./read-side.js";
import type { RequestFile } from "./replay.js";

/** The requests that a run makes again: those of its day, at the paths to which it writes. */
export type Replacing = {
  readonly date: string;
  /** Whether the run makes the request of an operator. */
  readonly isMade: (siren: string) => boolean;
  readonly pathOf: (siren: string) => string;
};

/** The current side without the requests that the run makes again, and these. */
export type Remaining = { readonly side: RawSide; readonly replaced: readonly RequestFile[] };

/**
 * Leaves out of the current side the requests that the run is about to write again, and all that was found in
 * them; one from which later requests follow stays.
 */
export async function withoutReplaced(
  side: RawSide,
  replacing: Replacing | undefined,
  ports: Pick<Ports, "isSameFile">,
): Promise<Remaining> {
  if (replacing === undefined) return { side, replaced: [] };
  const isMade = (siren: string): boolean =>
    replacing.isMade(siren) &&
    !side.requests.some(({ past }) => past?.siren === siren && past.date > replacing.date);
  const replaced: RequestFile[] = [];
  for (const request of side.requests) {
    const { past, workbook } = request;
    if (past?.date !== replacing.date || !isMade(past.siren)) continue;
    if (await ports.isSameFile(workbook.at.file, replacing.pathOf(past.siren))) replaced.push(request);
  }
  if (replaced.length === 0) return { side, replaced };
  const findings = new Set(replaced.flatMap((request) => request.findings));
  const leftOut = new Set(replaced.flatMap(({ tables }) => tables.flatMap((table) => table.leftOut)));
  return {
    side: {
      ...side,
      requests: side.requests.filter((request) => !replaced.includes(request)),
      findings: [
        ...side.findings.filter((finding) => !findings.has(finding)),
        ...replaced.map(({ workbook: { at } }): Finding => {
          return { code: "replaced-request", at, date: replacing.date };
        }),
      ],
      leftOut: side.leftOut.filter((row) => !leftOut.has(row)),
    },
    replaced,
  };
}

/** The requests to be made again for which nothing is left to ask: they stay where they are. */
export function unneededRequests(
  replaced: readonly RequestFile[],
  plans: readonly FingerprintedPlan[],
): readonly Finding[] {
  const asks = new Set(
    plans
      .filter(({ additions, withdrawals }) => additions.length + withdrawals.length > 0)
      .map(({ siren }) => siren),
  );
  return replaced.flatMap(({ past, workbook: { at } }): readonly Finding[] =>
    past === undefined || asks.has(past.siren) ? [] : [{ code: "unneeded-request", at, date: past.date }],
  );
}
