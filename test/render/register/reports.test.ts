import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/formats/read-tables.js";
import { isInformationSheet } from "../../../src/model/information-sheet.js";
import { languages } from "../../../src/model/language.js";
import { renderChangeList } from "../../../src/render/register/change-list.js";
import { renderRegisterCsv } from "../../../src/render/register/csv.js";
import { renderRegisterJson } from "../../../src/render/register/json.js";
import { leaversReport, statusReport } from "../../../src/render/register/register-report.js";
import { renderRegisterText } from "../../../src/render/register/text.js";
import { renderRegisterWorkbook } from "../../../src/render/register/workbook.js";
import { runCommand, temporaryFolder } from "../../support/machine.js";
import { hostile } from "../hostile-report.js";
import { event, habilitation, operatorNames, reportsOn, request } from "./builders.js";

const kinds = Object.entries(reportsOn("Zoé"));
const isReport = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
  JSON.parse(readFileSync("docs/register.schema.json", "utf8")),
);

describe("the schema of the reports on the register", () => {
  it.each(kinds)("takes the report %s", (_, report) => {
    for (const language of languages) {
      isReport(JSON.parse(renderRegisterJson(report, language)));
      expect(isReport.errors ?? []).toEqual([]);
    }
  });

  it("refuses a report with a key too many, or of no command", () => {
    const report = JSON.parse(renderRegisterJson(reportsOn("x").leavers, "fr"));
    expect(isReport({ ...report, phone: "" })).toBe(false);
    expect(isReport({ ...report, command: "register burn" })).toBe(false);
  });
});

describe("a report on the register as text", () => {
  it("tells how many are in each state of each operator, then who", () => {
    const status = statusReport(
      [
        habilitation("jdupont", { lastName: "DUPONT", firstName: "Jean" }),
        habilitation("mdurand", {
          lastName: "DURAND",
          firstName: "Marie",
          state: "withdrawal-requested",
          since: "2026-10-02",
          request: "2026-003",
        }),
        habilitation("pnord", { siren: "222222226", confirmedOn: "2025-11-03" }),
      ],
      { asOf: "2026-11-02", names: operatorNames },
    );
    expect(renderRegisterText(status, "fr")).toMatchInlineSnapshot(`
      "Habilitations au 02/11/2026 : 2 habilités, 1 retrait demandé

      Opérateurs
      Opérateur              SIREN      habilité  ajout demandé  retrait demandé  retiré  refusé
      Carburants d'Azur SAS  111111118         1              0                1       0       0
      Pétroles du Nord       222222226         1              0                0       0       0

      Comptes
        Nom        Prénom  Identifiant  Courriel                 État             Depuis le   Habilité depuis  Dernière confirmation  Demande
      Carburants d'Azur SAS (111111118)
        DUPONT     Jean    jdupont      jdupontx@petrol.example  habilité         15/03/2024  15/03/2024
        DURAND     Marie   mdurand      mdurandx@petrol.example  retrait demandé  02/10/2026  15/03/2024                              2026-003
      Pétroles du Nord (222222226)
        NOM pnord  Prénom  pnord        pnordx@petrol.example    habilité         15/03/2024  15/03/2024       03/11/2025
      "
    `);
  });

  it("tells an auditor when each leaver's access was asked to be withdrawn and was, and what is pending", () => {
    const { siren, lastName, firstName, identifier, email } = habilitation("mdurand");
    const person = { siren, lastName, firstName, identifier, email };
    const leavers = leaversReport(
      [
        {
          ...person,
          askedOn: "2026-10-02",
          request: "2026-003",
          sentOn: "2026-10-03",
          confirmedOn: "2026-10-20",
          days: 18,
          state: "confirmed",
        },
        {
          ...person,
          identifier: "jtard",
          askedOn: "2026-10-28",
          request: "2026-004",
          days: 5,
          state: "pending",
        },
      ],
      { since: "2026-10-01", asOf: "2026-11-02", names: operatorNames },
    );
    expect(renderRegisterText(leavers, "fr")).toMatchInlineSnapshot(`
      "Départs depuis le 01/10/2026, au 02/11/2026 : 1 confirmé, 1 en attente

      Nom          Prénom  Identifiant  Courriel                 Opérateur              SIREN      Retrait demandé le  Demande   Envoyée le  Retrait confirmé le  Jours  État
      NOM mdurand  Prénom  mdurand      mdurandx@petrol.example  Carburants d'Azur SAS  111111118  02/10/2026          2026-003  03/10/2026  20/10/2026              18  confirmé
      NOM mdurand  Prénom  jtard        mdurandx@petrol.example  Carburants d'Azur SAS  111111118  28/10/2026          2026-004                                       5  EN ATTENTE
      "
    `);
    expect(renderRegisterText(leavers, "en", { width: 60 })).toMatchInlineSnapshot(`
      "Leavers since 2026-10-01, on 2026-11-02: 1 confirmed,
        1 pending

      - NOM mdurand  Prénom  mdurand  mdurandx@petrol.example
          Carburants d'Azur SAS  111111118  confirmed
          Withdrawal asked on: 2026-10-02; Request: 2026-003; Sent
          on: 2026-10-03; Withdrawal confirmed on: 2026-10-20;
          Days: 18
      - NOM mdurand  Prénom  jtard  mdurandx@petrol.example
          Carburants d'Azur SAS  111111118  PENDING
          Withdrawal asked on: 2026-10-28; Request: 2026-004;
          Days: 5
      "
    `);
  });

  it("tells what happened to an account: when, by which request, why, and who recorded it", () => {
    const events = [
      event("imported", { date: "2024-03-15", by: "" }),
      event("withdrawal-requested", { request: "2026-003", reason: "départ" }),
      event("withdrawn", { date: "2026-10-20", request: "2026-003", by: "A. Petit" }),
      event("withdrawn", { date: "2026-10-21", siren: "222222226" }),
    ];
    const report = {
      kind: "history",
      identifier: "mdurand",
      names: operatorNames,
      habilitations: [],
      events,
    } as const;
    expect(renderRegisterText(report, "fr")).toMatchInlineSnapshot(`
      "Historique de « mdurand » : 4 événements

      Comptes
      Néant

      Événements
      Date        Événement                             Demande   Opérateur              SIREN      Motif   Enregistré par  Enregistré le
      15/03/2024  habilité d'après une liste                      Carburants d'Azur SAS  111111118                          15/03/2024 09:12 UTC
      02/10/2026  retrait demandé                       2026-003  Carburants d'Azur SAS  111111118  départ  C. Martin       02/10/2026 09:12 UTC
      20/10/2026  retrait confirmé : retiré             2026-003  Carburants d'Azur SAS  111111118          A. Petit        20/10/2026 09:12 UTC
      21/10/2026  absent d'une liste importée : retiré            Pétroles du Nord       222222226          C. Martin       21/10/2026 09:12 UTC
      "
    `);
  });

  it("tells one request whole, and of several how they stand", () => {
    const one = { kind: "requests", names: operatorNames, requests: [request()] } as const;
    expect(renderRegisterText(one, "fr")).toMatchInlineSnapshot(`
      "Demandes : 1 demande

      Demandes
      Demande   Opérateur              SIREN      Date        État     Ajouts  Retraits  En attente  Envoyée le  Motif              Enregistré par
      2026-003  Carburants d'Azur SAS  111111118  02/10/2026  envoyée       1         1           2  03/10/2026  départs d'octobre  C. Martin

      Comptes demandés
        Demandé  Nom          Prénom  Identifiant  Courriel                 Suite
      2026-003 (111111118)
        retrait  NOM parti    Prénom  parti        partix@petrol.example    en attente
        ajout    NOM nouveau  Prénom  nouveau      nouveaux@petrol.example  en attente

      Fichiers
        Fichier       SHA-256
      2026-003 (111111118)
        demande.xlsx  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      "
    `);
    const two = { ...one, requests: [request(), request({ number: "2026-004", state: "prepared" })] };
    expect(renderRegisterText(two, "fr")).not.toContain("demande.xlsx");
  });

  it("says so where there is nothing", () => {
    const empty = statusReport([], { asOf: "2026-11-02", names: operatorNames });
    expect(renderRegisterText(empty, "en")).toMatchInlineSnapshot(`
      "Habilitations on 2026-11-02: 0 habilitated

      Operators
      None

      Accounts
      None
      "
    `);
  });

  it("says of those who were erased that they were", () => {
    const erased = { lastName: "", firstName: "", identifier: "", email: "", purged: true };
    const status = statusReport([habilitation("x", { ...erased, state: "withdrawn" })], {
      asOf: "2026-11-02",
      names: operatorNames,
    });
    expect(renderRegisterText(status, "fr")).toContain("(effacé)");
  });
});

describe("a report on the register as CSV", () => {
  it("holds every pair with its days, as a spreadsheet in French reads it", () => {
    expect(renderRegisterCsv(reportsOn("Zoé").export, "fr")).toMatchInlineSnapshot(`
      "﻿Opérateur;SIREN;Nom;Prénom;Identifiant;Courriel;État;Depuis le;Habilité depuis;Dernière confirmation;Demande
      Zoé;111111118;Zoé;Zoé;Zoé;Zoé;habilité;2024-03-15;2024-03-15;2025-11-03;
      ;222222226;Zoé;Zoé;Zoé;Zoé;retrait demandé;2026-10-02;2024-03-15;;2026-003
      "
    `);
  });
});

describe("a report on the register as a workbook", () => {
  it("has a sheet for each table, with days as days and numbers as numbers", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(renderRegisterWorkbook(reportsOn("Zoé").leavers, "fr")).buffer);
    const sheet = book.getWorksheet("Départs");
    expect(sheet?.getCell("G4").value).toEqual(new Date("2026-10-02T00:00:00Z"));
    expect(sheet?.getCell("G4").numFmt).toBe("dd/mm/yyyy");
    expect(sheet?.getCell("K4").value).toBe(18);
    expect(sheet?.getCell("L5").value).toBe("EN ATTENTE");
  });
});

describe.each(kinds.map(([kind]) => kind))("the report %s on hostile values", (kind) => {
  const on = (text: string) => {
    const report = Object.entries(reportsOn(text)).find(([name]) => name === kind)?.[1];
    if (report === undefined) throw new Error("No report");
    return report;
  };

  it("sends no control or direction character to a terminal, and keeps its lines", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(40, Number.POSITIVE_INFINITY), (text, width) => {
        fc.pre(text.trim() !== "");
        const shown = renderRegisterText(on(text), "fr", { width });
        expect(shown.replaceAll("\n", "").match(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029].{0,20}/gu)).toBeNull();
        if (width > 40)
          expect(shown.split("\n").length).toBe(renderRegisterText(on("x"), "fr").split("\n").length);
      }),
    );
  });

  it("holds no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { data } = Papa.parse<string[]>(renderRegisterCsv(on(text), "en").slice(1), { delimiter: ";" });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  it("is a workbook without formulas that is not taken for a list", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const bytes = renderRegisterWorkbook(on(text), "fr");
        for (const [path, part] of Object.entries(unzipSync(bytes)))
          if (path.startsWith("xl/worksheets")) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
        const { tables } = await readTables(bytes, "registre.xlsx");
        expect(tables.every(isInformationSheet)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it("gives the very values as JSON", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(JSON.stringify(JSON.parse(renderRegisterJson(on(text), "fr")))).toContain(
          JSON.stringify(text),
        );
      }),
    );
  });
});

describe("withdrawals as a change list", () => {
  it.each(languages)("are read by validate without a finding (%s)", async (language) => {
    const folder = temporaryFolder();
    const file = `${folder}/retraits.csv`;
    const people = [
      habilitation("jdupont", { lastName: "DUPONT", firstName: "Jean", email: "jean.dupont@petrol.example" }),
      habilitation("mdurand", { lastName: "DURAND", firstName: "Zoé", siren: "552100554" }),
    ];
    const { writeFileSync } = await import("node:fs");
    writeFileSync(file, renderChangeList(people, language));
    const { out, code } = await runCommand(["validate", file, "--format", "json"]);
    const { findings, counts } = JSON.parse(out);
    expect(findings).toEqual([]);
    expect([code, counts.accounts]).toEqual([0, 2]);
  });
});
