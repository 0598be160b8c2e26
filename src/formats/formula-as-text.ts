// After spaces too, and full-width as East Asian spreadsheets take them.
const formulaStart = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The value behind an apostrophe where a spreadsheet would run it as a formula. */
export function formulaAsText(value: string): string {
  return formulaStart.test(value) ? `'${value}` : value;
}
