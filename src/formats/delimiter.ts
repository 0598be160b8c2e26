import { WorkError } from "../findings/work-error.js";
import { RecordSplitter } from "./split-records.js";

const candidates = [";", "\t", "|", ","];
const previewRecords = 100;

/** The delimiter that a flag names: one character, or `tab`. */
export function parseDelimiter(flag: string): string {
  if (flag === "tab" || flag === "\\t") return "\t";
  if ([...flag].length !== 1 || /["\r\n\p{L}\p{N}]/u.test(flag)) {
    throw new WorkError({ kind: "unknown-delimiter", value: flag });
  }
  return flag;
}

/**
 * The delimiter that cuts most of the first records into the same number of fields, the more the better.
 * Lines above the header and free texts do not weigh, being few.
 */
export function guessDelimiter(text: string): string {
  let best = { delimiter: ";", score: 0 };
  for (const delimiter of candidates) {
    const score = regularity(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function regularity(text: string, delimiter: string): number {
  const records = new RecordSplitter(text, delimiter);
  const recordsByWidth = new Map<number, number>();
  let filled = 0;
  for (let read = 0; read < previewRecords; read++) {
    const record = records.next();
    if (record === undefined) break;
    if (record.join("").trim() === "") continue;
    filled++;
    recordsByWidth.set(record.length, (recordsByWidth.get(record.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of recordsByWidth) best = Math.max(best, ((width - 1) * count) / filled);
  return best;
}
