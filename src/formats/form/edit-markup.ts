import { scanTags, type Tag } from "../edit/scan-tags.js";
import { scanXml } from "../workbook/scan-xml.js";
import { escapeXml } from "./cell-text.js";

/** What becomes of the attributes and texts of a part; both are given and taken without entities. */
export type MarkupEdit = {
  /** `tag` is the source of the whole tag, where the value depends on other attributes. */
  readonly attribute?: (element: string, name: string, value: string, tag: string) => string;
  /** Called for the elements that hold nothing but a text. */
  readonly text?: (element: string, text: string) => string;
};

/** An XML text with some of its attributes and texts replaced; all else stays as it is, character by character. */
export function editMarkup(xml: string, edit: MarkupEdit): string {
  const pieces: string[] = [];
  let done = 0;
  let open: Tag | undefined;
  const replace = (start: number, end: number, after: string) => {
    if (xml.slice(start, end) === after) return;
    pieces.push(xml.slice(done, start), after);
    done = end;
  };
  scanTags(xml, (tag) => {
    const { name, kind, start, end } = tag;
    if (kind === "close") {
      if (open !== undefined && edit.text !== undefined)
        replace(open.end, start, editText(xml, open, start, edit.text));
      open = undefined;
      return;
    }
    open = kind === "open" ? tag : undefined;
    if (edit.attribute !== undefined)
      replace(start, end, editTag(name, xml.slice(start, end), edit.attribute));
  });
  return pieces.length === 0 ? xml : pieces.join("") + xml.slice(done);
}

/** A text or an attribute's value, its entities resolved. */
function resolved(source: string): string {
  if (!source.includes("&")) return source;
  let text = "";
  scanXml(`<t>${source}</t>`, { open: () => {}, text: (piece) => (text += piece) });
  return text;
}

function editText(
  xml: string,
  { name, end }: Tag,
  close: number,
  edit: NonNullable<MarkupEdit["text"]>,
): string {
  const source = xml.slice(end, close);
  if (source.includes("<")) return source;
  const before = resolved(source);
  const after = edit(name, before);
  return after === before ? source : escapeXml(after);
}

function editTag(element: string, tag: string, edit: NonNullable<MarkupEdit["attribute"]>): string {
  return tag.replace(
    attributes,
    (whole: string, start: string, name: string, double?: string, single?: string) => {
      const before = resolved(double ?? single ?? "");
      const after = edit(element, name.slice(name.indexOf(":") + 1), before, tag);
      return after === before ? whole : `${start}"${escapeXml(after)}"`;
    },
  );
}

const attributes = /(\s([\w:.-]+)\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;
