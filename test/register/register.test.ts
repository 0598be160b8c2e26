import { describe, expect, it } from "vitest";
import { accountKey } from "../../src/model/compare.js";
import { openRegister } from "../../src/system/open-register.js";
import { withBothEngines } from "../support/register-engines.js";
import { failureOf, person, record, request, siren, status } from "../support/registered.js";

const [anna, bruno, chloe] = [person("anna"), person("bruno"), person("chloe")];

const clerk = { by: "A. Clerk" };

withBothEngines((places) => {
  const opened = async () => await openRegister(await places.next(), "change");
  const withThree = async () => {
    const register = await opened();
    await register.importSets([{ siren, accounts: [anna, bruno], asOf: "2026-01-05", ...clerk }]);
    return register;
  };

  describe("an import", () => {
    it("makes the status equal to the list", async () => {
      const register = await withThree();
      expect(await status(register)).toEqual({
        "id.anna": "habilitated 2026-01-05",
        "id.bruno": "habilitated 2026-01-05",
      });
      await register.close();
    });

    it("withdraws who is not any more, and confirms who is", async () => {
      const register = await withThree();
      const renamed = person("bruno", { lastName: "BRUNEAU" });
      const outcome = await register.importSets([
        { siren, accounts: [renamed, chloe], asOf: "2026-02-01", ...clerk },
      ]);
      expect(outcome).toEqual([
        { siren, habilitated: 1, confirmed: 1, withdrawn: 1, amended: 1, leftAlone: 0 },
      ]);
      const [second, ...rest] = await register.habilitations({ states: ["habilitated"] });
      expect(second).toEqual({
        siren,
        ...renamed,
        state: "habilitated",
        since: "2026-01-05",
        habilitatedSince: "2026-01-05",
        confirmedOn: "2026-02-01",
        purged: false,
      });
      expect(rest.map(({ identifier }) => identifier)).toEqual(["id.chloe"]);
      expect(await status(register, { states: ["withdrawn"] })).toEqual({
        "id.anna": "withdrawn 2026-02-01",
      });
      await register.close();
    });

    it("answers what was pending, and leaves the rest of it pending", async () => {
      const register = await withThree();
      await record(register, request("2026-02-01", { additions: [chloe], withdrawals: [anna, bruno] }));
      await register.importSets([{ siren, accounts: [anna, chloe], asOf: "2026-02-10", ...clerk }]);
      expect(await status(register)).toEqual({
        "id.anna": "withdrawal-requested 2026-02-01 2026-001",
        "id.bruno": "withdrawn 2026-02-10 2026-001",
        "id.chloe": "habilitated 2026-02-10 2026-001",
      });
      const [asked] = await register.requests({});
      expect(asked?.additions.map(({ outcome }) => outcome)).toEqual(["confirmed"]);
      expect(asked?.withdrawals.map(({ outcome }) => outcome)).toEqual(["pending", "confirmed"]);
      await register.close();
    });

    it("leaves alone what the register knows of a later day", async () => {
      const register = await withThree();
      await record(register, request("2026-03-01", { additions: [chloe], withdrawals: [anna] }));
      const before = await status(register);
      const [outcome] = await register.importSets([
        { siren, accounts: [chloe, bruno], asOf: "2026-02-01", ...clerk },
      ]);
      expect(outcome).toMatchObject({ confirmed: 1, withdrawn: 0, leftAlone: 2 });
      expect(await status(register)).toEqual(before);
      await register.close();
    });
  });

  describe("a request", () => {
    it("is prepared, sent, then confirmed", async () => {
      const register = await withThree();
      const [prepared] = await record(
        register,
        request("2026-02-01", { additions: [chloe], withdrawals: [anna], reason: "Départs de janvier" }),
      );
      expect(prepared).toMatchObject({
        number: "2026-001",
        state: "prepared",
        by: "A. Clerk",
        reason: "Départs de janvier",
        additions: [{ ...chloe, siren, outcome: "pending" }],
        withdrawals: [{ ...anna, siren, outcome: "pending" }],
      });
      expect(await status(register)).toMatchObject({
        "id.anna": "withdrawal-requested 2026-02-01 2026-001",
        "id.chloe": "requested 2026-02-01 2026-001",
      });
      const change = { number: "2026-001", ...clerk };
      expect(await register.sent({ ...change, on: "2026-02-02" })).toMatchObject({
        state: "sent",
        sentOn: "2026-02-02",
      });
      expect(await register.confirm({ ...change, on: "2026-02-20" })).toMatchObject({
        state: "confirmed",
        answeredOn: "2026-02-20",
      });
      expect(await status(register)).toMatchObject({
        "id.anna": "withdrawn 2026-02-20 2026-001",
        "id.chloe": "habilitated 2026-02-20 2026-001",
      });
      await register.close();
    });

    it("is confirmed in part, and the rest later", async () => {
      const register = await withThree();
      await record(register, request("2026-02-01", { additions: [chloe], withdrawals: [anna] }));
      const change = { number: "2026-001", ...clerk };
      const partly = { ...change, on: "2026-02-20", except: [anna.key] };
      expect(await register.confirm(partly)).toMatchObject({ state: "partly-confirmed" });
      expect(await status(register)).toMatchObject({
        "id.anna": "withdrawal-requested 2026-02-01 2026-001",
        "id.chloe": "habilitated 2026-02-20 2026-001",
      });
      const version = await register.version();
      expect(await register.confirm(partly)).toMatchObject({ state: "partly-confirmed" });
      expect(await register.version()).toBe(version);
      const refused = { ...change, on: "2026-03-01", reason: "Compte inconnu" };
      expect(await register.refuse(refused)).toMatchObject({
        state: "partly-confirmed",
        answer: "Compte inconnu",
        withdrawals: [{ outcome: "refused" }],
      });
      expect(await status(register)).toMatchObject({ "id.anna": "habilitated 2026-01-05" });
      await register.close();
    });

    it.each([
      ["refused", "refuse"],
      ["abandoned", "abandon"],
    ] as const)("that is %s leaves everyone as they were", async (_, answer) => {
      const register = await withThree();
      await record(register, request("2026-02-01", { additions: [chloe], withdrawals: [anna] }));
      await register[answer]({ number: "2026-001", on: "2026-02-10", ...clerk, reason: "Signature" });
      const { "id.chloe": asked, ...others } = await status(register);
      expect(others).toEqual({
        "id.anna": "habilitated 2026-01-05",
        "id.bruno": "habilitated 2026-01-05",
      });
      expect(asked).toBe(answer === "refuse" ? "refused 2026-02-10 2026-001" : undefined);
      await register.close();
    });

    it("answered twice changes nothing, and answered otherwise is refused", async () => {
      const register = await withThree();
      await record(register, request("2026-02-01", { additions: [chloe] }));
      const change = { number: "2026-001", on: "2026-02-10", ...clerk };
      const confirmed = await register.confirm(change);
      const version = await register.version();
      expect(await register.confirm(change)).toEqual(confirmed);
      for (const answer of ["sent", "refuse", "abandon"] as const)
        expect(await failureOf(register[answer](change))).toMatchObject({
          kind: "wrong-state",
          state: "confirmed",
        });
      expect(await register.version()).toBe(version);
      await register.close();
    });

    it("is found by number, and by operator where several have that number", async () => {
      const register = await opened();
      const other = "542107651";
      await record(register, request("2026-02-01", { additions: [anna] }));
      await record(register, { ...request("2026-02-01", { additions: [anna] }), siren: other });
      const change = { number: "2026-001", on: "2026-02-10", ...clerk };
      expect(await failureOf(register.confirm({ ...change, number: "2026-009" }))).toMatchObject({
        kind: "unknown-request",
      });
      expect(await failureOf(register.confirm(change))).toMatchObject({
        kind: "ambiguous-number",
        sirens: [other, siren],
      });
      expect(await register.confirm({ ...change, siren: other })).toMatchObject({ siren: other });
      await register.close();
    });

    it.each([
      ["not-in-request", { on: "2026-02-10", except: [accountKey("id.nobody")] }],
      ["nothing-confirmed", { on: "2026-02-10", except: [anna.key] }],
      ["earlier-date", { on: "2026-01-31" }],
    ])("whose answer makes no sense is refused: %s", async (kind, answer) => {
      const register = await withThree();
      await record(register, request("2026-02-01", { withdrawals: [anna] }));
      const before = await register.events({});
      expect(await failureOf(register.confirm({ number: "2026-001", ...clerk, ...answer }))).toMatchObject({
        kind,
      });
      expect(await register.events({})).toEqual(before);
      await register.close();
    });

    it("is refused when its operator's register moved, or it is pending already", async () => {
      const register = await withThree();
      const version = await register.version();
      await record(register, request("2026-02-01", { withdrawals: [anna] }));
      const writeFiles = async () => ({ files: [], takeBack: async () => {} });
      const again = [request("2026-02-02", { withdrawals: [anna] })];
      expect(await failureOf(register.record(again, { expectedVersion: version, writeFiles }))).toMatchObject(
        {
          kind: "moved",
          events: [{ key: anna.key, kind: "withdrawal-requested" }, { kind: "request-prepared" }],
        },
      );
      expect(await failureOf(record(register, ...again))).toMatchObject({
        kind: "already-pending",
        identifiers: ["id.anna"],
      });
      const elsewhere = [{ ...request("2026-02-02", { additions: [anna] }), siren: "542107651" }];
      expect(await register.record(elsewhere, { expectedVersion: version, writeFiles })).toHaveLength(1);
      await register.close();
    });

    it("asked by a change of mind overtakes the one before, which can still be answered", async () => {
      const register = await opened();
      await record(register, request("2026-02-01", { additions: [anna] }));
      await record(register, request("2026-02-02", { withdrawals: [anna] }));
      expect(await status(register)).toEqual({ "id.anna": "withdrawal-requested 2026-02-02 2026-002" });
      await register.confirm({ number: "2026-001", on: "2026-02-10", ...clerk });
      expect((await register.habilitations({}))[0]).toMatchObject({
        state: "withdrawal-requested",
        habilitatedSince: "2026-02-10",
      });
      await register.confirm({ number: "2026-002", on: "2026-02-11", ...clerk });
      expect(await status(register)).toEqual({ "id.anna": "withdrawn 2026-02-11 2026-002" });
      expect(await register.check()).toEqual([]);
      await register.close();
    });

    it.each(["abandon", "refuse"] as const)(
      "asked by a change of mind leaves the one before pending as it was after %s",
      async (answer) => {
        const register = await opened();
        const change = { siren, on: "2026-02-10", ...clerk };
        await record(register, request("2026-02-01", { additions: [anna, bruno] }));
        await register.sent({ ...change, number: "2026-001", on: "2026-02-01" });
        await record(register, request("2026-02-02", { withdrawals: [anna, chloe] }));
        await record(register, request("2026-02-03", { additions: [anna] }));
        await register[answer]({ ...change, number: "2026-003" });
        expect(await status(register)).toMatchObject({
          "id.anna": "withdrawal-requested 2026-02-02 2026-002",
        });
        await register[answer]({ ...change, number: "2026-002" });
        const asked = {
          "id.anna": "requested 2026-02-01 2026-001",
          "id.bruno": "requested 2026-02-01 2026-001",
        };
        expect(await status(register)).toEqual(asked);
        expect(await status(register, { asOf: "2026-02-10" })).toEqual(asked);
        const again = record(register, request("2026-02-11", { additions: [anna] }));
        expect(await failureOf(again)).toMatchObject({ kind: "already-pending", identifiers: ["id.anna"] });
        await register.confirm({ ...change, number: "2026-001", on: "2026-02-12" });
        expect(await status(register)).toMatchObject({
          "id.anna": "habilitated 2026-02-12 2026-001",
        });
        expect(await register.check()).toEqual([]);
        await register.close();
      },
    );

    it("older than a change of mind can be abandoned, and the later one stays pending", async () => {
      const register = await opened();
      await record(register, request("2026-02-01", { additions: [anna] }));
      await record(register, request("2026-02-02", { withdrawals: [anna] }));
      await register.abandon({ number: "2026-001", on: "2026-02-10", ...clerk });
      expect(await status(register)).toEqual({ "id.anna": "withdrawal-requested 2026-02-02 2026-002" });
      await register.abandon({ number: "2026-002", on: "2026-02-10", ...clerk });
      expect(await status(register)).toEqual({});
      expect(await register.check()).toEqual([]);
      await register.close();
    });

    it("and its files appear together, or neither does", async () => {
      const register = await withThree();
      const asked = [request("2026-02-01", { withdrawals: [anna] })];
      const expectedVersion = await register.version();
      const file = { path: "demande.xlsx", sha256: "a".repeat(64) };
      const failing = async (): Promise<never> => {
        throw new Error("disk");
      };
      await expect(register.record(asked, { expectedVersion, writeFiles: failing })).rejects.toThrow("disk");
      expect(await register.requests({})).toEqual([]);
      let takenBack = 0;
      const broken = async () => ({
        files: [[file, { ...file, path: unwritable.path }]],
        takeBack: async () => {
          takenBack += 1;
        },
      });
      await expect(register.record(asked, { expectedVersion, writeFiles: broken })).rejects.toThrow();
      expect([await register.requests({}), takenBack]).toEqual([[], 1]);
      const writeFiles = async (numbers: readonly string[]) => ({
        files: numbers.map((number) => [{ ...file, path: `${number}.xlsx` }]),
        takeBack: async () => {},
      });
      const [recorded] = await register.record(asked, { expectedVersion, writeFiles });
      expect(recorded).toMatchObject({ number: "2026-001", files: [{ path: "2026-001.xlsx" }] });
      await register.close();
    });
  });

  describe("a review", () => {
    it("keeps all of the pairs that it names, or none where one is not habilitated", async () => {
      const register = await withThree();
      const saying = { on: "2026-06-01", by: "Responsable" };
      await register.keep([{ siren, key: anna.key }], saying);
      expect((await register.habilitations({})).map(({ confirmedOn }) => confirmedOn)).toEqual([
        "2026-06-01",
        "2026-01-05",
      ]);
      const version = await register.version();
      const pairs = [bruno, chloe].map(({ key }) => ({ siren, key }));
      expect(await failureOf(register.keep(pairs, saying))).toEqual({
        kind: "not-habilitated",
        siren,
        identifiers: [chloe.key],
      });
      expect(await register.version()).toBe(version);
      await register.close();
    });
  });

  describe("the history of an account", () => {
    it("tells each change with its day, its request, its reason and who recorded it", async () => {
      const register = await withThree();
      const renamed = person("anna", { lastName: "MARTIN" });
      await record(register, request("2026-02-01", { amendments: [renamed] }));
      await record(register, request("2026-02-02", { withdrawals: [renamed], reason: "Départ", by: "B." }));
      await register.confirm({ number: "2026-002", on: "2026-02-10", ...clerk });
      const history = await register.history(anna.key);
      expect(
        history.map(({ date, kind, account, request: number, reason, by }) =>
          [date, kind, account?.lastName, number, reason, by].join(" "),
        ),
      ).toEqual([
        "2026-01-05 imported ANNA   A. Clerk",
        "2026-02-01 amended MARTIN   A. Clerk",
        "2026-02-02 withdrawal-requested MARTIN 2026-002 Départ B.",
        "2026-02-10 withdrawn MARTIN 2026-002  A. Clerk",
      ]);
      expect(await register.history(anna.key, "542107651")).toEqual([]);
      expect(await register.habilitations({ asOf: "2026-01-31" })).toMatchObject([{ lastName: "ANNA" }, {}]);
      const withdrawn = await register.events({ kinds: ["withdrawn"], since: "2026-02-10", siren });
      expect(withdrawn.map(({ key }) => key)).toEqual([anna.key]);
      await register.close();
    });
  });
});

/** No database takes it as a text. */
const unwritable: { readonly path: string } = JSON.parse('{"path": null}');
