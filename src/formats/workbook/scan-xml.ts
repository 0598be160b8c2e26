/** What is called while an XML text is scanned; names come without their prefix, texts with entities resolved. */
export type XmlHandler = {
  readonly open: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/**
 * Scans an XML text in one pass, building nothing: elements by their local name, attributes as their source
 * (see `attribute`). A self-closing element is opened, then closed.
 *
 * @throws Error when the text ends inside an element, as that of a damaged file does.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  let depth = 0;
  let at = xml.indexOf("<");
  while (at !== -1) {
    const second = xml.charCodeAt(at + 1);
    let end: number;
    if (second === slash) {
      end = required(xml.indexOf(">", at), "tag");
      depth--;
      handler.close?.(localName(xml.slice(at + 2, end).trimEnd()));
    } else if (second === exclamation) {
      end = skipDeclaration(xml, at, handler);
    } else if (second === question) {
      end = required(xml.indexOf("?>", at), "instruction") + 1;
    } else {
      end = tagEnd(xml, at);
      const selfClosing = xml.charCodeAt(end - 1) === slash;
      const tag = xml.slice(at + 1, selfClosing ? end - 1 : end);
      const nameEnd = tag.search(/\s/);
      const name = localName(nameEnd === -1 ? tag : tag.slice(0, nameEnd));
      handler.open(name, nameEnd === -1 ? "" : tag.slice(nameEnd));
      if (selfClosing) handler.close?.(name);
      else depth++;
    }
    at = xml.indexOf("<", end);
    if (handler.text !== undefined && at > end + 1) handler.text(resolveEntities(xml.slice(end + 1, at)));
  }
  if (depth !== 0) throw new Error("XML ends inside an element");
}

/** The value of an attribute by its local name, from the source of a tag's attributes. */
export function attribute(source: string, name: string): string | undefined {
  const plain = source.indexOf(` ${name}="`);
  if (plain !== -1) {
    const start = plain + name.length + 3;
    return resolveEntities(source.slice(start, source.indexOf('"', start)));
  }
  if (!source.includes(`${name}=`) && !/\s=/.test(source)) return undefined;
  for (const [, found, , double, single] of source.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    if (found !== undefined && localName(found) === name) return resolveEntities(double ?? single ?? "");
  }
  return undefined;
}

const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;

/** The index of the `>` that ends the tag opened at `at`; a `>` inside an attribute's quotes does not. */
function tagEnd(xml: string, at: number): number {
  let end = required(xml.indexOf(">", at), "tag");
  for (;;) {
    const tag = xml.slice(at, end);
    if (evenCount(tag, '"') && evenCount(tag, "'")) return end;
    if (/^[^"']*(("[^"]*"|'[^']*')[^"']*)*$/.test(tag)) return end;
    end = required(xml.indexOf(">", end + 1), "tag");
  }
}

function evenCount(text: string, quote: string): boolean {
  let even = true;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) even = !even;
  return even;
}

/** Skips a comment or a document type; the content of a CDATA section is text. Gives the index of its `>`. */
function skipDeclaration(xml: string, at: number, handler: XmlHandler): number {
  if (xml.startsWith("<![CDATA[", at)) {
    const end = required(xml.indexOf("]]>", at), "CDATA");
    handler.text?.(xml.slice(at + 9, end));
    return end + 2;
  }
  if (xml.startsWith("<!--", at)) return required(xml.indexOf("-->", at), "comment") + 2;
  return required(xml.indexOf(">", at), "declaration");
}

function required(index: number, what: string): number {
  if (index === -1) throw new Error(`XML ends inside a ${what}`);
  return index;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

const namedEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text with its character references and the five named entities in their place. */
export function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return namedEntities[name] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
