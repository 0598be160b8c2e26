import { describe, expect, it } from "vitest";
import { findHeader } from "../../src/intake/header.js";
import { closestLabel, fieldOfLabel } from "../../src/intake/labels.js";
import type { ListField } from "../../src/model/account.js";

const table = (...rows: readonly (readonly string[])[]) => ({
  file: "liste.csv",
  rows: rows.map((texts, index) => ({ number: index + 1, texts })),
});
const columnsOf = (rows: readonly (readonly string[])[], choices: Parameters<typeof findHeader>[1] = []) => {
  const header = findHeader(table(...rows), choices);
  return header && { row: header.row, ...Object.fromEntries(header.columns) };
};

describe("a label", () => {
  it.each<readonly [string, ListField]>([
    ["NOM", "lastName"],
    ["Nom de famille", "lastName"],
    ["nom d’usage", "lastName"],
    ["Last name", "lastName"],
    ["surname", "lastName"],
    ["Prénom(s)", "firstName"],
    ["PRENOM", "firstName"],
    ["Pre\u0301nom *", "firstName"],
    ["given name", "firstName"],
    ["Identifiant  Prodouane", "identifier"],
    ["LOGIN", "identifier"],
    ["compte", "identifier"],
    ["User-ID", "identifier"],
    ["E-Mail", "email"],
    ["adresse électronique", "email"],
    ["Adresse de messagerie", "email"],
    ["N° SIREN", "siren"],
    ["n°\u00a0siren", "siren"],
    ["SIRET", "siren"],
    ["Raison sociale", "operator"],
    ["Filiale :", "operator"],
    ["Type de demande", "action"],
    ["Mouvement", "action"],
  ])("%j stands for %s", (label, field) => expect(fieldOfLabel(label)).toBe(field));

  it.each(["N°", "Nomm", "Prénon", "Téléphone", "", "Service"])("%j stands for nothing", (label) =>
    expect(fieldOfLabel(label)).toBeUndefined(),
  );

  it("is proposed when it is near, and only then", () => {
    expect(closestLabel("identifier", ["N°", "Nom", "Identifant"])).toBe("Identifant");
    expect(closestLabel("lastName", ["N°", "Prénom", "Service"])).toBeUndefined();
  });
});

describe("findHeader", () => {
  const labels = ["Nom", "Prénom", "Identifiant", "Courriel"];

  it("finds it below titles and blank rows", () => {
    expect(
      columnsOf([
        ["Comptes ISOPE"],
        [],
        ["Nom de la société : X", ""],
        labels,
        ["A", "B", "c", "d@e.example"],
      ]),
    ).toEqual({
      row: 4,
      lastName: [0],
      firstName: [1],
      identifier: [2],
      email: [3],
    });
  });

  it("finds none where no row names two of the fields", () => {
    expect(
      columnsOf([
        ["DUPONT", "Jean", "jdupont", "j@petrol.example"],
        ["Nom", "x", "y", "z"],
      ]),
    ).toBeUndefined();
  });

  it("takes the first of two equal ones", () =>
    expect(columnsOf([labels, labels])).toMatchObject({ row: 1 }));

  it("keeps both columns of one field, for a finding to name", () => {
    expect(columnsOf([["Nom", "Nom d'usage", "Prénom"]])).toMatchObject({ lastName: [0, 1] });
  });

  it("lets --map choose by label or by letter", () => {
    const rows = [["Nom", "Nom d'usage", "Prénom", "Pseudo", "X"]];
    expect(
      columnsOf(rows, [
        { field: "lastName", column: "nom d'usage" },
        { field: "identifier", column: "Pseudo" },
        { field: "email", column: "E" },
      ]),
    ).toEqual({ row: 1, lastName: [1], firstName: [2], identifier: [3], email: [4] });
  });

  it("needs no header where --map names all four columns by letter", () => {
    const choices = [
      { field: "lastName", column: "A" },
      { field: "firstName", column: "B" },
      { field: "identifier", column: "C" },
      { field: "email", column: "D" },
    ] as const;
    expect(columnsOf([["DUPONT", "Jean", "jdupont", "j@petrol.example"]], choices)).toMatchObject({ row: 0 });
  });
});
