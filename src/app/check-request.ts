import { type Finding, severityOf } from "../findings/catalogue.js";
import { foldWords } from "../model/compare.js";
import { teleservice } from "../model/request.js";
import type { TableSummary } from "../model/table-summary.js";
import { signatoryWithdrawn } from "../reconcile/check-plans.js";
import type { VerifiedRequest, VerifiedSection } from "../render/report.js";
import type { RequestWorkbook } from "../request/read-request.js";
import { dayIn } from "../request/request-day.js";
import { type AccountSection, checkAccounts } from "./check-accounts.js";
import { type Beneficiary, checkBeneficiary } from "./check-beneficiary.js";
import { type SectionName, sectionNames, sectionNumbers } from "./request-sections.js";

/** A request held against the notice. */
export type CheckedRequest = {
  readonly request: Omit<VerifiedRequest, "sha256">;
  readonly tables: readonly TableSummary[];
  readonly findings: readonly Finding[];
};

/** Checks a request as customs would: its five sections against the notice, then what they say of each other. */
export function checkRequest(workbook: RequestWorkbook, today: string): CheckedRequest {
  const { operator, siren, signatory, findings } = checkBeneficiary(workbook.texts);
  const accounts = checkAccounts(workbook, today);
  const { additions, withdrawals } = accounts;
  const withdrawn = withdrawals.rows.map(({ account }) => account);
  const found: Readonly<Record<VerifiedSection["section"], readonly Finding[]>> = {
    1: findings,
    2: checkTeleservice(workbook),
    3: checkAgreement(workbook),
    4: [
      ...additions.findings,
      ...checkTotal(workbook, "additions", additions),
      ...checkPurpose(workbook, accounts),
    ],
    5: [
      ...withdrawals.findings,
      ...checkTotal(workbook, "withdrawals", withdrawals),
      ...signatoryWithdrawn(withdrawn, signatory),
    ],
  };
  const { date, writing } = workbook;
  return {
    request: {
      file: workbook.at.file,
      ...(siren === undefined ? {} : { siren }),
      ...(operator === "" ? {} : { operator }),
      ...(date === undefined ? {} : { date }),
      writing,
      additions: additions.rows.length,
      withdrawals: withdrawals.rows.length,
      sections: ([1, 2, 3, 4, 5] as const).map((section) => ({ section, state: stateOf(found[section]) })),
    },
    tables: sectionNames.flatMap((name) => accounts[name].table ?? []),
    findings: [
      ...Object.values(found).flat(),
      ...checkDay(workbook),
      ...checkSignature(workbook, signatory),
      ...checkWriting(workbook),
    ],
  };
}

function stateOf(findings: readonly Finding[]): VerifiedSection["state"] {
  const severities = findings.map(severityOf);
  if (severities.includes("error")) return "to-correct";
  return severities.includes("warning") ? "to-check" : "right";
}

/** Section 2 is a literal text; a form of a company's own may have a label or a sentence around it. */
function checkTeleservice({ texts, writing }: RequestWorkbook): readonly Finding[] {
  const { at, text } = texts.teleservice;
  const value = text.trim();
  const isSaid =
    value.replace(/^[\p{L}\s]+:\s*/u, "") === teleservice ||
    (writing === "as-written" && value.includes(teleservice));
  return isSaid ? [] : [{ code: "other-teleservice", at, value, suggestion: teleservice }];
}

function checkAgreement({ agreement }: RequestWorkbook): readonly Finding[] {
  if (agreement === undefined) return [];
  return [{ code: "agreement-filled", at: agreement.at, value: agreement.text.trim() }];
}

function checkTotal(
  { totals }: RequestWorkbook,
  name: SectionName,
  { rows: { length: count }, table }: AccountSection,
): readonly Finding[] {
  const total = totals[name];
  const [digits] = /\d[\d\s.]*/.exec(total?.text ?? "") ?? [];
  if (total === undefined || digits === undefined || table === undefined) return [];
  if (Number(digits.replace(/\D/g, "")) === count) return [];
  const section = sectionNumbers[name];
  return [{ code: "other-total", at: total.at, value: total.text.trim(), section, count }];
}

/** A request for nobody has no purpose (notice); one that cannot be read may have one. */
function checkPurpose(
  { at, additions }: RequestWorkbook,
  accounts: Readonly<Record<SectionName, AccountSection>>,
): readonly Finding[] {
  const isEmpty = ({ rows, table }: AccountSection): boolean => table !== undefined && rows.length === 0;
  if (!sectionNames.every((name) => isEmpty(accounts[name]))) return [];
  return [{ code: "nothing-asked", at: { ...at, row: (additions?.headerRow ?? at.row - 1) + 1 } }];
}

function checkDay({ day }: RequestWorkbook): readonly Finding[] {
  if (day === undefined || dayIn(day.text) !== undefined) return [];
  return [{ code: "undated-request", at: day.at, value: day.text.trim() }];
}

/** Only what the tool has written is known to name the signatory: elsewhere there may be a stamp's place. */
function checkSignature(
  { signature, writing }: RequestWorkbook,
  { lastName, firstName }: Beneficiary["signatory"],
): readonly Finding[] {
  if (signature === undefined || writing === "unknown" || lastName === "") return [];
  const { at, text } = signature;
  if (foldWords(text).includes(foldWords(lastName))) return [];
  const value = text.replace(/^[^:]*:/, "").trim();
  const person = `${lastName} ${firstName}`.trim();
  return value === "" ? [] : [{ code: "other-signature", at, value, person }];
}

function checkWriting({ at, writing }: RequestWorkbook): readonly Finding[] {
  if (writing === "as-written") return [];
  return [
    writing === "edited"
      ? { code: "edited-after-emission", at }
      : { code: "request-without-fingerprint", at },
  ];
}
