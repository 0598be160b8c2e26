import { describe, expect, it } from "vitest";
import { WorkError } from "../../src/findings/work-error.js";
import { readOperators } from "../../src/intake/read-operators.js";

const json = {
  name: "Carburants d'Azur SAS",
  siren: "111 111 118",
  address: { lines: ["Bâtiment C", "12 quai de l'Exemple"], postalCode: "13002", city: "Marseille" },
  signatory: {
    lastName: "DELACROIX",
    firstName: "Anne",
    capacity: "Gérante",
    email: "a@petrol.example",
    phone: "04 91 13 00 00",
  },
};
const read = (text: string) => readOperators(Buffer.from(text), "operateur");
const codes = async (text: string) =>
  (await read(text)).findings.map(({ code, field }) => `${code} ${field ?? ""}`.trim());

describe("an operator file", () => {
  const expected = { ...json, siren: "111111118" };

  it("is read from JSON, one operator or several", async () => {
    expect((await read(JSON.stringify(json))).operators).toMatchObject([expected]);
    const other = { ...json, siren: "222222226" };
    expect((await read(JSON.stringify([json, other]))).operators).toMatchObject([
      expected,
      { siren: "222222226" },
    ]);
  });

  it("is read from CSV, one operator a row, address lines in one cell or several", async () => {
    const rest = "13002;Marseille;DELACROIX;Anne;Gérante;a@petrol.example;04 91 13 00 00";
    const labels = "Code postal;Ville;Nom du signataire;Prénom du signataire;Qualité;Courriel;Téléphone";
    const name = "Carburants d'Azur SAS;111111118";
    for (const text of [
      `Raison sociale;SIREN;Adresse;${labels}\n${name};"Bâtiment C\n12 quai de l'Exemple";${rest}\n`,
      `Raison sociale;SIREN;Adresse 1;Adresse 2;${labels}\n${name};Bâtiment C;12 quai de l'Exemple;${rest}\n`,
    ]) {
      expect((await read(text)).operators).toMatchObject([expected]);
    }
  });

  it("must give every value that section 1 of the form requires", async () => {
    expect(await codes("{}")).toEqual([
      "missing-operator-value name",
      "missing-operator-value siren",
      "missing-operator-value address.lines",
      "missing-operator-value address.postalCode",
      "missing-operator-value address.city",
      "missing-operator-value signatory.lastName",
      "missing-operator-value signatory.firstName",
      "missing-operator-value signatory.capacity",
      "missing-operator-value signatory.email",
      "missing-operator-value signatory.phone",
    ]);
    expect((await read("{}")).operators).toEqual([]);
  });

  it("is told the line of each mistake in JSON", async () => {
    const text = JSON.stringify({ ...json, siren: "123456789" }, undefined, 2);
    expect((await read(text)).findings).toMatchObject([
      { code: "siren-checksum", at: { file: "operateur", row: 3 } },
    ]);
  });

  it("keeps its operator when the phone is only doubtful", async () => {
    const { operators, findings } = await read(
      JSON.stringify({ ...json, signatory: { ...json.signatory, phone: "491130000" } }),
    );
    expect(operators).toHaveLength(1);
    expect(findings).toMatchObject([{ code: "doubtful-phone", suggestion: "0491130000" }]);
  });

  it("is refused with line and column when its JSON is broken", async () => {
    try {
      await read('{\n  "name": "x",,\n}');
      expect.unreachable();
    } catch (error) {
      expect(error instanceof WorkError && error.failure).toMatchObject({ kind: "invalid-json", line: 2 });
    }
  });
});
