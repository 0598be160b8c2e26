import { strToU8 } from "fflate";
import { type Relationship, relationshipsOf, relationshipsPath } from "../edit/relationships.js";
import { attribute } from "../workbook/scan-xml.js";
import { editMarkup, type MarkupEdit } from "./edit-markup.js";
import { isSameSheet } from "./formula-references.js";
import type { SheetChange } from "./move-anchors.js";
import { moveDrawing, moveLegacyDrawing } from "./move-drawings.js";
import { type Package, partText } from "./package.js";
import { growAreas, growFormula, type SheetGrowth } from "./row-growth.js";
import type { Workbook } from "./workbook.js";

/** A sheet that was filled: what it is called, and what became of its rows. */
export type FilledSheet = SheetChange & { readonly sheet: string };

/**
 * Moves what other parts say of the rows of a filled sheet: pictures, charts, comments, controls, tables and
 * pivot tables, whatever the sheet on which they stand. A part in which nothing moves keeps its bytes.
 */
export function moveRelatedParts(parts: Package, workbook: Workbook, filled: FilledSheet): void {
  const seen = new Set<string>();
  const follow = (source: string, home: string) => {
    editPart(parts, relationshipsPath(source), (xml) => moveLinks(xml, filled));
    for (const { type, path } of relationshipsOf(parts, source)) {
      const edit = editorOf(type, home, filled);
      if (edit === undefined || seen.has(path)) continue;
      seen.add(path);
      editPart(parts, path, edit);
      follow(path, home);
    }
  };
  for (const { name, path } of workbook.sheets) follow(path, name);
  for (const { type, path } of relationshipsOf(parts, workbook.part.path)) {
    if (type === "pivotCacheDefinition") editPart(parts, path, (xml) => movePivotSource(xml, filled));
  }
}

type Editor = (xml: string) => string;

/** How a part is edited that a sheet, or a drawing on it, leads to. */
function editorOf(type: Relationship["type"], home: string, filled: FilledSheet): Editor | undefined {
  const isGrown = home === filled.sheet;
  const move = (formula: string) => growFormula(formula, home, filled);
  switch (type) {
    case "drawing":
      return (xml) => {
        const moved = isGrown ? moveDrawing(xml, filled) : xml;
        return editMarkup(moved, attributesIn(new Set(["textlink", "cellRange"]), move));
      };
    case "vmlDrawing":
      return (xml) => {
        const moved = isGrown ? moveLegacyDrawing(xml, filled) : xml;
        return editMarkup(moved, textsIn(/^Fmla/, move));
      };
    case "chart":
    case "chartEx":
    case "chartUserShapes":
      return (xml) =>
        editMarkup(xml, {
          ...attributesIn(new Set(["textlink"]), move),
          ...textsIn(/^(f|sqref)$/, (text) => growFormula(text, home, filled, { spread: true })),
        });
    case "ctrlProp":
      return (xml) =>
        editMarkup(xml, attributesIn(new Set(["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"]), move));
    case "comments":
    case "threadedComment":
      return (xml) => (isGrown ? moveAreas(xml, filled, { spread: false }) : xml);
    case "table":
      return (xml) => editMarkup(isGrown ? moveAreas(xml, filled) : xml, textsIn(/Formula$/, move));
    case "pivotTable":
      return (xml) => (isGrown ? moveAreas(xml, filled) : xml);
    default:
      return undefined;
  }
}

function attributesIn(names: ReadonlySet<string>, move: (formula: string) => string): MarkupEdit {
  return { attribute: (_, name, value) => (names.has(name) ? move(value) : value) };
}

function textsIn(elements: RegExp, move: (formula: string) => string): MarkupEdit {
  return { text: (element, text) => (elements.test(element) ? move(text) : text) };
}

function moveAreas(
  xml: string,
  { growths }: SheetGrowth,
  options: { readonly spread?: boolean } = {},
): string {
  return editMarkup(xml, {
    attribute: (_, name, value) => (name === "ref" ? growAreas(value, growths, options) : value),
  });
}

/** The links of shapes, and of cells as some programs write them: `#'A sheet'!C5`. */
function moveLinks(xml: string, growth: SheetGrowth): string {
  return editMarkup(xml, {
    attribute: (_, name, value) =>
      name === "Target" && value.startsWith("#")
        ? `#${growFormula(value.slice(1), undefined, growth)}`
        : value,
  });
}

/** Where a pivot table takes its rows from; it is told to read them again when the workbook is opened. */
function movePivotSource(xml: string, growth: SheetGrowth): string {
  const moved = editMarkup(xml, {
    attribute: (element, name, value, tag) => {
      const isSource = element === "worksheetSource" && name === "ref";
      return isSource && isSameSheet(attribute(tag, "sheet"), growth.sheet)
        ? growAreas(value, growth.growths)
        : value;
    },
  });
  if (moved === xml || /\srefreshOnLoad\s*=/.test(moved)) return moved;
  return moved.replace(/<(\w+:)?pivotCacheDefinition\b/, (tag) => `${tag} refreshOnLoad="1"`);
}

function editPart(parts: Package, path: string, edit: Editor): void {
  if (!parts.has(path)) return;
  const before = partText(parts, path);
  const after = edit(before);
  if (after !== before) parts.set(path, strToU8(after));
}
