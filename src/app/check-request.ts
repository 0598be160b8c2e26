import { type Finding, severityOf } from "../findings/catalogue.js";
import { findHeader } from "../intake/header.js";
import { accountFields } from "../model/account.js";
import { foldWords } from "../model/compare.js";
import type { Location } from "../model/location.js";
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
export function checkRequest(read: RequestWorkbook, today: string): CheckedRequest {
  const { operator, siren, signatory, findings } = checkBeneficiary(read);
  const signature = checkSignature(read, signatory);
  // The fingerprint covers values alone: whoever changes what they mean changes the request too.
  const isAltered = read.writing === "as-written" && (signature.length > 0 || isMisplaced(read));
  const workbook: RequestWorkbook = isAltered ? { ...read, writing: "edited" } : read;
  const accounts = checkAccounts(workbook, today);
  const { additions, withdrawals } = accounts;
  const withdrawn = withdrawals.rows.map(({ account }) => account);
  const placeholdersOf = (section?: VerifiedSection["section"]): readonly Finding[] =>
    workbook.placeholders
      .filter(({ at }) => sectionOf(at, workbook) === section)
      .map(({ at, text }) => ({ code: "raw-placeholder", at, value: text.trim() }));
  const found: Readonly<Record<VerifiedSection["section"], readonly Finding[]>> = {
    1: [...findings, ...placeholdersOf(1)],
    2: [...checkTeleservice(workbook), ...placeholdersOf(2)],
    3: checkAgreement(workbook),
    4: [
      ...checkTitle(workbook, "additions"),
      ...placeholdersOf(4),
      ...additions.findings,
      ...checkTotal(workbook, "additions", additions),
      ...checkPurpose(workbook, accounts),
    ],
    5: [
      ...checkTitle(workbook, "withdrawals"),
      ...placeholdersOf(5),
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
      ...placeholdersOf(),
      ...checkDay(workbook, today),
      ...signature,
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

function checkAgreement({ agreement, hasAgreementSection, at }: RequestWorkbook): readonly Finding[] {
  if (!hasAgreementSection) return [{ code: "agreement-not-found", at }];
  if (agreement === undefined) return [];
  return [{ code: "agreement-filled", at: agreement.at, value: agreement.text.trim() }];
}

/** The title of a section over the accounts of the other would have customs do the contrary. */
function checkTitle({ titles }: RequestWorkbook, name: SectionName): readonly Finding[] {
  const title = titles[name];
  if (title === undefined || title.of === name) return [];
  const section = sectionNumbers[name];
  return [{ code: "misplaced-title", at: title.at, value: title.text.trim(), section }];
}

/** Whether a title stands over the other table, or the labels of a table are not in the order of its values. */
function isMisplaced(workbook: RequestWorkbook): boolean {
  return sectionNames.some(
    (name) => checkTitle(workbook, name).length > 0 || hasOtherLabels(workbook[name]?.labels ?? []),
  );
}

/** Where a form calls its columns by words of its own, nothing can be told of them. */
function hasOtherLabels(labels: readonly string[]): boolean {
  const header = findHeader({ file: "", rows: [{ number: 1, texts: labels }] }, []);
  return accountFields.some((field, index) => {
    const columns = header?.columns.get(field) ?? [];
    return columns.length > 0 && !columns.includes(index);
  });
}

/** The section in which a cell stands; undefined for what stands around them. */
function sectionOf(
  at: Location,
  { texts, additions, withdrawals }: RequestWorkbook,
): 1 | 2 | 4 | 5 | undefined {
  const isAt = (place: Location): boolean => place.sheet === at.sheet && place.cell === at.cell;
  if (isAt(texts.teleservice.at)) return 2;
  if (Object.values(texts).some((text) => isAt(text.at))) return 1;
  const isIn = (table: RequestWorkbook["additions"]): boolean =>
    table?.sheet === at.sheet && table?.rows.some(({ number }) => number === at.row) === true;
  return isIn(additions) ? 4 : isIn(withdrawals) ? 5 : undefined;
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

function checkDay({ day }: RequestWorkbook, today: string): readonly Finding[] {
  if (day === undefined) return [];
  const told = dayIn(day.text);
  const [year = ""] = today.split("-");
  const nextYear = today.replace(year, String(Number(year) + 1));
  if (told !== undefined && told >= "2000-01-01" && told <= nextYear) return [];
  return [{ code: "undated-request", at: day.at, value: day.text.trim(), isUnlikely: told !== undefined }];
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
