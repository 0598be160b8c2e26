import { columnIndex } from "../../model/location.js";

/** A block of cells; rows count from 1, columns from 0, both ends included. */
export type Area = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** An area with the sheet on which it stands. */
export type Place = { readonly sheet: string; readonly area: Area };

/** The area of `C5` or `A1:E9`, with or without dollars; `undefined` for anything else. */
export function parseArea(reference: string): Area | undefined {
  const [, left = "", top = "", right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(reference) ?? [];
  const [first, last] = [columnIndex(left), columnIndex(right)];
  if (first === undefined || last === undefined) return undefined;
  return { top: Number(top), left: first, bottom: Number(bottom), right: last };
}

/** The place of `Sheet!$C$5` or `'A sheet'!$A$1:$E$9`; `undefined` where it is not one area of one sheet. */
export function parsePlace(reference: string): Place | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/.exec(reference.trim());
  const area = parseArea(match?.[3] ?? "");
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return area === undefined || sheet === undefined ? undefined : { sheet, area };
}
