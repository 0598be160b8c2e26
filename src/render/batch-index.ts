/**
 * What became of one operator in a run for several:
 *
 * - `failed`: something stood against its request, which the message says;
 * - `left-out`: the run was not asked for it;
 * - `written`: its request was written;
 * - `unchanged-files`: its request was there already, the same to the byte;
 * - `nothing-to-ask`: it has neither an addition nor a withdrawal.
 */
export type BatchState = (typeof batchStates)[number];

/** The states in the order in which an index shows them: what needs somebody first. */
const batchStates = ["failed", "left-out", "written", "unchanged-files", "nothing-to-ask"] as const;

/** A file of one operator. */
export type BatchFile = {
  /** From the folder of the index, with `/` between folders. */
  readonly path: string;
  /** In hexadecimal. */
  readonly sha256: string;
};

/** How many accounts are habilitated, are to be withdrawn or added, and will be habilitated then. */
export type BatchCounts = {
  readonly current: number;
  readonly withdrawals: number;
  readonly additions: number;
  readonly after: number;
};

/** One operator of a run. */
export type BatchRow = {
  readonly siren: string;
  /** Raison sociale, where known. */
  readonly operator?: string;
  readonly state: BatchState;
  /** Why it failed or was left out, in the language of the index. */
  readonly message?: string;
  /** Absent where nothing could be planned. */
  readonly counts?: BatchCounts;
  readonly files: readonly BatchFile[];
};

/** A run for several operators, operator by operator: sorted and counted, so that renderers do neither. */
export type BatchIndex = {
  /** The day of the requests, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly rows: readonly BatchRow[];
  /** Over all operators whose plan is known, with a request or without. */
  readonly totals: BatchCounts;
  /** The states that there are, in their order, and how many operators are in each. */
  readonly states: readonly { readonly state: BatchState; readonly operators: number }[];
  /** How many files there are. */
  readonly files: number;
};

/** The index of a run: operators by state, those who need somebody first, then by SIREN. */
export function batchIndex(date: string, rows: readonly BatchRow[]): BatchIndex {
  const sorted = rows.toSorted(
    (a, b) => batchStates.indexOf(a.state) - batchStates.indexOf(b.state) || compareTexts(a.siren, b.siren),
  );
  const total = (name: keyof BatchCounts): number =>
    rows.reduce((sum, { counts }) => sum + (counts?.[name] ?? 0), 0);
  return {
    date,
    rows: sorted,
    totals: {
      current: total("current"),
      withdrawals: total("withdrawals"),
      additions: total("additions"),
      after: total("after"),
    },
    states: batchStates
      .map((state) => ({ state, operators: rows.filter((row) => row.state === state).length }))
      .filter(({ operators }) => operators > 0),
    files: rows.reduce((sum, { files }) => sum + files.length, 0),
  };
}

/** A file as a link from the index: relative whatever its path starts with, and escaped. */
export function fileLink({ path }: BatchFile): string {
  const steps = path.replace(/\p{Cs}/gu, "\ufffd").split("/");
  return steps
    .filter((step) => step !== "")
    .map(encodeURIComponent)
    .join("/");
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
