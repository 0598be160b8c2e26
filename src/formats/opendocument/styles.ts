import { attribute, scanXml } from "../workbook/scan-xml.js";

/** What the styles of a spreadsheet say that a list needs, by their names. */
export type Styles = {
  readonly struck: ReadonlySet<string>;
  readonly hiddenTables: ReadonlySet<string>;
};

/** Reads the automatic styles of a content part: struck-through texts and hidden sheets. */
export function readStyles(xml: string): Styles {
  const struck = new Set<string>();
  const hiddenTables = new Set<string>();
  const end = xml.indexOf("<office:body");
  let style = "";
  // The body is cut off, so that elements stay open: only what stands before it counts.
  const styles = end === -1 ? "" : `${xml.slice(xml.indexOf("<office:automatic-styles"), end)}`;
  if (!styles.startsWith("<office:automatic-styles")) return { struck, hiddenTables };
  scanXml(styles, {
    open: (name, attributes) => {
      if (name === "style") style = attribute(attributes, "name") ?? "";
      else if (name === "text-properties") {
        const line = attribute(attributes, "text-line-through-style");
        if (line !== undefined && line !== "none") struck.add(style);
      } else if (name === "table-properties" && attribute(attributes, "display") === "false") {
        hiddenTables.add(style);
      }
    },
  });
  return { struck, hiddenTables };
}
