import type { ReadingOptions } from "../../../src/formats/read-tables.js";
import type { Person } from "./people.js";

/** A list that a file holds, put down by hand from what make.py wrote. */
export type ExpectedTable = {
  /** Absent for a delimited text. */
  readonly sheet?: string;
  readonly header: number;
  /** The letters of last name, first name, identifier, email and, where there is one, SIREN. */
  readonly columns: string;
  /** The columns of other fields that were recognised. */
  readonly others?: Readonly<Record<string, string>>;
  /** By the row on which each account stands. */
  readonly accounts: Readonly<Record<number, Person>>;
};

/** What is to be read of a file; `findings` as `code Sheet!C3`, without the sheet for a text. */
export type Expected = {
  readonly options?: ReadingOptions;
  readonly tables: readonly ExpectedTable[];
  readonly findings?: readonly string[];
  /** The names of all sheets, where some hold no list. */
  readonly sheetNames?: readonly string[];
};

/** What is to be read of each file of one producer, by the file's name. */
export type ExpectedFiles = Readonly<Record<string, Expected>>;
