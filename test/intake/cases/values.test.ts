import { describe, expect, it } from "vitest";
import { type Case, caseFile, diff, expectRead, personLine, validate } from "./as-read.js";

describe("identifiers and SIRENs stored as numbers", () => {
  const durand = (row: number, firstName: string, identifier: string, siren?: string): string =>
    [
      "DURAND",
      firstName,
      identifier,
      `p${row}.durand@dubief.example`,
      ...(siren === undefined ? [] : [siren]),
    ].join(" | ");
  const common = {
    2: durand(2, "Paula", "00457", "012345674"),
    3: durand(3, "Paule", "457", "111111118"),
    4: durand(4, "Pauli", "00458", "012345674"),
  };
  const findings = [
    "identifier-as-number C3",
    "identifier-as-number C6",
    "siren-lost-zero E6",
    "identifier-as-number C7",
    "rounded-number C8",
    "siret-for-siren E8",
    "identifier-as-number C9",
    "identifier-as-number C10",
    "vat-for-siren E10",
  ];
  const asExcelShows: Case = {
    accounts: {
      ...common,
      5: durand(5, "Paulo", "1,23E+08", "111111118"),
      6: durand(6, "Paulu", "123\u202f456\u202f789"),
      7: durand(7, "Pauly", "20261102"),
      8: durand(8, "Paulé", "1,234E+08", "111111118"),
      9: durand(9, "Paulè", "4,5", "111111118"),
      10: durand(10, "Paulê", "-7"),
    },
    findings: [...findings, "rounded-number C5", "identifier-with-space C6", "rounded-number E7"],
  };
  it.each<readonly [string, Case]>([
    ["nombres.xlsx", asExcelShows],
    ["nombres-libreoffice.xls", asExcelShows],
    ["nombres-gnumeric.xls", asExcelShows],
    [
      // Shown as the language of the program that wrote it wants; a whole number cut to an exponent is there in full.
      "nombres-libreoffice.ods",
      {
        accounts: {
          ...asExcelShows.accounts,
          5: durand(5, "Paulo", "123400000", "111111118"),
          6: durand(6, "Paulu", "123,456,789"),
          7: durand(7, "Pauly", "20261102", "111111118"),
          9: durand(9, "Paulè", "4.5", "111111118"),
        },
        findings: [...findings, "identifier-as-number C5"],
      },
    ],
  ])("keep the zeros that their format gives back, and are flagged otherwise: %s", expectRead);
});

describe("names in one cell", () => {
  it("are taken apart by their writing, or not at all", () => {
    const at = (row: number, lastName: string, firstName: string): readonly [number, string] => [
      row,
      `${lastName} | ${firstName} | compte${row} | compte${row}@dubief.example`,
    ];
    return expectRead("noms-entiers.xlsx", {
      accounts: Object.fromEntries([
        at(2, "DUPONT", "Jean-Pierre"),
        at(3, "DUPONT", "Jean-Pierre"),
        at(4, "Dupont", "Jean-Pierre"),
        at(5, "DUPONT", "Jean-Pierre"),
        at(6, "DE LA TOUR D'AUVERGNE", "Marie Élise"),
        at(7, "DE L’ÉPINE", "Jean‑Noël"),
        at(8, "Marie Claire Martin", ""),
        at(9, "MARTIN PAUL", ""),
        at(10, "Martin", ""),
        at(11, "Jean de La Fontaine", ""),
        at(12, "McDONALD", "Ronan"),
        at(13, "LE GOFF", "Yann"),
      ]),
      findings: [
        ...[2, 3, 4, 5, 6, 7, 12, 13].map((row) => `split-name A${row}`),
        ...[8, 9, 10, 11].map((row) => `ambiguous-name A${row}`),
        "trimmed-value A13",
      ],
    });
  });

  it("in two columns are told when these seem swapped", async () => {
    const { findings } = await validate([caseFile("inversés.csv")]);
    expect(findings.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(["swapped-names A1"]);
  });
});

describe("names in another case, without accents, with other hyphens, apostrophes and spaces", () => {
  it("differ cosmetically, and are kept exactly as the list gives them", async () => {
    const { plans, findings } = await diff([
      caseFile("réécrits.xlsx"),
      "--current",
      caseFile("habilités.csv"),
    ]);
    const [plan, ...others] = plans;
    expect(others).toEqual([]);
    expect([plan?.additions, plan?.withdrawals, plan?.unchanged]).toEqual([[], [], 1]);
    expect(
      plan?.amendments.map(
        ({ after, fields, cosmetic }) => `${personLine(after)} (${fields.join()}) ${cosmetic}`,
      ),
    ).toEqual([
      "DALMEIDA | Inès | idalmeida | i.dalmeida@dubief.example (lastName,email) false",
      "De L’Épine | Jean‑Noël | jn_epine | jn.delepine@dubief.example (lastName,firstName) true",
      "Lefèvre-Œuvrard | ANNE ELISE | AE.Lefevre | Anne-Elise.LEFEVRE@dubief.example (lastName,firstName,identifier,email) true",
      "LE\u00a0GOFF | Yann | ylegoff | yann.legoff@dubief.example (lastName) true",
      "NUNEZ Y PENA | JOSE  MARIA | 00457 | jose.nunez@dubief.example (lastName,firstName) true",
    ]);
    expect(findings.map(({ code, at }) => `${code} ${at.cell}`)).toEqual(["trimmed-value A6"]);
  });
});

describe("values that are none", () => {
  const codesByCell = async (): Promise<readonly string[]> =>
    (await validate([caseFile("valeurs.csv")])).findings.map(
      ({ code, at, suggestion }) => `${at.cell} ${code}${suggestion === undefined ? "" : ` ${suggestion}`}`,
    );

  it("are told: broken accents with what they were, placeholders, blanks, numbers", async () => {
    const found = await codesByCell();
    expect(found.filter((each) => !each.startsWith("B6 "))).toEqual([
      "A2 broken-encoding LEFÈVRE",
      "B3 broken-encoding Céline",
      "B4 broken-encoding",
      "B5 broken-encoding",
      "A7 placeholder",
      "B8 placeholder",
      "C9 placeholder",
      "D10 placeholder",
      "C11 placeholder",
      "A13 name-without-letters",
      "D14 placeholder",
      "B15 missing-value",
      "C16 trimmed-value",
      "C16 missing-value",
      "A17 placeholder",
      "A18 placeholder",
    ]);
  });

  it("are told where a letter became a question mark at the end of a name", async () => {
    expect(await codesByCell()).toContain("B6 broken-encoding");
  });
});

describe("addresses", () => {
  const found = async (): Promise<readonly string[]> =>
    (await validate([caseFile("courriels.xlsx")])).findings.map(
      ({ code, at, suggestion }) => `${at.cell} ${code}${suggestion === undefined ? "" : ` ${suggestion}`}`,
    );

  it("are unwrapped, or told with what was probably meant", async () => {
    expect((await found()).filter((each) => !each.startsWith("D26 "))).toEqual([
      "D14 several-emails",
      "D15 unwrapped-email",
      "D16 unwrapped-email",
      "D17 invalid-email anne.martin3@dubief.example",
      "D18 invalid-email anne.martin4@dubief.example",
      "D19 invalid-email anne.martin5@dubief.example",
      "D20 rare-domain anne.martin6@dubief.example",
      "D21 role-mailbox",
      "D22 invalid-email",
      "D23 invalid-email annemartin8@dubief.example",
      "D24 invalid-email anne.martin9@dubief.example",
      "D27 shared-email",
      "D28 unwrapped-email",
      "D29 invalid-email",
    ]);
  });

  it("are told as several where they stand on two lines of a cell", async () => {
    expect(await found()).toContain("D26 several-emails");
  });
});

describe("formulas", () => {
  const known = "DURAND | Paule | pdurand | paule.durand@dubief.example | 111111118";
  const withoutName = "PETIT |  | lpetit | luc.petit@dubief.example | 111111118";
  it("give the result that the workbook holds, and an error where it holds none", () =>
    expectRead("formules.xlsx", {
      accounts: {
        2: known,
        3: " | Anne | amartin | anne.martin@dubief.example | 111111118",
        4: withoutName,
      },
      findings: ["formula-without-result A3", "formula-without-result E3", "cell-error B4"],
    }));

  it.each(["formules-libreoffice.ods", "formules-gnumeric.xlsx"])(
    "whose missing result another program saved as 0 are told all the same: %s",
    (file) =>
      expectRead(file, {
        accounts: {
          2: known,
          3: "0 | Anne | amartin | anne.martin@dubief.example | 111111118",
          4: withoutName,
        },
        findings: ["name-without-letters A3", "invalid-siren E3", "cell-error B4"],
      }),
  );
});
