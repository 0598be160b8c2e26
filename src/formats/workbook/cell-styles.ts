import { attribute, scanXml } from "./scan-xml.js";

/** What the style of a cell says of its content. */
export type CellStyle = { readonly numberFormat: string; readonly struck: boolean };

/** The style of a cell that has none. */
export const plainStyle: CellStyle = { numberFormat: "General", struck: false };

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

/** The cell styles of a workbook, by index, from its styles part. */
export function cellStyles(stylesXml: string | undefined): readonly CellStyle[] {
  if (stylesXml === undefined) return [];
  const written = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const styles: CellStyle[] = [];
  let within: "fonts" | "cellXfs" | undefined;
  scanXml(stylesXml, {
    open: (name, attributes) => {
      if (name === "fonts" || name === "cellXfs") within = name;
      else if (name === "numFmt") {
        written.set(
          Number(attribute(attributes, "numFmtId")),
          attribute(attributes, "formatCode") ?? "General",
        );
      } else if (name === "font" && within === "fonts") struckFonts.push(false);
      else if (name === "strike" && within === "fonts")
        struckFonts[struckFonts.length - 1] = isOn(attribute(attributes, "val"));
      else if (name === "xf" && within === "cellXfs") {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        styles.push({
          numberFormat: written.get(id) ?? builtIn.get(id) ?? "General",
          struck: struckFonts[Number(attribute(attributes, "fontId") ?? 0)] ?? false,
        });
      }
    },
    close: (name) => {
      if (name === within) within = undefined;
    },
  });
  return styles;
}

/** Whether an on/off element such as `<strike/>` is on, from its `val`: it is unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|none)$/.test(value);
}
