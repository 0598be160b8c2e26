import type { Attr, Element } from "@xmldom/xmldom";

/** The namespaces of OpenDocument that a form is filled in, by their usual prefixes. */
const namespaces = {
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  style: "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  draw: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  meta: "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
  dc: "http://purl.org/dc/elements/1.1/",
  calcext: "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
} as const;

/** One of the namespaces, by its usual prefix. */
export type Prefix = keyof typeof namespaces;

/** An attribute's name, with the usual prefix of its namespace: `table:style-name`. */
export type QualifiedName = `${Prefix}:${string}`;

/** Whether an element is the one named, whatever the prefix it is written with. */
export function isNamed(element: Element, name: QualifiedName): boolean {
  const [namespace, local] = split(name);
  return element.localName === local && element.namespaceURI === namespace;
}

/** The children of one name. */
export function childrenNamed(parent: Element, name: QualifiedName): readonly Element[] {
  return [...parent.children].filter((child) => isNamed(child, name));
}

/** The first child of one name. */
export function childNamed(parent: Element, name: QualifiedName): Element | undefined {
  return childrenNamed(parent, name)[0];
}

/** Every descendant of one name, as a list that edits do not change. */
export function descendantsNamed(parent: Element, name: QualifiedName): readonly Element[] {
  const [namespace, local] = split(name);
  return [...parent.getElementsByTagNameNS(namespace, local)];
}

/** An attribute's value; `undefined` where it is absent. */
export function attributeOf(element: Element | undefined, name: QualifiedName): string | undefined {
  const [namespace, local] = split(name);
  return element?.getAttributeNS(namespace, local) ?? undefined;
}

/** An attribute that counts, such as `table:number-rows-repeated`: 1 where it is absent. */
export function countOf(element: Element, name: QualifiedName): number {
  return Math.max(Math.trunc(Number(attributeOf(element, name) ?? 1)) || 1, 1);
}

/** Sets an attribute; `undefined` takes it away. */
export function setAttribute(element: Element, name: QualifiedName, value: string | undefined): void {
  const [namespace, local] = split(name);
  if (value === undefined) element.removeAttributeNS(namespace, local);
  else element.setAttributeNS(namespace, written(element, name), value);
}

/** Sets an attribute that counts; 1 is what its absence means. */
export function setCount(element: Element, name: QualifiedName, count: number): void {
  setAttribute(element, name, count === 1 ? undefined : String(count));
}

/** An attribute's name, with the usual prefix of its namespace where it is one of ours. */
export function usualName({ name, localName, namespaceURI }: Attr): string {
  const prefix = prefixes.get(namespaceURI ?? "");
  return prefix === undefined ? name : `${prefix}:${localName}`;
}

/** A new element that stands in the document of a relative. */
export function createNamed(relative: Element, name: QualifiedName): Element {
  const { ownerDocument } = relative;
  if (ownerDocument === null) throw new Error(`<${relative.tagName}> stands outside a document`);
  return ownerDocument.createElementNS(split(name)[0], written(relative, name));
}

/** Whether a namespace is declared where an element stands. */
export function knows(element: Element, prefix: Prefix): boolean {
  return element.lookupPrefix(namespaces[prefix]) !== null;
}

/** The prefix, colon included, with which a document writes the names of a namespace. */
export function prefixOf(element: Element, prefix: Prefix): string {
  return `${element.lookupPrefix(namespaces[prefix]) ?? prefix}:`;
}

/** The declarations of namespaces, as a root element has them. */
export function namespaceDeclarations(of: readonly Prefix[]): string {
  return of.map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`).join(" ");
}

function written(element: Element, name: QualifiedName): string {
  const [namespace, local] = split(name);
  return `${element.lookupPrefix(namespace) ?? prefixes.get(namespace) ?? ""}:${local}`;
}

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(namespaces).map(([prefix, namespace]) => [namespace, prefix]),
);
const byPrefix: ReadonlyMap<string, string> = new Map(Object.entries(namespaces));

function split(name: QualifiedName): readonly [string, string] {
  const colon = name.indexOf(":");
  return [byPrefix.get(name.slice(0, colon)) ?? "", name.slice(colon + 1)];
}
