import type { Finding } from "../../src/findings/catalogue.js";
import type { Account } from "../../src/model/account.js";
import type { Amendment, AmendmentGroup, FingerprintedPlan } from "../../src/model/plan.js";
import type { TableSummary } from "../../src/model/table-summary.js";
import { countOutcomes, countSeverities, type PlanReport } from "../../src/render/report.js";
import { account } from "../support/build.js";

const azur = "111111118";
const ponant = "222222226";
const est = "333333334";
const currentFile = "listes/habilités.xlsx";
const desiredFile = "listes/novembre.csv";

/** A plan that asks nothing, with what matters in its place. */
export function planOf(details: Partial<FingerprintedPlan> = {}): FingerprintedPlan {
  return {
    additions: [],
    withdrawals: [],
    amendments: [],
    withheld: [],
    withheldAdditions: [],
    suspects: [],
    settled: [],
    moves: [],
    amendmentGroups: [],
    unchanged: 0,
    unchangedAccounts: [],
    currentCount: 0,
    desiredCount: 0,
    fingerprint: "0".repeat(64),
    ...details,
  };
}

/** A report on plans, its counts those of what it holds. */
export function planReport(details: Partial<Omit<PlanReport, "counts">> = {}): PlanReport {
  const report = {
    command: "diff",
    currentTables: [tableOf(currentFile, "Comptes")],
    desiredTables: [tableOf(desiredFile)],
    plans: [],
    findings: [],
    refusals: [],
    ...details,
  } as const;
  return { ...report, counts: { ...countOutcomes(report.plans), ...countSeverities(report.findings) } };
}

/** Amendments of one cause, as many as asked for, and nothing else of their plan. */
export function emailsMoved(count: number): AmendmentGroup {
  const amendments = Array.from({ length: count }, (_, index): Amendment => {
    const before = now(`agent${index + 1}`, { email: `agent${index + 1}@ancien.example` }, index + 30);
    const after = { ...before, email: `agent${index + 1}@nouveau.example` };
    return { before, after, fields: ["email"], cosmetic: false };
  });
  return { cause: { kind: "email-domain", from: "ancien.example", to: "nouveau.example" }, amendments };
}

/** Findings of one code in one file, as many as asked for. */
export function invalidEmails(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    code: "invalid-email",
    at: { file: desiredFile, row: index + 2, column: "E", cell: `E${index + 2}` },
    field: "email",
    value: `agent${index + 1}@azur,example`,
  }));
}

/** A report that shows everything that a diff may hold: three operators, one of which asks nothing. */
export function fullReport(): PlanReport {
  return planReport({
    plans: [azurPlan(), ponantPlan(), planOf({ siren: est, unchanged: 8, currentCount: 8, desiredCount: 8 })],
    findings: [
      ...invalidEmails(2),
      {
        code: "withheld-withdrawal",
        at: { file: currentFile, sheet: "Comptes", row: 21, column: "D", cell: "D21" },
        field: "identifier",
        value: "pleroy",
        because: { file: desiredFile, row: 3 },
      },
    ],
    refusals: [
      {
        kind: "share",
        operator: "Carburants d'Azur SAS",
        siren: azur,
        withdrawals: 4,
        currentCount: 14,
        people: ["DURAND Marie (mdurand)", "MARTIN Luc (lmartin)", "PETIT Anne (apetit)", "ROUX Zoé (zroux)"],
        acceptedBy: 4,
      },
    ],
    stopped: "refused",
  });
}

const mover = person("ROUX", "Zoé", 5, { identifier: "zroux", email: "zoe.roux@carburants-azur.example" });
const leaving: Account = { ...mover, siren: azur };
const joining: Account = { ...asked(mover), siren: ponant };

function azurPlan(): FingerprintedPlan {
  const mdurand = person("DURAND", "Marie", 2, {
    identifier: "mdurand",
    email: "marie.durand@carburants-azur.example",
  });
  const lmartin = person("MARTIN", "Luc", 3, {
    identifier: "lmartin",
    email: "luc.martin@carburants-azur.example",
  });
  const apetit = person("PETIT", "Anne", 4, { identifier: "apetit" });
  const leroy = person("LEROY", "Paul", 6, { identifier: "pleroy" });
  const garnier = person("GARNIER", "Élodie", 7, { identifier: "egarnier" });
  const faure = person("FAURE", "Sam", 8, { identifier: "sfaure" });
  const mdurant = asked(mdurand, { lastName: "DURANT", identifier: "mdurant" });
  const lmartim = asked(lmartin, { identifier: "lmartim", email: "luc.martim@carburants-azur.example" });
  const anpetit = asked(apetit, { identifier: "anpetit" });
  const newcomer = asked(person("TRAORÉ", "Aïssata", 15, { identifier: "atraore" }));
  const groups: readonly AmendmentGroup[] = [
    emailsMoved(5),
    {
      cause: { kind: "swapped-names" },
      amendments: [
        amendment(person("INÈS", "AUBERT", 10, { identifier: "iaubert", email: "i.aubert@azur.example" }), {
          lastName: "AUBERT",
          firstName: "INÈS",
        }),
      ],
    },
    {
      cause: { kind: "details" },
      amendments: [
        amendment(person("NGUYEN", "Thi", 11, { identifier: "tnguyen" }), { email: "thi@azur.example" }),
      ],
    },
    {
      cause: { kind: "writing" },
      amendments: [
        {
          ...amendment(person("LEMAÎTRE", "Benoît", 12, { identifier: "blemaitre" }), {
            lastName: "LEMAITRE",
          }),
          cosmetic: true,
        },
      ],
    },
  ];
  return planOf({
    siren: azur,
    operator: "Carburants d'Azur SAS",
    suspects: [
      {
        kind: "new-identifier",
        withdrawal: mdurand,
        addition: mdurant,
        similarity: 0.94,
        evidence: ["same-email", "near-name", "other-character"],
      },
      {
        kind: "near-identifier",
        withdrawal: lmartin,
        addition: lmartim,
        similarity: 0.9,
        evidence: ["near-email", "same-name", "other-character"],
      },
    ],
    settled: [
      { withdrawal: apetit, addition: anpetit, decision: "separate" },
      {
        withdrawal: garnier,
        addition: asked(garnier, { firstName: "Elodie", identifier: "egarnierr" }),
        decision: "keep-current",
      },
      {
        withdrawal: faure,
        addition: asked(faure, { firstName: "Samuel", identifier: "samfaure" }),
        decision: "take-new",
      },
    ],
    withdrawals: [mdurand, lmartin, apetit, leaving],
    additions: [mdurant, lmartim, anpetit, newcomer],
    moves: [{ withdrawal: leaving, addition: joining }],
    amendments: groups.flatMap(({ amendments }) => amendments),
    amendmentGroups: groups,
    withheld: [{ account: leroy, because: { file: desiredFile, row: 3 } }],
    withheldAdditions: [
      {
        account: asked(leroy, { identifier: "sleroy", firstName: "Sophie" }),
        because: { file: currentFile, sheet: "Comptes", row: 22 },
      },
    ],
    unchanged: 1,
    currentCount: 14,
    desiredCount: 14,
  });
}

function ponantPlan(): FingerprintedPlan {
  return planOf({
    siren: ponant,
    operator: "Pétroles du Ponant SA",
    additions: [joining],
    moves: [{ withdrawal: leaving, addition: joining }],
    unchanged: 8,
    currentCount: 8,
    desiredCount: 9,
  });
}

/** An account as the list of today's accounts has it. */
function now(identifier: string, details: Partial<Account>, row: number): Account {
  return account(identifier, { ...details, at: { file: currentFile, sheet: "Comptes", row } });
}

function person(
  lastName: string,
  firstName: string,
  row: number,
  { identifier, ...details }: Partial<Account> & { readonly identifier: string },
): Account {
  return now(identifier, { lastName, firstName, ...details }, row);
}

/** The account as the list of what is asked has it. */
function asked(before: Account, details: Partial<Account> = {}): Account {
  return { ...before, ...details, at: { file: desiredFile, row: before.at.row + 20 } };
}

function amendment(before: Account, details: Partial<Account>): Amendment {
  const after = asked(before, details);
  const fields = (["lastName", "firstName", "email"] as const).filter(
    (field) => before[field] !== after[field],
  );
  return { before, after, fields, cosmetic: false };
}

function tableOf(file: string, sheet?: string): TableSummary {
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    headerRow: 1,
    columns: { lastName: "A", firstName: "B", identifier: "C", email: "D" },
    rows: 23,
    accounts: 22,
    withErrors: 1,
    ignored: 0,
    blank: 0,
  };
}
