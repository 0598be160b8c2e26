import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** The table of docs/design.md: what each folder of src may import. */
const table = new Map(
  [...readFileSync("docs/design.md", "utf8").matchAll(/^\| `src\/(\w+)\/` \|[^|]*\| ([^|]*) \|$/gm)].map(
    ([, folder = "", imports = ""]) => [folder, imports.split(", ")] as const,
  ),
);

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join("src", file), "utf8");
  const named = text.matchAll(/(?:^import\s[^"]*?|^export\s[^"]*?from\s|\bimport\()"([^"]+)"/gms);
  return [...named].map(([, target = ""]) => target);
}

function folderOf(file: string): string {
  return file.split("/")[0] ?? "";
}

/** A folder of src, `node:`, or a package without what is imported of it. */
function sourceOf(target: string, file: string): string {
  if (target.startsWith(".")) return folderOf(relative("src", join("src", dirname(file), target)));
  if (target.startsWith("node:")) return "node:";
  return /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
}

describe("the table of who may import whom", () => {
  it("has a row for every folder, and for no other", () => {
    expect([...table.keys()].toSorted()).toEqual([...new Set(sources.map(folderOf))].toSorted());
  });

  it("names no package that nothing imports", () => {
    const imported = new Set(
      sources.flatMap((file) => importsOf(file).map((target) => sourceOf(target, file))),
    );
    const named = [...table.values()].flat();
    expect(named.filter((name) => !table.has(name) && !imported.has(name))).toEqual([]);
  });
});

describe("a source file", () => {
  it.each(sources)("%s imports only what its folder may", (file) => {
    const folder = folderOf(file);
    for (const target of importsOf(file)) {
      expect([folder, ...(table.get(folder) ?? [])], `imports ${target}`).toContain(sourceOf(target, file));
    }
  });

  it.each(sources.filter((file) => !file.startsWith("cli/")))("%s leaves the process alone", (file) => {
    const text = readFileSync(join("src", file), "utf8");
    expect(text).not.toMatch(/console\.|process\.(stdout|stderr|exit|argv|env)/);
  });

  it.each(sources)("%s makes no network call", (file) => {
    expect(readFileSync(join("src", file), "utf8")).not.toMatch(
      /\bfetch\(|node:(https?|net|tls|dgram)"|WebSocket/,
    );
  });

  it.each(sources)("%s holds one idea, in 260 lines at most", (file) => {
    expect(readFileSync(join("src", file), "utf8").split("\n").length).toBeLessThanOrEqual(260);
  });

  it.each(sources)("%s says in a docstring what each export means", (file) => {
    const lines = readFileSync(join("src", file), "utf8").split("\n");
    for (const [index, line] of lines.entries()) {
      if (/^export (async )?(function|const|type|class)/.test(line)) {
        expect(lines[index - 1] ?? "", `${file}:${index + 1}`).toMatch(/\*\/$/);
      }
    }
  });
});
