import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Ports } from "../../src/app/ports.js";
import type { Register } from "../../src/app/register-port.js";
import { machine } from "../../src/system/machine.js";
import { type Run, runCommand, temporaryFolder } from "../support/machine.js";
import { withBothEngines } from "../support/register-engines.js";

const operator = "samples/monthly-update/operateur.json";
const header = "Nom;Prénom;Identifiant;Courriel";

/** A list of accounts, told by their identifiers; `abadie` is ABADIE Prénom. */
function list(...identifiers: readonly string[]): string {
  const rows = identifiers.map((name) => `${name.toUpperCase()};Prénom;${name};${name}x@petrol.example`);
  return [header, ...rows, ""].join("\n");
}

/** A clerk's office: a register, and the lists as they come in. */
type Office = {
  readonly folder: string;
  readonly write: (name: string, text: string) => string;
  /** Runs a command on the register; `on` is today. */
  readonly run: (
    command: string,
    given?: { readonly on?: string; readonly ports?: Partial<Ports> },
  ) => Promise<Run>;
  /** As {@link run}, and gives its JSON. */
  readonly json: (
    command: string,
    given?: { readonly on?: string },
  ) => Promise<ReturnType<typeof JSON.parse>>;
};

function office(registre: string): Office {
  const folder = temporaryFolder();
  const place = (word: string): string =>
    /\.(csv|db|xlsx|json)$|^OUT/.test(word) && !word.startsWith("samples/") ? join(folder, word) : word;
  const run: Office["run"] = (command, { on = "2026-11-02", ports = {} } = {}) =>
    runCommand([...command.split(" ").map(place), "--register", registre], {
      today: () => on,
      ...ports,
    });
  return {
    folder,
    write: (name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    run,
    json: async (command, given) => JSON.parse((await run(`${command} --format json`, given)).out),
  };
}

/** An office whose register knows these as habilitated since October. */
async function officeKnowing(registre: string, identifiers: readonly string[]): Promise<Office> {
  const made = office(registre);
  made.write("octobre.csv", list(...identifiers));
  const { code, error } = await made.run(
    `register import octobre.csv --operator ${operator} --as-of 2026-10-01`,
  );
  expect(error).toBe("");
  expect(code).toBe(0);
  return made;
}

const eight = ["abadie", "boeuf", "caron", "dubois", "escoffier", "faure", "garnier", "henry"] as const;
const [, ...withoutAbadie] = eight;
const request = (name: string, out = "OUT"): string =>
  `request ${name} --current register --operator ${operator} --out ${out}`;
const diff = (name: string): string => `diff ${name} --current register --operator ${operator}`;
const identifiers = (accounts: readonly { readonly identifier: string }[]): readonly string[] =>
  accounts.map(({ identifier }) => identifier);

withBothEngines((places) => {
  /** An office whose register knows the eight as habilitated since October. */
  const officeOf = async (): Promise<Office> => officeKnowing(await places.next(), eight);

  describe("a month with a register", () => {
    it("asks once, waits, and knows what customs answered", async () => {
      const { folder, write, run, json } = await officeOf();
      write("novembre.csv", list(...withoutAbadie, "perrin", "roux"));
      const asked = await json(request("novembre.csv"));
      expect(asked.register.requests).toEqual([
        { siren: "111111118", operator: "Carburants d'Azur SAS", number: "2026-001" },
      ]);
      expect(identifiers(asked.plans[0].additions)).toEqual(["perrin", "roux"]);
      expect(identifiers(asked.plans[0].withdrawals)).toEqual(["abadie"]);
      expect(readdirSync(join(folder, "OUT"))).toHaveLength(2);

      const again = await json(request("novembre.csv", "OUT2"));
      expect(again.stopped).toBe("nothing-to-ask");
      expect(again.counts).toMatchObject({
        additions: 0,
        withdrawals: 0,
        pending: { additions: 2, withdrawals: 1 },
      });
      expect(existsSync(join(folder, "OUT2"))).toBe(false);
      expect((await run(diff("novembre.csv"))).out).toContain("0 retrait, 0 ajout");
      expect((await run(diff("novembre.csv"))).out).toContain("3 en attente");

      await run("register sent 2026-001 --on 2026-11-03");
      write("manque.csv", "roux\n");
      const confirmed = await json("register confirm 2026-001 --except manque.csv --on 2026-11-20");
      expect(confirmed.requests[0].state).toBe("partly-confirmed");
      const refused = await json("register refuse 2026-001 --reason inconnu --on 2026-11-21");
      expect(refused.requests[0].answer).toBe("inconnu");

      const leavers = await json("register leavers --since 2026-11-01", { on: "2026-12-01" });
      expect(leavers.leavers).toMatchObject([
        {
          identifier: "abadie",
          askedOn: "2026-11-02",
          sentOn: "2026-11-03",
          confirmedOn: "2026-11-20",
          request: "2026-001",
        },
      ]);
      const refusedBefore = await json(diff("novembre.csv"), { on: "2026-12-01" });
      expect(identifiers(refusedBefore.plans[0].additions)).toEqual(["roux"]);
      expect(refusedBefore.findings.map(({ code }: { code: string }) => code)).toContain("refused-before");
      expect((await run("register check")).code).toBe(0);
      expect((await run("register purge --before 2027-01-01", { on: "2032-01-01" })).code).toBe(0);
      const { out } = await run("register export --format csv");
      expect(out).not.toContain("abadiex@petrol.example");
      expect(out).toContain("boeufx@petrol.example");
      expect((await run("register check")).out).not.toMatch(/abadie/);
    });

    it("tells a change of mind, and what is asked for it", async () => {
      const { write, run, json } = await officeOf();
      write("novembre.csv", list(...withoutAbadie, "perrin"));
      await run(request("novembre.csv"));
      write("regret.csv", list(...eight));
      const changed = await json(request("regret.csv", "OUT2"));
      expect(identifiers(changed.plans[0].additions)).toEqual(["abadie"]);
      expect(identifiers(changed.plans[0].withdrawals)).toEqual(["perrin"]);
      expect(changed.findings.map(({ code }: { code: string }) => code)).toEqual([
        "pending-addition-dropped",
        "pending-withdrawal-wanted",
      ]);
      expect(changed.register.requests[0].number).toBe("2026-002");
      expect((await json(diff("regret.csv"))).counts).toMatchObject({ additions: 0, withdrawals: 0 });
      await run("register confirm 2026-001");
      await run("register confirm 2026-002");
      const { operators } = await json("register status");
      expect(operators[0].counts).toMatchObject({ habilitated: 8, withdrawn: 1 });
    });

    it("does not ask again for what still waits once a change of mind is abandoned", async () => {
      const { write, run, json } = await officeOf();
      write("novembre.csv", list(...withoutAbadie, "perrin"));
      await run(request("novembre.csv"));
      await run("register sent 2026-001");
      write("regret.csv", list(...eight));
      await run(request("regret.csv", "OUT2"));
      expect((await run("register abandon 2026-002 --reason erreur")).code).toBe(0);
      const { counts, stopped } = await json(diff("novembre.csv"));
      expect(counts).toMatchObject({ additions: 0, withdrawals: 0 });
      expect(stopped).toBe("nothing-to-ask");
      expect((await json("register check")).problems).toEqual([]);
    });

    it("does not ask of a change list what is asked already", async () => {
      const { write, run, json } = await officeOf();
      const changes =
        "Action;Nom;Prénom;Identifiant;Courriel\nretrait;ABADIE;Prénom;abadie;abadiex@petrol.example\najout;PERRIN;Prénom;perrin;perrinx@petrol.example\n";
      write("mouvements.csv", changes);
      await run(request("mouvements.csv"));
      const again = await json(diff("mouvements.csv"));
      expect(again.findings.map(({ code }: { code: string }) => code)).toEqual([
        "already-asked",
        "already-asked",
      ]);
      expect(again.stopped).toBe("nothing-to-ask");
    });

    it("keeps to the operators of the run", async () => {
      const { write, run, json } = await officeOf();
      const other =
        "SIREN;Nom;Prénom;Identifiant;Courriel\n222222226;VASSEUR;Prénom;vasseur;vasseurx@petrol.example\n";
      write("autre.csv", other);
      await run("register import autre.csv --as-of 2026-10-01");
      write("novembre.csv", list(...eight));
      const { plans } = await json(diff("novembre.csv"));
      expect(plans).toHaveLength(1);
      expect(plans[0].withdrawals).toEqual([]);
    });
  });

  describe("an import", () => {
    it("is refused where most would be gone, since the list is probably a part", async () => {
      const { write, run, json } = await officeOf();
      write("partie.csv", list("abadie", "boeuf"));
      const refused = await run(`register import partie.csv --operator ${operator} --as-of 2026-10-02`);
      expect(refused.code).toBe(3);
      expect(refused.error).toContain("--accept-withdrawals 6");
      expect((await json("register status")).counts.habilitated).toBe(8);
      const accepted = await run(
        `register import partie.csv --operator ${operator} --as-of 2026-10-02 --accept-withdrawals 6`,
      );
      expect(accepted.code).toBe(0);
      expect((await json("register status")).counts).toMatchObject({ habilitated: 2, withdrawn: 6 });
    });

    it("records nothing of a list with errors", async () => {
      const { write, run } = office(await places.next());
      write("fausse.csv", `${header}\nANNA;Prénom;abadie;pas-une-adresse\n`);
      const { code, out } = await run(`register import fausse.csv --operator ${operator} --as-of 2026-10-01`);
      expect(code).toBe(1);
      expect(out).toContain("[invalid-email]");
      expect((await run("register status")).error).toContain("Il n'y a pas encore de registre");
    });
  });

  describe("a request that is recorded", () => {
    it("leaves neither files nor a record when a file cannot be written", async () => {
      const { folder, write, run, json } = await officeOf();
      write("novembre.csv", list(...withoutAbadie));
      mkdirSync(join(folder, "OUT"));
      write("OUT/rapport-isope-dcaq_111111118_2026-11-02.txt", "déjà là");
      const { code, error } = await run(request("novembre.csv"));
      expect(code).toBe(2);
      expect(error).toContain("existe déjà");
      expect(readdirSync(join(folder, "OUT"))).toHaveLength(1);
      expect((await json("register requests")).requests).toEqual([]);
    });

    it("takes its files back when it cannot be recorded", async () => {
      const { folder, write, run, json } = await officeOf();
      write("novembre.csv", list(...withoutAbadie));
      const failing: Partial<Ports> = {
        openRegister: async (place, access) => {
          const register = await machine.openRegister(place, access);
          return {
            ...register,
            record: (requests, given) =>
              register.record(requests, {
                ...given,
                writeFiles: async (numbers) => {
                  await given.writeFiles(numbers).then(({ takeBack }) => takeBack());
                  throw new Error("the disk is gone");
                },
              }),
          };
        },
      };
      const { code } = await run(request("novembre.csv"), { ports: failing });
      expect(code).toBe(2);
      expect(readdirSync(join(folder, "OUT"))).toEqual([]);
      expect((await json("register requests")).requests).toEqual([]);
    });

    it("is refused with what moved, where the register has moved since it was planned", async () => {
      const { folder, write, run, json } = await officeOf();
      write("novembre.csv", list(...withoutAbadie, "perrin"));
      write("autre.csv", list(...eight, "roux"));
      let meanwhile: (() => Promise<unknown>) | undefined = () =>
        run(`${request("autre.csv", "OUT2")} --by Claire`);
      const slow: Partial<Ports> = {
        openRegister: async (place, access): Promise<Register> => {
          const register = await machine.openRegister(place, access);
          return {
            ...register,
            record: async (...given) => {
              const before = meanwhile;
              meanwhile = undefined;
              await before?.();
              return register.record(...given);
            },
          };
        },
      };
      const { code, out } = await run(request("novembre.csv"), { ports: slow });
      expect(code).toBe(3);
      expect(out).toContain("demande 2026-001 préparée le 02/11/2026 par Claire");
      expect(existsSync(join(folder, "OUT"))).toBe(false);
      expect((await json("register requests")).requests).toHaveLength(1);
    });

    it("holds a saved plan against the register that it was made from", async () => {
      const { write, run, json } = await officeOf();
      write("novembre.csv", list(...withoutAbadie, "perrin"));
      await run(`${diff("novembre.csv")} --save plan.json`);
      expect((await run("request --plan plan.json --out OUT")).code).toBe(0);
      const again = await run("request --plan plan.json --out OUT2");
      expect(again.code).toBe(3);
      expect(again.out).toContain("a changé depuis que cet écart a été calculé");
      expect(again.out).toContain("ajout en moins PERRIN Prénom (perrin)");
      expect((await json("register requests")).requests).toHaveLength(1);
    });
  });

  describe("a review", () => {
    it("comes back as the withdrawals decided, and says who has not answered", async () => {
      const { folder, write, run, json } = await officeOf();
      expect((await run("register review --out OUT")).code).toBe(0);
      expect(readdirSync(join(folder, "OUT"))).toEqual(["revue-isope-dcaq_111111118_2026-11-02.xlsx"]);
      const rows = eight.map(
        (name, index) => `${["retirer", "", "garder"][index] ?? "garder"};${name};111111118`,
      );
      write("remplie.csv", ["Décision;Identifiant;SIREN", ...rows, ""].join("\n"));
      const report = await json("register review --import remplie.csv --out mouvements.csv");
      expect(identifiers(report.withdrawals)).toEqual(["abadie"]);
      expect(identifiers(report.unanswered)).toEqual(["boeuf"]);
      expect(readFileSync(join(folder, "mouvements.csv"), "utf8")).toContain("abadie");
      const { plans } = await json(diff("mouvements.csv"));
      expect(identifiers(plans[0].withdrawals)).toEqual(["abadie"]);
      expect(plans[0].additions).toEqual([]);
      const exported = await json("register export");
      const confirmed = exported.accounts.filter(
        ({ confirmedOn }: { confirmedOn: string }) => confirmedOn === "2026-11-02",
      );
      expect(confirmed).toHaveLength(6);
    });
  });
});
