import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import fc from "fast-check";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BatchIndex, batchIndex, fileLink } from "../../src/render/batch-index.js";
import { renderIndexHtml } from "../../src/render/html/index-page.js";
import { temporaryFolder } from "../support/machine.js";
import { batchFile, batchRow, groupOf50 } from "./batch-builders.js";
import { hostileText, read } from "./read-page.js";

describe("batchIndex", () => {
  it("puts operators that need somebody first, then goes by SIREN, and counts what is known", () => {
    const index = batchIndex("2026-11-02", [
      batchRow({ siren: "333333334" }),
      batchRow({ siren: "222222226", state: "nothing-to-ask", files: [] }),
      batchRow({ siren: "111111118" }),
      { siren: "444444442", state: "failed", message: "« a.xlsx » est vide.", files: [] },
    ]);
    expect(index.rows.map(({ siren }) => siren)).toEqual([
      "444444442",
      "111111118",
      "333333334",
      "222222226",
    ]);
    expect(index.totals).toEqual({ current: 36, withdrawals: 6, additions: 9, after: 39 });
    expect(index.states).toEqual([
      { state: "failed", operators: 1 },
      { state: "written", operators: 2 },
      { state: "nothing-to-ask", operators: 1 },
    ]);
    expect(index.files).toBe(6);
  });

  it.each([
    ["111111118/a b#1?.xlsx", "111111118/a%20b%231%3F.xlsx"],
    ["javascript:alert(1)", "javascript%3Aalert(1)"],
    ["//example.org/x", "example.org/x"],
    ["\ud800.pdf", "%EF%BF%BD.pdf"],
  ])("leads to %j by a relative link", (path, link) => {
    expect(fileLink(batchFile(path))).toBe(link);
  });
});

describe("the page of the index", () => {
  it.each([
    ["fr", "Des opérateurs sont en échec\u202f: leur demande n'a pas été écrite.", "50 opérateurs"],
    ["en", "Some operators failed: their request was not written.", "50 operators"],
  ] as const)("says in %s what it comes to, and why operators failed", (language, verdict, count) => {
    const { text } = read(renderIndexHtml(groupOf50(), language));
    expect(text).toContain(verdict);
    expect(text).toContain(count);
    expect(text).toContain("contient 3 erreurs");
  });

  it("leads to every file twice, and gives its SHA-256", () => {
    const index = groupOf50();
    const { tags, text } = read(renderIndexHtml(index, "fr"));
    const links = tags.flatMap(({ name, attributes: { href = "" } }) =>
      name === "a" && !href.startsWith("#") ? href : [],
    );
    const files = index.rows.flatMap((row) => row.files);
    expect(links.toSorted()).toEqual(files.flatMap((file) => [fileLink(file), fileLink(file)]).toSorted());
    for (const { sha256 } of files) expect(text).toContain(sha256);
  });

  it("tells no number where none is known", () => {
    const { text } = read(
      renderIndexHtml(batchIndex("2026-11-02", [{ siren: "1", state: "failed", files: [] }]), "fr"),
    );
    expect(text).toMatch(/SIREN 1–––– ?×en échec/);
  });

  it("has the tags that it has for plain values, and shows no unseen character", () => {
    const pageOn = (value: string): string => {
      const row = batchRow({
        operator: value,
        state: "failed",
        message: value,
        files: [batchFile(`${value}.pdf`)],
      });
      return renderIndexHtml(batchIndex("2026-11-02", [row]), "fr");
    };
    const tagsOf = (page: string): readonly string[] =>
      read(page)
        .tags.map(({ name }) => name)
        // A flag or a folder in a value is set off from the rest.
        .filter((name) => name !== "code" && name !== "span");
    const plain = tagsOf(pageOn("x"));
    fc.assert(
      fc.property(hostileText, (value) => {
        const page = pageOn(value);
        expect(tagsOf(page)).toEqual(plain);
        expect(read(page).text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
      }),
    );
  });
});

const executablePath = "/usr/bin/chromium";
const withBrowser = it.skipIf(!existsSync(executablePath));

let browser: Browser | undefined;

beforeAll(async () => {
  if (!existsSync(executablePath)) return;
  browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
});

afterAll(() => browser?.close());

/** Opens the page of an index from the disk, as a user would; `complaints` are those of the browser. */
async function open(
  index: BatchIndex,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  if (browser === undefined) throw new Error("no browser");
  const file = join(temporaryFolder(), "index.html");
  writeFileSync(file, renderIndexHtml(index, "fr"));
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(5_000);
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) })))",
  );
}

describe("the page of the index, in a browser", () => {
  withBrowser.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["narrow", { viewport: { width: 400, height: 800 } }],
    ["printed", {}],
  ] as const)("has no barrier that axe knows of, %s", async (name, options) => {
    const { page, complaints } = await open(groupOf50(), options);
    if (name === "printed") await page.emulateMedia({ media: "print" });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.context().close();
  });

  withBrowser("has no barrier that axe knows of where nobody has anything to ask", async () => {
    const { page } = await open(batchIndex("2026-11-02", [batchRow({ state: "nothing-to-ask", files: [] })]));
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  withBrowser("seeks an operator by name or SIREN, and sorts by a number", async () => {
    const { page, complaints } = await open(groupOf50());
    const rows = page.locator(".operators tbody tr:visible");
    await page.locator("#search").fill("AZUR");
    await page.getByRole("status").filter({ hasText: "7 opérateurs affichés sur 50" }).waitFor();
    expect(await rows.count()).toBe(7);
    await page.getByRole("button", { name: "Tout afficher" }).click();
    await page.getByRole("status").filter({ hasText: "50 opérateurs affichés sur 50" }).waitFor();
    await page.getByRole("button", { name: "Ajouts" }).press("Enter");
    expect((await rows.locator("td:nth-of-type(3) data").allTextContents()).slice(0, 4)).toEqual([
      "–",
      "–",
      "0",
      "0",
    ]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
