import { FormError } from "../form/form-error.js";

/** A tag of an XML text, where it stands in it; `name` comes without its prefix. */
export type Tag = {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** The index of its `<`, and the one after its `>`. */
  readonly start: number;
  readonly end: number;
};

/** Gives every tag of an XML text in order, so that the text can be edited where it must and stay else. */
export function scanTags(xml: string, visit: (tag: Tag) => void): void {
  let at = xml.indexOf("<");
  while (at !== -1) {
    const second = xml.charAt(at + 1);
    let end: number;
    if (second === "!") end = declarationEnd(xml, at);
    else if (second === "?") end = after(xml, "?>", at);
    else {
      end = tagEnd(xml, at);
      const kind = second === "/" ? "close" : xml.charAt(end - 2) === "/" ? "empty" : "open";
      visit({ name: localName(xml, kind === "close" ? at + 2 : at + 1, end), kind, start: at, end });
    }
    at = xml.indexOf("<", end);
  }
}

/** The text of a tag with an attribute set; what it had before is replaced. */
export function withAttribute(tag: string, name: string, value: string | number): string {
  const cleared = withoutAttribute(tag, name);
  const nameEnd = /^<[^\s/>]+/.exec(cleared)?.[0].length ?? 1;
  return `${cleared.slice(0, nameEnd)} ${name}="${value}"${cleared.slice(nameEnd)}`;
}

/** The text of a tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
}

function tagEnd(xml: string, at: number): number {
  let quote = "";
  for (let index = at + 1; index < xml.length; index++) {
    const character = xml.charAt(index);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return index + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  throw new FormError({ kind: "not-a-form" });
}

function declarationEnd(xml: string, at: number): number {
  if (xml.startsWith("<![CDATA[", at)) return after(xml, "]]>", at);
  return after(xml, xml.startsWith("<!--", at) ? "-->" : ">", at);
}

function after(xml: string, text: string, at: number): number {
  const index = xml.indexOf(text, at);
  if (index === -1) throw new FormError({ kind: "not-a-form" });
  return index + text.length;
}

function localName(xml: string, start: number, end: number): string {
  const name = /^[^\s/>]+/.exec(xml.slice(start, Math.min(end, start + 80)))?.[0] ?? "";
  return name.slice(name.indexOf(":") + 1);
}
