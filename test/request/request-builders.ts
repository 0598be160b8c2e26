import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Account } from "../../src/model/account.js";
import type { Operator, Signatory } from "../../src/model/operator.js";
import type { Request } from "../../src/model/request.js";
import { fillRequest } from "../../src/request/fill-request.js";

const at = { file: "test", row: 1 };

/** As `fillRequest` and `readRequest` take it. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The blank form of the product. */
export const form = new Uint8Array(
  readFileSync(new URL("../../templates/demande-isope-dcaq.xlsx", import.meta.url)),
);

/** An account, of which a test names only what it cares about. */
export function account(some: Partial<Account> = {}): Account {
  return {
    lastName: "DUPONT",
    firstName: "Jean",
    identifier: "jdupont",
    email: "jean.dupont@societe.example",
    at,
    ...some,
  };
}

/** As many different accounts as asked. */
export function accounts(count: number): readonly Account[] {
  return Array.from({ length: count }, (_, index) => {
    const email = `p${index}@societe.example`;
    return account({
      lastName: `NOM-${index}`,
      firstName: `Prénom ${index}`,
      identifier: `00${index}`,
      email,
    });
  });
}

/** A request, of which a test names only what it cares about. */
export function request(
  some: {
    readonly additions?: readonly Account[];
    readonly withdrawals?: readonly Account[];
    readonly currentCount?: number;
    readonly unchanged?: readonly Account[];
    readonly operator?: Partial<Operator>;
    readonly signatory?: Partial<Signatory>;
  } = {},
): Request {
  return {
    operator: {
      name: "Pétroles & Fils SAS",
      siren: "552100554",
      address: { lines: ["12 quai de la Fosse"], postalCode: "44000", city: "NANTES" },
      signatory: {
        lastName: "LE GOFF",
        firstName: "Marie-Hélène",
        capacity: "Directrice générale",
        email: "mh.legoff@societe.example",
        phone: "02 40 12 34 56",
        ...some.signatory,
      },
      at,
      ...some.operator,
    },
    plan: {
      additions: some.additions ?? [],
      withdrawals: some.withdrawals ?? [],
      ...{ amendments: [], withheld: [], settled: [], unchangedAccounts: some.unchanged ?? [] },
      currentCount: some.currentCount ?? 0,
      fingerprint: sha256("plan"),
    },
    date: "2025-11-03",
  };
}

/** A workbook read again by exceljs, and its places by their names. */
export type ReadRequest = {
  readonly sheet: ExcelJS.Worksheet;
  /** The first row and the last of a name's place. */
  readonly rowsOf: (name: string) => readonly [number, number];
  readonly textOf: (name: string) => string;
  /** The cells of a table, row by row. */
  readonly tableOf: (name: string) => readonly (readonly ExcelJS.CellValue[])[];
};

/** Reads a workbook with exceljs, another program than the one that wrote it. */
export async function read(bytes: Uint8Array): Promise<ReadRequest> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error("The workbook has no sheet");
  const rowsOf = (name: string): readonly [number, number] => {
    const [reference = ""] = workbook.definedNames.getRanges(name).ranges;
    const rows = [...reference.matchAll(/\$(\d+)/g)].map(([, row]) => Number(row));
    return [rows[0] ?? 0, rows.at(-1) ?? 0];
  };
  return {
    sheet,
    rowsOf,
    textOf: (name) => {
      const [reference = ""] = workbook.definedNames.getRanges(name).ranges;
      return sheet.getCell(reference.replace(/.*!|\$/g, "")).text;
    },
    tableOf: (name) => {
      const [first, last] = rowsOf(name);
      return Array.from({ length: last - first + 1 }, (_, offset) =>
        [1, 2, 3, 4, 5].map((column) => sheet.getCell(first + offset, column).value),
      );
    },
  };
}

/** Fills the form and reads it again. */
export function filled(some: Parameters<typeof request>[0] = {}): Promise<ReadRequest> {
  return read(fillRequest(form, request(some), sha256));
}
