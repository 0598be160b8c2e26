import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../src/findings/catalogue.js";
import { readTables } from "../../../src/formats/read-tables.js";
import { cellAt } from "../../../src/model/location.js";
import { annotateList } from "../../../src/render/workbook/annotated-list.js";
import { fixedList } from "../../../src/render/workbook/fixed-list.js";
import { row } from "../../support/build.js";

const python = "/usr/bin/python3";
const hasOpenpyxl = runs(python, "-c", "import openpyxl");
const hasOffice = runs("soffice", "--version") && runs("pdftotext", "-v");

/** Workbooks with what a list may carry: filters, tables, charts, comments, hidden sheets, merged cells, formats. */
const originals = [
  ...["openpyxl-furniture", "openpyxl-hyperlinks-and-notes", "openpyxl-sheets", "openpyxl-title-and-merges"],
  ...["openpyxl-number-formats", "xlsxwriter-furniture", "xlsxwriter-table", "libreoffice-rich-resaved"],
];

// What openpyxl reads of a workbook but for the colours and comments of its cells, and the sheet of findings.
const describeBooks = `
import json, sys, openpyxl
def cell(c):
    return [c.coordinate, str(c.value), c.number_format, c.font.name, c.font.b, c.border.bottom.style, c.alignment.horizontal,
            c.hyperlink.target if c.hyperlink else None]
def sheet(ws):
    return {
        "name": ws.title, "state": ws.sheet_state, "cells": [cell(c) for row in ws.iter_rows() for c in row if c.value is not None],
        "widths": {k: d.width for k, d in ws.column_dimensions.items()}, "heights": {k: d.height for k, d in ws.row_dimensions.items() if d.height},
        "merged": sorted(str(m) for m in ws.merged_cells.ranges), "panes": ws.freeze_panes, "filter": ws.auto_filter.ref,
        "tables": sorted(ws.tables.keys()), "charts": len(ws._charts),
        "conditions": [str(c.sqref) for c in ws.conditional_formatting], "validations": [str(d.sqref) for d in ws.data_validations.dataValidation],
        "titles": ws.print_title_rows, "area": str(ws.print_area),
    }
def book(path):
    wb = openpyxl.load_workbook(path)
    notes = {ws.title + "!" + c.coordinate: c.comment.text for ws in wb.worksheets for row in ws.iter_rows() for c in row if c.comment}
    return {"first": wb.sheetnames[0], "active": wb.active.title, "notes": notes,
            "sheets": [sheet(ws) for ws in wb.worksheets if ws.title != "Contrôle"]}
print(json.dumps([[book(a), book(b)] for a, b in zip(sys.argv[1::2], sys.argv[2::2])]))
`;

type Read = {
  readonly first: string;
  readonly active: string;
  readonly notes: Readonly<Record<string, string>>;
  readonly sheets: readonly unknown[];
};

describe("a workbook of ours opened in another program", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "habilitations-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!hasOpenpyxl)("holds for openpyxl all that its original held, and the findings", async () => {
    const paths: string[] = [];
    for (const name of originals) {
      const original = `test/formats/producers/files/${name}.xlsx`;
      const copy = join(folder, `${name}.xlsx`);
      writeFileSync(copy, await annotatedEverywhere(new Uint8Array(readFileSync(original)), name));
      paths.push(original, copy);
    }
    const books: readonly (readonly [Read, Read])[] = JSON.parse(run(python, "-c", describeBooks, ...paths));
    for (const [before, after] of books) {
      expect(after.first).toBe("Contrôle");
      expect(after.active).toBe(before.active);
      expect(after.sheets).toEqual(before.sheets);
      for (const [cell, text] of Object.entries(before.notes)) expect(after.notes[cell]).toMatch(text);
      expect(Object.keys(after.notes).length).toBeGreaterThan(Object.keys(before.notes).length);
    }
  });

  it.skipIf(!hasOffice)(
    "is printed by LibreOffice, findings and list",
    async () => {
      const list = readFileSync("samples/dirty-lists/liste-depots.xlsx");
      const template = new Uint8Array(readFileSync("templates/liste-comptes.xlsx"));
      const findings = [missing("Dépôts", 2)];
      const files = {
        classeur: await annotatedEverywhere(new Uint8Array(list), "liste-depots"),
        texte: await annotatedEverywhere(new TextEncoder().encode("Nom;Prénom\n=1+1;Zoé\n"), "liste"),
        corrigee: await fixedList({ template, rows: [row("0042")], findings, language: "fr" }),
      };
      const paths = Object.entries(files).map(([name, bytes]) => {
        const path = join(folder, `${name}.xlsx`);
        writeFileSync(path, bytes);
        return path;
      });
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...paths);
      const pages = (name: string) => run("pdftotext", "-layout", join(folder, `${name}.pdf`), "-");
      expect(pages("classeur")).toMatch(/erreur\s+Dépôts\s+C2\s+Le champ « prénom » est vide/);
      expect(pages("classeur")).toContain("4512");
      expect(pages("texte")).toMatch(/=1\+1\s+Zoé/);
      expect(pages("corrigee")).toMatch(/NOM 0042\s+Prénom\s+0042\s+0042x@petrol\.example/);
      expect(pages("corrigee")).toMatch(/à corriger\s+liste\s+Dépôts!C2/);
    },
    60_000,
  );
});

function missing(sheet: string | undefined, row: number): Finding {
  const at = { file: "liste", ...(sheet === undefined ? {} : { sheet }), row };
  return { code: "missing-value", at: cellAt(at, 2), field: "firstName" };
}

/** A copy with a finding on the third column of every row of every sheet. */
async function annotatedEverywhere(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { tables } = await readTables(bytes, name);
  const findings = tables.flatMap(({ sheet, rows }) => [...rows].map(({ number }) => missing(sheet, number)));
  return annotateList({ bytes, tables, findings, language: "fr" });
}

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function runs(program: string, ...args: readonly string[]): boolean {
  try {
    run(program, ...args);
    return true;
  } catch {
    return false;
  }
}
