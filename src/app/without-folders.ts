import type { PlanReport } from "../render/report.js";
import { pathWithin } from "./path-within.js";

/**
 * A report that tells every file by its name alone, those below a folder by their path from it: what is said of
 * the machine and of who works on it stays there.
 */
export function withoutFolders(report: PlanReport, folder: string): PlanReport {
  const seen = new Map<object, unknown>();
  return mapped(report, (path) => lastName(pathWithin(folder, path), path), seen);
}

function lastName(within: string, path: string): string {
  return within === path.replaceAll("\\", "/") ? (path.split(/[\\/]/).at(-1) ?? path) : within;
}

const pathKeys = new Set(["file", "path"]);

/** The value with every path in it rewritten; what is shared stays shared, since accounts are known by their identity. */
function mapped<T>(value: T, rewrite: (path: string) => string, seen: Map<object, unknown>): T {
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  // The same object was mapped before, to the same type.
  if (known !== undefined) return known as T;
  const copy: unknown = Array.isArray(value)
    ? value.map((item) => mapped(item, rewrite, seen))
    : Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          pathKeys.has(key) && typeof item === "string" ? rewrite(item) : mapped(item, rewrite, seen),
        ]),
      );
  seen.set(value, copy);
  return copy as T;
}
