import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/model/language.js";
import { renderPlanHtml } from "../../src/render/html/plan-page.js";
import { renderValidateHtml } from "../../src/render/html/validate-page.js";
import type { PlanReport } from "../../src/render/report.js";
import { account } from "../support/build.js";
import { temporaryFolder } from "../support/machine.js";
import { emailsMoved, fullReport, invalidEmails, planOf, planReport } from "./plan-report.js";
import { someFindings, validateReport } from "./validate-report.js";

const executablePath = "/usr/bin/chromium";
const withBrowser = it.skipIf(!existsSync(executablePath));

let browser: Browser | undefined;

beforeAll(async () => {
  if (!existsSync(executablePath)) return;
  browser = await chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});

afterAll(() => browser?.close());

/** What a page asked for and complained of since it was opened. */
type Opened = { readonly page: Page; readonly requests: string[]; readonly complaints: string[] };

/** Opens the page of validate. */
function open(
  language: Language,
  options: BrowserContextOptions = {},
  findings = someFindings,
): Promise<Opened> {
  return openHtml(renderValidateHtml(validateReport(findings), language), options);
}

/** Opens the page of a plan. */
function openPlan(report = fullReport(), options: BrowserContextOptions = {}): Promise<Opened> {
  return openHtml(renderPlanHtml(report, "fr"), options);
}

/** Opens a page as a user would, from the disk. */
async function openHtml(html: string, options: BrowserContextOptions): Promise<Opened> {
  if (browser === undefined) throw new Error("no browser");
  const file = join(temporaryFolder(), "rapport.html");
  writeFileSync(file, html);
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(5_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", () => complaints.push("dialog"));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, complaints };
}

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes.map(({ html }) => html) })))",
  );
}

/** The places of the findings that are shown. */
function shown(page: Page): Promise<string[]> {
  return page.locator(".findings tbody tr:visible th").allTextContents();
}

const appearances = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["narrow", { viewport: { width: 400, height: 800 } }],
  ["printed", {}],
] as const;

const everyPlace = ["E3", "E9", "B4", "B2", "Dépôts, ligne 7"];

describe("the page of validate, in a browser", () => {
  withBrowser.each(appearances)("has no barrier that axe knows of, %s", async (name, options) => {
    const { page, complaints } = await open("fr", options);
    if (name === "printed") await page.emulateMedia({ media: "print" });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.context().close();
  });

  withBrowser("has no barrier that axe knows of, in English or with nothing to say", async () => {
    for (const findings of [someFindings, []]) {
      const { page } = await open("en", {}, findings);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });

  withBrowser("is complete without its script, and shows no form that would do nothing", async () => {
    const { page } = await open("fr", { javaScriptEnabled: false });
    expect(await shown(page)).toEqual(everyPlace);
    expect(await page.locator("form").isVisible()).toBe(false);
    await page.context().close();
  });

  withBrowser("filters by the keyboard alone, and says how many findings are left", async () => {
    const { page } = await open("fr");
    const { keyboard } = page;
    const status = page.getByRole("status");
    const focused = (): Promise<unknown> => page.evaluate("document.activeElement.id");

    await keyboard.press("Tab");
    expect(await page.locator(".skip").evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(
      0,
    );
    await keyboard.press("Enter");
    while ((await focused()) !== "search") await keyboard.press("Tab");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");

    await keyboard.type("ERIC");
    await status.filter({ hasText: "1 constat affiché sur 5" }).waitFor();
    expect(await shown(page)).toEqual(["E9"]);
    expect(await page.locator(".group-count:visible").allTextContents()).toEqual(["1 sur 2"]);

    await keyboard.type(" martien");
    await status.filter({ hasText: "Aucun constat affiché sur 5" }).waitFor();
    expect(await shown(page)).toEqual([]);

    for (const _ of ["code", "file", "error", "warning", "notice", "reset"]) await keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.type")).toBe("reset");
    await keyboard.press("Enter");
    await status.filter({ hasText: "5 constats affichés sur 5" }).waitFor();
    expect(await shown(page)).toEqual(everyPlace);

    await keyboard.press("Shift+Tab");
    await keyboard.press("Space");
    await status.filter({ hasText: "4 constats affichés sur 5" }).waitFor();
    expect(await shown(page)).toEqual(["E3", "E9", "B4", "Dépôts, ligne 7"]);

    for (const _ of ["warning", "error", "file"]) await keyboard.press("Shift+Tab");
    expect(await focused()).toBe("file");
    await keyboard.type("sud");
    await status.filter({ hasText: "1 constat affiché sur 5" }).waitFor();
    expect(await shown(page)).toEqual(["Dépôts, ligne 7"]);

    await keyboard.press("Home");
    await status.filter({ hasText: "4 constats affichés sur 5" }).waitFor();
    await keyboard.press("Shift+Tab");
    await keyboard.type("Champ");
    await status.filter({ hasText: "1 constat affiché sur 5" }).waitFor();
    expect(await shown(page)).toEqual(["B4"]);
    await page.context().close();
  });

  withBrowser("asks nothing of the network and runs nothing of a value's", async () => {
    const text = `"><img src="https://example.org/x" onerror="alert(1)"><script src="https://example.org/y"></script>`;
    const at = { file: text, sheet: text, row: 2 };
    const { page, requests, complaints } = await open("fr", {}, [
      { code: "invalid-email", at, value: text, suggestion: text },
      ...someFindings,
    ]);
    await page.locator("#search").fill("img");
    await page.getByRole("status").filter({ hasText: "1 constat" }).waitFor();
    expect(requests).toEqual([page.url()]);
    expect(complaints).toEqual([]);
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))",
    );
    expect(await page.title()).toContain("Contrôle des listes");
    expect(complaints.join()).toContain("Content Security Policy");
    await page.context().close();
  });
});

/** A report on a run large enough to be folded and cut in several tables. */
function largeReport(): PlanReport {
  const group = emailsMoved(60);
  const lastNames = ["Zola", "Éluard", "Eco", "zay", "Œdipe", "Dac"];
  const additions = Array.from({ length: 600 }, (_, index) =>
    account(`a${index}`, { lastName: lastNames[index] ?? `N${index}` }),
  );
  const plan = planOf({ additions, amendments: group.amendments, amendmentGroups: [group] });
  return planReport({ plans: [plan], findings: invalidEmails(2) });
}

/** The last names that are added, in the order shown. */
function added(page: Page): Promise<string[]> {
  return page.locator(".additions tbody tr:visible th").allTextContents();
}

describe("the page of a plan, in a browser", () => {
  withBrowser.each(appearances)("has no barrier that axe knows of, %s", async (name, options) => {
    const { page, complaints } = await openPlan(fullReport(), options);
    if (name === "printed") await page.emulateMedia({ media: "print" });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.context().close();
  });

  withBrowser("has no barrier that axe knows of, in long lists or with nothing to say", async () => {
    for (const report of [
      largeReport(),
      planReport({ stopped: "errors" }),
      planReport({ plans: [planOf()] }),
    ]) {
      const { page } = await openPlan(report);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });

  withBrowser("is complete without its script, and shows no button that would do nothing", async () => {
    const { page } = await openPlan(largeReport(), { javaScriptEnabled: false });
    expect(await added(page)).toHaveLength(600);
    expect(await page.locator("button:visible").count()).toBe(0);
    const folded = page.locator("details tbody tr").first();
    expect(await folded.isVisible()).toBe(false);
    await page.locator("summary").press("Enter");
    expect(await folded.isVisible()).toBe(true);
    await page.context().close();
  });

  withBrowser(
    "seeks in accounts and findings alike, unfolds what it finds, then folds it again",
    async () => {
      const { page } = await openPlan(largeReport());
      const found = page.locator("form.seeking").getByRole("status");
      const details = page.locator("details");
      const isOpen = (): Promise<unknown> => details.evaluate((element) => element.hasAttribute("open"));

      await page.locator("#search").fill("ELUARD");
      await found.filter({ hasText: "1 ligne affichée sur 662" }).waitFor();
      expect(await added(page)).toEqual(["Éluard"]);
      expect(await page.locator("h3 .group-count:visible").allTextContents()).toEqual(["1 sur 600"]);
      expect(await page.locator(".findings").isVisible()).toBe(false);

      await page.locator("#search").fill("agent2");
      await found.filter({ hasText: "12 lignes affichées sur 662" }).waitFor();
      expect(await isOpen()).toBe(true);
      expect(await shown(page)).toEqual(["E3"]);
      expect(await added(page)).toEqual([]);

      await page.getByRole("button", { name: "Tout afficher" }).first().click();
      await found.filter({ hasText: "662 lignes affichées sur 662" }).waitFor();
      expect(await isOpen()).toBe(false);
      await page.context().close();
    },
  );

  withBrowser("filters its findings without touching its accounts", async () => {
    const { page } = await openPlan(largeReport());
    await page.locator("form.filtering").getByRole("checkbox").first().uncheck();
    await page.locator("form.filtering").getByRole("status").filter({ hasText: "Aucun constat" }).waitFor();
    expect(await added(page)).toHaveLength(600);
    await page.context().close();
  });

  withBrowser("sorts a list over all its tables as French does, by the keyboard, and back", async () => {
    const { page } = await openPlan(largeReport());
    const title = page.locator(".additions thead th").first();
    const ends = async (): Promise<unknown> => {
      const names = await added(page);
      return [...names.slice(0, 4), "…", ...names.slice(-2)];
    };
    const asGiven = ["Zola", "Éluard", "Eco", "zay", "…", "N598", "N599"];
    expect(await ends()).toEqual(asGiven);
    await title.locator("button").press("Enter");
    expect(await title.getAttribute("aria-sort")).toBe("ascending");
    expect(await ends()).toEqual(["Dac", "Eco", "Éluard", "N6", "…", "zay", "Zola"]);
    await title.locator("button").press("Space");
    expect(await title.getAttribute("aria-sort")).toBe("descending");
    expect(await ends()).toEqual(["Zola", "zay", "Œdipe", "N599", "…", "Eco", "Dac"]);
    await title.locator("button").press("Enter");
    expect(await title.getAttribute("aria-sort")).toBe("none");
    expect(await ends()).toEqual(asGiven);
    await page.context().close();
  });

  withBrowser("prints what is folded, under titles that are text", async () => {
    const { page } = await openPlan(largeReport());
    await page.emulateMedia({ media: "print" });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("details tbody tr:visible").count()).toBe(60);
    expect(await page.locator("button:visible").count()).toBe(0);
    expect(await page.locator(".additions th :visible").first().textContent()).toBe("Nom");
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator("details[open]").count()).toBe(0);
    await page.context().close();
  });

  withBrowser("asks nothing of the network and runs nothing of a value's", async () => {
    const text = `"><img src="https://example.org/x" onerror="alert(1)"><script src="https://example.org/y"></script>`;
    const person = account(text, { lastName: text, email: text });
    const plan = planOf({ operator: text, siren: "111111118", additions: [person] });
    const { page, requests, complaints } = await openPlan(planReport({ plans: [plan] }));
    await page.locator("#search").fill("img");
    await page.getByRole("status").filter({ hasText: "1 ligne affichée" }).waitFor();
    await page.locator(".additions thead button").first().click();
    expect(requests).toEqual([page.url()]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
