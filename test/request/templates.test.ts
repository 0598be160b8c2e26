import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTables } from "../../src/formats/read-tables.js";
import { longestName } from "../../src/intake/cell.js";
import { longestEmail } from "../../src/intake/email.js";
import { longestIdentifier } from "../../src/intake/identifier.js";
import { exampleMark } from "../../src/intake/row-kind.js";
import { isInformationSheet } from "../../src/model/information-sheet.js";
import { formNames } from "../../src/request/form-names.js";
import { accountList } from "../../templates/account-list.mjs";
import { requestForm } from "../../templates/request-form.mjs";

const committed = (name: string) => readFileSync(new URL(`../../templates/${name}`, import.meta.url));

describe("the templates", () => {
  it.each([
    ["demande-isope-dcaq.xlsx", requestForm],
    ["liste-comptes.xlsx", accountList],
  ])("are what their script builds: %s", async (name, build) => {
    expect(Buffer.from(await build()).equals(committed(name))).toBe(true);
  });

  it("name every place of the form that is filled, and their page lists all the names", () => {
    const workbook = strFromU8(
      unzipSync(committed("demande-isope-dcaq.xlsx"))["xl/workbook.xml"] ?? new Uint8Array(),
    );
    const readme = committed("README.md").toString("utf8");
    const names = [...workbook.matchAll(/definedName name="([a-z_]+)">/g)].map(([, name]) => name);
    const known = Object.values(formNames);
    expect(names.toSorted()).toEqual(known.filter((name) => name !== formNames.dayAlone).toSorted());
    for (const name of known) expect(readme).toContain(`\`${name}\``);
  });

  it("print no placeholder on a form that is filled by hand", () => {
    const sheet = unzipSync(committed("demande-isope-dcaq.xlsx"))["xl/worksheets/sheet1.xml"];
    const [, attributes = "", footer] =
      /<headerFooter([^>]*)><oddFooter>(.*?)</.exec(strFromU8(sheet ?? new Uint8Array())) ?? [];
    expect(attributes).not.toContain("differentOddEven");
    expect(footer).toBe("&amp;R&amp;8Page &amp;P / &amp;N");
  });

  it("hand out a full list and a list of movements, each with an example that no list asks for", async () => {
    const { tables } = await readTables(committed("liste-comptes.xlsx"), "liste-comptes.xlsx");
    const [accounts, changes, help] = tables;
    const account = ["Nom", "Prénom", "Identifiant Prodouane", "Adresse courriel", "SIREN"];
    expect(tables.map(({ sheet }) => sheet)).toEqual(["Comptes", "Mouvements", "Mode d'emploi"]);
    expect([...(accounts?.rows ?? [])].map(({ texts }) => texts[0])).toEqual(["Nom", exampleMark]);
    expect([...(changes?.rows ?? [])].map(({ texts }) => texts[0])).toEqual(["Action", exampleMark]);
    expect([accounts?.rows.at(0)?.texts, changes?.rows.at(0)?.texts]).toEqual([
      account,
      ["Action", ...account],
    ]);
    expect(help && isInformationSheet(help)).toBe(true);
  });

  it("hand out lists in text format throughout, with a header that stays in sight", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(committed("liste-comptes.xlsx")).buffer);
    for (const [name, columns] of [
      ["Comptes", 5],
      ["Mouvements", 6],
    ] as const) {
      const sheet = workbook.getWorksheet(name);
      for (let column = 1; column <= columns; column += 1) expect(sheet?.getColumn(column).numFmt).toBe("@");
      expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    }
  });

  it("hand out lists that check what is typed", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(committed("liste-comptes.xlsx")).buffer);
    const changes = workbook.getWorksheet("Mouvements");
    expect(changes?.getCell("A4").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"ajout,retrait"'],
    });
    expect(changes?.getCell("B4").dataValidation).toMatchObject({
      ...{ type: "textLength", operator: "lessThanOrEqual", formulae: [longestName] },
    });
    expect(changes?.getCell("D4").dataValidation.formulae?.[0]).toContain(`LEN(D2)<=${longestIdentifier}`);
    expect(changes?.getCell("E4").dataValidation.formulae?.[0]).toContain(`LEN(E2)<=${longestEmail}`);
  });
});
