import { describe, expect, it } from "vitest";
import { anne, atDubief, atGalvaude, jean, jose, kevin, marie, zoe } from "../../formats/producers/people.js";
import { type Case, caseFile, expectRead, validate } from "./as-read.js";

const thomas = "THOMAS | THOMAS | t.thomas | t.thomas@galvaude.example | 012345674";

/** The list that everything() of container_files.py writes, with what a format makes of a row. */
function everything(
  sheet: string,
  { rows = {}, findings = [] }: { rows?: Case["accounts"]; findings?: readonly string[] } = {},
): Case {
  const accounts = {
    4: atDubief(anne),
    5: atDubief(jose),
    8: atDubief(jean),
    9: atGalvaude(kevin),
    10: atGalvaude(zoe),
    11: atGalvaude({ ...marie, firstName: "" }),
    12: thomas,
    13: thomas,
    14: "KLÉBER | Ève | 02/11/2026 | eve.kleber@galvaude.example | 012345674",
    15: "ŒDIPE | Aÿmon | VRAI | aymon.oedipe@galvaude.example | 012345674",
    16: "PONS | Zita | 15% | zita.pons@galvaude.example | 012345674",
    17: "RAMEAU | Rémi | 123456789012 | remi.rameau@galvaude.example | 012345674",
    ...rows,
  };
  const onSheet = ["cell-error B11", "duplicate-row C13", ...findings].map((each) =>
    each.replace(" ", ` ${sheet}!`),
  );
  return {
    accounts: Object.fromEntries(Object.entries(accounts).map(([row, each]) => [`${sheet}!${row}`, each])),
    findings: onSheet,
  };
}

/** The same, where the format keeps comments, hidden rows, hidden sheets and the kinds of values. */
function everythingKept(rows: Case["accounts"], ...findings: readonly string[]): Case {
  const kept = ["cell-note D4", "hidden-rows 3", "identifier-changed C14", "identifier-changed C15"];
  const list = everything("Comptes", {
    rows,
    findings: [...kept, "identifier-as-number C16", "identifier-as-number C17", ...findings],
  });
  return {
    ...list,
    findings: [...(list.findings ?? []), "hidden-sheet Anciens!1", "ignored-sheet Notes!2"],
  };
}

const repeated = [atDubief(anne), atDubief(jose), atGalvaude(kevin), atGalvaude(zoe)] as const;
const dubiefThomas = "THOMAS | THOMAS | t.thomas | t.thomas@dubief.example | 111111118";
/** The list that repetitions() of container_files.py writes. */
const repetitions = {
  4: repeated[0],
  5: repeated[1],
  6: dubiefThomas,
  7: dubiefThomas,
  8: repeated[2],
  12: repeated[3],
  13: atGalvaude({ ...jean, lastName: "DE  L'ÉPINE" }),
};

describe("a list with everything that people do in a spreadsheet", () => {
  it.each<readonly [string, Case]>([
    ["tout.xlsx", everythingKept({}, "struck-row C8")],
    ["tout-libreoffice-iso.xlsx", everythingKept({}, "struck-row C8")],
    ["tout-gnumeric.ods", everythingKept({}, "struck-row C8")],
    ["tout-gnumeric-strict.ods", everythingKept({}, "struck-row C8")],
    // Of a legacy format, it is not told which texts are struck through.
    ["tout-gnumeric-biff8.xls", everythingKept({})],
    ["tout-gnumeric-biff7-and-8.xls", everythingKept({})],
    // LibreOffice itself writes 0 for the text that a formula gives.
    [
      "tout-libreoffice.xls",
      everythingKept({ 10: "𠮷野-MARTIN | Zoé | z.yoshino | 0 | 012345674" }, "invalid-email D10"),
    ],
  ])("is read alike from %s", expectRead);

  it("is read from a workbook of before Unicode but for the letters that it lost", async () => {
    const lost = { ...atGalvaude(zoe), lastName: "??-MARTIN" };
    await expectRead("tout-gnumeric-biff7.xls", everythingKept({ 10: lost }, "broken-encoding A10"));
  });

  it("is read from LibreOffice's .ods, where a boolean of a workbook became a formula", async () => {
    const wrote = { 15: "ŒDIPE | Aÿmon | TRUE | aymon.oedipe@galvaude.example | 012345674" };
    await expectRead("tout-libreoffice.ods", everythingKept(wrote, "struck-row C8"));
  });

  it("is read from Gnumeric's workbook of 2006, which forgets that a sheet is hidden", async () => {
    const { accounts, findings = [] } = everythingKept({}, "struck-row C8");
    await expectRead("tout-gnumeric-2006.xlsx", {
      accounts: { ...accounts, "Anciens!2": kevin },
      findings: [
        ...findings.filter((each) => !/Anciens/.test(each)),
        "archive-sheet Anciens!1",
        "missing-siren Anciens!2",
      ],
    });
  });

  it("is read from the HTML of LibreOffice, which leaves hidden rows out", async () => {
    const { accounts } = everything("Table 1");
    const kept = Object.entries(accounts).filter(([row]) => row !== "Table 1!9");
    const moved = kept.map(([row, each]) => [
      row.replace(/\d\d$/, (number) => `${Number(number) - 1}`),
      each,
    ]);
    await expectRead("tout-libreoffice-html.xls", {
      accounts: {
        ...Object.fromEntries(moved),
        "Table 1!14": "ŒDIPE | Aÿmon | 1 | aymon.oedipe@galvaude.example | 012345674",
      },
      findings: [
        "cell-note Table 1!D4",
        "cell-error Table 1!B10",
        "duplicate-row Table 1!C12",
        "ignored-sheet Table 2!1",
      ],
    });
  });

  it("is read from the HTML of Gnumeric, hidden rows and sheets included", async () => {
    const list = everything("Table 1", {
      rows: {
        15: "ŒDIPE | Aÿmon | TRUE | aymon.oedipe@galvaude.example | 012345674",
        17: "RAMEAU | Rémi | 1.23E+11 | remi.rameau@galvaude.example | 012345674",
      },
      findings: ["rounded-number C17"],
    });
    await expectRead("tout-gnumeric-html.xls", {
      accounts: { ...list.accounts, "Table 2!2": kevin },
      findings: [...(list.findings ?? []), "ignored-sheet Table 3!1", "missing-siren Table 2!2"],
    });
  });

  it.each(["tout.xlsx", "tout-libreoffice.ods", "tout-libreoffice.xls", "tout-gnumeric-biff7.xls"])(
    "has its comment carried into the report as it was written: %s",
    async (file) => {
      const { findings } = await validate([caseFile(file)]);
      const notes = findings.filter(({ code }) => code === "cell-note").map(({ value }) => value);
      expect(notes).toEqual(["Vue avec la DSI :\nà garder"]);
    },
  );

  it("has its comment read without the bytes that follow it", async () => {
    const { findings } = await validate([caseFile("tout-gnumeric-biff8.xls")]);
    expect(findings.find(({ code }) => code === "cell-note")?.value).toBe("Vue avec la DSI :\nà garder");
  });

  it("has its hidden sheet read when it is named", async () => {
    for (const file of ["tout.xlsx", "tout-libreoffice.ods", "tout-gnumeric-biff8.xls"]) {
      await expectRead(file, { flags: ["--sheet", "Anciens"], accounts: { 2: kevin } });
    }
  });
});

describe("a list with repeated rows and cells", () => {
  it("has each of them where the spreadsheet shows it", async () => {
    await expectRead("odfpy.ods", {
      accounts: repetitions,
      findings: ["hidden-rows 3", "cell-note F4", "duplicate-row E7", "struck-row E12"],
    });
  });

  it("is read from Excel 2003 XML, where LibreOffice leaves out comments and struck letters", async () => {
    await expectRead("odfpy-libreoffice-2003.xml", {
      accounts: repetitions,
      findings: ["hidden-rows 3", "duplicate-row E7"],
    });
  });
});

describe("a text or a table that an export calls a list", () => {
  const three = { 2: atDubief(anne), 3: atDubief(jose), 4: atGalvaude(zoe) };
  it.each<readonly [string, Case]>([
    ["pandas-html.xls", { accounts: three }],
    ["pandas-odf.ods", { accounts: three }],
    [
      "pandas-mac-roman.csv",
      {
        accounts: { 2: atDubief(anne), 3: atDubief(jean), 4: atDubief(jose), 5: atDubief(kevin) },
        findings: ["guessed-encoding 1"],
      },
    ],
    [
      "collé.csv",
      {
        accounts: {
          2: atDubief(anne),
          3: atDubief(jose),
          4: atGalvaude(kevin),
          5: "PÉREZ | Noël | n.perez | noel.perez@galvaude.example | 012345674",
        },
        findings: ["guessed-encoding 1"],
      },
    ],
  ])("is read as what it is: %s", expectRead);

  it("is read as a text under the name of a workbook, and letters lost in question marks are told", async () => {
    await expectRead("pandas-tab.xls", {
      accounts: { ...three, 4: atGalvaude({ ...zoe, lastName: "??-MARTIN" }) },
      findings: ["broken-encoding A4"],
    });
  });

  it("has its SIRENs made decimal numbers told apart, never read as others", async () => {
    await expectRead("pandas-floats.csv", {
      accounts: { 2: anne, 3: jose, 4: zoe },
      findings: ["invalid-siren E2", "siren-lost-zero E4"],
    });
  });
});
