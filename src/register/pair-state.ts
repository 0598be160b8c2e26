import type { HabilitationState, PairEventKind } from "../model/register.js";
import type { StateColumns } from "./schema.js";

/** What is known of a pair, its details aside. */
export type PairState = Omit<StateColumns, "details">;

/** A pair of which nothing is known. */
export const unknownPair: PairState = {
  settled: null,
  settled_on: null,
  settled_by: null,
  pending: null,
  pending_on: null,
  pending_by: null,
  confirmed_on: null,
};

/** What a request asks of a pair, since which day. */
export type Asked = {
  readonly kind: "addition" | "withdrawal";
  readonly date: string;
  readonly request: number;
};

/** What an event tells of a pair: what happens, on which day, by which request. */
export type PairChange = {
  readonly kind: PairEventKind;
  readonly date: string;
  readonly request: number | null;
  /** What the last of the requests before asks of it still. */
  readonly before?: Asked | undefined;
};

/**
 * What a pair comes to by an event. A request that has been overtaken by another (a change of mind) still
 * settles what it asked for when it is answered, and leaves the other pending; it is pending again where the
 * other comes to nothing.
 */
export function afterEvent(state: PairState, { kind, date, request, before }: PairChange): PairState {
  switch (kind) {
    case "requested":
      return { ...state, pending: "addition", pending_on: date, pending_by: request };
    case "withdrawal-requested":
      return { ...state, pending: "withdrawal", pending_on: date, pending_by: request };
    case "imported":
    case "habilitated":
      return {
        ...settle(answered(state, request), "habilitated", { date, request }),
        confirmed_on: date,
      };
    case "withdrawn":
      return settle(answered(state, request), "withdrawn", { date, request });
    case "refused": {
      const never = state.pending === "addition" && state.pending_by === request;
      const refused = never && state.settled !== "habilitated";
      const rest = answered(state, request, before);
      return refused ? settle(rest, "refused", { date, request }) : rest;
    }
    case "abandoned":
      return answered(state, request, before);
    case "kept":
      return { ...state, confirmed_on: date };
    case "amended":
    case "purged":
      return state;
  }
}

/** What a pair is shown as; `undefined` where all that was ever asked for it was abandoned. */
export function shownState({ settled, pending }: PairState): HabilitationState | undefined {
  if (pending === "addition") return "requested";
  if (pending === "withdrawal") return "withdrawal-requested";
  return settled ?? undefined;
}

/** A pair that is settled so already has been since an earlier day. */
function settle(
  state: PairState,
  settled: NonNullable<PairState["settled"]>,
  { date, request }: Pick<PairChange, "date" | "request">,
): PairState {
  return state.settled === settled ? state : { ...state, settled, settled_on: date, settled_by: request };
}

/** With what was asked before in place of what was pending, where that is the request which was answered. */
function answered(state: PairState, request: number | null, before?: Asked): PairState {
  if (request === null || state.pending_by !== request) return state;
  return {
    ...state,
    pending: before?.kind ?? null,
    pending_on: before?.date ?? null,
    pending_by: before?.request ?? null,
  };
}
