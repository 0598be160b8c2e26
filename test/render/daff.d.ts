declare module "daff" {
  class TableView {
    constructor(rows: readonly (readonly string[])[]);
    readonly data: readonly (readonly (string | null)[])[];
  }
  class Csv {
    parseTable(text: string, into: TableView): boolean;
    renderTable(table: TableView): string;
  }
  class HighlightPatch {
    constructor(source: TableView, patch: TableView);
    apply(): boolean;
  }
  const daff: {
    readonly TableView: typeof TableView;
    readonly Csv: typeof Csv;
    readonly HighlightPatch: typeof HighlightPatch;
  };
  export default daff;
}
