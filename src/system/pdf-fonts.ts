import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Ports } from "../app/ports.js";

/** Reads Arimo from its package: as wide as Arial, the workbook's font; Latin, Greek and Cyrillic letters. */
export const readPdfFonts: Ports["readPdfFonts"] = async () => {
  const require = createRequire(import.meta.url);
  const [regular, bold, italic, boldItalic] = await Promise.all([
    readFile(require.resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf")),
    readFile(require.resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf")),
    readFile(require.resolve("@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf")),
    readFile(require.resolve("@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf")),
  ]);
  return { regular, bold, italic, boldItalic };
};
