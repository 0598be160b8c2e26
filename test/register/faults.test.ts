import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openRegister } from "../../src/system/open-register.js";
import { startClerk } from "../support/clerk.js";
import { temporaryFolder } from "../support/machine.js";
import { withBothEngines } from "../support/register-engines.js";

describe("a process that is killed at any moment", () => {
  it("loses nothing that it acknowledged, and leaves a sound register", { timeout: 180_000 }, async () => {
    const place = join(temporaryFolder(), "registre.db");
    await (await openRegister(place, "change")).close();
    let acknowledged = 0;
    let unfinished = 0;
    let next = startClerk(place, "clerk-0");
    for (let round = 1; round <= 60 || acknowledged < 300; round += 1) {
      const clerk = next;
      await clerk.begin();
      next = startClerk(place, `clerk-${round}`);
      await wait(20 + Math.random() * 300);
      clerk.kill();
      await clerk.ended;
      expect(clerk.errors).toEqual([]);
      if (existsSync(`${place}-journal`)) unfinished += 1;
      const register = await openRegister(place, "change");
      expect(await register.check()).toEqual([]);
      const requests = await register.requests({});
      const said = requests.flatMap(({ number, state }) =>
        state === "confirmed" ? [`prepared ${number}`, `confirmed ${number}`] : [`prepared ${number}`],
      );
      expect(clerk.acknowledged.filter((line) => !said.includes(line))).toEqual([]);
      acknowledged += clerk.acknowledged.length;
      await register.close();
    }
    next.kill();
    await next.ended;
    expect(unfinished).toBeGreaterThan(0);
  });
});

withBothEngines((places) => {
  describe("two processes at once", () => {
    it("number their requests without gaps, and lose none", { timeout: 120_000 }, async () => {
      const place = await places.next();
      const clerks = [startClerk(place, "a", 25), startClerk(place, "b", 25)];
      await Promise.all(clerks.map(({ begin }) => begin()));
      await Promise.all(clerks.map(({ ended }) => ended));
      expect(clerks.flatMap(({ errors }) => errors)).toEqual([]);
      const register = await openRegister(place, "read");
      const requests = await register.requests({});
      expect(requests.map(({ number }) => number)).toEqual(
        Array.from({ length: 50 }, (_, index) => `2026-${String(index + 1).padStart(3, "0")}`),
      );
      expect(requests.every(({ state }) => state === "confirmed")).toBe(true);
      expect(await register.check()).toEqual([]);
      await register.close();
    });
  });
});
