import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../support/machine.js";

const header = "Nom;Prénom;Identifiant;Courriel";
const jean = "DUPONT;Jean;jdupont;jean.dupont@petrol.example";
const anne = "MARTIN;Anne;amartin;anne.martin@petrol.example";
const operator = {
  siren: "111111118",
  address: { lines: ["12 quai de l'Exemple"], postalCode: "13002", city: "Marseille" },
  signatory: {
    lastName: "DELACROIX",
    firstName: "Anne",
    capacity: "Gérante",
    email: "a@petrol.example",
    phone: "04 91 13 00 00",
  },
};

function listOf(...lines: readonly string[]): string {
  const path = join(temporaryFolder(), "liste.csv");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

async function errorsIn(...lines: readonly string[]): Promise<readonly string[]> {
  const { out } = await runCommand(["validate", listOf(...lines), "--format", "json"]);
  const findings: readonly { readonly code: string; readonly severity: string }[] = JSON.parse(out).findings;
  return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

describe("a sound list", () => {
  it.each<readonly [string, readonly string[]]>([
    [
      "with a contact above the header",
      ["Contact :;Marie Durand;;marie.durand@petrol.example", header, jean, anne],
    ],
    ["with whom to ask below", [header, jean, anne, "Établi par;Marie Durand;;marie.durand@petrol.example"]],
    ["with the agencies as titles", [header, "Agence de Marseille;;;", jean, "Dépôt de Fos;;;", anne]],
    ["with who made it above the header", ["Export SIRH - Cegid SA - 12/11/2026", header, jean, anne]],
    [
      "with an address in a remark without a label",
      [`${header};`, `${jean};resp. : marie.durand@petrol.example`, anne],
    ],
    ["with the initials of first names", [header, "DUPONT;J.-P.;jpdupont;jp.dupont@petrol.example"]],
    [
      "with names like O'Brien and Le Total",
      [header, "O'BRIEN;Sean;sobrien;sean@petrol.example", "LE TOTAL;Ève;eletotal;eve@petrol.example"],
    ],
    [
      "with identifiers that are addresses",
      [header, "DUPONT;Jean;jean.dupont@petrol.example;jean.dupont@petrol.example"],
    ],
    ["with contracts for a status", [`${header};Statut`, `${jean};CDI`, `${anne};CDD`]],
  ])("gives no error: %s", async (_, lines) => expect(await errorsIn(...lines)).toEqual([]));
});

describe("a list that says something else than it seems", () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      "a column of withdrawals under another label",
      "unread-action",
      [`${header};Objet`, `${jean};Ajout`, `${anne};Retrait`],
    ],
    ["a person called Total without an email", "missing-value", [header, "TOTAL;Ève;etotal;"]],
    ["an identifier that begins with Total", "missing-value", [header, "LEROY;Ida;TOTAL-0042;"]],
  ])("gives an error: %s", async (_, code, lines) => expect(await errorsIn(...lines)).toContain(code));
});

describe("a company column, when there is one operator", () => {
  const added = async (company: string, name: string) => {
    const current = listOf(header, jean);
    const path = join(temporaryFolder(), "operateur.json");
    writeFileSync(path, JSON.stringify({ ...operator, name }));
    const desired = listOf(`${header};Société`, `${jean};${name}`, `${anne};${company}`);
    const { out } = await runCommand([
      "diff",
      desired,
      "--current",
      current,
      "--operator",
      path,
      "--format",
      "json",
    ]);
    const { counts, findings } = JSON.parse(out);
    return [counts.additions, findings.map(({ code }: { code: string }) => code)];
  };

  it.each([
    ["Pétroles du Ponant", "Pétroles du Ponant SA"],
    ["PETROLES DU PONANT S.A.", "Pétroles du Ponant SA"],
  ])("takes %s for %s", async (company, name) => expect(await added(company, name)).toEqual([1, []]));

  it.each([
    ["Pétroles du Ponant Antilles SAS", "Pétroles du Ponant SA"],
    ["Azur Réunion SAS", "Azur SAS"],
  ])("does not take %s for %s", async (company, name) =>
    expect(await added(company, name)).toEqual([0, ["unknown-operator"]]),
  );

  it("takes a site for the operator's, and says so", async () =>
    expect(await added("Dépôt de Fos", "Azur SAS")).toEqual([1, ["other-operator-name"]]));
});

describe("--fix", () => {
  it("refuses to write over the list that it cleans", async () => {
    const list = listOf(header, jean);
    expect((await runCommand(["validate", list, "--fix", list, "--force"])).code).toBe(2);
  });
});
