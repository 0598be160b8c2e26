import type { FilledForm, FormTable } from "../formats/form/read-form.js";
import type { Row } from "../model/table.js";
import { formNames } from "./form-names.js";
import { saysNobody } from "./says-nobody.js";

/** The tables of sections 4 and 5, where they were found. */
export type FormTables = {
  readonly additions: FormTable | undefined;
  readonly withdrawals: FormTable | undefined;
};

/** Rows below each of the two tables. */
export type RowsBelow = Readonly<Record<keyof FormTables, readonly Row[]>>;

/** What stands below the tables of a request, held against what was written there. */
export type Below = {
  /** Rows that look like accounts of a table but stand apart: under a blank row, over its total, or unfinished. */
  readonly strays: RowsBelow;
  /** Those, and whatever else was put between a table and what comes next on the form. */
  readonly apart: RowsBelow;
  /** Texts there that are neither accounts nor lines of the form. */
  readonly remarks: RowsBelow;
  /** The beginning of the SHA-256 of each row there, which the request keeps of itself. */
  readonly marks: string;
  /** Whether nothing there is known to have changed, totals included. */
  readonly isAsWritten: boolean;
};

/** Reads the rows below the tables; `written` are the marks of those that stood there when it was written. */
export function readBelow(
  form: FilledForm,
  tables: FormTables,
  { written, sha256 }: { readonly written: string | undefined; readonly sha256: (text: string) => string },
): Below {
  const markOf = (row: Row, table: FormTable): string => sha256(textOf(row, table)).slice(0, markLength);
  const known = new Set(written?.match(new RegExp(`.{${markLength}}`, "g")));
  const isKnown = written !== undefined && known.size < mostMarks;
  const marks: string[] = [];
  let isAsWritten = true;
  const below = (
    name: keyof FormTables,
  ): Readonly<Record<"strays" | "apart" | "remarks", readonly Row[]>> => {
    const table = tables[name];
    if (table === undefined) return { strays: [], apart: [], remarks: [] };
    const { rows, isBounded } = rowsBelow(form, name, { table, tables });
    const marked = rows.map((row) => ({ row, mark: markOf(row, table) }));
    marks.push(...marked.map(({ mark }) => mark));
    const other = marked.filter(({ mark }) => !isKnown || !known.has(mark)).map(({ row }) => row);
    const last = table.rows.at(-1)?.number ?? table.headerRow + 1;
    const strays = other.filter(
      (row) => isAccount(row, table) || ((isBounded || row.number === last + 1) && isBegun(row, table)),
    );
    const remarks = other.filter(
      (row) => isBounded && !strays.includes(row) && !isLine(textOf(row, table), isKnown),
    );
    const isAnyApart = isKnown && isBounded;
    const apart = isAnyApart ? other.filter((row) => !isTotal(textOf(row, table))) : strays;
    if (apart.length > 0 || (isAnyApart && other.length > 0)) isAsWritten = false;
    return { strays, apart, remarks };
  };
  const additions = below("additions");
  const withdrawals = below("withdrawals");
  return {
    strays: { additions: additions.strays, withdrawals: withdrawals.strays },
    apart: { additions: additions.apart, withdrawals: withdrawals.apart },
    remarks: { additions: additions.remarks, withdrawals: withdrawals.remarks },
    marks: [...new Set(marks)].slice(0, mostMarks).join(""),
    isAsWritten,
  };
}

/** A mark only has to tell a row from some forty others. */
const markLength = 6;
/** Spreadsheets cut properties of more than 255 characters. */
const mostMarks = 42;

/** Places that a form may have below a table, besides the other table: what is written from there on is not of it. */
const placesAfter = Object.values(formNames).filter(
  (name) =>
    ![formNames.additions, formNames.withdrawals, formNames.additionCount, formNames.withdrawalCount].some(
      (own) => own === name,
    ),
);

/** The rows with content from a table to what comes next; unbounded where the form does not tell what that is. */
function rowsBelow(
  form: FilledForm,
  name: keyof FormTables,
  { table, tables }: { readonly table: FormTable; readonly tables: FormTables },
): { readonly rows: readonly Row[]; readonly isBounded: boolean } {
  const places = placesAfter.flatMap((place) => form.textOf(place)?.at ?? []);
  const headers = [tables.additions, tables.withdrawals].flatMap((each) =>
    each === undefined ? [] : [{ sheet: each.sheet, row: each.headerRow }],
  );
  const end = [...headers, ...places]
    .filter(({ sheet, row }) => sheet === table.sheet && row > table.headerRow)
    .reduce((nearest, { row }) => Math.min(nearest, row), Number.POSITIVE_INFINITY);
  const own = new Set(table.rows.map(({ number }) => number));
  const rows = form
    .rowsBeside(formNames[name])
    .filter((row) => row.number > table.headerRow && row.number < end && !own.has(row.number))
    // The number of a row whose account was taken out says nothing.
    .filter((row) => !/^\d*$/.test(textOf(row, table)) && !saysNobody(row.texts));
  return { rows, isBounded: end < Number.POSITIVE_INFINITY };
}

/** What a row says in the columns down to the last of its table. */
function textOf({ texts }: Row, { columns }: FormTable): string {
  return texts
    .slice(0, Math.max(...columns) + 1)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A total that was corrected by hand is no account. */
function isTotal(text: string): boolean {
  return /^total[\s:]*\d+(\scomptes?)?$/i.test(text);
}

/** Names and an address, in the columns of the table. */
function isAccount(row: Row, table: FormTable): boolean {
  const values = valuesOf(row, table);
  return values.length >= 3 && values.some((text) => text.includes("@"));
}

/** A row whose end is missing: two values or more, or one that can only be of an account. */
function isBegun(row: Row, table: FormTable): boolean {
  const values = valuesOf(row, table);
  const [first = ""] = values;
  if (values.length === 1) return /^\S+@\S+$/.test(first) || isIdentifier(first);
  const isValue = (text: string): boolean =>
    text.length <= longestValue && !text.includes(":") && !/^\d{1,3}$/.test(text);
  return values.length >= 2 && values.every(isValue) && !ownWords.test(textOf(row, table));
}

/** Letters and digits in one word. */
function isIdentifier(text: string): boolean {
  return /^(?=.*\d)(?=.*[a-z])[\w.-]{4,}$/i.test(text);
}

/** Whether a text may be the form's own: its total, or, where it is not known what was written, a title or a legend. */
function isLine(text: string, isKnown: boolean): boolean {
  if (isTotal(text)) return true;
  return !isKnown && (ownWords.test(text) || text.length > longestValue || /[:(*]/.test(text));
}

const ownWords =
  /^\W*(\d\s*[.)-]|total|fait (à|le)|page)|habilit|retir|section|désign|compte|tableau|signat|cachet|légende|joindre/i;

const longestValue = 60;

function valuesOf({ texts }: Row, { columns }: FormTable): readonly string[] {
  return columns.map((column) => (texts[column] ?? "").trim()).filter((text) => text !== "");
}
