import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Register } from "../../src/app/register-port.js";
import type { Habilitation } from "../../src/model/register.js";
import { RegisterError } from "../../src/model/register-error.js";
import { openRegister } from "../../src/system/open-register.js";
import { withBothEngines } from "../support/register-engines.js";
import { person, record, request } from "../support/registered.js";

const names = ["anna", "bruno", "chloe", "denis"] as const;

type Name = (typeof names)[number];

/** What somebody may do; days later than the command before, and requests by their ordinal. */
type Command = { readonly days: number } & (
  | { readonly do: "import"; readonly who: readonly Name[] }
  | { readonly do: "request"; readonly add: readonly Name[]; readonly withdraw: readonly Name[] }
  | { readonly do: "sent" | "refuse" | "abandon"; readonly ordinal: number }
  | { readonly do: "confirm"; readonly ordinal: number; readonly except: readonly Name[] }
);

const some = fc.subarray([...names]);
const few = fc.subarray([...names], { maxLength: 2 });
const ordinal = fc.integer({ min: 1, max: 4 });
const command: fc.Arbitrary<Command> = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.oneof(
      fc.record({ do: fc.constant("import" as const), who: some }),
      // Of few, since a request that asks again for what is pending is refused.
      { weight: 2, arbitrary: fc.record({ do: fc.constant("request" as const), add: few, withdraw: few }) },
      fc.record({ do: fc.constantFrom("sent" as const, "refuse" as const, "abandon" as const), ordinal }),
      fc.record({
        do: fc.constant("confirm" as const),
        ordinal,
        except: fc.subarray(["anna", "bruno"] as const),
      }),
    ),
  )
  .map(([days, what]) => ({ days, ...what }));

/** The model: who has access, what each request waits for since when, and by which request an account is pending. */
class Model {
  readonly access = new Set<Name>();
  readonly waiting: Map<Name, "add" | "withdraw">[] = [];
  readonly days: string[] = [];
  readonly last = new Map<Name, number>();

  pending(name: Name): "add" | "withdraw" | undefined {
    return this.waiting[this.last.get(name) ?? -1]?.get(name);
  }

  since(name: Name): string | undefined {
    return this.pending(name) === undefined ? undefined : this.days[this.last.get(name) ?? -1];
  }

  request(asked: ReadonlyMap<Name, "add" | "withdraw">, on: string): void {
    for (const name of asked.keys()) this.last.set(name, this.waiting.length);
    this.waiting.push(new Map(asked));
    this.days.push(on);
  }

  import(who: readonly Name[]): void {
    for (const name of names) {
      if (this.pending(name) === (who.includes(name) ? "add" : "withdraw"))
        this.waiting[this.last.get(name) ?? -1]?.delete(name);
      this.access[who.includes(name) ? "add" : "delete"](name);
    }
  }

  answer(index: number, done: boolean, except: readonly Name[]): void {
    for (const [name, asked] of this.waiting[index] ?? []) {
      if (except.includes(name)) continue;
      if (done) this.access[asked === "add" ? "add" : "delete"](name);
      this.waiting[index]?.delete(name);
      if (!done && this.last.get(name) === index)
        this.last.set(
          name,
          this.waiting.findLastIndex((each) => each.has(name)),
        );
    }
  }
}

let operators = 100_000_000;

async function run(register: Register, commands: readonly Command[]): Promise<void> {
  operators += 1;
  const siren = String(operators);
  const model = new Model();
  const seen: { readonly on: string; readonly state: readonly Habilitation[] }[] = [];
  let day = Date.UTC(2026, 0, 1);
  const people = (who: readonly Name[]) => who.map((name) => person(name));
  for (const each of commands) {
    day += each.days * 86_400_000;
    const on = new Date(day).toISOString().slice(0, 10);
    const by = "A. Clerk";
    try {
      if (each.do === "import") {
        await register.importSets([{ siren, accounts: people(each.who), asOf: on, by }]);
        model.import(each.who);
      } else if (each.do === "request") {
        const withdraw = each.withdraw.filter((name) => !each.add.includes(name));
        const asked = { siren, additions: people(each.add), withdrawals: people(withdraw) };
        await record(register, { ...request(on, asked), siren });
        const added = each.add.map((name) => [name, "add"] as const);
        model.request(new Map([...added, ...withdraw.map((name) => [name, "withdraw"] as const)]), on);
      } else {
        const except = each.do === "confirm" ? each.except : [];
        const change = { number: `2026-00${each.ordinal}`, siren, on, by };
        await register[each.do]({ ...change, except: people(except).map(({ key }) => key) });
        if (each.do !== "sent") model.answer(each.ordinal - 1, each.do === "confirm", except);
      }
    } catch (error) {
      if (!(error instanceof RegisterError)) throw error;
    }
    const state = await register.habilitations({ siren });
    const told = new Map(state.map((own) => [own.identifier.slice(3), own]));
    for (const name of names) {
      const own = told.get(name);
      const pending = { requested: "add", "withdrawal-requested": "withdraw" }[String(own?.state)];
      const since = pending === undefined ? undefined : own?.since;
      expect([name, own?.habilitatedSince !== undefined, pending, since]).toEqual([
        name,
        model.access.has(name),
        model.pending(name),
        model.since(name),
      ]);
    }
    if (seen.at(-1)?.on === on) seen.pop();
    seen.push({ on, state });
  }
  for (const { on, state } of seen) expect(await register.habilitations({ siren, asOf: on })).toEqual(state);
}

withBothEngines((places, engine) => {
  describe("after any commands, the register", () => {
    it("agrees with a model, tells every day before as it told it then, and is what its events give", async () => {
      const register = await openRegister(await places.next(), "change");
      await fc.assert(
        fc.asyncProperty(fc.array(command, { maxLength: 12, size: "max" }), async (commands) => {
          await run(register, commands);
        }),
        { numRuns: engine === "SQLite" ? 120 : 60 },
      );
      expect(await register.check()).toEqual([]);
      await register.close();
    });
  });
});
