import type { Finding } from "../findings/catalogue.js";
import type { ColumnByField, LeftOutRow } from "../model/account.js";
import type { Table } from "../model/table.js";
import type { Header } from "./header.js";
import type { ReadingRules } from "./rules.js";

/** A table while its rows are read. */
export type Reading = {
  readonly table: Table;
  readonly header: Header;
  readonly columns: ColumnByField;
  readonly rules: ReadingRules;
  readonly findings: Finding[];
  /** The numbers of the rows that their keepers hid, and of those that they marked as gone. */
  readonly hidden: number[];
  readonly inactive: number[];
  readonly leftOut: LeftOutRow[];
  /** What holds for the rows that follow: a title that names an operator. */
  blockSiren: string | undefined;
  blockTitle: string | undefined;
  operatorHints: readonly string[];
};
