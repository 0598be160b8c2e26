import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Run, runCommand, temporaryFolder } from "../support/machine.js";
import { editWithOpenpyxl, hasOffice, hasOpenpyxl, saveWithOffice } from "../support/other-programs.js";

const month = [
  ...["request", "samples/monthly-update/export-rh-novembre.csv"],
  ...["--current", "samples/monthly-update/comptes-octobre.xlsx"],
  ...["--operator", "samples/monthly-update/operateur.json", "--date", "2026-11-02", "--quiet"],
];
const name = "demande-isope-dcaq_111111118_2026-11-02.xlsx";
const form = "templates/demande-isope-dcaq.xlsx";

/** A folder with the request of a month in it. */
async function emitted(...flags: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  expect((await runCommand([...month, "--out", folder, ...flags])).error).toBe("");
  return folder;
}

type Verified = Run & {
  /** Codes with their cells, or rows where they are about a whole row. */
  readonly found: readonly string[];
  readonly states: readonly string[];
  readonly report: ReturnType<typeof JSON.parse>;
};

async function verify(...paths: readonly string[]): Promise<Verified> {
  const run = await runCommand(["verify", ...paths, "--format", "json"]);
  expect(run.error).toBe("");
  const report = JSON.parse(run.out);
  const found = report.findings.map(
    ({ code, at }: { code: string; at: { cell?: string; row: number } }) => `${code} ${at.cell ?? at.row}`,
  );
  const states = report.requests.flatMap(({ sections }: { sections: readonly { state: string }[] }) =>
    sections.map(({ state }) => state),
  );
  return { ...run, report, found, states };
}

/** Changes the sheet of a request, as a spreadsheet might. */
function edit(file: string, before: string | RegExp, after: string, path = "xl/worksheets/sheet1.xml"): void {
  const parts = unzipSync(readFileSync(file));
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  expect(xml.replace(before, after)).not.toBe(xml);
  writeFileSync(file, zipSync({ ...parts, [path]: strToU8(xml.replace(before, after)) }));
}

const right = Array(5).fill("right");

describe("a request that was just written", () => {
  it("can be signed", async () => {
    const file = join(await emitted(), name);
    const { code, found, states, report } = await verify(file);
    expect([code, found, states]).toEqual([0, [], right]);
    expect(report.requests[0]).toMatchObject({
      ...{ siren: "111111118", date: "2026-11-02", writing: "as-written", additions: 3, withdrawals: 2 },
      sha256: sha256Of(file),
    });
    const { out } = await runCommand(["verify", file]);
    expect(out).toContain("La demande peut être signée.");
  });

  it.skipIf(!hasOffice)(
    "can be signed once LibreOffice has saved it",
    async () => {
      const folder = await emitted();
      saveWithOffice(join(folder, name), folder);
      const { code, found } = await verify(join(folder, name));
      expect([code, found]).toEqual([0, []]);
    },
    60_000,
  );

  it("can be signed on a form of a company's own, whose cells hold labels and several values", async () => {
    const folder = temporaryFolder();
    await writeOwnForm(join(folder, "formulaire.xlsx"));
    const out = await emitted("--template", join(folder, "formulaire.xlsx"));
    const { code, found, states, report } = await verify(join(out, name));
    expect([code, found, states]).toEqual([0, [], right]);
    expect(report.requests[0]).toMatchObject({ operator: "Carburants d'Azur SAS", siren: "111111118" });
  });

  it("can be signed with the form's own words around its values", async () => {
    const folder = temporaryFolder();
    await writeOwnForm(join(folder, "formulaire.xlsx"), [
      ["SIREN", "{{operateur_siren}} RCS Marseille"],
      ["Mél.", "{{signataire_courriel}} (professionnel)", "{{signataire_telephone}} (standard)"],
    ]);
    const out = await emitted("--template", join(folder, "formulaire.xlsx"));
    const { found, states } = await verify(join(out, name));
    expect([found, states]).toEqual([[], right]);
  });

  it("is pointed out where its signatory is to be withdrawn", async () => {
    const file = join(await emitted(), name);
    edit(file, "jb.bernard-lacoste@carburants-azur.example", "as.delacroix@carburants-azur.example");
    expect((await verify(file)).found.map((each) => each.split(" ")[0])).toContain("signatory-withdrawn");
  });

  it("is not to be signed with an account twice in one section", async () => {
    const file = join(await emitted(), name);
    edit(file, ">atraore<", ">mpecheux<");
    const { code, found, states } = await verify(file);
    expect([code, states[3]]).toEqual([1, "to-correct"]);
    expect(found).toEqual(["edited-after-emission 1", "duplicate-identifier D24"]);
    expect((await runCommand(["verify", file])).out).toContain("Ne signez pas : 1 erreur.");
  });

  it("may have its section 3 crossed out, or told not to be filled in", async () => {
    for (const text of ["………………", "(ne pas remplir)"]) {
      const file = join(await emitted(), name);
      edit(file, /<c r="C19"([^>]*)\/>/, `<c r="C19"$1 t="inlineStr"><is><t>${text}</t></is></c>`);
      expect((await verify(file)).found).toEqual([]);
    }
  });
});

describe("a request whose values were kept and what they mean was not", () => {
  /** Has two of the form's own texts change places. */
  function exchange(file: string, one: string, other: string): void {
    const path = "xl/sharedStrings.xml";
    edit(file, `>${one}<`, ">…<", path);
    edit(file, `>${other}<`, `>${one}<`, path);
    edit(file, ">…<", `>${other}<`, path);
  }

  it("is not to be signed with the titles of its sections exchanged", async () => {
    const file = join(await emitted(), name);
    exchange(
      file,
      "4. Désignation des comptes à habiliter",
      "5. Désignation des comptes auxquels des habilitations doivent être retirées",
    );
    const { code, found, report } = await verify(file);
    expect([code, report.requests[0].writing]).toEqual([1, "edited"]);
    expect(found).toEqual(["edited-after-emission 1", "misplaced-title A21", "misplaced-title A28"]);
  });

  it("cannot be read with its labels in another order", async () => {
    const file = join(await emitted(), name);
    exchange(file, "Identifiant Prodouane", "Prénom");
    const { code, found, report } = await verify(file);
    expect([code, report.requests[0].writing]).toEqual([1, "edited"]);
    expect(found).toContain("unreadable-section 1");
  });

  it("does not pass for what was written with another signature", async () => {
    const file = join(await emitted(), name);
    edit(file, "DELACROIX Anne-Sophie", "LE GALL Yann");
    const { found, report } = await verify(file);
    expect(report.requests[0].writing).toBe("edited");
    expect(found.map((each) => each.split(" ")[0])).toEqual(["edited-after-emission", "other-signature"]);
  });
});

describe.skipIf(!hasOpenpyxl)("a form filled in by hand", () => {
  const section1 = [
    "typed = {'A2': 'le 02/11/2026', 'C5': 'Pétroles & Fils', 'C6': '552 100 554', 'C7': '12 quai de la Fosse 44000 NANTES CEDEX 1',",
    "'C9': 'LE GOFF', 'C10': 'Marie', 'C11': 'Gérante', 'C12': 'm.legoff@petroles.example', 'C13': '02 40 12 34 56'}",
    "for cell, text in typed.items(): sheet[cell] = text",
    "def row(number, *texts):",
    "    for column, text in zip('BCDE', texts): sheet[f'{column}{number}'] = text",
  ];

  function filled(...lines: readonly string[]): string {
    const file = join(temporaryFolder(), "demande.xlsx");
    copyFileSync(form, file);
    editWithOpenpyxl(file, ...section1, ...lines);
    return file;
  }

  /** Inserts rows above one, as a spreadsheet does: what stands below moves, names included. */
  const insert = (above: number, count: number): readonly string[] => [
    "import re",
    `for area in [str(each) for each in sheet.merged_cells.ranges if each.min_row >= ${above}]: sheet.unmerge_cells(area)`,
    `sheet.insert_rows(${above}, ${count})`,
    `moved = lambda match: '$' + str(int(match[1]) + (${count} if int(match[1]) >= ${above} else 0))`,
    "for name in book.defined_names.definedName: name.attr_text = re.sub(r'\\$(\\d+)', moved, name.attr_text)",
  ];

  it("can be signed, with a word on the fingerprint that it lacks", async () => {
    const { code, found, states } = await verify(filled("row(23, 'A', 'Jean', 'aa', 'a@petroles.example')"));
    expect([code, found, states]).toEqual([0, ["request-without-fingerprint 1"], right]);
  });

  it("is read where rows were put below the model row, which their name does not reach", async () => {
    const { found, report } = await verify(
      filled(
        ...insert(24, 3),
        "row(23, 'A', 'Jean', 'aa', 'a@petroles.example')",
        "row(24, 'B', 'Jean', 'bb', 'b@petroles')",
        "row(26, 'C', 'Jean', 'cc', 'c@petroles.example')",
        "row(31, 'C', 'Jean', 'CC', 'c@petroles.example')",
      ),
    );
    expect(report.requests[0]).toMatchObject({ additions: 3, withdrawals: 1 });
    expect(found).toEqual([
      "request-without-fingerprint 1",
      "invalid-email E24",
      "row-outside-table 26",
      "in-both-sections D31",
    ]);
  });

  const account = "row(23, 'A', 'Jean', 'aa', 'a@petroles.example')";

  it.each([
    ["beside", "sheet['A19'] = 'Agrément n°'", "sheet['C19'] = 'FR12'", "C19"],
    ["below its label", "sheet['A19'] = 'N° agrément'", "sheet['A20'] = 'FR12'", "A20"],
    ["in the cell of its label", "sheet['A19'] = \"Numéro d'agrément : FR12\"", "pass", "A19"],
    ["under a label that says not to", "sheet['A19'] = None", "sheet['A19'] = 'FR12'", "A19"],
  ])("has a section 3 that is not empty, %s", async (_, label, value, cell) => {
    const { code, found } = await verify(filled(account, label, value));
    expect([code, found]).toEqual([1, ["request-without-fingerprint 1", `agreement-filled ${cell}`]]);
  });

  it("may have a section 3 that is not found", async () => {
    const { found, states } = await verify(
      filled(account, "sheet['A18'] = '3. Immatriculation'", "sheet['A19'] = None"),
    );
    expect([found[0], states[2]]).toEqual(["agreement-not-found 1", "to-check"]);
  });

  it.each([
    ["under a blank row", 25],
    ["over the total", 24],
  ])("has an unfinished account %s, which is checked", async (_, row) => {
    const { code, found } = await verify(
      filled(account, "sheet.unmerge_cells('A24:E24')", `row(${row}, 'B', 'Jean', 'bb')`),
    );
    expect([code, found.slice(1)]).toEqual([1, [`row-outside-table ${row}`, `missing-value E${row}`]]);
  });

  it("has a word below its table, which is shown", async () => {
    const { found } = await verify(filled(account, "sheet['B25'] = 'voir Zoé'"));
    expect(found.slice(1)).toEqual(["text-outside-table B25"]);
  });

  it("gives a SIREN or an email in the words around it", async () => {
    const typed = [
      "sheet['C6'] = 'N° 552 100 554 RCS'",
      "sheet['C12'] = 'm.legoff@petroles.example (bureau)'",
    ];
    const { found, states } = await verify(filled(account, ...typed));
    expect([found, states]).toEqual([["request-without-fingerprint 1"], right]);
  });

  it.each(["NEANT", "Sans objet", "/", "Aucun"])("says that a section has nobody by « %s »", async (word) => {
    const { found } = await verify(filled(account, `sheet['B28'] = '${word}'`));
    expect(found).toEqual(["request-without-fingerprint 1"]);
  });

  it("has a placeholder left, and a day of another century", async () => {
    const { code, found, states } = await verify(
      filled(account, "sheet['C5'] = '{{operateur_raison_sociale}}'", "sheet['A2'] = 'le 2 novembre 1926'"),
    );
    expect([code, states[0]]).toEqual([1, "to-correct"]);
    expect(found.slice(1)).toEqual(["undated-request A2", "raw-placeholder C5"]);
  });

  it("is checked value by value, each in its cell", async () => {
    const { found } = await verify(
      filled(
        "sheet['A2'] = None",
        "sheet['C6'] = '552100555'",
        "sheet['C11'] = 'à compléter'",
        "sheet['C12'] = '=1/0'",
        "sheet['C13'] = '02 40'",
        "sheet['C16'] = 'isope (dcaq)'",
        "sheet['C19'] = 'FR 12'",
        "row(23, 'A', '', 'aa', 'a@petroles.example')",
        "row(28, 'B', 'Jean', '', '')",
      ),
    );
    expect(found).toEqual([
      "request-without-fingerprint 1",
      "undated-request A2",
      "siren-checksum C6",
      "placeholder C11",
      "missing-request-value C12",
      "doubtful-phone C13",
      "other-teleservice C16",
      "agreement-filled C19",
      "missing-value C23",
      "missing-value D28",
      "missing-value E28",
    ]);
  });
});

describe("a pack", () => {
  const pack = (): Promise<string> => emitted("--pack", "--pdf", "--folders", "--by", "A. Sousa");

  it("is intact as it was written, and told by the SHA-256 of its manifest", async () => {
    const folder = await pack();
    const { code, found, report } = await verify(folder);
    expect([code, found]).toEqual([0, []]);
    const manifest = join(folder, "manifeste.json");
    expect(report.packs).toMatchObject([
      { state: "intact", by: "A. Sousa", manifest: { file: manifest, sha256: sha256Of(manifest) } },
    ]);
    expect((await runCommand(["verify", folder])).out).toContain(sha256Of(manifest));
  });

  it("tells what was changed, removed or added", async () => {
    const folder = await pack();
    edit(join(folder, "111111118", name), "Total : 3 comptes", "Total : 4 comptes");
    rmSync(join(folder, "111111118", name.replace("xlsx", "pdf")));
    writeFileSync(join(folder, "111111118", "note.txt"), "à relire");
    writeFileSync(join(folder, "Thumbs.db"), "");
    const { code, report } = await verify(folder);
    expect(code).toBe(1);
    expect(report.packs[0].state).toBe("changed");
    expect(report.findings.map(({ code, value }: { code: string; value: string }) => [code, value])).toEqual([
      ["pack-file-missing", "111111118/demande-isope-dcaq_111111118_2026-11-02.pdf"],
      ["pack-file-changed", "111111118/demande-isope-dcaq_111111118_2026-11-02.xlsx"],
      ["pack-file-unlisted", "111111118/note.txt"],
      ["edited-after-emission", undefined],
      ["other-total", "Total : 4 comptes"],
    ]);
  });

  it("is not intact where its manifest and its requests contradict each other", async () => {
    const folder = await pack();
    const file = join(folder, "manifeste.json");
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    const [operator] = manifest.operators;
    operator.counts.additions = 40;
    operator.fingerprint = "0".repeat(64);
    manifest.operators.push({ ...operator, siren: "222222226" });
    writeFileSync(file, JSON.stringify(manifest));
    const { code, found, report } = await verify(folder);
    expect([code, report.packs[0].state]).toEqual([1, "changed"]);
    expect(found).toEqual(Array(3).fill("pack-contradiction 1"));
  });

  it("is refused where its manifest cannot be read", async () => {
    const folder = await pack();
    writeFileSync(join(folder, "manifeste.json"), "{}");
    const { code, error } = await runCommand(["verify", folder]);
    expect([code, error]).toEqual([2, expect.stringContaining("manifeste.json")]);
  });
});

describe("verify", () => {
  it("reads every request of a folder, and names the other files", async () => {
    const folder = await emitted();
    mkdirSync(join(folder, "anciennes"));
    copyFileSync(join(folder, name), join(folder, "anciennes", "copie.xlsx"));
    copyFileSync("samples/dirty-lists/habilites.csv", join(folder, "liste.csv"));
    const { code, found, report } = await verify(folder);
    expect([code, report.counts.requests]).toEqual([0, 1]);
    expect(found.toSorted()).toEqual(["file-not-verified 1", "file-not-verified 1", "repeated-request 1"]);
  });

  it("tells a folder without a request, a list and a PDF from requests", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "demande.pdf"), "%PDF-1.7");
    const empty = join(folder, "vide");
    mkdirSync(empty);
    writeFileSync(join(empty, "liste.csv"), readFileSync("samples/dirty-lists/habilites.csv"));
    const { code, report } = await verify(
      ...[join(folder, "demande.pdf"), "samples/monthly-update/comptes-octobre.xlsx", empty],
    );
    expect(code).toBe(1);
    const told = report.findings.filter(({ code }: { code: string }) => code === "not-a-request");
    expect(told.map(({ message }: { message: string }) => message.slice(0, 30))).toEqual([
      "Une demande se vérifie dans un",
      "Ce fichier n'est pas une deman",
      "Ce dossier ne contient aucune ",
    ]);
  });

  it("cannot work on a file that is not there, or that is damaged", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "abîmé.xlsx"), readFileSync(form).subarray(0, 4000));
    for (const file of ["absent.xlsx", "abîmé.xlsx"]) {
      expect((await runCommand(["verify", join(folder, file)])).code).toBe(2);
    }
  });

  it("writes its report, and nothing over what it read", async () => {
    const folder = await emitted();
    const { code } = await runCommand(["verify", join(folder, name), "-o", join(folder, "controle.html")]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "controle.html"), "utf8")).toContain("La demande peut être signée.");
    expect(readdirSync(folder)).toContain("controle.html");
    const over = await runCommand(["verify", join(folder, name), "-o", join(folder, name)]);
    expect(over.code).toBe(2);
  });
});

function sha256Of(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** A form that marks its places by placeholders, some within a text, some together in a cell. */
async function writeOwnForm(
  file: string,
  [siren, contact]: readonly (readonly string[])[] = [
    ["SIREN : {{operateur_siren}}"],
    ["Courriel : {{signataire_courriel}}", "Tél. : {{signataire_telephone}}"],
  ],
): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Formulaire");
  const columns = ["nom", "prenom", "identifiant", "courriel"];
  const rows = [
    ["Société", "{{operateur_raison_sociale}}"],
    siren,
    ["Adresse", "{{operateur_adresse}}"],
    ["{{signataire_prenom}} {{signataire_nom}}, {{signataire_qualite}}"],
    contact,
    ["Téléservice : {{teleservice}}"],
    ["3. Numéro d'agrément", "(ne pas remplir)"],
    ["N° d'agrément :", ""],
    ["À habiliter"],
    ["Nom", "Prénom", "Identifiant", "Courriel"],
    columns.map((column) => `{{comptes_a_habiliter.${column}}}`),
    ["À retirer"],
    ["Nom", "Prénom", "Identifiant", "Courriel"],
    columns.map((column) => `{{comptes_a_retirer.${column}}}`),
    ["Signature"],
  ];
  for (const row of rows) sheet.addRow([...(row ?? [])]);
  await book.xlsx.writeFile(file);
}
