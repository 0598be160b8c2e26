import { DOMParser, type Document, type Element, MIME_TYPE, XMLSerializer } from "@xmldom/xmldom";
import { strToU8 } from "fflate";
import { FormError } from "./form-error.js";
import { type Package, partText } from "./package.js";

/** A part of a package, parsed; `root` is its document element. */
export type XmlPart = { readonly path: string; readonly document: Document; readonly root: Element };

/** Parses a part; throws a {@link FormError} where it is missing or is no XML. */
export function parsePart(parts: Package, path: string): XmlPart {
  const document = parse(partText(parts, path), path);
  const root = document.documentElement;
  if (root === null) throw new FormError({ kind: "not-a-form", part: path });
  return { path, document, root };
}

/** The part as text, to be put back into its package. */
export function serialize(part: XmlPart): string {
  return new XMLSerializer().serializeToString(part.document);
}

/** Puts a parsed part back into its package. */
export function replacePart(parts: Package, part: XmlPart): void {
  parts.set(part.path, strToU8(serialize(part)));
}

/** Every descendant with a local name, whatever its prefix, as a list that edits do not change. */
export function descendants(parent: Element, localName: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", localName)];
}

/** The children with a local name, whatever their prefix. */
export function children(parent: Element, localName: string): readonly Element[] {
  return [...parent.children].filter((child) => child.localName === localName);
}

/** The first child with a local name. */
export function child(parent: Element, localName: string): Element | undefined {
  return children(parent, localName)[0];
}

/** A new element in the namespace and with the prefix of a relative. */
export function createLike(relative: Element, localName: string): Element {
  const { ownerDocument, namespaceURI, prefix } = relative;
  if (ownerDocument === null) throw new Error(`<${relative.tagName}> stands outside a document`);
  return ownerDocument.createElementNS(namespaceURI, prefix ? `${prefix}:${localName}` : localName);
}

/** An attribute as a number; `undefined` where it is absent or no number. */
export function numberAttribute(element: Element, name: string): number | undefined {
  const text = element.getAttribute(name);
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function parse(text: string, path: string): Document {
  try {
    return new DOMParser({ onError: rejectErrors }).parseFromString(text, MIME_TYPE.XML_TEXT);
  } catch (cause) {
    throw new FormError({ kind: "not-a-form", part: path }, { cause });
  }
}

function rejectErrors(level: "error" | "fatalError" | "warning", message: string): void {
  if (level !== "warning") throw new Error(message);
}
