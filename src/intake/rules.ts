import type { ColumnChoice } from "./header.js";

/** How lists are to be read where their keepers did more than fill in cells. */
export type ReadingRules = {
  /** What `--map` names. */
  readonly choices: readonly ColumnChoice[];
  /** Whether hidden or filtered rows are read. */
  readonly hidden: "keep" | "skip";
  /** Whether struck-through rows are read. */
  readonly struck: "keep" | "skip";
  /** Whether rows marked inactive or gone are left out. */
  readonly activeOnly: boolean;
  /** Whether the sheets to read were named, so that all of them are meant. */
  readonly sheetsNamed?: boolean;
  /** Told from time to time how many more rows were read. */
  readonly onRows?: (more: number) => void;
  /** The day on which a departure date is past, as `YYYY-MM-DD`. */
  readonly today: string;
};
