import { PdfError } from "./pdf-error.js";

/** The four faces of the typeface that texts are set in. */
export const faces = ["regular", "bold", "italic", "boldItalic"] as const;

type Face = (typeof faces)[number];

/** The bytes of the TrueType files of the typeface. */
export type PdfFonts = Readonly<Record<Face, Uint8Array>>;

/** How a text looks: its size in points. */
export type TextStyle = { readonly face: Face; readonly size: number; readonly color: string };

/** Throws a {@link PdfError} where a face cannot show a text faithfully. */
export type CharacterCheck = (text: string, face: Face) => void;

/** The check of texts against the characters that the faces have. */
export async function openCharacterCheck(fonts: PdfFonts): Promise<CharacterCheck> {
  const { create } = await import("fontkit");
  const checks = new Map(
    faces.map((face) => {
      const { buffer, byteOffset, byteLength } = fonts[face];
      const font = create(Buffer.from(buffer, byteOffset, byteLength));
      if (!("hasGlyphForCodePoint" in font)) throw new Error(`The file of the ${face} face is a collection`);
      return [face, (codePoint: number) => font.hasGlyphForCodePoint(codePoint)] as const;
    }),
  );
  const shown = new Set<string>();
  return (text, face) => {
    const missing = new Set<string>();
    for (const character of text) {
      const key = `${face} ${character}`;
      if (shown.has(key)) continue;
      if (isFaithful(character) && checks.get(face)?.(character.codePointAt(0) ?? 0)) shown.add(key);
      else missing.add(character);
    }
    if (missing.size > 0) throw new PdfError({ kind: "missing-characters", text, characters: [...missing] });
  };
}

/**
 * Whether one glyph after the other shows the character: not where writing runs from right to left, which is
 * set in another order than it is read, nor for what cannot be seen, which would be lost or shown as a hyphen.
 */
function isFaithful(character: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Script=Hebrew}]/u.test(character);
}
