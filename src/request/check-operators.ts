import type { Manifest } from "../model/manifest.js";

/** What a request of a pack says of itself. */
export type PackedRequest = {
  readonly siren?: string;
  /** SHA-256 of its plan. */
  readonly plan?: string;
  readonly additions: number;
  readonly withdrawals: number;
};

/** How a manifest and the requests beside it contradict each other. */
export type Contradiction = { readonly siren: string } & (
  | { readonly kind: "missing" }
  | { readonly kind: "plan" }
  | { readonly kind: "additions" | "withdrawals"; readonly listed: number; readonly count: number }
);

/** Holds the operators of a manifest against their requests, in the order of the manifest. */
export function checkOperators(
  { operators }: Pick<Manifest, "operators">,
  requests: readonly PackedRequest[],
): readonly Contradiction[] {
  return operators.flatMap(({ siren, fingerprint, counts }): readonly Contradiction[] => {
    const request = requests.find((each) => each.siren === siren);
    if (request === undefined) return [{ siren, kind: "missing" }];
    const found = (["additions", "withdrawals"] as const).flatMap((kind): readonly Contradiction[] => {
      const [listed, count] = [counts[kind], request[kind]];
      return listed === count ? [] : [{ siren, kind, listed, count }];
    });
    const isOther = request.plan !== undefined && request.plan !== fingerprint;
    return isOther ? [...found, { siren, kind: "plan" }] : found;
  });
}
