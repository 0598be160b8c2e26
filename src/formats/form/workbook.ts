import type { Element } from "@xmldom/xmldom";
import { type Relationship, relationshipsOf, relationshipsPath } from "../edit/relationships.js";
import { FormError } from "./form-error.js";
import type { Package } from "./package.js";
import { descendants, parsePart, replacePart, type XmlPart } from "./xml.js";

/** A sheet's name, the path of its part, and what it is: `worksheet`, `chartsheet`… */
type SheetPart = { readonly name: string; readonly path: string; readonly type: string };

/** What a package says of its workbook: the part itself, and where the other parts are. */
export type Workbook = {
  readonly part: XmlPart;
  /** In the order of the tabs, to which the scope of a name refers. */
  readonly sheets: readonly SheetPart[];
  readonly stylesPath: string | undefined;
  readonly sharedStringsPath: string | undefined;
  readonly propertiesPath: string | undefined;
  readonly calculationChainPath: string | undefined;
};

/** Reads where the parts of a workbook are, through the relationships of the package. */
export function readWorkbook(parts: Package): Workbook {
  const top = relationshipsOf(parts, "");
  const path = ofType(top, "officeDocument");
  if (path === undefined) throw new FormError({ kind: "not-a-form", part: "xl/workbook.xml" });
  const part = parsePart(parts, path);
  const related = relationshipsOf(parts, path);
  return {
    part,
    sheets: descendants(part.root, "sheet").flatMap((sheet) => {
      const id = [...sheet.attributes].find(({ name }) => name.endsWith(":id"))?.value;
      const target = related.find((relationship) => relationship.id === id);
      return {
        name: sheet.getAttribute("name") ?? "",
        path: target?.path ?? "",
        type: target?.type ?? "",
      };
    }),
    stylesPath: ofType(related, "styles"),
    sharedStringsPath: ofType(related, "sharedStrings"),
    propertiesPath: ofType(top, "core-properties"),
    calculationChainPath: ofType(related, "calcChain"),
  };
}

/** Removes the order of calculation, which names cells that have moved; Excel makes a new one on opening. */
export function dropCalculationChain(parts: Package, workbook: Workbook): void {
  const path = workbook.calculationChainPath;
  if (path === undefined) return;
  dropPart(parts, workbook.part.path, { path, type: "calcChain" });
}

/** Removes a part and what leads to it from another, or with "" from the package. */
export function dropPart(
  parts: Package,
  source: string,
  { path, type }: Pick<Relationship, "path" | "type">,
): void {
  parts.delete(path);
  dropElements(
    parts,
    "[Content_Types].xml",
    "Override",
    (element) => element.getAttribute("PartName") === `/${path}`,
  );
  dropElements(parts, relationshipsPath(source), "Relationship", (element) =>
    (element.getAttribute("Type") ?? "").endsWith(`/${type}`),
  );
}

function ofType(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type)?.path;
}

function dropElements(
  parts: Package,
  path: string,
  localName: string,
  isDropped: (element: Element) => boolean,
): void {
  const part = parsePart(parts, path);
  for (const element of descendants(part.root, localName).filter(isDropped)) {
    element.parentNode?.removeChild(element);
  }
  replacePart(parts, part);
}
