import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
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
    expect(names.toSorted()).toEqual(Object.values(formNames).toSorted());
    for (const name of names) expect(readme).toContain(`\`${name}\``);
  });

  it("hand out a list with one header row, in text format throughout", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(committed("liste-comptes.xlsx")).buffer);
    const [list, help] = workbook.worksheets;
    expect(list?.name).toBe("Comptes");
    expect(list?.rowCount).toBe(1);
    expect(list?.getRow(1).values).toEqual([
      undefined,
      "Nom",
      "Prénom",
      "Identifiant Prodouane",
      "Adresse courriel",
      "SIREN",
    ]);
    for (const column of [1, 2, 3, 4, 5]) expect(list?.getColumn(column).numFmt).toBe("@");
    expect(list?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(help?.name).toBe("Mode d'emploi");
    expect(help?.rowCount).toBe(10);
    const texts = unzipSync(committed("liste-comptes.xlsx"))["xl/sharedStrings.xml"] ?? new Uint8Array();
    expect(strFromU8(texts)).not.toContain("@");
  });
});
