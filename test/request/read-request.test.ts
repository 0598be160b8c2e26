import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { accountFields } from "../../src/model/account.js";
import { fillRequest } from "../../src/request/fill-request.js";
import { type RequestWorkbook, readRequest } from "../../src/request/read-request.js";
import { dayIn, dayLine } from "../../src/request/request-day.js";
import { temporaryFolder } from "../support/machine.js";
import { editWithOpenpyxl, hasOffice, hasOpenpyxl, saveWithOffice } from "../support/other-programs.js";
import { account, accounts, form, request, sha256 } from "./request-builders.js";

const some = {
  additions: [
    account({ lastName: "=1+1", identifier: "_x0041_", email: "zoé@société.example" }),
    ...accounts(3),
  ],
  withdrawals: accounts(2),
  currentCount: 12,
};

const read = (bytes: Uint8Array): RequestWorkbook | undefined => readRequest(bytes, "demande.xlsx", sha256);
const written = (): Uint8Array => fillRequest(form, request(some), sha256);

/** The same workbook with a part changed, as another program might have done. */
function withPart(path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(written());
  const before = strFromU8(parts[path] ?? new Uint8Array());
  expect(edit(before)).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(edit(before)) });
}

const sheet = "xl/worksheets/sheet1.xml";

describe("a request read back", () => {
  it("says what was written, and where", () => {
    const request = read(written());
    expect(request).toMatchObject({
      at: { file: "demande.xlsx", sheet: "Demande", row: 1 },
      texts: {
        companyName: { text: "Pétroles & Fils SAS", at: { cell: "C5" } },
        siren: { text: "552100554" },
        address: { text: "12 quai de la Fosse\n44000 NANTES" },
        lastName: { text: "LE GOFF" },
        teleservice: { text: "ISOPE (DCAQ)", at: { cell: "C16" } },
      },
      date: "2025-11-03",
      writing: "as-written",
      plan: sha256("plan"),
      habilitated: 12,
    });
    expect(request?.agreement).toBeUndefined();
    expect(request?.additions).toMatchObject({ sheet: "Demande", columns: [1, 2, 3, 4], headerRow: 22 });
    expect(request?.additions?.rows.map(({ number }) => number)).toEqual([23, 24, 25, 26]);
    expect(request?.additions?.rows[0]?.texts).toEqual([
      "1",
      "=1+1",
      "Jean",
      "_x0041_",
      "zoé@société.example",
    ]);
    expect(request?.withdrawals?.rows.map(({ number, texts }) => [number, texts[3]])).toEqual([
      [31, "000"],
      [32, "001"],
    ]);
  });

  it("has no rows where a section says that there is nobody", () => {
    const bytes = fillRequest(form, request({ additions: accounts(1) }), sha256);
    expect(read(bytes)?.withdrawals?.rows).toEqual([]);
  });

  it("is as it was written, whatever the accounts", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    const anyAccount = fc
      .record({ lastName: text, firstName: text, identifier: text, email: text })
      .map(account);
    const list = fc.array(anyAccount, { maxLength: 6 });
    fc.assert(
      fc.property(list, list, text, (additions, withdrawals, name) => {
        const bytes = fillRequest(form, request({ additions, withdrawals, operator: { name } }), sha256);
        expect(read(bytes)?.writing).toBe("as-written");
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["an account's email", sheet, (xml: string) => xml.replace("zoé@", "zoe@")],
    ["the SIREN", sheet, (xml: string) => xml.replace("552100554", "552100555")],
    ["the signatory", sheet, (xml: string) => xml.replace("LE GOFF", "LE GOF")],
    ["the day", sheet, (xml: string) => xml.replace("3 novembre 2025", "4 novembre 2025")],
    ["who is asked for", sheet, (xml: string) => xml.replace(/<row r="26".*?<\/row>/, "")],
  ])("is edited once %s has changed", (_, path, edit) => {
    expect(read(withPart(path, edit))?.writing).toBe("edited");
  });

  it("has the rows of a table that its name does not reach", () => {
    const bytes = withPart("xl/workbook.xml", (xml) => xml.replace("$A$31:$E$32", "$A$32:$E$32"));
    expect(read(bytes)?.writing).toBe("as-written");
  });

  it("goes by the day that the form tells, then by that of its properties", () => {
    expect(read(withPart(sheet, (xml) => xml.replace("3 novembre 2025", "1er décembre 2025")))?.date).toBe(
      "2025-12-01",
    );
    expect(read(withPart(sheet, (xml) => xml.replace("le 3 novembre 2025", "ce jour")))?.date).toBe(
      "2025-11-03",
    );
  });

  it("may have been told a number in section 3", () => {
    const bytes = withPart(sheet, (xml) =>
      xml.replace(/(<c r="C19"[^>]*)\/>/, '$1 t="inlineStr"><is><t>FR-42</t></is></c>'),
    );
    expect(read(bytes)).toMatchObject({
      writing: "as-written",
      agreement: { text: "FR-42", at: { cell: "C19" } },
    });
  });

  it("is a request without its properties too, of which nothing tells whether it was edited", () => {
    expect(
      read(withPart("_rels/.rels", (xml) => xml.replace(/<Relationship [^>]*custom[^>]*>/, ""))),
    ).toMatchObject({
      writing: "unknown",
      date: "2025-11-03",
    });
  });

  it("is read from a form of the user's own, which marks its places by placeholders in cells of its own order", () => {
    const placeholder = (cell: string, text: string) => (xml: string) =>
      xml.replace(
        new RegExp(`<c r="${cell}"( s="\\d+")?/>`),
        `<c r="${cell}"$1 t="inlineStr"><is><t>${text}</t></is></c>`,
      );
    const parts = unzipSync(form);
    const edits = [
      placeholder("C6", "SIREN : {{operateur_siren}}"),
      placeholder("C9", "{{signataire_prenom}} {{signataire_nom}}"),
      placeholder("B23", "{{comptes_a_habiliter.identifiant}}"),
      placeholder("C23", "{{comptes_a_habiliter.nom}}"),
      placeholder("D23", "{{comptes_a_habiliter.prenom}}"),
      placeholder("E23", "{{comptes_a_habiliter.courriel}}"),
    ];
    const own = zipSync({
      ...parts,
      [sheet]: strToU8(edits.reduce((xml, edit) => edit(xml), strFromU8(parts[sheet] ?? new Uint8Array()))),
      "xl/workbook.xml": strToU8(
        strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(
          /<definedName name="(operateur_siren|signataire_prenom|signataire_nom|comptes_a_habiliter)">.*?<\/definedName>/g,
          "",
        ),
      ),
    });
    const back = read(
      fillRequest(own, request({ additions: accounts(3), withdrawals: accounts(2) }), sha256),
    );
    expect(back).toMatchObject({ writing: "as-written", siren: "552100554" });
    expect(back?.texts.siren.text).toBe("SIREN : 552100554");
    expect(back?.additions?.columns).toEqual([2, 3, 1, 4]);
    expect(back?.additions?.rows.map(({ number, texts }) => [number, texts[1]])).toEqual([
      [23, "000"],
      [24, "001"],
      [25, "002"],
    ]);
    expect(back?.withdrawals?.columns).toEqual([1, 2, 3, 4]);
  });

  it("keeps the properties that a form of the user's own holds", () => {
    const parts = unzipSync(written());
    const own = strFromU8(parts["docProps/custom.xml"] ?? new Uint8Array())
      .replace("isope-habilitations.date", "Service")
      .replace("2025-11-03", "Fiscalité");
    const { "_rels/.rels": related = form, "[Content_Types].xml": types = form } = parts;
    const ownForm = zipSync({
      ...unzipSync(form),
      ...{ "_rels/.rels": related, "[Content_Types].xml": types, "docProps/custom.xml": strToU8(own) },
    });
    const bytes = fillRequest(ownForm, request(), sha256);
    const kept = strFromU8(unzipSync(bytes)["docProps/custom.xml"] ?? new Uint8Array());
    expect(kept).toMatch(/name="Service"><vt:lpwstr>Fiscalité</);
    expect(kept.match(/isope-habilitations\.request/g)).toHaveLength(1);
    const ids = [...kept.matchAll(/pid="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.skipIf(!hasOffice)(
    "is as it was written once LibreOffice has saved it",
    () => {
      const folder = temporaryFolder();
      const file = join(folder, "demande.xlsx");
      writeFileSync(file, written());
      saveWithOffice(file, folder);
      expect(read(readFileSync(file))).toMatchObject({ writing: "as-written", habilitated: 12 });
    },
    60_000,
  );

  it.skipIf(!hasOpenpyxl)("is read once openpyxl has saved it, with its fingerprint or without", () => {
    const file = join(temporaryFolder(), "demande.xlsx");
    writeFileSync(file, written());
    editWithOpenpyxl(file);
    const request = read(readFileSync(file));
    expect(request?.writing).not.toBe("edited");
    expect(request?.fingerprint).toBe(read(written())?.fingerprint);
  });

  it("is none where the file is something else", () => {
    expect(read(form)?.writing).toBe("unknown");
    expect(read(new Uint8Array(readFileSync("templates/liste-comptes.xlsx")))).toBeUndefined();
    expect(read(strToU8("Nom;Prénom"))).toBeUndefined();
    expect(read(written().subarray(0, 900))).toBeUndefined();
  });
});

describe("the values of a request", () => {
  it("are told by the row and cell in which they stand", () => {
    const rows = read(written())?.additions?.rows ?? [];
    expect(rows.map(({ texts }) => texts.slice(1, 5))).toEqual(
      some.additions.map((each) => accountFields.map((field) => each[field])),
    );
  });
});

describe("the day of a request", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(dayIn(dayLine(day))).toBe(day);
          expect(dayIn(day)).toBe(day);
          expect(dayIn(`Nantes, le ${day.split("-").reverse().join("/")}`)).toBe(day);
        },
      ),
    );
  });

  it.each(["", "le 31 février 2026", "12 comptes", "le 3 brumaire 2026", "2026-13-01"])(
    "is none in « %s »",
    (text) => {
      expect(dayIn(text)).toBeUndefined();
    },
  );
});
