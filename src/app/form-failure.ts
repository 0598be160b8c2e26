import { WorkError, type WorkFailure } from "../findings/work-error.js";
import { FormError } from "../formats/form/form-error.js";
import { PdfError } from "../formats/pdf/pdf-error.js";

/**
 * Runs what fills a form; what stands against it is told as a failure of the work.
 *
 * @throws WorkError
 */
export async function fillingForm<T>(form: string, fill: () => T | Promise<T>): Promise<T> {
  try {
    return await fill();
  } catch (cause) {
    const failure = failureOf(cause, form);
    throw failure === undefined ? cause : new WorkError(failure, { cause });
  }
}

function failureOf(cause: unknown, file: string): WorkFailure | undefined {
  if (cause instanceof PdfError) {
    const { problem } = cause;
    return problem.kind === "too-tall"
      ? { kind: "pdf-too-tall", value: problem.text }
      : { kind: "pdf-characters", value: problem.text, characters: problem.characters };
  }
  if (!(cause instanceof FormError)) return undefined;
  const { problem } = cause;
  switch (problem.kind) {
    case "not-a-form":
      return { kind: "not-a-form", file };
    case "missing-names":
    case "doubled-names":
    case "unknown-names": {
      const { missing, unknown, expected, found } = problem;
      const doubled = problem.doubled.map(({ name, references }) => `${name} (${references.join(", ")})`);
      return { kind: "form-places", file, missing, doubled, unknown, expected, found };
    }
    case "unusable-name": {
      const { name, reference, reason } = problem;
      return { kind: "unusable-place", file, name, reference, reason };
    }
    case "text-too-long":
      return { kind: "text-too-long", name: problem.name, length: problem.length, limit: problem.limit };
  }
}
