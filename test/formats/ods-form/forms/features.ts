/** The forms that `make.sh` writes. */
export type OdsFile = "demande-isope-dcaq.ods" | "hand.ods" | "xlsxwriter.ods";

/**
 * Something that a company adds to its form: where it is told, and what is told there before and after three
 * additions and two withdrawals are filled in.
 */
export type OdsFeature = {
  readonly name: string;
  readonly form: OdsFile;
  readonly part: string;
  /** Its groups are what is read, at every place where it matches. */
  readonly told: RegExp;
  readonly before: readonly string[];
  /** Absent where it stays. */
  readonly after?: readonly string[];
};

const content = { part: "content.xml" };
const excel = { ...content, form: "xlsxwriter.ods" } as const;
const hand = { ...content, form: "hand.ods" } as const;

/** Every feature that our tests look at. */
export const odsFeatures: readonly OdsFeature[] = [
  {
    ...{ ...excel, name: "pictures, charts and text boxes" },
    told: /end-cell-address="Demande\.([A-Z]+\d+)"[^>]* draw:name="([^"]+)"/g,
    before: ["G19 Picture 3", "D28 Picture 2", "K30 Chart 4", "E30 TextBox 5"],
    after: ["G18 Picture 3", "D31 Picture 2", "K33 Chart 4", "E33 TextBox 5"],
  },
  {
    ...{ ...hand, name: "picture in a cell, as tall as it was" },
    told: /end-cell-address="[^"]*\.(C\d+)"[^>]* table:end-y="([^"]+)"/g,
    before: ["C26 0.0787in"],
    after: ["C29 5.666pt"],
  },
  {
    ...{ ...hand, name: "pictures and controls on the page" },
    told: /svg:x="[^"]*" svg:y="([^"]+)"(?: draw:control="(\w+)")?\/?><?(?:draw:image|\/table:shapes)/g,
    before: ["0.0787in", "5.5118in", "5.9055in control1", "0.2756in"],
    // Three more rows of 6 mm.
    after: ["0.0787in", "447.869pt", "476.215pt control1", "0.2756in"],
  },
  {
    ...{ ...hand, name: "cells that controls show and fill" },
    told: /form:(?:linked-cell|source-cell-range)="([^"]+)"/g,
    before: ["'La demande'.E27", "'La demande'.B27:'La demande'.B28"],
    after: ["'La demande'.E30", "'La demande'.B30:'La demande'.B31"],
  },
  {
    ...{ ...excel, name: "button" },
    told: /form:label="([^"]+)"|draw:control="(\w+)"/g,
    before: ["Vérifier", "control1"],
  },
  {
    ...{ ...excel, name: "notes" },
    told: /<\/?office:annotation|<text:p text:style-name="P\d+">(?:<[^>]*>)*(Neuf[^<]*|Signer[^<]*)/g,
    before: ["Neuf chiffres, sans espace", "Signer à l'encre bleue"],
  },
  {
    ...{ ...hand, name: "note of a model row, once" },
    told: /(Une ligne par compte)/g,
    before: ["Une ligne par compte"],
  },
  {
    ...{ ...excel, name: "validations" },
    told: /table:condition="of:([^"]+)"[^>]*base-cell-address="([^"]+)"/g,
    before: [
      "cell-content-text-length()<=60 Notice.B16",
      "cell-content-is-in-list([.$A$30:.$A$31]) Notice.D29",
      "cell-content-is-in-list([$Demande.$A$30:.$A$31]) Contrôle.B1",
    ],
    // LibreOffice gives them the base of another sheet; it is told right here.
    after: [
      "cell-content-text-length()<=60 Demande.B16",
      "cell-content-is-in-list([.$A$33:.$A$34]) Demande.D32",
      "cell-content-is-in-list([$Demande.$A$33:.$A$34]) Contrôle.B1",
    ],
  },
  {
    ...{ ...excel, name: "validations of its cells" },
    told: /content-validation-name="(val\d)"(?: table:number-columns-repeated="(\d)")?/g,
    before: ["val1 3", "val1", "val1", "val2", "val3"],
    after: [...Array.from({ length: 15 }, () => "val1"), "val2", "val3"],
  },
  {
    ...{ ...excel, name: "conditional formats and data bars" },
    told: /target-range-address="(Demande\.A[^"]+)"><calcext:(?:condition [^>]*value="([^"]+)"|data-bar)/g,
    before: ['Demande.A16:Demande.F16 formula-is([.$B$21]="X")', "Demande.A30:Demande.A31"],
    after: ['Demande.A16:Demande.F18 formula-is([.$B$23]="X")', "Demande.A33:Demande.A34"],
  },
  {
    ...{ ...hand, name: "conditional formats" },
    told: /target-range-address="([^"]+)"><calcext:condition [^>]*value="([^"]+)"/g,
    before: ["'La demande'.A8:'La demande'.E8 formula-is([.$C8]=\"\")"],
    after: ["'La demande'.A8:'La demande'.E10 formula-is([.$C8]=\"\")"],
  },
  {
    ...{ ...excel, name: "sparklines" },
    told: /sparkline calcext:cell-address="([^"]+)" calcext:data-range="([^"]+)"/g,
    before: ["Demande.C31 Demande.A30:Demande.A31"],
    after: ["Demande.C34 Demande.A33:Demande.A34"],
  },
  {
    ...{ ...excel, name: "chart beside", part: "Object 1/content.xml" },
    told: /(?:values-cell-range-address|plot-area [^>]*cell-range-address)="([^"]+)"/g,
    before: ["Demande.B15:Demande.B16 Demande.A30:Demande.A31", "Demande.A30:Demande.A31"],
    after: ["Demande.B15:Demande.B18 Demande.A33:Demande.A34", "Demande.A33:Demande.A34"],
  },
  {
    ...{ ...excel, name: "ranges that charts listen to" },
    told: /notify-on-update-of-ranges="([^"]+)"/g,
    before: [
      "Demande.B15:Demande.B16 Demande.A30:Demande.A31",
      "Demande.A24:Demande.A24 Demande.A16:Demande.A16",
    ],
    after: [
      "Demande.B15:Demande.B18 Demande.A33:Demande.A34",
      "Demande.A27:Demande.A27 Demande.A16:Demande.A18",
    ],
  },
  {
    ...{ ...excel, name: "formulas" },
    told: /table:formula="of:=([^"#]+)"/g,
    before: [
      "[.A30]+[.A31]",
      "COUNTA([.B15:.B16])-1",
      "[$Demande.$E32]*[.$A$30]",
      "[$Demande.$E33]*[.$A$30]",
      "COUNTA([$Demande.B16:.B16])",
      '[$Demande.A24]&" : "&[$Demande.B4]',
    ],
    after: [
      "[.A33]+[.A34]",
      "COUNTA([.B15:.B18])-1",
      "[$Demande.$E35]*[.$A$33]",
      "[$Demande.$E36]*[.$A$33]",
      "COUNTA([$Demande.B16:.B18])",
      '[$Demande.A27]&" : "&[$Demande.B4]',
    ],
  },
  {
    ...{ ...hand, name: "formulas, that of a model row among them" },
    told: /table:formula="of:=([^"]+)"/g,
    before: [
      "LEN([.C8])+[.$B$27]",
      "SUM([.E8:.E8])",
      "COUNTA([$'La demande'.C8:.C8])",
      "[$'La demande'.B27]*2",
    ],
    after: [
      ...["LEN([.C8])+[.$B$30]", "LEN([.C9])+[.$B$30]", "LEN([.C10])+[.$B$30]", "SUM([.E8:.E10])"],
      ...["COUNTA([$'La demande'.C8:.C10])", "[$'La demande'.B30]*2"],
    ],
  },
  {
    ...{ ...excel, name: "links" },
    told: /xlink:href="(#[^"]+)"/g,
    before: ["#'Demande'.A24", "#'Demande'.A24"],
    after: ["#'Demande'.A27", "#'Demande'.A27"],
  },
  {
    ...{ ...hand, name: "names and expressions" },
    told: /table:name="(double|reference)"[^>]*(?:expression|cell-range-address)="([^"]+)"/g,
    before: ["double [$'La demande'.$B$28]*2", "reference $'La demande'.$B$28"],
    after: ["double [$'La demande'.$B$31]*2", "reference $'La demande'.$B$31"],
  },
  {
    ...{ ...hand, name: "database ranges" },
    told: /table:database-range [^>]*target-range-address="([^"]+)"/g,
    before: ["'La demande'.A13:'La demande'.E13"],
    after: ["'La demande'.A15:'La demande'.E16"],
  },
  {
    ...{ ...excel, name: "print range" },
    told: /table:print-ranges="([^"]+)"/g,
    before: ["Demande.A1:Demande.F35"],
    after: ["Demande.A1:Demande.F38"],
  },
  {
    ...{ ...excel, name: "repeated header, groups and page breaks of its own" },
    told: /<(table:table-header-rows|table:table-row-group)>|(ro3)">/g,
    before: ["ro3", "table:table-header-rows", "ro3", "table:table-row-group"],
  },
  {
    ...{ ...excel, name: "protection" },
    told: /(table:protected="true")|(loext:insert-rows="true")/g,
    before: ['table:protected="true"', 'loext:insert-rows="true"'],
  },
  {
    ...{ ...excel, name: "properties of its own", part: "meta.xml" },
    told: /meta:name="(Classement)"[^>]*>([^<]*)</g,
    before: ["Classement C1 – interne"],
  },
  {
    ...{ ...hand, name: "page footer", part: "styles.xml" },
    told: /<style:footer><text:p>([^<]*)</g,
    before: ["{{operateur_raison_sociale}} – {operateur_siren} – {inconnu}"],
    after: ["Pétroles & Fils – 552100554 – {inconnu}"],
  },
];

/** What is told of a feature, its entities resolved. */
export function reading({ told }: OdsFeature, text: string): readonly string[] {
  return [...text.matchAll(told)]
    .map(([, ...groups]) => groups.filter((group) => group !== undefined).join(" "))
    .filter((found) => found !== "")
    .map((found) =>
      found
        .replaceAll("&apos;", "'")
        .replaceAll("&quot;", '"')
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    );
}
