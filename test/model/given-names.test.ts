import { describe, expect, it } from "vitest";
import { isGivenName } from "../../src/model/given-names.js";

describe("isGivenName", () => {
  it.each([
    "Zoé",
    "JEAN",
    "Frédérique",
    "frederique",
    "Marie-Claude",
    "  Noah  ",
    "Ine\u0300s".normalize("NFC"),
  ])("knows %s, whatever its case and accents", (name) => expect(isGivenName(name)).toBe(true));

  it.each(["Dupont", "", "Jeannot", "De La Tour"])("does not take %s for one", (name) =>
    expect(isGivenName(name)).toBe(false),
  );
});
