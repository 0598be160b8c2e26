import type { PdfFonts } from "../formats/pdf/typeface.js";
import type { OpenRegister } from "./register-port.js";

/** A file to be written: whole or not at all, readable by its owner only. */
export type Output = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether it replaces an existing file without being asked to. */
  readonly replace?: boolean;
};

/** A name in a folder. */
export type FolderEntry = { readonly name: string; readonly isFile: boolean };

/** How far a long work has come. */
export type Progress =
  | { readonly kind: "rows"; readonly rows: number }
  | { readonly kind: "operators"; readonly done: number; readonly total: number };

/** Files that are in their places, until it is known whether they stay. */
export type PlacedFiles = {
  /** They stay; what they replaced goes. */
  readonly keep: () => Promise<void>;
  /** They go; what they replaced comes back. */
  readonly takeBack: () => Promise<void>;
};

/** All that the use cases need of the machine; everything else in them is a function of its arguments. */
export type Ports = {
  /** The names in a folder, files and folders; `undefined` where the path is no folder. */
  readonly listFolder: (path: string) => Promise<readonly FolderEntry[] | undefined>;
  /** Reads a file, or standard input for `-`. @throws WorkError when the file is missing, a folder, unreadable or larger than what can be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /**
   * Writes all of the files or none; an existing one is replaced only with `overwrite`, and left alone where it
   * holds the same bytes. @throws WorkError
   */
  readonly writeFiles: (
    outputs: readonly Output[],
    options: { readonly overwrite: boolean },
  ) => Promise<void>;
  /** As {@link Ports.writeFiles}, for files that go if what they are written with fails. @throws WorkError */
  readonly placeFiles: (
    outputs: readonly Output[],
    options: { readonly overwrite: boolean },
  ) => Promise<PlacedFiles>;
  /** One of the workbooks of templates/. */
  readonly readTemplate: (name: "request-form" | "blank-list") => Promise<Uint8Array>;
  /** The typeface that PDF documents embed. */
  readonly readPdfFonts: () => Promise<PdfFonts>;
  /** Whether two paths lead to one file. */
  readonly isSameFile: (one: string, other: string) => Promise<boolean>;
  readonly joinPath: (folder: string, name: string) => string;
  /** The path from the root of the machine, to be found again from another folder. */
  readonly fullPath: (path: string) => string;
  /** Today, as `YYYY-MM-DD` in the machine's time zone. */
  readonly today: () => string;
  /** Tells how far a long work has come. */
  readonly progress?: (progress: Progress) => void;
  /** Opens a register; what that takes is loaded then. */
  readonly openRegister: OpenRegister;
  /** The SHA-256 in hexadecimal. */
  readonly sha256: (content: Uint8Array | string) => string;
};
