import { compareText } from "../../model/compare.js";
import { daysBetween } from "../../model/day.js";
import type {
  RegisterEvent,
  RegisteredDetails,
  RegisteredRequest,
  RequestLine,
} from "../../model/register.js";
import type { Leaver } from "../../render/register/register-report.js";
import type { Register } from "../register-port.js";

/** Which leavers are asked for: those of a day and later, of one operator or of all. */
export type LeaverFilter = { readonly since: string; readonly siren?: string };

/**
 * Those whose access was withdrawn, or asked to be, on a day or later, in the order of the days: each with the request
 * that asked for it and the day on which customs confirmed it. What was abandoned is no leaver.
 */
export async function findLeavers(
  { since, siren }: LeaverFilter,
  register: Register,
  today: string,
): Promise<readonly Leaver[]> {
  const ofOperator = siren === undefined ? {} : { siren };
  const events = await register.events({
    ...ofOperator,
    kinds: ["withdrawal-requested", "withdrawn"],
    since,
  });
  const withdrawn = events.filter(({ kind }) => kind === "withdrawn");
  const confirmedOn = new Map(withdrawn.map((event) => [eventId(event), event.date] as const));
  const leavers = withdrawn.filter(({ request }) => request === undefined).map(unasked);
  for (const request of await requestsOf(events, register)) {
    for (const line of request.withdrawals) {
      const day = confirmedOn.get(eventId({ ...line, request: request.number }));
      if (request.date >= since || day !== undefined) leavers.push(...asked(request, line, { day, today }));
    }
  }
  return leavers.toSorted((a, b) => compareText(orderOf(a), orderOf(b)));
}

/** The requests that events are about: few, however many there were. */
async function requestsOf(
  events: readonly RegisterEvent[],
  register: Register,
): Promise<readonly RegisteredRequest[]> {
  const ids = new Map(
    events.flatMap(({ siren, request: number }) =>
      number === undefined ? [] : [[`${siren} ${number}`, { siren, number }] as const],
    ),
  );
  const requests: RegisteredRequest[] = [];
  for (const id of ids.values()) requests.push(...(await register.requests(id)));
  return requests;
}

function asked(
  { siren, date: askedOn, number: request, sentOn, answeredOn }: RegisteredRequest,
  line: RequestLine,
  { day = answeredOn, today }: { readonly day: string | undefined; readonly today: string },
): readonly Leaver[] {
  if (line.outcome === "abandoned") return [];
  const confirmedOn = line.outcome === "confirmed" ? day : undefined;
  return [
    {
      siren,
      ...detailsOf(line),
      askedOn,
      request,
      ...(sentOn === undefined ? {} : { sentOn }),
      ...(confirmedOn === undefined ? {} : { confirmedOn }),
      ...(line.outcome === "refused" ? {} : { days: daysBetween(askedOn, confirmedOn ?? today) }),
      state: line.outcome,
    },
  ];
}

/** Customs withdrew it without a request of ours: an import told. */
function unasked({ siren, date: confirmedOn, account }: RegisterEvent): Leaver {
  const details = account ?? { lastName: "", firstName: "", identifier: "", email: "" };
  return { siren, ...detailsOf(details), confirmedOn, state: "confirmed" };
}

function eventId({ siren, key, request }: Pick<RegisterEvent, "siren" | "key" | "request">): string {
  return `${siren} ${request ?? ""} ${key ?? ""}`;
}

function detailsOf({
  lastName,
  firstName,
  identifier,
  email,
}: RegisteredDetails | RequestLine): RegisteredDetails {
  return { lastName, firstName, identifier, email };
}

function orderOf({ askedOn, confirmedOn, siren, lastName, firstName, identifier }: Leaver): string {
  return [askedOn ?? confirmedOn, siren, lastName, firstName, identifier].join("\u0001");
}
