import type { Ports } from "../app/ports.js";
import type { ProgressScreen } from "./progress.js";

/** What a command needs of the process it runs in; tests give their own. */
export type Shell = {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether results go to a terminal that shows colours. */
  readonly color: boolean;
  /** The width of the terminal that results go to, in columns; absent where they go elsewhere. */
  readonly columns?: number;
  /** The terminal that progress is shown on; absent where errors go elsewhere. */
  readonly progress?: ProgressScreen;
  /** The version of the tool. */
  readonly version: string;
  readonly ports: Ports;
  /** What the environment says where the command line does not. */
  readonly settings?: Settings;
};

/** What the environment says of the register. */
type Settings = {
  /** Where the register is: a path, or a postgres:// address. */
  readonly register?: string;
  /** Who records changes in it. */
  readonly by?: string;
};

/** The exit codes of docs/design.md. */
export const exitCodes = { done: 0, errors: 1, failed: 2, refused: 3, changes: 4 } as const;
