import type { Progress } from "../app/ports.js";
import type { Language } from "../model/language.js";

/** The terminal that progress is shown on. */
export type ProgressScreen = {
  readonly write: (text: string) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
};

/** Shows how far a long work has come, in one line that gives way to whatever else is written. */
export type ProgressLine = {
  readonly tell: (progress: Progress) => void;
  readonly clear: () => void;
};

/** How long a work must take before its progress is shown, and between two showings, in milliseconds. */
const patience = { first: 500, next: 100 };

/** The progress line of a run that begins now: nothing is shown of a work that takes half a second at most. */
export function progressLine({ write, now }: ProgressScreen, language: Language): ProgressLine {
  const start = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    tell: (progress) => {
      const elapsed = now() - start;
      if (elapsed < patience.first || elapsed - shownAt < patience.next) return;
      shownAt = elapsed;
      isShown = true;
      write(`\r\u001b[K${sentences[language](progress, elapsed / 1000)}`);
    },
    clear: () => {
      if (isShown) write("\r\u001b[K");
      isShown = false;
    },
  };
}

const sentences: Readonly<Record<Language, (progress: Progress, seconds: number) => string>> = {
  fr: (progress, seconds) =>
    progress.kind === "rows"
      ? `${progress.rows.toLocaleString("fr-FR")} lignes lues (${rate(progress.rows, seconds).toLocaleString("fr-FR")} par seconde)…`
      : `Demande ${progress.done + 1} sur ${progress.total}…`,
  en: (progress, seconds) =>
    progress.kind === "rows"
      ? `${progress.rows.toLocaleString("en-GB")} rows read (${rate(progress.rows, seconds).toLocaleString("en-GB")} per second)…`
      : `Request ${progress.done + 1} of ${progress.total}…`,
};

/** Rounded to what one can read while it changes. */
function rate(rows: number, seconds: number): number {
  return Math.round(rows / seconds / 1000) * 1000;
}
