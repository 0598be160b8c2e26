// FNV-1a over code units without regard to case: with its bit set, a capital of ASCII is the small letter. That a few
// other characters become one as well does no harm, where what has one hash is compared. Texts of ASCII have the hash of
// their bytes.

/** What a hash starts from. */
export const hashStart = 0x811c9dc5 | 0;

/** The hash with one code unit, or byte, more. */
export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ (code | 0x20), 0x01000193);
}

/** The hash with its bits mixed, since the low ones choose a slot. */
export function mixedHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The mixed hash of a text. */
export function textHash(text: string): number {
  let hash = hashStart;
  for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at));
  return mixedHash(hash);
}
