import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Run, runCommand, temporaryFolder } from "../support/machine.js";
import { editWithOpenpyxl, hasOffice, hasOpenpyxl, saveWithOffice } from "../support/other-programs.js";

const operators = "samples/group-of-three/operateurs.csv";

type Story = {
  readonly folder: string;
  readonly requests: string;
  /** Makes the request of a month, on top of all that was asked before. */
  readonly ask: (month: number, identifiers: string, more?: readonly string[]) => Promise<Run>;
  /** What replaying the folder gives against a list. */
  readonly diff: (identifiers: string, more?: readonly string[]) => Promise<Report>;
  readonly request: (month: number) => string;
};

type Report = {
  readonly stopped?: string;
  readonly findings: readonly {
    readonly code: string;
    readonly at: { readonly cell?: string };
    readonly message: string;
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly tables: { readonly current: readonly Readonly<Record<string, number>>[] };
};

/** An empty folder of requests, and a list of accounts from which nobody was habilitated to begin with. */
function story(): Story {
  const folder = temporaryFolder();
  const requests = join(folder, "demandes");
  mkdirSync(requests);
  writeFileSync(join(folder, "vide.csv"), list(""));
  const desired = (identifiers: string): string => {
    const file = join(folder, "voulus.csv");
    writeFileSync(file, list(identifiers));
    return file;
  };
  return {
    folder,
    requests,
    ask: (month, identifiers, more = []) =>
      runCommand([
        ...["request", desired(identifiers), "--operator", operators, "--out", requests],
        ...["--date", `2026-0${month}-02`],
        ...["--current", ...(month === 1 ? [join(folder, "vide.csv")] : [requests]), ...more],
      ]),
    diff: async (identifiers, more = []) => {
      const { out, error } = await runCommand([
        ...["diff", desired(identifiers), "--format", "json", "--current", requests, ...more],
      ]);
      expect(error).toBe("");
      return JSON.parse(out);
    },
    request: (month) => join(requests, `demande-isope-dcaq_111111118_2026-0${month}-02.xlsx`),
  };
}

function list(identifiers: string): string {
  const rows = [...identifiers].map(
    (letter) => `NOM-${letter};Jean;${letter}.nom;${letter}@petrol.example;111111118`,
  );
  return `${["Nom;Prénom;Identifiant;Courriel;SIREN", ...rows].join("\n")}\n`;
}

const told = new Set(["replayed-request", "own-files-passed-over"]);

/** What was found, but for what is said of every request and of the reports beside them. */
function codes({ findings }: Report): readonly string[] {
  return findings.map(({ code }) => code).filter((code) => !told.has(code));
}

describe("requests given as the current set", () => {
  it("are replayed month after month, each asking only what changed", async () => {
    const { ask, diff } = story();
    expect((await ask(1, "abcd")).code).toBe(0);
    expect((await ask(2, "abce")).code).toBe(0);
    expect((await ask(3, "bcefg")).code).toBe(0);
    const report = await diff("bcefh");
    expect(report.counts).toMatchObject({ additions: 1, withdrawals: 1, unchanged: 4 });
    expect(codes(report)).toEqual([]);
    const messages = report.findings.filter(({ code }) => code === "replayed-request");
    expect(messages.map(({ message }) => message)).toEqual([
      "Demande du 02/01/2026 rejouée pour « Carburants d'Azur SAS » (SIREN 111111118) : 4 ajouts, 0 retrait ; 4 comptes habilités ensuite.",
      "Demande du 02/02/2026 rejouée pour « Carburants d'Azur SAS » (SIREN 111111118) : 1 ajout, 1 retrait ; 4 comptes habilités ensuite.",
      "Demande du 02/03/2026 rejouée pour « Carburants d'Azur SAS » (SIREN 111111118) : 2 ajouts, 1 retrait ; 5 comptes habilités ensuite.",
    ]);
    expect(report.tables.current).toHaveLength(6);
    for (const { rows, accounts = 0, withErrors = 0, ignored = 0, blank = 0 } of report.tables.current) {
      expect(accounts + withErrors + ignored + blank).toBe(rows);
    }
  });

  it("are replayed on top of the lists given beside them, in whatever order", async () => {
    const { folder, requests, ask, diff } = story();
    writeFileSync(join(folder, "vide.csv"), list("xyz"));
    await ask(1, "xyza");
    const base = join(folder, "vide.csv");
    await ask(2, "xya", [base]);
    const report = await diff("xya", [base]);
    expect(codes(report)).toEqual([]);
    expect(report.counts).toMatchObject({ additions: 0, withdrawals: 0, unchanged: 3 });
    const { out } = await runCommand([
      ...["diff", join(folder, "voulus.csv"), "--format", "json", "--current", base],
      ...readdirSync(requests)
        .toReversed()
        .map((name) => join(requests, name))
        .filter((name) => name.endsWith(".xlsx")),
    ]);
    expect(JSON.parse(out).plans).toEqual(JSON.parse(JSON.stringify(report)).plans);
  });

  it("are refused where a month is missing, whether the one after it shows it or only its count does", async () => {
    const { ask, diff, request } = story();
    await ask(1, "abcd");
    await ask(2, "abcdef");
    await ask(3, "abcde");
    rmSync(request(2));
    const withdrawn = await diff("abcde");
    expect(codes(withdrawn)).toEqual(["replay-other-count", "replay-gap"]);
    expect(withdrawn).toMatchObject({ stopped: "errors", plans: [] });
    expect(withdrawn.findings.find(({ code }) => code === "replay-gap")?.at.cell).toBe("D28");
    rmSync(request(3));
    await ask(3, "abcdg", ["--force"]);
    rmSync(request(1));
    expect(codes(await diff("abcdg"))).toEqual(["replay-other-count"]);
  });

  it("are refused where the list from which they started is missing", async () => {
    const { folder, ask, diff } = story();
    writeFileSync(join(folder, "vide.csv"), list("xyz"));
    await ask(1, "xyza");
    const report = await diff("xyza");
    expect(codes(report)).toEqual(["replay-other-count"]);
    expect(report.stopped).toBe("errors");
  });

  it("are refused where a month that left as many as it found is missing", async () => {
    const { ask, diff, request } = story();
    await ask(1, "abcd");
    await ask(2, "abce");
    await ask(3, "abcef");
    expect(codes(await diff("abcef"))).toEqual([]);
    rmSync(request(2));
    const report = await diff("abcef");
    expect(codes(report)).toEqual(["replay-other-count"]);
    expect(report.findings.find(({ code }) => code === "replay-other-count")?.message).toMatch(
      /4 comptes étaient habilités .* 4 aussi avant elle, mais pas les mêmes/,
    );
  });

  it("are not written over by one that is made from them, unless they are to be made again", async () => {
    const { ask, diff, request } = story();
    await ask(1, "ab");
    await ask(2, "abc");
    const refused = await ask(2, "abd");
    expect(refused.code).toBe(2);
    expect(refused.error).toMatch(/demande-isope-dcaq_111111118_2026-02-02\.xlsx .*--force/);
    expect((await diff("abc")).counts).toMatchObject({ additions: 0, withdrawals: 0, unchanged: 3 });
    const again = await ask(2, "abd", ["--force", "--format", "json"]);
    expect(again.code).toBe(0);
    const findings: Report["findings"] = JSON.parse(again.out).findings;
    expect(findings.find(({ code }) => code === "replaced-request")?.at).toMatchObject({ file: request(2) });
    expect(codes(await diff("abd"))).toEqual([]);
    expect((await diff("abd")).counts).toMatchObject({ additions: 0, withdrawals: 0, unchanged: 3 });
  });

  it("stay where nothing is left to ask that day, which is told", async () => {
    const { ask, request } = story();
    await ask(1, "ab");
    await ask(2, "abc");
    const again = await ask(2, "ab", ["--force", "--format", "json"]);
    expect(JSON.parse(again.out).stopped).toBe("nothing-to-ask");
    expect(codes(JSON.parse(again.out))).toEqual(["replaced-request", "unneeded-request"]);
    expect(readdirSync(join(request(2), "..")).filter((name) => name.endsWith(".xlsx"))).toHaveLength(2);
  });

  it("are not made again once later ones follow from them", async () => {
    const { ask } = story();
    await ask(1, "ab");
    await ask(2, "abc");
    await ask(3, "abcd");
    expect((await ask(2, "abde", ["--force"])).code).toBe(2);
  });

  it("lie beside files of the tool that one notice passes over", async () => {
    const { requests, ask, diff } = story();
    await ask(1, "abc", ["--pack", "--cover"]);
    writeFileSync(join(requests, "organigramme.png"), "");
    const { findings } = await diff("abc");
    const passed = findings
      .filter(({ code }) => /file/.test(code))
      .map(({ code, message }) => [code, message]);
    expect(passed).toEqual([
      ["ignored-file", expect.stringContaining("organigramme.png")],
      ["own-files-passed-over", expect.stringContaining("7 fichiers")],
    ]);
  });

  it("have their tables called by what they ask", async () => {
    const { folder, ask, diff } = story();
    await ask(1, "ab");
    await diff("ab");
    const { out } = await runCommand([
      ...["diff", join(folder, "voulus.csv"), "--current", join(folder, "demandes")],
    ]);
    expect(out).toContain("Demande, section 5 (retraits)");
  });

  it("count once where one of them was copied", async () => {
    const { requests, ask, diff, request } = story();
    await ask(1, "ab");
    copyFileSync(request(1), join(requests, "copie.xlsx"));
    const report = await diff("ab");
    expect(codes(report)).toEqual(["repeated-request"]);
    expect(report.counts).toMatchObject({ additions: 0, unchanged: 2 });
  });

  it("are not taken for lists", async () => {
    const { ask, request } = story();
    await ask(1, "ab");
    const { code, out } = await runCommand(["validate", request(1), "--format", "json"]);
    expect([code, codes(JSON.parse(out))]).toEqual([1, ["request-as-list"]]);
    const diff = await runCommand(["diff", request(1), "--current", request(1), "--format", "json"]);
    expect(codes(JSON.parse(diff.out))).toEqual(["request-as-list"]);
  });

  it("may have a number in section 3 by now", async () => {
    const { ask, diff, request } = story();
    await ask(1, "ab");
    editRequest(request(1), (xml) =>
      xml.replace(/<c r="C19"([^>]*)\/>/, '<c r="C19"$1 t="inlineStr"><is><t>123</t></is></c>'),
    );
    expect(codes(await diff("ab"))).toEqual([]);
  });

  const typed = (row: number, ...texts: readonly string[]) => {
    const cells = texts.map((text, index) =>
      text === "" ? "" : `<c r="${"ABCDE"[index]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return (xml: string) =>
      xml.replace(
        new RegExp(`<row r="${row}"[^>]*?(/>|>.*?</row>)`, "s"),
        `<row r="${row}">${cells.join("")}</row>`,
      );
  };
  const someone = ["3", "NOM-c", "Jean", "c.nom", "c@petrol.example"];

  it.each([
    ["under a total", typed(26, ...someone)],
    ["over a total", typed(25, ...someone)],
    ["by an identifier alone", typed(26, "", "", "", "c.nom")],
    ["under the other table", typed(31, "", "c.nom")],
  ])("are refused where somebody was written %s, apart from the table", async (_, edit) => {
    const { ask, diff, request } = story();
    await ask(1, "ab");
    editRequest(request(1), edit);
    const report = await diff("abc");
    expect(codes(report)).toEqual(["edited-request", "replay-stray-row"]);
    expect(report.stopped).toBe("errors");
  });

  it("may have been dated and signed where the form asks for it", async () => {
    const { ask, diff, request } = story();
    await ask(1, "ab");
    editRequest(request(1), typed(32, "Fait à Marseille, le 2 janvier 2026", "", "", "Nom : DELACROIX"));
    expect(codes(await diff("ab"))).toEqual([]);
  });

  it.each([
    ["another operator", '<t xml:space="preserve">111111118<', "<t>222222226<", /222222226.*111111118/],
    ["another day", "le 2 janvier 2026", "le 2 février 2026", /02\/02\/2026.*02\/01\/2026/],
  ])("are refused where the form tells %s than it was written for", async (_, before, after, values) => {
    const { ask, diff, request } = story();
    await ask(1, "ab");
    await ask(2, "abc");
    editRequest(request(1), (xml) => xml.replace(before, after));
    const report = await diff("abc");
    expect(codes(report)).toEqual(["edited-request", "replay-contradiction"]);
    expect(report.findings.find(({ code }) => code === "replay-contradiction")?.message).toMatch(values);
  });

  it("are read with a warning once edited, and their bad values found in their cells", async () => {
    const { ask, diff, request } = story();
    await ask(1, "abc");
    editRequest(request(1), (xml) => xml.replace("c@petrol.example", "c.petrol.example"));
    const report = await diff("abc");
    expect(codes(report)).toEqual(["edited-request", "invalid-email"]);
    expect(report.findings.find(({ code }) => code === "invalid-email")?.at.cell).toBe("E25");
  });

  it.skipIf(!hasOffice)(
    "may have been saved by LibreOffice",
    async () => {
      const { folder, ask, diff, request } = story();
      await ask(1, "abc");
      saveWithOffice(request(1), folder);
      expect(codes(await diff("abc"))).toEqual([]);
    },
    60_000,
  );

  it.skipIf(!hasOpenpyxl)("may have had a row put below a table, where its name does not reach", async () => {
    const { ask, diff, request } = story();
    await ask(1, "abc");
    editWithOpenpyxl(
      request(1),
      "import re",
      "sheet.insert_rows(26)",
      "for column, text in zip('BCDE', ['NOM-d', 'Jean', 'd.nom', 'd@petrol.example']): sheet[f'{column}26'] = text",
      "moved = lambda match: '$' + str(int(match[1]) + (int(match[1]) >= 26))",
      "for name in book.defined_names.definedName: name.attr_text = re.sub(r'\\$(\\d+)', moved, name.attr_text)",
    );
    const report = await diff("abcd");
    expect(codes(report)).toEqual(["edited-request"]);
    expect(report.counts).toMatchObject({ additions: 0, unchanged: 4 });
  });

  it.skipIf(!hasOpenpyxl)("are told where a program has moved their rows but not their names", async () => {
    const { ask, diff, request } = story();
    await ask(1, "abc");
    editWithOpenpyxl(request(1), "sheet.insert_rows(24, 2)");
    const report = await diff("abc");
    expect(codes(report)).toEqual(["edited-request", "unreadable-request"]);
    expect(report.stopped).toBe("errors");
  });
});

/** Changes the sheet of a request, as another program might, and leaves the rest of the file as it is. */
function editRequest(file: string, edit: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(file));
  const path = "xl/worksheets/sheet1.xml";
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(file, zipSync({ ...parts, [path]: strToU8(after) }));
}
