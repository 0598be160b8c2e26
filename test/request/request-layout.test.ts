import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fillRequest } from "../../src/request/fill-request.js";
import { formNames } from "../../src/request/form-names.js";
import { account, accounts, filled, form, read, request, sha256 } from "./request-builders.js";

type Some = Parameters<typeof request>[0];

const partOf = (path: string, some: Some) =>
  strFromU8(unzipSync(fillRequest(form, request(some), sha256))[path] ?? new Uint8Array());
const breaksOf = (some: Some) =>
  [...partOf("xl/worksheets/sheet1.xml", some).matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));

describe("the page of a request", () => {
  it("keeps the style and height of the model row on every row of a table", async () => {
    const blank = await read(form);
    const full = await filled({ additions: accounts(40), withdrawals: accounts(3) });
    for (const name of [formNames.additions, formNames.withdrawals]) {
      const model = blank.sheet.getRow(blank.rowsOf(name)[0]);
      const [first, last] = full.rowsOf(name);
      for (let row = first; row <= last; row += 1) {
        expect(full.sheet.getRow(row).height).toBe(model.height);
        for (let column = 1; column <= 5; column += 1) {
          expect(full.sheet.getCell(row, column).style).toEqual(model.getCell(column).style);
        }
      }
    }
  });

  it("keeps its titles, its signature and their merged cells below the tables", async () => {
    const blank = await read(form);
    const full = await filled({ additions: accounts(10), withdrawals: accounts(5) });
    expect(full.rowsOf(formNames.signature)[0]).toBe(blank.rowsOf(formNames.signature)[0] + 13);
    const [signature] = full.rowsOf(formNames.signature);
    expect(full.sheet.getCell(signature, 5).master.address).toBe(`D${signature}`);
    expect(full.sheet.getRow(signature).height).toBe(108);
    const [total] = full.rowsOf(formNames.additionCount);
    expect(total).toBe(full.rowsOf(formNames.additions)[1] + 1);
    expect(full.sheet.getCell(total + 2, 1).text).toMatch(/^5\. /);
  });

  it("prints all its rows on A4, one page wide, with the table's header on each page", () => {
    const some = { additions: accounts(40), withdrawals: accounts(3) };
    const workbook = partOf("xl/workbook.xml", some);
    expect(/Print_Area"[^>]*>.*?Demande.*?!(\$A\$1:\$E\$\d+)</.exec(workbook)?.[1]).toBe("$A$1:$E$72");
    expect(/Print_Titles"[^>]*>.*?Demande.*?!(\$\d+:\$\d+)</.exec(workbook)?.[1]).toBe("$22:$22");
    const sheet = partOf("xl/worksheets/sheet1.xml", some);
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait" scale="100"/>');
    expect(sheet).toContain("&amp;P / &amp;N");
    expect(sheet).toContain("SIREN 552100554 – Pétroles &amp;&amp; Fils SAS");
  });

  it("is one where the accounts are few", () => {
    expect(breaksOf({ additions: accounts(5), withdrawals: accounts(3) })).toEqual([]);
  });

  it("never ends within a title, nor before the signature without an account above it", async () => {
    for (let count = 1; count <= 60; count += 1) {
      const some = { additions: accounts(count), withdrawals: accounts(count % 7) };
      const breaks = breaksOf(some);
      const { rowsOf } = await filled(some);
      const [firstAddition, lastAddition] = rowsOf(formNames.additions);
      const [firstWithdrawal, lastWithdrawal] = rowsOf(formNames.withdrawals);
      const [total] = rowsOf(formNames.additionCount);
      for (const row of breaks) {
        const withinAdditions = row >= firstAddition && row < lastAddition;
        const withinWithdrawals = row >= firstWithdrawal && row < lastWithdrawal;
        const betweenTables = row === total + 1;
        expect({ count, row, allowed: withinAdditions || withinWithdrawals || betweenTables }).toEqual({
          count,
          row,
          allowed: true,
        });
      }
    }
  });

  it("gives long values the lines that they need", async () => {
    const long = account({
      lastName: "DE LA ROCHEFOUCAULD-MONTMORENCY",
      email: "marie-helene.de-la-rochefoucauld@distribution-mediterranee.example",
    });
    const address = { lines: ["a", "b", "c", "d", "e"], postalCode: "13270", city: "FOS-SUR-MER" };
    const { sheet, rowsOf } = await filled({ additions: [account(), long], operator: { address } });
    const [first] = rowsOf(formNames.additions);
    expect(sheet.getRow(first).height).toBe(15.75);
    expect(sheet.getRow(first + 1).height).toBeGreaterThan(25);
    expect(sheet.getRow(rowsOf(formNames.address)[0]).height).toBeGreaterThan(75);
  });
});
