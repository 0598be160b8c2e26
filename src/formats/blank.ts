/** Whether no cell of the row has anything to read in it: nothing, spaces or invisible characters. */
export function isBlank(texts: readonly string[]): boolean {
  return texts.every((text) => text === "" || (!startsVisibly(text) && /^[\s\p{Cf}]*$/u.test(text)));
}

/** Whether a text starts with a letter, a digit or a sign of ASCII, as nearly all do: the expression is slow. */
function startsVisibly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f;
}
