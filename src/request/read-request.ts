import { type FilledForm, type FormTable, type FormText, readForm } from "../formats/form/read-form.js";
import type { Location } from "../model/location.js";
import { type Row, rowAt } from "../model/table.js";
import { canonicalRequest } from "./canonical-request.js";
import { formNames, type OperatorPlace, operatorPlaces, tableColumns } from "./form-names.js";
import { placeholdersLeft } from "./placeholders-left.js";
import { readAgreement } from "./read-agreement.js";
import { readTitles, type SectionTitles } from "./read-titles.js";
import { dayIn } from "./request-day.js";
import { requestMarks } from "./request-marks.js";
import { requestProperties } from "./request-properties.js";
import { type RowsBelow, readBelow } from "./rows-below.js";
import { saysNobody } from "./says-nobody.js";

/** A request of ours, read back from its workbook. */
export type RequestWorkbook = {
  /** The file and the form's sheet. */
  readonly at: Location;
  /** The texts of sections 1 and 2; "" where the workbook has lost a name. */
  readonly texts: Readonly<Record<OperatorPlace, FormText>>;
  /** What stands in section 3, which is not to be filled in: customs communicate the number later (notice). */
  readonly agreement?: FormText;
  /** Whether the form has a section 3 that can be told. */
  readonly hasAgreementSection: boolean;
  /** What stands above each table to say whose accounts it has, where that can be told. */
  readonly titles: SectionTitles;
  /** The cells in which a placeholder of the form was never filled. */
  readonly placeholders: readonly FormText[];
  /** The line that tells the day, where the form has one. */
  readonly day?: FormText;
  /** The totals of sections 4 and 5 in words, where the form has them. */
  readonly totals: { readonly additions?: FormText; readonly withdrawals?: FormText };
  /** What stands above the place to sign, where the form has it. */
  readonly signature?: FormText;
  /** As `YYYY-MM-DD`: what the form says, else what the properties of the file say. */
  readonly date?: string;
  /** Section 4, without the row that says that there is nobody; absent where its name points nowhere. */
  readonly additions?: FormTable;
  /** Section 5, in the same way. */
  readonly withdrawals?: FormTable;
  /** Rows below a table that look like accounts of it but stand apart. */
  readonly strays: RowsBelow;
  /** Those, and whatever else somebody has put between a table and what comes next on the form. */
  readonly apart: RowsBelow;
  /** Texts below a table that are neither accounts nor lines of the form. */
  readonly remarks: RowsBelow;
  /** What tells later whether the rows below its tables are those that were written. */
  readonly marks: string;
  /** SHA-256 of what it says now. */
  readonly fingerprint: string;
  /** Whether it still says what it said when it was written; `unknown` where it has lost its own fingerprint. */
  readonly writing: "as-written" | "edited" | "unknown";
  /** The operator that it was written for, as its nine digits. */
  readonly siren?: string;
  /** The day for which it was written, as `YYYY-MM-DD`. */
  readonly writtenOn?: string;
  /** SHA-256 of the plan for which it was written. */
  readonly plan?: string;
  /** How many accounts of the operator were habilitated before it. */
  readonly habilitated?: number;
  /** SHA-256 of their account keys (`canonicalKeys`). */
  readonly before?: string;
};

/**
 * Reads a request workbook, whichever program has saved it since; `undefined` for any other file.
 *
 * @throws WorkError when it is a request that cannot be read.
 */
export function readRequest(
  bytes: Uint8Array,
  file: string,
  sha256: (text: string) => string,
): RequestWorkbook | undefined {
  const marks = requestMarks(bytes, file);
  if (marks === undefined) return undefined;
  const { properties, places } = marks;
  const written = properties.get(requestProperties.fingerprint);

  const form = readForm(bytes, file, marks);
  const sheet = (places.get(formNames.additions) ?? [...places.values()][0])?.sheet;
  const at = rowAt(sheet === undefined ? { file } : { file, sheet }, 1);
  const texts = textsOf(form, at);
  const day = form.textOf(formNames.date) ?? form.textOf(formNames.dayAlone);
  const kept = dayIn(properties.get(requestProperties.date) ?? "");
  const told = day === undefined ? kept : dayIn(day.text);
  const date = told ?? kept;
  const additions = tableOf(form, formNames.additions);
  const withdrawals = tableOf(form, formNames.withdrawals);
  const fingerprint = sha256(
    canonicalRequest({
      texts: new Map(operatorPlaces.map((place) => [formNames[place], texts[place].text])),
      date: told ?? "",
      additions: designationsOf(additions),
      withdrawals: designationsOf(withdrawals),
    }),
  );
  const agreement = readAgreement(form, { additions, withdrawals }, file);
  const signature = form.textOf(formNames.signature);
  const plan = properties.get(requestProperties.plan);
  const siren = /^\d{9}$/.exec(properties.get(requestProperties.siren) ?? "")?.[0];
  const before = properties.get(requestProperties.before);
  const below = readBelow(
    form,
    { additions, withdrawals },
    { written: properties.get(requestProperties.below), sha256 },
  );
  const { strays, apart, remarks, marks: belowMarks } = below;
  const isAsWritten = written === fingerprint && below.isAsWritten;
  const habilitated = /^\d{1,9}$/.exec(properties.get(requestProperties.habilitated) ?? "")?.[0];
  return {
    at,
    texts,
    ...(agreement.text === undefined ? {} : { agreement: agreement.text }),
    hasAgreementSection: agreement.isFound,
    titles: readTitles(form, { additions, withdrawals }, file),
    placeholders: placeholdersLeft(form, file),
    ...(day === undefined ? {} : { day }),
    totals: totalsOf(form),
    ...(signature === undefined ? {} : { signature }),
    ...(date === undefined ? {} : { date }),
    ...(additions === undefined ? {} : { additions }),
    ...(withdrawals === undefined ? {} : { withdrawals }),
    ...{ strays, apart, remarks, marks: belowMarks, fingerprint },
    writing: written === undefined ? "unknown" : isAsWritten ? "as-written" : "edited",
    ...(siren === undefined ? {} : { siren }),
    ...(kept === undefined ? {} : { writtenOn: kept }),
    ...(plan === undefined ? {} : { plan }),
    ...(habilitated === undefined ? {} : { habilitated: Number(habilitated) }),
    ...(before === undefined ? {} : { before }),
  };
}

function textsOf(form: FilledForm, at: Location): RequestWorkbook["texts"] {
  const text = (place: OperatorPlace): FormText => form.textOf(formNames[place]) ?? { text: "", at };
  return {
    companyName: text("companyName"),
    siren: text("siren"),
    address: text("address"),
    lastName: text("lastName"),
    firstName: text("firstName"),
    capacity: text("capacity"),
    email: text("email"),
    phone: text("phone"),
    teleservice: text("teleservice"),
  };
}

function totalsOf(form: FilledForm): RequestWorkbook["totals"] {
  const additions = form.textOf(formNames.additionCount);
  const withdrawals = form.textOf(formNames.withdrawalCount);
  return {
    ...(additions === undefined ? {} : { additions }),
    ...(withdrawals === undefined ? {} : { withdrawals }),
  };
}

function tableOf(form: FilledForm, name: string): FormTable | undefined {
  const [, ...values] = tableColumns;
  const table = form.tableOf(name, values);
  if (table === undefined) return undefined;
  const valuesOf = ({ texts }: Row): readonly string[] => table.columns.map((column) => texts[column] ?? "");
  return { ...table, rows: table.rows.filter((row) => !saysNobody(valuesOf(row))) };
}

/** The four values of each row, as the form orders them. */
function designationsOf(table: FormTable | undefined): readonly (readonly string[])[] {
  if (table === undefined) return [];
  return table.rows.map(({ texts }) => table.columns.map((column) => texts[column] ?? ""));
}
