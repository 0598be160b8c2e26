/** Whether no cell of the row has anything to read in it: nothing, spaces or invisible characters. */
export function isBlank(texts: readonly string[]): boolean {
  return texts.every((text) => text === "" || /^[\s\p{Cf}]*$/u.test(text));
}
