import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseFile } from "./as-read.js";

const largestBytes = 20_000;

describe("files/", () => {
  const files = readdirSync(caseFile(""));

  it("holds no file that no test reads", () => {
    const here = new URL("./", import.meta.url);
    const tests = readdirSync(here).filter((name) => name.endsWith(".test.ts"));
    const read = tests.map((name) => readFileSync(new URL(name, here), "utf8")).join("\n");
    expect(files.filter((file) => !read.includes(`"${file}"`))).toEqual([]);
  });

  it("holds small files only", () => {
    expect(files.filter((file) => statSync(caseFile(file)).size > largestBytes)).toEqual([]);
  });
});
