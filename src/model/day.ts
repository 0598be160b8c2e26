// A day is written `YYYY-MM-DD`, so that days sort as their texts do.

/** How many days lead from one day to another; below 0 where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** How many whole months have passed from one day to another; 0 where the other is not later. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  return Math.max(0, months);
}

/** The number by which spreadsheets know a day: 1 is 31 December 1899. */
export function spreadsheetDay(day: string): number {
  return dayNumber(day) + 25_569;
}

function dayNumber(day: string): number {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

function parts(day: string): readonly [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
}
