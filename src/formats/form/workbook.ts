import type { Element } from "@xmldom/xmldom";
import { FormError } from "./form-error.js";
import type { Package } from "./package.js";
import { descendants, parsePart, replacePart, type XmlPart } from "./xml.js";

/** A sheet's name and the path of its part. */
type SheetPart = { readonly name: string; readonly path: string };

/** What a package says of its workbook: the part itself, and where the other parts are. */
export type Workbook = {
  readonly part: XmlPart;
  /** In the order of the tabs, to which the scope of a name refers. */
  readonly sheets: readonly SheetPart[];
  readonly stylesPath: string | undefined;
  readonly propertiesPath: string | undefined;
  readonly calculationChainPath: string | undefined;
};

type Relationship = { readonly id: string; readonly type: string; readonly path: string };

/** Reads where the parts of a workbook are, through the relationships of the package. */
export function readWorkbook(parts: Package): Workbook {
  const top = relationships(parts, "");
  const path = ofType(top, "officeDocument");
  if (path === undefined) throw new FormError({ kind: "not-a-form", part: "xl/workbook.xml" });
  const part = parsePart(parts, path);
  const related = relationships(parts, path);
  return {
    part,
    sheets: descendants(part.root, "sheet").flatMap((sheet) => {
      const id = [...sheet.attributes].find(({ name }) => name.endsWith(":id"))?.value;
      const target = related.find((relationship) => relationship.id === id);
      return { name: sheet.getAttribute("name") ?? "", path: target?.path ?? "" };
    }),
    stylesPath: ofType(related, "styles"),
    propertiesPath: ofType(top, "core-properties"),
    calculationChainPath: ofType(related, "calcChain"),
  };
}

/** Removes the order of calculation, which names cells that have moved; Excel makes a new one on opening. */
export function dropCalculationChain(parts: Package, workbook: Workbook): void {
  const path = workbook.calculationChainPath;
  if (path === undefined) return;
  parts.delete(path);
  dropElements(
    parts,
    "[Content_Types].xml",
    "Override",
    (element) => element.getAttribute("PartName") === `/${path}`,
  );
  dropElements(parts, relationshipsPath(workbook.part.path), "Relationship", (element) =>
    (element.getAttribute("Type") ?? "").endsWith("/calcChain"),
  );
}

function ofType(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type.endsWith(`/${type}`))?.path;
}

/** The relationships of a part, or with "" of the package; a part may have none. */
function relationships(parts: Package, source: string): readonly Relationship[] {
  const path = relationshipsPath(source);
  if (!parts.has(path)) return [];
  return descendants(parsePart(parts, path).root, "Relationship").map((element) => ({
    id: element.getAttribute("Id") ?? "",
    type: element.getAttribute("Type") ?? "",
    path: resolve(element.getAttribute("Target") ?? "", source),
  }));
}

function relationshipsPath(source: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

function resolve(target: string, source: string): string {
  return new URL(target, `package:///${source}`).pathname.slice(1);
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
