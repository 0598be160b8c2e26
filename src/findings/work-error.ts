import type { Language } from "../model/language.js";
import type { RegisterFailure } from "../model/register-error.js";
import { failureEn } from "./failures-en.js";
import { failureFr } from "./failures-fr.js";
import type { PlaceReason } from "./place-reasons.js";

/** Why the work could not be done: about the files and flags themselves, not about the data in them. */
export type WorkFailure =
  | {
      readonly kind: "missing-file" | "not-a-file" | "empty-folder" | "unreadable-file" | "empty-file";
      readonly file: string;
    }
  | { readonly kind: UnsupportedKind; readonly file: string }
  | {
      readonly kind: "damaged-workbook" | "truncated-workbook" | "no-sheet" | "too-many-cells";
      readonly file: string;
    }
  | { readonly kind: "too-large"; readonly file: string; readonly size: number; readonly limit: number }
  | { readonly kind: "unknown-encoding"; readonly value: string }
  | { readonly kind: "unreadable-text"; readonly file: string; readonly value: string }
  | { readonly kind: "unknown-delimiter"; readonly value: string }
  | {
      readonly kind: "unknown-sheet";
      readonly file?: string;
      readonly values: readonly string[];
      readonly seen: readonly string[];
    }
  | { readonly kind: "invalid-map"; readonly value: string; readonly fields: readonly string[] }
  | { readonly kind: "repeated-map"; readonly value: string }
  | { readonly kind: "input-as-output" | "replayed-as-output"; readonly file: string }
  | { readonly kind: "unmatched-map"; readonly value: string; readonly seen: readonly string[] }
  | { readonly kind: "invalid-json"; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: "invalid-date"; readonly value: string }
  /** What stands against one operator among several. */
  | { readonly kind: "register"; readonly failure: RegisterFailure }
  | { readonly kind: "register-and-lists" }
  | { readonly kind: "import-without-operator"; readonly file: string }
  | { readonly kind: "unknown-siren"; readonly value: string }
  | { readonly kind: "not-a-review"; readonly file: string }
  | { readonly kind: "unmatched-exceptions"; readonly file: string; readonly values: readonly string[] }
  | { readonly kind: "invalid-number"; readonly flag: string; readonly value: string }
  | {
      readonly kind:
        | "existing-file"
        | "folder-as-file"
        | "invalid-plan"
        | "invalid-manifest"
        | "no-decisions";
      readonly file: string;
    }
  | { readonly kind: "not-a-form"; readonly file: string }
  | {
      readonly kind: "form-places";
      readonly file: string;
      readonly missing: readonly string[];
      /** Each with its places. */
      readonly doubled: readonly string[];
      readonly unknown: readonly string[];
      readonly expected: readonly string[];
      readonly found: readonly string[];
    }
  | {
      readonly kind: "unusable-place";
      readonly file: string;
      readonly name: string;
      readonly reference: string;
      readonly reason: PlaceReason;
    }
  | {
      readonly kind: "text-too-long";
      readonly name: string;
      readonly length: number;
      readonly limit: number;
    }
  | { readonly kind: "pdf-characters"; readonly value: string; readonly characters: readonly string[] }
  | { readonly kind: "pdf-too-tall"; readonly value: string }
  | {
      readonly kind: "unknown-operators";
      readonly values: readonly string[];
      readonly seen: readonly string[];
    }
  | { readonly kind: "unpaired-outputs"; readonly formats: number; readonly outputs: number }
  | { readonly kind: "incomplete-operator" }
  | { readonly kind: "flag-of-plan"; readonly flag: string }
  | { readonly kind: "format-needs-file"; readonly value: string }
  | { readonly kind: "unwritable-file"; readonly file: string; readonly reason: string }
  | { readonly kind: "unsupported-format"; readonly value: string; readonly allowed: readonly string[] };

/** What a file may turn out to be that is no list we can read. */
export type UnsupportedKind =
  | "protected-workbook"
  | "numbers-document"
  | "shortcut"
  | "pdf"
  | "image"
  | "archive"
  | "office-document"
  | "binary";

/** Thrown when the tool cannot do its work; the shell turns it into one sentence and exit code 2. */
export class WorkError extends Error {
  readonly failure: WorkFailure;

  constructor(failure: WorkFailure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = "WorkError";
    this.failure = failure;
  }
}

/** The sentence of a failure: what is wrong, then what to do. */
export function failureMessage(failure: WorkFailure, language: Language): string {
  return language === "fr" ? failureFr(failure) : failureEn(failure);
}
