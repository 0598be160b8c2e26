import { WorkError } from "../findings/work-error.js";
import type { Report } from "../render/report.js";

/** The formats of each command's report. */
export const reportFormats = {
  validate: ["text", "json", "html"],
  diff: ["text", "json", "markdown", "html", "xlsx", "csv", "patch"],
  request: ["text", "json", "markdown", "html", "xlsx", "csv", "patch"],
  verify: ["text", "json", "html"],
} as const satisfies Readonly<Record<Report["command"], readonly ReportFormat[]>>;

/** A form that a report can take. */
export type ReportFormat = "text" | "json" | "markdown" | "html" | "xlsx" | "csv" | "patch";

/** A form of the report, and the file that it goes to; the screen where there is none. */
export type ReportOutput = { readonly format: ReportFormat; readonly path?: string };

/** How each format's files end, the usual ending first. */
const endings: Readonly<Record<ReportFormat, readonly string[]>> = {
  text: [".txt"],
  json: [".json"],
  markdown: [".md", ".markdown"],
  html: [".html", ".htm"],
  xlsx: [".xlsx"],
  csv: [".csv"],
  patch: [".patch", ".diff"],
};

/**
 * What each `--format` and `-o` come to, paired in their order. A single `-o` serves several formats, each with
 * its own ending; without `--format` a file's ending tells its format; with one `--format` more than files, the
 * one that no file's ending claims goes to the screen.
 *
 * @throws WorkError `unsupported-format`, `unpaired-outputs`, `format-needs-file`
 */
export function reportOutputs(
  command: Report["command"],
  asked: readonly string[],
  given: readonly string[],
): readonly ReportOutput[] {
  return outputsAmong(reportFormats[command], asked, given);
}

/** As {@link reportOutputs}, for a report that takes these formats. */
export function outputsAmong(
  allowed: readonly ReportFormat[],
  asked: readonly string[],
  given: readonly string[],
): readonly ReportOutput[] {
  // `-o -` is the screen, where a report goes that has no file.
  const paths = given.filter((path) => path !== "-");
  const formats = asked.map((value) => {
    const format = allowed.find((known) => known === value);
    if (format === undefined) throw new WorkError({ kind: "unsupported-format", value, allowed });
    return format;
  });
  const outputs = pair(formats, paths, allowed);
  const unshowable = outputs.find(({ format, path }) => format === "xlsx" && path === undefined);
  if (unshowable !== undefined) throw new WorkError({ kind: "format-needs-file", value: unshowable.format });
  return outputs;
}

function pair(
  formats: readonly ReportFormat[],
  paths: readonly string[],
  allowed: readonly ReportFormat[],
): readonly ReportOutput[] {
  const [onlyPath] = paths;
  if (formats.length === 0) {
    if (paths.length === 0) return [{ format: "text" }];
    return paths.map((path) => ({ format: formatOf(path, allowed) ?? "text", path }));
  }
  if (paths.length === 0 && formats.length === 1) return formats.map((format) => ({ format }));
  if (paths.length === formats.length) {
    return formats.flatMap((format, index) => {
      const path = paths[index];
      return path === undefined ? [] : [{ format, path }];
    });
  }
  if (paths.length === formats.length - 1) {
    const claimed = paths.map((path) => formatOf(path, allowed));
    const unclaimed = formats.filter((format) => !claimed.includes(format));
    const [screen] = unclaimed;
    if (unclaimed.length === 1 && screen !== undefined) {
      return [
        { format: screen },
        ...paths.map((path, index) => ({ format: claimed[index] ?? "text", path })),
      ];
    }
  }
  if (paths.length === 1 && onlyPath !== undefined) {
    const stem = formatOf(onlyPath, allowed) === undefined ? onlyPath : onlyPath.replace(/\.[^.]*$/, "");
    return formats.map((format) => ({ format, path: `${stem}${endings[format][0]}` }));
  }
  throw new WorkError({ kind: "unpaired-outputs", formats: formats.length, outputs: paths.length });
}

function formatOf(path: string, allowed: readonly ReportFormat[]): ReportFormat | undefined {
  return allowed.find((format) => endings[format].some((ending) => path.toLowerCase().endsWith(ending)));
}
