import fc from "fast-check";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FormError } from "../../src/formats/form/form-error.js";
import { teleservice } from "../../src/model/request.js";
import { fillRequest, requestFileName } from "../../src/request/fill-request.js";
import { formNames, optionalFormNames } from "../../src/request/form-names.js";
import { readRequest } from "../../src/request/read-request.js";
import { account, accounts, filled, form, read, request, sha256 } from "./request-builders.js";

const rowsFor = (count: number) =>
  accounts(count).map(({ lastName, firstName, identifier, email }, index) => [
    index + 1,
    lastName,
    firstName,
    identifier,
    email,
  ]);
const none = [[null, "Néant", null, null, null]];

describe("the request workbook", () => {
  it("names the operator and its signatory in section 1", async () => {
    const { textOf } = await filled();
    expect(textOf(formNames.companyName)).toBe("Pétroles & Fils SAS");
    expect(textOf(formNames.siren)).toBe("552100554");
    expect(textOf(formNames.address)).toBe("12 quai de la Fosse\n44000 NANTES");
    expect(textOf(formNames.lastName)).toBe("LE GOFF");
    expect(textOf(formNames.firstName)).toBe("Marie-Hélène");
    expect(textOf(formNames.capacity)).toBe("Directrice générale");
    expect(textOf(formNames.email)).toBe("mh.legoff@societe.example");
    expect(textOf(formNames.phone)).toBe("02 40 12 34 56");
    expect(textOf(formNames.signature)).toContain("LE GOFF Marie-Hélène\nDirectrice générale");
  });

  it("names the teleservice in section 2", async () => {
    expect((await filled()).textOf(formNames.teleservice)).toBe(teleservice);
  });

  it("leaves section 3 empty", async () => {
    const { sheet } = await filled();
    const labels = sheet.getColumn(1).values;
    const row = labels.indexOf("Numéro d'agrément");
    expect(row).toBeGreaterThan(0);
    expect([3, 4, 5].map((column) => sheet.getCell(row, column).master.value)).toEqual([null, null, null]);
  });

  it("has the five sections of the notice, in order", async () => {
    const { sheet } = await filled({ additions: accounts(3), withdrawals: accounts(2) });
    const texts: string[] = [];
    sheet.eachRow((row) => {
      const { text } = row.getCell(1);
      if (/^\d\. /.test(text)) texts.push(text.replace(/ {2}\(.*/, ""));
    });
    expect(texts).toEqual([
      "1. Informations relatives au bénéficiaire",
      "2. Nom du téléservice",
      "3. Numéro d'agrément",
      "4. Désignation des comptes à habiliter",
      "5. Désignation des comptes auxquels des habilitations doivent être retirées",
    ]);
  });

  it.each([
    [0, 1],
    [1, 0],
    [3, 1],
    [40, 3],
    [400, 40],
  ])("lists %i additions in section 4 and %i withdrawals in section 5", async (additions, withdrawals) => {
    const { tableOf, textOf } = await filled({
      additions: accounts(additions),
      withdrawals: accounts(withdrawals),
    });
    expect(tableOf(formNames.additions)).toEqual(additions === 0 ? none : rowsFor(additions));
    expect(tableOf(formNames.withdrawals)).toEqual(withdrawals === 0 ? none : rowsFor(withdrawals));
    expect(textOf(formNames.additionCount)).toBe(`Total : ${additions} compte${additions > 1 ? "s" : ""}`);
  });

  it("tells its day in words, and in the properties of the file", async () => {
    const parts = unzipSync(fillRequest(form, { ...request(), date: "2025-08-01" }, sha256));
    const { textOf } = await read(fillRequest(form, { ...request(), date: "2025-08-01" }, sha256));
    expect(textOf(formNames.date)).toBe("Demande établie le 1er août 2025");
    const properties = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
    expect(properties).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2025-08-01T00:00:00Z<');
    expect(properties).toContain("<dc:subject>Pétroles &amp; Fils SAS, SIREN 552100554<");
    expect(properties).toContain("<dc:creator>isope-habilitations<");
  });

  it("has its operator and day in its name", () => {
    expect(requestFileName(request())).toBe("demande-isope-dcaq_552100554_2025-11-03.xlsx");
  });

  it("is the same bytes for the same request", () => {
    const make = () => fillRequest(form, request({ additions: accounts(40) }), sha256);
    expect(make()).toEqual(make());
  });

  it("leaves the parts of the form that hold no value as they are", () => {
    const before = unzipSync(form);
    const after = unzipSync(fillRequest(form, request({ additions: accounts(40) }), sha256));
    expect(Object.keys(after)).toEqual([...Object.keys(before), "docProps/custom.xml"]);
    const changed = Object.keys(before).filter(
      (path) => strFromU8(after[path] ?? new Uint8Array()) !== strFromU8(before[path] ?? new Uint8Array()),
    );
    expect(changed.toSorted()).toEqual([
      ...["[Content_Types].xml", "_rels/.rels"],
      ...["docProps/core.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"],
    ]);
  });

  it("does not change the form that it is given", () => {
    const given = form.slice();
    fillRequest(given, request(), sha256);
    expect(given).toEqual(form);
  });
});

describe("a value of the request", () => {
  it.each([
    ["a formula", "=1+1"],
    ["a phone number", "+33 6 12 34 56 78"],
    ["a formula by another sign", '@SUM(A1);-2+3|cmd!"'],
    ["a leading apostrophe", "'quoted"],
    ["the characters of XML", `<b>&amp;"'</b>]]>`],
    ["an emoji", "Zoé 🧑‍🔧"],
    ["composed accents", "Élodie"],
    ["decomposed accents", "E\u0301lodie"],
    ["leading zeros", "000123"],
    ["a date", "12/11/2025"],
    ["spaces at both ends and inside", "  a  b "],
    ["no-break and invisible characters", "a\u00a0b\u200bc"],
    ["another script", "Ελένη 王"],
  ])("comes back as it was: %s", async (_, value) => {
    const { tableOf, textOf } = await filled({
      additions: [account({ lastName: value, identifier: value, email: value })],
      operator: { name: value },
      signatory: { phone: value },
    });
    expect(tableOf(formNames.additions)).toEqual([[1, value, "Jean", value, value]]);
    expect(textOf(formNames.companyName)).toBe(value);
    expect(textOf(formNames.phone)).toBe(value);
  });

  it("loses its control characters, and nothing else", async () => {
    const { tableOf } = await filled({ additions: [account({ lastName: "DU\u0000PO\u001bNT" })] });
    expect(tableOf(formNames.additions)[0]?.[1]).toBe("DUPONT");
  });

  it("comes back as it was, whatever the accounts", async () => {
    const text = fc
      .string({ unit: "binary", minLength: 1, maxLength: 30 })
      .filter((value) => !value.includes("_x"));
    const anyAccount = fc
      .tuple(text, text, text, text)
      .map(([lastName, firstName, identifier, email]) => account({ lastName, firstName, identifier, email }));
    const list = fc.array(anyAccount, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(list, list, async (additions, withdrawals) => {
        const { tableOf } = await filled({ additions, withdrawals });
        for (const [name, given] of [
          [formNames.additions, additions],
          [formNames.withdrawals, withdrawals],
        ] as const) {
          expect(tableOf(name)).toEqual(
            given.map(({ lastName, firstName, identifier, email }, index) => [
              index + 1,
              ...[lastName, firstName, identifier, email].map(legible),
            ]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a form", () => {
  it("that lacks a name is refused, with the names expected and found", () => {
    const damaged = withWorkbook((xml) => xml.replace("operateur_siren", "operateur_siret"));
    expect(() => fillRequest(damaged, request(), sha256)).toThrow(FormError);
    try {
      fillRequest(damaged, request(), sha256);
    } catch (error) {
      if (!(error instanceof FormError) || error.problem.kind !== "missing-names") throw error;
      expect(error.kind).toBe("missing-names");
      expect(error.problem.expected).toContain("operateur_siren");
      expect(error.problem.found).toContain("operateur_siret");
      expect(error.message).toContain("operateur_siren");
    }
  });

  it("may ask for the day alone", async () => {
    const own = withWorkbook((xml) => xml.replace(formNames.date, formNames.dayAlone));
    const filledIn = fillRequest(own, request(), sha256);
    expect((await read(filledIn)).textOf(formNames.dayAlone)).toBe("3 novembre 2025");
    expect(readRequest(filledIn, "demande.xlsx", sha256)?.date).toBe("2025-11-03");
  });

  it("may lack the names that only help the reader", async () => {
    const plain = withWorkbook((xml) =>
      [...optionalFormNames].reduce(
        (text, name) => text.replace(`name="${name}"`, `name="autre_${name}"`),
        xml,
      ),
    );
    const { tableOf } = await read(fillRequest(plain, request({ additions: accounts(2) }), sha256));
    expect(tableOf(formNames.additions)).toEqual(rowsFor(2));
  });
});

/** What a cell can hold of a text: `null` for nothing. */
function legible(text: string): string | null {
  const kept = [...text.replace(/\r\n?/g, "\n")].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return code === 9 || code === 10;
    return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });
  return kept.join("") || null;
}

function withWorkbook(edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(form);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  return zipSync({ ...parts, "xl/workbook.xml": new TextEncoder().encode(edit(workbook)) });
}
