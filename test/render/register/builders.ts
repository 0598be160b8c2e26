import type fc from "fast-check";
import { accountKey } from "../../../src/model/compare.js";
import type {
  Habilitation,
  RegisterEvent,
  RegisteredRequest,
  RequestLine,
} from "../../../src/model/register.js";
import { reviewOf } from "../../../src/model/review.js";
import {
  leaversReport,
  type RegisterReport,
  reviewReport,
  statusReport,
} from "../../../src/render/register/register-report.js";
import { accountsArbitrary } from "../../support/build.js";

/** A habilitated account that shows only what matters: the rest follows from its identifier. */
export function habilitation(identifier: string, details: Partial<Habilitation> = {}): Habilitation {
  return {
    siren: "111111118",
    key: accountKey(identifier),
    lastName: `NOM ${identifier}`,
    firstName: "Prénom",
    identifier,
    email: `${identifier.replace(/[^A-Za-z0-9]/g, "")}x@petrol.example`,
    state: "habilitated",
    since: "2024-03-15",
    habilitatedSince: "2024-03-15",
    purged: false,
    ...details,
  };
}

/** Habilitated accounts of two operators, all valid and with distinct pairs. */
export const habilitationsArbitrary: fc.Arbitrary<readonly Habilitation[]> = accountsArbitrary([
  "111111118",
  "222222226",
]).map((accounts) =>
  accounts.map(({ at: _, siren = "111111118", ...account }) =>
    habilitation(account.identifier, { ...account, siren }),
  ),
);

/** The raison sociale of each operator. */
export const operatorNames: ReadonlyMap<string, string> = new Map([
  ["111111118", "Carburants d'Azur SAS"],
  ["222222226", "Pétroles du Nord"],
]);

/** A request that asks for an addition and a withdrawal, sent and without answer. */
export function request(details: Partial<RegisteredRequest> = {}): RegisteredRequest {
  const line = (identifier: string): RequestLine => {
    const { siren, key, lastName, firstName, email } = habilitation(identifier);
    return { siren, key, lastName, firstName, identifier, email, outcome: "pending" };
  };
  return {
    siren: "111111118",
    number: "2026-003",
    date: "2026-10-02",
    state: "sent",
    plan: "f".repeat(64),
    additions: [line("nouveau")],
    withdrawals: [line("parti")],
    files: [{ path: "demande.xlsx", sha256: "a".repeat(64) }],
    reason: "départs d'octobre",
    by: "C. Martin",
    sentOn: "2026-10-03",
    ...details,
  };
}

/** An event on an account, recorded in the morning of its day. */
export function event(kind: RegisterEvent["kind"], details: Partial<RegisterEvent> = {}): RegisterEvent {
  const { date = "2026-10-02" } = details;
  return {
    sequence: 1,
    date,
    recordedAt: `${date}T09:12:33.000Z`,
    by: "C. Martin",
    kind,
    siren: "111111118",
    key: accountKey("mdurand"),
    hash: "b".repeat(64),
    ...details,
  };
}

/** A report of each kind, with everything that it may hold, and a text wherever somebody may have typed one. */
export function reportsOn(text: string): Readonly<Record<RegisterReport["kind"], RegisterReport>> {
  const details = { lastName: text, firstName: text, identifier: text, email: text };
  const pair = habilitation("jdupont", { ...details, confirmedOn: "2025-11-03" });
  const pending = habilitation("mdurand", {
    ...details,
    siren: "222222226",
    state: "withdrawal-requested",
    since: "2026-10-02",
    request: "2026-003",
  });
  const names = new Map([["111111118", text]]);
  const at = { file: text, sheet: text, row: 5, column: "J", cell: "J5" };
  const [answer] = reviewOf([pair], { date: "2026-11-02", version: 41, names }).accounts;
  if (answer === undefined) throw new Error("No account");
  const leaver = { ...details, siren: "111111118", askedOn: "2026-10-02", request: "2026-003" };
  const line: RequestLine = { ...details, siren: "111111118", key: accountKey("x"), outcome: "pending" };
  return {
    status: statusReport([pair, pending], { asOf: "2026-11-02", names }),
    export: { kind: "export", asOf: "2026-11-02", names, habilitations: [pair, pending] },
    history: {
      kind: "history",
      identifier: text,
      names,
      habilitations: [pair],
      events: [
        event("imported", { reason: text, by: text }),
        event("amended", { sequence: 2, account: details }),
        event("withdrawal-requested", { sequence: 3, request: "2026-003" }),
      ],
    },
    leavers: leaversReport(
      [
        { ...leaver, sentOn: "2026-10-03", confirmedOn: "2026-10-20", days: 18, state: "confirmed" },
        { ...leaver, days: 31, state: "pending" },
        { ...details, siren: "222222226", confirmedOn: "2026-10-20", state: "confirmed" },
      ],
      { since: "2026-10-01", asOf: "2026-11-02", names },
    ),
    requests: {
      kind: "requests",
      names,
      requests: [
        request({
          additions: [line],
          withdrawals: [line],
          files: [{ path: text, sha256: "a".repeat(64) }],
          reason: text,
          by: text,
          answer: text,
        }),
      ],
    },
    check: {
      kind: "check",
      register: text,
      problems: [
        { kind: "integrity", detail: text },
        { kind: "broken-chain", sequence: 12 },
        { kind: "state-differs", siren: "111111118", identifier: text },
        { kind: "missing-number", siren: "111111118", number: "2026-002" },
        { kind: "missing-file", siren: "111111118", number: "2026-003", path: text },
      ],
    },
    import: {
      kind: "import",
      asOf: "2026-11-02",
      names,
      outcomes: [
        { siren: "111111118", habilitated: 3, confirmed: 40, withdrawn: 1, amended: 2, leftAlone: 0 },
      ],
    },
    review: reviewReport({
      answers: [
        { ...answer, decision: "withdraw", comment: text, at },
        { ...answer, decision: "keep", at },
        answer,
      ],
      problems: [
        { code: "unknown-review-decision", at, value: text },
        { code: "repeated-review-decision", at, value: text, first: at },
        { code: "mixed-review-row", at, value: text, expected: text },
        { code: "stale-review", at, made: 41, now: 43 },
      ],
    }),
  };
}
