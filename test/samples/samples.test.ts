import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/findings/catalogue.js";
import { runCommand, temporaryFolder } from "../support/machine.js";

const samples = "samples";
const stories = readdirSync(samples).filter((name) => existsSync(join(samples, name, "commands.txt")));

function commandsOf(story: string): readonly string[] {
  return readFileSync(join(samples, story, "commands.txt"), "utf8")
    .trim()
    .split("\n");
}

/** A folder for what the commands of a story leave to those that follow, written SHARED in them. */
function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "habilitations-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe.each(stories)("the sample %s", (story) => {
  const shared = sharedFolder();
  it.each(commandsOf(story).map((command, index) => [index + 1, command] as const))(
    "gives what its expected-%i.txt shows",
    async (number, command) => {
      const out = temporaryFolder();
      const {
        code,
        out: shown,
        error,
      } = await runCommand(
        command.split(" ").map((word) => (word === "OUT" ? out : word.replace("SHARED", shared))),
      );
      const told = `$ habilitations ${command}\n${shown}${error}→ ${code}\n`
        .replaceAll(`${out}/`, "OUT/")
        .replaceAll(`${shared}/`, "SHARED/")
        .replace(/ {2,}SHA-256/g, "  SHA-256")
        .replace(/"sha256": "\w+"/g, '"sha256": "…"');
      await expect(told).toMatchFileSnapshot(join("../..", samples, story, `expected-${number}.txt`));
      for (const file of readdirSync(out)) expect(statSync(join(out, file)).mode & 0o777).toBe(0o600);
    },
  );
});

describe("the samples", () => {
  const shared = sharedFolder();

  it("show every finding that there is", async () => {
    const seen = new Set<string>();
    for (const command of ["dirty-lists", "verify", "register"].flatMap(commandsOf)) {
      const words = command.split(" ").map((word) => word.replace("SHARED", shared));
      const { out } = await runCommand([...words, "--format", "json"]);
      for (const { code } of JSON.parse(out).findings ?? []) seen.add(code);
    }
    expect([...seen].toSorted()).toEqual(Object.keys(catalogue).toSorted());
  });
});
