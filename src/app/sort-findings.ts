import type { Finding } from "../findings/catalogue.js";
import { columnIndex, sheetId } from "../model/location.js";

/**
 * The findings in the order of the files given, then of sheets as they were read, rows and columns; those of
 * one cell keep the order in which they were found.
 */
export function sortFindings(findings: readonly Finding[], files: readonly string[]): readonly Finding[] {
  const fileOrder = new Map<string, number>();
  for (const file of files) if (!fileOrder.has(file)) fileOrder.set(file, fileOrder.size);
  const sheetOrder = new Map<string, number>();
  const sheetPlace = (sheet: string): number => {
    const place = sheetOrder.get(sheet) ?? sheetOrder.size;
    sheetOrder.set(sheet, place);
    return place;
  };
  return findings
    .map((finding) => ({
      finding,
      order: [
        fileOrder.get(finding.at.file) ?? fileOrder.size,
        sheetPlace(sheetId(finding.at)),
        finding.at.row,
        columnIndex(finding.at.column ?? "") ?? -1,
      ],
    }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ finding }) => finding);
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
