import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/machine.js";

const group = "samples/group-of-three";
const request = [
  "request",
  `${group}/comptes-souhaites.xlsx`,
  "--current",
  `${group}/comptes-habilites.xlsx`,
];
const report = "rapport-isope-dcaq_2026-11-02.txt";

/** Runs the program as it is built, and interrupts it after some milliseconds; gives how it ended. */
async function interruptedAfter(milliseconds: number, out: string) {
  const args = [
    "--operator",
    `${group}/operateurs.csv`,
    "--date",
    "2026-11-02",
    "--pdf",
    "--force",
    "--out",
    out,
  ];
  const child = spawn(process.execPath, ["dist/program/main.js", ...request, ...args], { stdio: "ignore" });
  const ended = once(child, "exit");
  await Promise.race([ended, wait(milliseconds)]);
  child.kill("SIGINT");
  const [code, signal] = await ended;
  return { code, signal };
}

describe("a run that is interrupted", () => {
  it("ends at once, and leaves whole files only, new or as they were", async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, report), "avant");
    let interrupted = 0;
    for (let milliseconds = 150; milliseconds < 1200; milliseconds += 75) {
      const { code, signal } = await interruptedAfter(milliseconds, out);
      // A shell gives 130 for a program that SIGINT has ended.
      if (signal === "SIGINT") interrupted++;
      else expect(code).toBe(0);
      expect(readdirSync(out).filter((name) => /\.(tmp|old)$/.test(name))).toEqual([]);
      const text = existsSync(join(out, report)) ? readFileSync(join(out, report), "utf8") : "";
      expect(text === "avant" || text.endsWith(".pdf »\n")).toBe(true);
    }
    expect(interrupted).toBeGreaterThan(2);
  });
});
