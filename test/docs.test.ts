import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blocksList, catalogue, type FindingCode, severityOf } from "../src/findings/catalogue.js";
import { runCommand, temporaryFolder } from "./support/machine.js";

const read = (path: string): string => readFileSync(path, "utf8");

describe("docs/findings.md", () => {
  it("lists every finding as the catalogue and the cases have it", async () => {
    const sentences = new Map<string, string>();
    for (const block of read("test/cases/expected.en.txt")
      .trim()
      .split(/\n(?=\S)/)) {
      const [head = "", sentence = ""] = block.split("\n");
      const code = head.split(" ")[0] ?? "";
      if (!sentences.has(code)) sentences.set(code, sentence.trim());
    }
    const codes = Object.keys(catalogue)
      .filter((code): code is FindingCode => code in catalogue)
      .toSorted();
    const rows = codes.map((code) => {
      const scope = blocksList({ code }) ? " (whole list)" : "";
      return `| \`${code}\` | ${severityOf({ code })}${scope} | ${(sentences.get(code) ?? "").replaceAll("|", "\\|")} |`;
    });
    const page = [
      "# Findings",
      "",
      "Everything that the tool may say of the data, by its stable code. An *error* stops the request; one that",
      "concerns the *whole list* is not got past by `--skip-invalid` either. A *warning* needs a look. A *notice* says",
      "what was tolerated or repaired. The sentence is the one that the case file of that name in `test/cases/` gives;",
      "the French ones are in `test/cases/expected.fr.txt`. `npx vitest run -u` writes this page anew.",
      "",
      "| code | severity | says, for instance |",
      "|---|---|---|",
      ...rows,
      "",
    ].join("\n");
    await expect(page).toMatchFileSnapshot("../docs/findings.md");
  });
});

describe("README.md", () => {
  const sessions = [...read("README.md").matchAll(/```console\n(\$ habilitations [^\n]*)\n(.*?)```/gs)];

  it("shows a real session", () => expect(sessions.length).toBeGreaterThan(0));

  it.each(sessions.map(([, command = "", shown = ""]) => [command, shown]))(
    "shows what `%s` prints",
    async (command, shown) => {
      const out = temporaryFolder();
      const args = command.replace("$ habilitations ", "").split(" ");
      const run = await runCommand(args.map((word) => (word === "demo-output" ? out : word)));
      expect(run.out.replaceAll(out, "demo-output")).toBe(shown);
    },
  );

  it("promises commands that exist", () => {
    const { scripts } = JSON.parse(read("package.json"));
    for (const [, script = ""] of read("README.md").matchAll(/npm run (\w+)/g))
      expect(scripts).toHaveProperty(script);
  });
});

describe("docs/cli.md", () => {
  it("lists every option that the help shows, and no other", async () => {
    const options = new Set<string>();
    const groups = await runCommand(["register", "--help"]);
    const own = [...groups.out.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name = ""]) => ["register", name]);
    expect(own.length).toBeGreaterThan(10);
    for (const command of [["validate"], ["diff"], ["request"], ["verify"], ["template"], ...own]) {
      const { out } = await runCommand([...command, "--help"]);
      for (const [, option = ""] of out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)) options.add(option);
    }
    const documented = new Set(
      [...read("docs/cli.md").matchAll(/^\| `(?:-\w, )?(--[\w-]+)/gm)].map(([, option = ""]) => option),
    );
    expect([...documented].toSorted()).toEqual(
      [...options].filter((option) => option !== "--help").toSorted(),
    );
  });
});

describe("a link in the docs", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    ...readdirSync("docs")
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];
  it.each(pages)("leads somewhere from %s", (page) => {
    const folder = page.includes("/") ? "docs/" : "";
    for (const [, target = ""] of read(page).matchAll(/\]\(([^)#]+)\)/g)) {
      if (!target.startsWith("http")) expect(existsSync(folder + target), target).toBe(true);
    }
  });
});
