/** Why a text cannot be set as PDF. */
export type PdfProblem =
  /** The font lacks characters of the text, or it is written from right to left. */
  | { readonly kind: "missing-characters"; readonly text: string; readonly characters: readonly string[] }
  /** The text is higher than a page. */
  | { readonly kind: "too-tall"; readonly text: string };

/** A text that no page can show whole; its message is for developers, `problem` for the rest. */
export class PdfError extends Error {
  override readonly name = "PdfError";
  readonly problem: PdfProblem;

  constructor(problem: PdfProblem, options?: ErrorOptions) {
    super(messageOf(problem), options);
    this.problem = problem;
  }
}

function messageOf(problem: PdfProblem): string {
  switch (problem.kind) {
    case "missing-characters":
      return `The font cannot show ${problem.characters.join(" ")} of ${JSON.stringify(problem.text)}.`;
    case "too-tall":
      return `No page can hold ${JSON.stringify(problem.text.slice(0, 100))}, of ${problem.text.length} characters.`;
  }
}
