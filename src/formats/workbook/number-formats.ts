import { attribute, scanXml } from "./scan-xml.js";

// The formats that a workbook refers to by number without writing them out (ECMA-376 part 1, 18.8.30), as
// Excel-FR shows them.
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "dd/mm/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "hh:mm"],
  [21, "hh:mm:ss"],
  [22, "dd/mm/yyyy hh:mm"],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;-#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** The number format of each cell style of a workbook, by the style's index; from its styles part. */
export function numberFormats(stylesXml: string | undefined): readonly string[] {
  if (stylesXml === undefined) return [];
  const written = new Map<number, string>();
  const formats: string[] = [];
  let inCellStyles = false;
  scanXml(stylesXml, {
    open: (name, attributes) => {
      if (name === "numFmt") {
        written.set(
          Number(attribute(attributes, "numFmtId")),
          attribute(attributes, "formatCode") ?? "General",
        );
      } else if (name === "cellXfs") {
        inCellStyles = true;
      } else if (name === "xf" && inCellStyles) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        formats.push(written.get(id) ?? builtIn.get(id) ?? "General");
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return formats;
}
