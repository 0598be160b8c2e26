/** Why a form cannot be filled. */
export type FormProblem =
  /** The bytes are not a workbook, or the workbook lacks a part. */
  | { readonly kind: "not-a-form"; readonly part?: string }
  | {
      readonly kind: "missing-names";
      readonly expected: readonly string[];
      readonly found: readonly string[];
    }
  /** A name that points nowhere, or whose place cannot hold what goes there. */
  | {
      readonly kind: "unusable-name";
      readonly name: string;
      readonly reference: string;
      readonly reason: "no-place" | "several-rows" | "too-narrow" | "shared-row";
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
      return `The form lacks names: expected ${list(problem.expected)}; found ${list(problem.found)}.`;
    case "unusable-name":
      return `The form's name ${problem.name} (${problem.reference}) cannot be filled: ${problem.reason}.`;
    case "text-too-long":
      return `The text for ${problem.name} has ${problem.length} characters; a cell holds ${problem.limit}.`;
  }
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}
