import { compareText } from "../../model/compare.js";
import { daysBetween } from "../../model/day.js";
import type { RegisterEvent, RegisteredDetails, RequestLine } from "../../model/register.js";
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
  const withdrawn = await register.events({ ...ofOperator, kinds: ["withdrawn"] });
  const confirmedOn = new Map(withdrawn.map((event) => [eventId(event), event.date] as const));
  const asked = (await register.requests(ofOperator)).flatMap((request) =>
    request.withdrawals.flatMap((line): Leaver[] => {
      if (line.outcome === "abandoned") return [];
      const { siren: operator, date: askedOn, number, sentOn, answeredOn } = request;
      const day = confirmedOn.get(eventId({ siren: operator, key: line.key, request: number })) ?? answeredOn;
      const isConfirmed = line.outcome === "confirmed" && day !== undefined;
      return [
        {
          siren: operator,
          ...detailsOf(line),
          askedOn,
          request: number,
          ...(sentOn === undefined ? {} : { sentOn }),
          ...(isConfirmed ? { confirmedOn: day } : {}),
          ...(line.outcome === "refused" ? {} : { days: daysBetween(askedOn, isConfirmed ? day : today) }),
          state: line.outcome,
        },
      ];
    }),
  );
  const unasked = withdrawn
    .filter(({ request }) => request === undefined)
    .map((event): Leaver => {
      const details = event.account ?? { lastName: "", firstName: "", identifier: "", email: "" };
      return { siren: event.siren, ...detailsOf(details), confirmedOn: event.date, state: "confirmed" };
    });
  return [...asked, ...unasked]
    .filter(({ askedOn = "", confirmedOn = "" }) => askedOn >= since || confirmedOn >= since)
    .toSorted((a, b) => compareText(orderOf(a), orderOf(b)));
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
