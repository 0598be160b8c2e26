import { type Attr, type Element, XMLSerializer } from "@xmldom/xmldom";
import { escapeXml } from "../form/cell-text.js";
import { usualName } from "./markup.js";

/** An element's markup within its document, whose root declares the namespaces. */
export function outerMarkup(element: Element): string {
  return new XMLSerializer()
    .serializeToString(element)
    .replace(/ xmlns:([\w-]+)="([^"]*)"/g, (declaration: string, prefix: string, namespace: string) => {
      const root = element.ownerDocument?.documentElement;
      return root?.lookupNamespaceURI(prefix) === namespace ? "" : declaration;
    });
}

/** An element's attributes as markup, without those named. */
export function attributesMarkup(element: Element, without: ReadonlySet<string>): string {
  return [...element.attributes]
    .filter((attribute: Attr) => !without.has(usualName(attribute)) && !/^xmlns(:|$)/.test(attribute.name))
    .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}
