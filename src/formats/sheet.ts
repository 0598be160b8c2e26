import type { GridRows } from "./grid.js";

/** A sheet of a workbook, of whatever format; its rows are read only when asked for. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly read: () => GridRows | Promise<GridRows>;
};

/** A sheet whose rows are there at once. */
export type ReadySheet = Omit<Sheet, "read"> & { readonly read: () => GridRows };
