import { existsSync, readFileSync } from "node:fs";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { openRegister } from "../../src/system/open-register.js";
import { withBothEngines } from "../support/register-engines.js";
import { person, record, request, siren, status } from "../support/registered.js";

const gone = person("zebulon", { lastName: "ZÉBULON-LEROY", firstName: "Mahaut" });
const earlier = person("zebulon", {
  lastName: "QUENOUILLE",
  firstName: "Mahaut",
  email: "mq@ancien.example",
});
const traces = ["zebulon", "ZÉBULON", "Mahaut", "QUENOUILLE", "mq@ancien"];

/** All that is kept, as text: the file and what stands beside it, or every row of every table. */
async function everything(place: string): Promise<string> {
  if (!place.startsWith("postgres"))
    return ["", "-journal", "-wal", "-shm"]
      .filter((ending) => existsSync(place + ending))
      .map((ending) => readFileSync(place + ending, "utf8"))
      .join();
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  const tables = ["texts", "pairs", "requests", "lines", "files", "events", "head"];
  const rows = [];
  for (const table of tables) rows.push(...(await client.query(`select * from habilitations.${table}`)).rows);
  await client.end();
  return JSON.stringify(rows);
}

withBothEngines((places) => {
  describe("a purge", () => {
    it("erases who left long ago from everywhere, keeps counts and dates, and the chain holds", async () => {
      const place = await places.next();
      const register = await openRegister(place, "change");
      const by = "A. Clerk";
      const others = Array.from({ length: 30 }, (_, index) => person(`p${index}`));
      await register.importSets([{ siren, accounts: [...others, earlier], asOf: "2020-01-05", by }]);
      await record(
        register,
        request("2020-02-01", { amendments: [gone] }),
        request("2020-02-02", { withdrawals: [gone], reason: "Départ de Mme Zébulon-Leroy" }),
        request("2020-02-02", { additions: [person("denis")], by: "Mahaut Zébulon-Leroy" }),
      );
      await register.confirm({
        number: "2020-002",
        on: "2020-03-01",
        by,
        reason: "zebulon@exemple.fr retirée",
      });
      await record(register, request("2026-01-02", { withdrawals: [person("p3")] }));
      await register.confirm({ number: "2026-001", on: "2026-01-10", by });
      const had = await everything(place);
      expect(traces.filter((trace) => had.includes(trace))).toEqual(traces);
      const counts = (await register.events({})).length;
      const before = await register.habilitations({ asOf: "2020-02-15" });

      expect(await register.purge("2021-01-01", { on: "2026-02-01", by })).toBe(1);

      const kept = await everything(place);
      expect(traces.filter((trace) => kept.toLowerCase().includes(trace.toLowerCase()))).toEqual([]);
      expect(await register.check()).toEqual([]);
      const events = await register.events({});
      expect(events).toHaveLength(counts + 1);
      expect(events.at(-1)).toMatchObject({ kind: "purged", date: "2026-02-01", siren });
      expect((await register.habilitations({})).filter(({ purged }) => purged)).toEqual([
        {
          ...{ siren, key: "", lastName: "", firstName: "", identifier: "", email: "" },
          ...{ state: "withdrawn", since: "2020-03-01", confirmedOn: "2020-01-05", request: "2020-002" },
          purged: true,
        },
      ]);
      expect(await register.habilitations({ asOf: "2020-02-15" })).toHaveLength(before.length);
      const [asked] = await register.requests({ number: "2020-002" });
      expect(asked?.withdrawals).toHaveLength(1);
      expect([asked?.reason, asked?.answer, asked?.by]).toEqual([undefined, undefined, by]);
      expect(Object.values(await status(register)).filter((each) => each.includes("2026-001"))).toHaveLength(
        1,
      );
      expect(await register.purge("2021-01-01", { on: "2026-02-01", by })).toBe(0);
      await register.close();
    });

    it("leaves alone who came back, and lets who was purged come back as somebody new", async () => {
      const register = await openRegister(await places.next(), "change");
      const by = "";
      for (const [asOf, accounts] of [
        ["2020-01-05", [gone, person("anna")]],
        ["2020-02-05", []],
        ["2020-03-05", [person("anna")]],
      ] as const)
        await register.importSets([{ siren, accounts, asOf, by }]);
      expect(await register.purge("2021-01-01", { on: "2026-02-01", by })).toBe(1);
      await register.importSets([{ siren, accounts: [gone, person("anna")], asOf: "2026-02-02", by }]);
      expect(await status(register, { states: ["habilitated"] })).toEqual({
        "id.anna": "habilitated 2020-03-05",
        "id.zebulon": "habilitated 2026-02-02",
      });
      expect(await register.history(gone.key)).toHaveLength(1);
      expect(await register.check()).toEqual([]);
      await register.close();
    });
  });
});
