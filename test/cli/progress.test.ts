import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/cli/progress.js";
import { run } from "../../src/cli/run.js";
import { machine } from "../../src/system/machine.js";

/** A screen with a clock that the test turns. */
function screen() {
  const shown: string[] = [];
  let time = 0;
  return {
    shown,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    write: (text: string) => {
      shown.push(text.replace("\r\u001b[K", "⌫"));
    },
    now: () => time,
  };
}

describe("the progress of a work", () => {
  it("is not shown of one that takes half a second at most", () => {
    const { shown, wait, ...rest } = screen();
    const line = progressLine(rest, "fr");
    wait(499);
    line.tell({ kind: "rows", rows: 40_000 });
    line.clear();
    expect(shown).toEqual([]);
  });

  it("tells the rows read and the rate, ten times a second at most", () => {
    const { shown, wait, ...rest } = screen();
    const line = progressLine(rest, "fr");
    wait(2000);
    line.tell({ kind: "rows", rows: 180_000 });
    wait(50);
    line.tell({ kind: "rows", rows: 190_000 });
    wait(50);
    line.tell({ kind: "rows", rows: 200_000 });
    expect(shown).toEqual([
      "⌫180\u202f000 lignes lues (90\u202f000 par seconde)…",
      "⌫200\u202f000 lignes lues (95\u202f000 par seconde)…",
    ]);
  });

  it("gives way to what is written, once", () => {
    const { shown, wait, ...rest } = screen();
    const line = progressLine(rest, "en");
    wait(600);
    line.tell({ kind: "operators", done: 11, total: 50 });
    line.clear();
    line.clear();
    expect(shown).toEqual(["⌫Request 12 of 50…", "⌫"]);
  });
});

describe("a run on a terminal", () => {
  it("shows the rows read while it reads, and clears the line before its report", async () => {
    const text = ["Nom;Prénom;Identifiant;Courriel"];
    for (let n = 0; n < 20_000; n++) text.push(`NOM;Prénom;compte${n};c${n}@petrol.example`);
    const shown: string[] = [];
    let time = 0;
    const shell = {
      out: (report: string) => shown.push(report.slice(0, 10)),
      error: () => {},
      color: false,
      version: "0.0.0",
      progress: { write: (line: string) => shown.push(line), now: () => (time += 400) },
      ports: {
        ...machine,
        readFile: async () => Buffer.from(text.join("\n")),
        listFolder: async () => undefined,
      },
    };
    expect(await run(["validate", "grand.csv"], shell)).toBe(0);
    const [first, last, report] = shown;
    expect(first).toMatch(/lignes lues/);
    expect([last, report]).toEqual(["\r\u001b[K", "Contrôle d"]);
  });
});
