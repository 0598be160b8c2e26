import type { ListField } from "./account.js";

/** What was read of one table: where its header is, its columns, and the fate of each row below it. */
export type TableSummary = {
  readonly file: string;
  readonly sheet?: string;
  /** Of a request: 4 for the accounts that it adds, 5 for those that it withdraws. */
  readonly section?: 4 | 5;
  /** 0 where the table has no header and every column was named by its letters. */
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<ListField, string>>>;
  /** Rows below the header, down to the last with content: `accounts + withErrors + ignored + blank`. */
  readonly rows: number;
  /** Rows whose account can be used, duplicates included. */
  readonly accounts: number;
  readonly withErrors: number;
  /** Rows with content but no account, each with a finding. */
  readonly ignored: number;
  readonly blank: number;
};
