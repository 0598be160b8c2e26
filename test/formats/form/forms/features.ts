import type { FormFile } from "./form-files.js";

/**
 * Something that a company adds to its form: where it is told, and what is told there before and after three
 * additions (rows 16 to 18) and two withdrawals (23 and 24) are filled in. What stands below moves by 3 rows.
 */
export type Feature = {
  readonly name: string;
  readonly form: FormFile;
  readonly part: RegExp;
  /** Its groups are what is read, at every place where it matches. */
  readonly told: RegExp;
  readonly before: readonly string[];
  /** Absent where it stays. */
  readonly after?: readonly string[];
};

const sheet = /^xl\/worksheets\/sheet1\.xml$/;
const other = /^xl\/worksheets\/sheet2\.xml$/;
const book = /^xl\/workbook\.xml$/;
const drawing = /^xl\/drawings\/drawing1\.xml$/;
const legacy = /^xl\/drawings\/(vmlDrawing1|commentsDrawing1)\.vml$/;
const anchorRows =
  /Anchor[^>]*><xdr:from>.*?<xdr:row>(\d+)<.*?<xdr:to>.*?<xdr:row>(\d+)<.*?<xdr:cNvPr[^>]* name="([^"]*)"/g;
const comments = /^xl\/comments\/?(comment)?s?1\.xml$/;

/** Every feature that our tests, and the measure of exceljs, look at. */
export const features: readonly Feature[] = [
  {
    ...{ name: "logo and pictures beside and below the tables", form: "xlsxwriter.xlsx", part: drawing },
    told: anchorRows,
    before: ["0 0 Picture 1", "24 27 Picture 2", "14 18 Picture 3", "24 29 Chart 4", "28 29 TextBox 5"],
    after: ["0 0 Picture 1", "27 30 Picture 2", "14 17 Picture 3", "27 32 Chart 4", "31 32 TextBox 5"],
  },
  {
    ...{ name: "pictures", form: "libreoffice.xlsx", part: drawing, told: anchorRows },
    before: ["0 2 logo", "24 26 cachet"],
    after: ["0 2 logo", "27 29 cachet"],
  },
  {
    ...{ name: "text box that shows a cell", form: "xlsxwriter.xlsx", part: drawing },
    told: /textlink="([^"]+)"/g,
    before: ["Demande!$A$30"],
    after: ["Demande!$A$33"],
  },
  {
    ...{ name: "picture in the page header", form: "xlsxwriter.xlsx", part: sheet },
    told: /<(legacyDrawingHF) r:id|(&amp;L&amp;G&amp;R)/g,
    before: ["&amp;L&amp;G&amp;R", "legacyDrawingHF"],
  },
  {
    ...{ name: "comments", form: "xlsxwriter.xlsx", part: comments, told: /<comment ref="(\w+)"/g },
    before: ["B4", "A24"],
    after: ["B4", "A27"],
  },
  {
    ...{ name: "boxes of comments and the button", form: "xlsxwriter.xlsx", part: legacy },
    told: /<x:Anchor>\d+, \d+, (\d+), \d+, \d+, \d+, (\d+), \d+</g,
    before: ["23 24", "2 6", "22 26"],
    after: ["26 27", "2 6", "25 29"],
  },
  {
    ...{ name: "button with a macro", form: "xlsxwriter.xlsx", part: legacy },
    told: /ObjectType="(Button)"|FmlaMacro>([^<]+)</g,
    before: ["Button", "[0]!Verifier"],
  },
  {
    ...{ name: "comments", form: "libreoffice.xlsx", part: legacy, told: /<x:Row>(\d+)</g },
    before: ["23"],
    after: ["26"],
  },
  {
    ...{ name: "comments", form: "openpyxl.xlsx", part: comments, told: /<comment ref="(\w+)"/g },
    before: ["D24"],
    after: ["D27"],
  },
  {
    ...{ name: "threaded comments", form: "hand.xlsm", part: /threadedComment1/, told: /ref="(\w+)"/g },
    before: ["A24"],
    after: ["A27"],
  },
  {
    ...{ name: "check box and its cell", form: "hand.xlsm", part: /ctrlProp1/, told: /fmlaLink="([^"]+)"/g },
    before: ["$D$33"],
    after: ["$D$36"],
  },
  {
    ...{ name: "check box on its sheet", form: "hand.xlsm", part: sheet },
    told: /linkedCell="([^"]+)".*?<from>.*?row>(\d+)<.*?<to>.*?row>(\d+)</g,
    before: ["$D$33 32 33"],
    after: ["$D$36 35 36"],
  },
  {
    ...{ name: "button", form: "libreoffice-resaved.xlsx", part: sheet },
    told: /name="Button 1".*?<from>.*?row>(\d+)<.*?<to>.*?row>(\d+)</g,
    before: ["23 24"],
    after: ["26 27"],
  },
  {
    ...{ name: "conditional formats", form: "xlsxwriter.xlsx", part: sheet },
    told: /<conditionalFormatting sqref="([^"]*)"|<formula>([^<]*)</g,
    before: ["A16:F16", '$B$21="X"', "A30:A31"],
    after: ["A16:F18", '$B$23="X"', "A33:A34"],
  },
  {
    ...{ name: "data bars of Excel 2010", form: "xlsxwriter.xlsx", part: sheet },
    told: /<x14:cfRule.*?<xm:sqref>([^<]*)</g,
    before: ["A30:A31"],
    after: ["A33:A34"],
  },
  {
    ...{ name: "limits of a colour scale", form: "openpyxl.xlsx", part: sheet },
    told: /<cfvo type="formula" val="([^"]*)"/g,
    before: ["$B$31"],
    after: ["$B$34"],
  },
  {
    ...{ name: "sparklines", form: "xlsxwriter.xlsx", part: sheet },
    told: /<x14:sparkline><xm:f>([^<]*)<\/xm:f><xm:sqref>([^<]*)</g,
    before: ["Demande!A30:A31 C31"],
    after: ["Demande!A33:A34 C34"],
  },
  {
    ...{ name: "data validations", form: "xlsxwriter.xlsx", part: sheet },
    told: /<dataValidation [^>]*sqref="([^"]*)"><formula1>([^<]*)</g,
    before: ["B16:F16 60", "D29 $A$30:$A$31"],
    after: ["B16:F18 60", "D32 $A$33:$A$34"],
  },
  {
    ...{ name: "input messages over two lines", form: "xlsxwriter.xlsx", part: sheet },
    told: /prompt="Une ligne(?:&#(?:xA|10);)?([^"]*)"/g,
    before: ["par compte"],
  },
  {
    ...{ name: "data validations of Excel 2010", form: "hand.xlsm", part: sheet },
    told: /<x14:formula1><xm:f>([^<]*)<\/xm:f><\/x14:formula1><xm:sqref>([^<]*)</g,
    before: ["Demande!$A$30:$A$31 E29"],
    after: ["Demande!$A$33:$A$34 E32"],
  },
  {
    ...{ name: "validations of another sheet", form: "xlsxwriter.xlsx", part: other },
    told: /<formula1>([^<]*)</g,
    before: ["Demande!$A$30:$A$31"],
    after: ["Demande!$A$33:$A$34"],
  },
  {
    ...{ name: "print area and titles", form: "xlsxwriter.xlsx", part: book },
    told: /name="_xlnm.(Print_\w+)"[^>]*>([^<]*)</g,
    before: ["Print_Area Demande!$A$1:$F$35", "Print_Titles Demande!$15:$15"],
    after: ["Print_Area Demande!$A$1:$F$38", "Print_Titles Demande!$15:$15"],
  },
  {
    ...{ name: "page breaks", form: "xlsxwriter.xlsx", part: sheet, told: /<brk id="(\d+)"/g },
    before: ["13", "32"],
    after: ["13", "35"],
  },
  {
    ...{ name: "row heights and outlines", form: "xlsxwriter.xlsx", part: sheet },
    told: /<row r="(\d+)"[^>]*? (ht="[^"]*")/g,
    before: ['1 ht="40"', '16 ht="21"', '21 ht="21"', '34 ht="33"'],
    after: ['1 ht="40"', '16 ht="21"', '17 ht="21"', '18 ht="21"', '23 ht="21"', '24 ht="21"', '37 ht="33"'],
  },
  {
    ...{ name: "column widths and hidden columns", form: "xlsxwriter.xlsx", part: sheet },
    told: /<col min="([123])" max="[13]" width="([\d.]+)"|<col min="(\d+)"[^>]* (hidden)="1"/g,
    before: ["1 14.7109375", "2 12.7109375", "10 hidden"],
  },
  {
    ...{
      name: "merged cells",
      form: "openpyxl.xlsx",
      part: sheet,
      told: /<mergeCell ref="(E1\d:F\d+|E2\d:F\d+|H\w+:H\w+|A\w+:C\w+)"/g,
    },
    before: ["E16:F16", "E21:F21", "H15:H22", "A25:C27"],
    after: ["E16:F16", "E17:F17", "E18:F18", "E23:F23", "E24:F24", "H15:H25", "A28:C30"],
  },
  {
    ...{ name: "protection of the sheet", form: "xlsxwriter.xlsx", part: sheet },
    told: /<sheetProtection ([^>]*?)\/?>/g,
    before: ['password="DAA7" sheet="1" objects="1" scenarios="1" insertRows="0"'],
  },
  {
    ...{ name: "ranges left unprotected", form: "xlsxwriter.xlsx", part: sheet },
    told: /<protectedRange sqref="([^"]*)"/g,
    before: ["A30:A31"],
    after: ["A33:A34"],
  },
  {
    ...{ name: "protection of the workbook", form: "hand.xlsm", part: book, told: /(lockStructure="1")/g },
    before: ['lockStructure="1"'],
  },
  {
    ...{ name: "named styles", form: "openpyxl.xlsx", part: /^xl\/styles\.xml$/ },
    told: /<cellStyle [^>]*?name="(Charte Dubief)"/g,
    before: ["Charte Dubief"],
  },
  {
    ...{
      name: "theme",
      form: "xlsxwriter.xlsx",
      part: /^xl\/theme\/theme1\.xml$/,
      told: /<a:theme [^>]*name="([^"]*)"/g,
    },
    before: ["Office Theme"],
  },
  {
    ...{ name: "custom document properties", form: "xlsxwriter.xlsx", part: /^docProps\/custom\.xml$/ },
    told: /<vt:lpwstr>([^<]*)</g,
    before: ["C1 – interne"],
  },
  {
    ...{
      name: "parts of one's own",
      form: "hand.xlsm",
      part: /^customXml\/item1\.xml$/,
      told: /<charte[^>]*>(\w+)/g,
    },
    before: ["bleu"],
  },
  {
    ...{
      name: "macros",
      form: "hand.xlsm",
      part: /^\[Content_Types\]\.xml$/,
      told: /(macroEnabled|vnd\.ms-office\.vbaProject)/g,
    },
    before: ["macroEnabled", "vnd.ms-office.vbaProject"],
  },
  {
    ...{
      name: "formulas of the form",
      form: "xlsxwriter.xlsx",
      part: sheet,
      told: /<f>([^<]*A30[^<]*|[^<]*A33\+[^<]*|COUNTA[^<]*)</g,
    },
    before: ["A30+A31", "COUNTA(B15:B16)-1"],
    after: ["A33+A34", "COUNTA(B15:B18)-1"],
  },
  {
    ...{ name: "formulas of another sheet", form: "xlsxwriter.xlsx", part: other, told: /<f>([^<]*)</g },
    before: ["COUNTA(Demande!B16:B16)", 'Demande!A24&amp;" : "&amp;Demande!B4'],
    after: ["COUNTA(Demande!B16:B18)", 'Demande!A27&amp;" : "&amp;Demande!B4'],
  },
  {
    ...{ name: "formulas that cells share, across the tables", form: "hand.xlsm", part: other },
    told: /<c r="D3\d"><f[^>]*>(Demande[^<]*)</g,
    before: ["Demande!$A15"],
    after: ["Demande!$A15", "Demande!$A16", "Demande!$A19", "Demande!$A20"],
  },
  {
    ...{ name: "links within the workbook", form: "xlsxwriter.xlsx", part: /^xl\/worksheets\/sheet\d\.xml$/ },
    told: /<hyperlink ref="(\w+)" location="([^"]*)"/g,
    before: ["C30 'Demande'!A24", "B2 'Demande'!A24"],
    after: ["C33 'Demande'!A27", "B2 'Demande'!A27"],
  },
  {
    ...{
      name: "charts, of the form and of another sheet",
      form: "xlsxwriter.xlsx",
      part: /^xl\/charts\/chart\d\.xml$/,
    },
    told: /<c:f>([^<]*)</g,
    before: ["Demande!$B$15:$B$16", "Demande!$A$30:$A$31", "Demande!$A$24", "Demande!$A$16:$A$16"],
    after: ["Demande!$B$15:$B$18", "Demande!$A$33:$A$34", "Demande!$A$27", "Demande!$A$16:$A$18"],
  },
  {
    ...{
      name: "chart",
      form: "openpyxl.xlsx",
      part: /^xl\/charts\/chart1\.xml$/,
      told: /<(?:c:)?f>([^<]*)</g,
    },
    before: ["'Demande'!B30", "'Demande'!$B$31:$B$32"],
    after: ["'Demande'!B33", "'Demande'!$B$34:$B$35"],
  },
  {
    ...{ name: "tables of Excel", form: "xlsxwriter.xlsx", part: /^xl\/tables\/table1\.xml$/ },
    told: / ref="([^"]*)"|<calculatedColumnFormula>[^<$]*([^<]*)</g,
    before: ["D31:F33", "D31:F33", "$A$30"],
    after: ["D34:F36", "D34:F36", "$A$33"],
  },
  {
    ...{ name: "source of a pivot table", form: "hand.xlsm", part: /pivotCacheDefinition1\.xml$/ },
    told: /<worksheetSource [^>]*?ref="([^"]*)"/g,
    before: ["A15:B16"],
    after: ["A15:B18"],
  },
  {
    ...{ name: "scenarios and watched cells", form: "hand.xlsm", part: sheet },
    told: /<(inputCells|cellWatch) r="(\w+)"/g,
    before: ["inputCells A30", "cellWatch B30"],
    after: ["inputCells A33", "cellWatch B33"],
  },
  {
    ...{
      name: "ignored warnings",
      form: "xlsxwriter.xlsx",
      part: sheet,
      told: /<ignoredError sqref="([^"]*)"/g,
    },
    before: ["A1:F24"],
    after: ["A1:F27"],
  },
  {
    ...{ name: "panes, selection and colour of the tab", form: "xlsxwriter.xlsx", part: sheet },
    told: /<pane (ySplit="1")|activeCell="(\w+)"|<tabColor rgb="(\w+)"/g,
    before: ["FFFF8800", 'ySplit="1"', "A24"],
    after: ["FFFF8800", 'ySplit="1"', "A27"],
  },
  {
    ...{
      name: "hidden sheets",
      form: "xlsxwriter.xlsx",
      part: book,
      told: /<sheet [^>]*name="([^"]*)"[^>]*state="hidden"/g,
    },
    before: ["Notice"],
  },
];

/** What a workbook tells of a feature. */
export function reading({ told }: Feature, text: string): readonly string[] {
  return [...text.matchAll(told)].map((match) =>
    match
      .slice(1)
      .filter((group) => group !== undefined)
      .join(" "),
  );
}
