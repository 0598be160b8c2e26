/** The text on one line, with what cannot be seen written out (`‹U+200B›`), cut after `longest` characters. */
export function visible(text: string, longest = Number.POSITIVE_INFINITY): string {
  if (text.length <= longest && /^[ -~]*$/.test(text)) return text;
  const shown = text
    .slice(0, longest * 2)
    .replace(/\r\n|[\r\n]/g, "⏎")
    .replace(/\t/g, "⇥")
    .replace(/[\p{Cc}\p{Cf}\u00a0\u2000-\u200b\u2028\u2029\u202f\u205f\u3000]|\p{Cs}/gu, codePoint);
  const letters = shown.length > longest ? [...shown] : [];
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : shown;
}

function codePoint(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `‹U+${hexadecimal}›`;
}
