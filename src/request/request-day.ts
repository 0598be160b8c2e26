const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);
const plainMonths = months.map(withoutAccents);

/** The line of the form that tells the day of a request, given as `YYYY-MM-DD`. */
export function dayLine(date: string): string {
  return `Demande établie le ${dayInWords(date)}`;
}

/** A day given as `YYYY-MM-DD`, in words: `2 novembre 2026`. */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day === 1 ? "1er" : day} ${months[(month ?? 0) - 1] ?? ""} ${year}`;
}

/** The day that a text tells, in words or in digits, as `YYYY-MM-DD`; `undefined` where it tells none. */
export function dayIn(text: string): string | undefined {
  const plain = withoutAccents(text.toLowerCase());
  const [, day, word = "", year] = /(?<!\d)(\d{1,2})(?:er)?\s+([a-z]+)\s+(\d{4})(?!\d)/.exec(plain) ?? [];
  const month = plainMonths.indexOf(word) + 1;
  if (month > 0) return calendarDay(Number(year), month, Number(day));
  const digits = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(plain);
  if (digits !== null) return calendarDay(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(plain);
  return iso === null ? undefined : calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
}

/** The day where the calendar has it. */
function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
