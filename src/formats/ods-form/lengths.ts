/** The points of a length such as `0.25in` or `1.2cm`; `undefined` for anything else, such as a percentage. */
export function points(length: string | undefined): number | undefined {
  const [, number, unit = ""] = /^\s*(-?\d*\.?\d+)\s*(in|cm|mm|pt|pc|px)\s*$/.exec(length ?? "") ?? [];
  const size = pointsPerUnit.get(unit);
  return number === undefined || size === undefined ? undefined : Number(number) * size;
}

/** A length as the format writes it. */
export function written(length: number): string {
  return `${Math.round(length * 1000) / 1000}pt`;
}

const pointsPerUnit: ReadonlyMap<string, number> = new Map([
  ["in", 72],
  ["cm", 72 / 2.54],
  ["mm", 72 / 25.4],
  ["pt", 1],
  ["pc", 12],
  ["px", 0.75],
]);
