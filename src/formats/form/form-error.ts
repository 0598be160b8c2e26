import type { PlaceReason } from "../../findings/place-reasons.js";

/** A name with several places, and where they are: `Demande!C5`. */
export type DoubledPlace = { readonly name: string; readonly references: readonly string[] };

/** Why a form cannot be filled. */
export type FormProblem =
  /** The bytes are not a workbook, or the workbook lacks a part. */
  | { readonly kind: "not-a-form"; readonly part?: string }
  /** Places that are missing; else that are there twice; else placeholders that mean nothing to us. */
  | {
      readonly kind: "missing-names" | "doubled-names" | "unknown-names";
      readonly missing: readonly string[];
      readonly doubled: readonly DoubledPlace[];
      readonly unknown: readonly string[];
      /** All that a form must have, and all that this one has, placeholders among them. */
      readonly expected: readonly string[];
      readonly found: readonly string[];
    }
  /** A name that points nowhere, or whose place cannot hold what goes there. */
  | {
      readonly kind: "unusable-name";
      readonly name: string;
      readonly reference: string;
      readonly reason: PlaceReason;
    }
  | {
      readonly kind: "text-too-long";
      readonly name: string;
      readonly length: number;
      readonly limit: number;
    };

/** The form given is not one that can be filled; its message is for developers, `problem` for the rest. */
export class FormError extends Error {
  override readonly name = "FormError";
  readonly kind: FormProblem["kind"];
  readonly problem: FormProblem;

  constructor(problem: FormProblem, options?: ErrorOptions) {
    super(messageOf(problem), options);
    this.kind = problem.kind;
    this.problem = problem;
  }
}

function messageOf(problem: FormProblem): string {
  switch (problem.kind) {
    case "not-a-form":
      return problem.part === undefined
        ? "The form is not an Excel workbook (.xlsx)."
        : `The form's part ${problem.part} is missing or damaged.`;
    case "missing-names":
      return `The form lacks ${list(problem.missing)}: expected ${list(problem.expected)}; found ${list(problem.found)}.`;
    case "doubled-names":
      return `The form has several places for ${list(problem.doubled.map(writtenPlaces))}.`;
    case "unknown-names":
      return `The form has placeholders that mean nothing: ${list(problem.unknown)}.`;
    case "unusable-name":
      return `The form's name ${problem.name} (${problem.reference}) cannot be filled: ${problem.reason}.`;
    case "text-too-long":
      return `The text for ${problem.name} has ${problem.length} characters; a cell holds ${problem.limit}.`;
  }
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}

function writtenPlaces({ name, references }: DoubledPlace): string {
  return `${name} (${references.join(", ")})`;
}
