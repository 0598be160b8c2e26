import type { RegisterEventKind, RequestEventKind, RequestState } from "../model/register.js";
import type { LineRow } from "./schema.js";

/** What a request comes to by an event; a partial answer is not undone by what becomes of the rest. */
export function requestAfter(state: RequestState, kind: RequestEventKind): RequestState {
  switch (kind) {
    case "request-prepared":
      return "prepared";
    case "request-sent":
      return "sent";
    case "request-confirmed":
      return "confirmed";
    case "request-partly-confirmed":
      return "partly-confirmed";
    case "request-refused":
      return state === "partly-confirmed" ? state : "refused";
    case "request-abandoned":
      return state === "partly-confirmed" ? state : "abandoned";
  }
}

/** Whether an event tells of a request as a whole. */
export function isRequestEvent(kind: RegisterEventKind): kind is RequestEventKind {
  return kind.startsWith("request-");
}

/** What a line of a request comes to by an event that names the request. */
export function outcomeAfter(kind: RegisterEventKind): LineRow["outcome"] | undefined {
  switch (kind) {
    case "requested":
    case "withdrawal-requested":
      return "pending";
    case "imported":
    case "habilitated":
    case "withdrawn":
      return "confirmed";
    case "refused":
    case "abandoned":
      return kind;
    default:
      return undefined;
  }
}

/** The number of a request, per operator and year: 2026-003. */
export function requestNumber({
  year,
  ordinal,
}: {
  readonly year: number;
  readonly ordinal: number;
}): string {
  return `${year}-${String(ordinal).padStart(3, "0")}`;
}

/** The year and ordinal of a request number; `undefined` where it is none. */
export function parseRequestNumber(
  number: string,
): { readonly year: number; readonly ordinal: number } | undefined {
  const [, year, ordinal] = /^(\d{4})-(\d{1,9})$/.exec(number) ?? [];
  return year === undefined || ordinal === undefined
    ? undefined
    : { year: Number(year), ordinal: Number(ordinal) };
}
