/** The width of a text on one line, in thousandths of its font's size. */
export function textWidth(text: string, fontName: string | undefined): number {
  const widths = narrowFont.test(fontName ?? "") ? calibri : arial;
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    width += widths[code] ?? (code < 0x250 ? 667 : 1000);
  }
  return width;
}

/** Fonts that are no wider than Calibri, under a name that LibreOffice may have numbered; no other is taken for narrow. */
const narrowFont = /^(Calibri( Light)?|Carlito|Arial Narrow|Liberation Sans Narrow)\d*$/i;

type Widths = readonly (number | undefined)[];

// The advance widths of Arial (and Helvetica, Liberation Sans) in thousandths, by character code.
const arial: Widths = widthsByCode({
  191: "'",
  222: "ijl",
  260: "|",
  278: " !,./:;I[\\]ftîïÎÏ",
  333: "()-`r",
  334: "{}",
  355: '"',
  389: "*",
  469: "^",
  500: "Jckszvxyç",
  556: "#$0123456789?L_abdeghnopquàâäéèêëôöùûüñ",
  584: "+<=>~",
  611: "FTZ",
  667: "&ABEKPSVXYÀÂÄÉÈÊË",
  722: "CDHNRUwÇÙÛÜ",
  778: "GOQÔÖ",
  833: "Mm",
  889: "%",
  944: "Wœ",
  1015: "@",
});

// Those of Calibri (and Carlito).
const calibri: Widths = widthsByCode({
  229: " 'ilîï",
  252: ",.Ij:;ÎÏ",
  307: "()-[]`f",
  335: "!Jt{}",
  349: "r",
  391: "/\\s",
  401: '"z',
  423: "Lcç",
  455: "kvxy",
  468: "?FSZ|",
  479: "agàâä",
  488: "ETYÉÈÊË",
  498: "#*+<=>^_e~éèêë",
  520: "$0123456789KPX",
  527: "bdhnopquôöùûüñ",
  533: "CÇ",
  544: "BR",
  579: "AVÀÂÄ",
  631: "DGH",
  646: "NUÙÛÜ",
  673: "OQÔÖ",
  682: "&",
  715: "%w",
  799: "m",
  855: "Mœ",
  894: "@W",
});

function widthsByCode(charactersByWidth: Readonly<Record<number, string>>): Widths {
  const widths: (number | undefined)[] = Array.from({ length: 256 });
  for (const [width, characters] of Object.entries(charactersByWidth)) {
    for (const character of characters) widths[character.charCodeAt(0)] = Number(width);
  }
  return widths;
}
