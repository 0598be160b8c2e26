import { type AccountField, accountFields } from "../model/account.js";
import { foldWords } from "../model/compare.js";
import { givenNames, isGivenName } from "../model/given-names.js";
import type { ListRows } from "../model/list-rows.js";
import { hashStart, hashWith } from "../model/text-hash.js";
import { WordTable } from "./word-table.js";

const table = new WordTable(givenNames);
const [space, hyphen, wideLetter] = [0x20, 0x2d, 0xc3] as const;

/** Whether a name of a row is a given name, without making the name where it is plainly none. */
export function isGivenNameAt(rows: ListRows, place: number, field: AccountField): boolean {
  const { columns } = rows;
  const start = columns.startOf(place, accountFields.indexOf(field));
  const end = start + columns.lengthOf(place, accountFields.indexOf(field));
  if (rows.keptAt(place) === undefined && !mayBeGivenName(columns.texts, start, end)) return false;
  return isGivenName(rows.textAt(place, field));
}

/** Whether the first part of a plain name may be that of a given name, by its hash as names are compared. */
function mayBeGivenName(bytes: Uint8Array, start: number, end: number): boolean {
  let hash = hashStart;
  for (let at = start; at < end; at++) {
    let code = bytes[at] ?? 0;
    if (code === space || code === hyphen) break;
    if (code === wideLetter) code = (bytes[++at] ?? 0) + 0x40;
    const folded = foldedCodes()[code] ?? 0;
    if (folded === 0) return true;
    hash = hashWith(hash, folded);
  }
  return table.mayHold(hash);
}

let codes: Uint8Array | undefined;

/** What becomes of each letter of Latin-1 when names are compared; 0 where that is not one letter of ASCII. */
function foldedCodes(): Uint8Array {
  codes ??= Uint8Array.from({ length: 256 }, (_, code) => {
    const folded = foldWords(String.fromCharCode(code));
    return /^[a-z]$/.test(folded) ? folded.charCodeAt(0) : 0;
  });
  return codes;
}
