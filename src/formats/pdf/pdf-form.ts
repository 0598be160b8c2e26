/** A form to be set on A4 pages: a title, numbered sections of fields and tables, a place to sign. */
export type PdfForm = {
  /** May hold line breaks, like every text here but the footer. */
  readonly title: string;
  readonly day: string;
  readonly sections: readonly PdfSection[];
  readonly signature: { readonly place: string; readonly signatory: string };
  /** What every page says at its foot, before its number; cut where it is too long. */
  readonly footer: string;
  readonly properties: PdfProperties;
};

/** A titled section. */
export type PdfSection = {
  readonly title: string;
  /** Beside the title. */
  readonly note?: string;
  readonly parts: readonly (PdfFields | PdfTable)[];
};

/** Labelled values, one a line, under a title of their own where they have one. */
export type PdfFields = {
  readonly kind: "fields";
  readonly title?: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
};

/** Rows under a header that each page repeats, and their total; pages end between rows. */
export type PdfTable = {
  readonly kind: "table";
  readonly columns: readonly PdfColumn[];
  /** A cell for each column. */
  readonly rows: readonly (readonly string[])[];
  readonly total: string;
};

/** A column of a table. */
export type PdfColumn = {
  readonly title: string;
  /** Its share of the width, against the other columns. */
  readonly share: number;
  /** Whether it holds numbers of rows: small and centred. */
  readonly numbers?: boolean;
};

/** What the file says of itself. */
export type PdfProperties = {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  /** The language of the texts, as `fr-FR`. */
  readonly language: string;
  /** The day of the file, as `YYYY-MM-DD`. */
  readonly date: string;
};
