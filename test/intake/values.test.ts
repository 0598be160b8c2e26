import { describe, expect, it } from "vitest";
import { readAction } from "../../src/intake/action.js";
import { readEmail } from "../../src/intake/email.js";
import { readIdentifier } from "../../src/intake/identifier.js";
import { readPhone } from "../../src/intake/phone.js";
import { readSiren } from "../../src/intake/siren.js";

describe("readSiren", () => {
  it.each([
    ["111111118", "111111118"],
    ["111 111 118", "111111118"],
    ["111\u202f111\u202f118", "111111118"],
    ["111.111.118", "111111118"],
    ["11111111800019", "111111118"],
    ["356 000 000 00048", "356000000"],
    ["356 000 000 09075", "356000000"],
  ])("reads %j as %s", (text, siren) => expect(readSiren(text)).toMatchObject({ kind: "valid", siren }));

  it.each([
    ["123456789", "siren-checksum", undefined],
    ["11111111800018", "invalid-siret", "111111118"],
    ["35600000000049", "invalid-siret", "356000000"],
    ["5580121", "siren-lost-zero", "005580121"],
    ["558012100019", "siren-lost-zero", "005580121"],
    ["FR 44 732829320", "vat-for-siren", "732829320"],
    ["fr732829320", "eori-for-siren", "732829320"],
    ["FR73282932000074", "eori-for-siren", "732829320"],
    ["W751234567", "rna-for-siren", undefined],
    ["W9C1234567", "rna-for-siren", undefined],
    ["12345", "invalid-siren", undefined],
    ["Siège", "invalid-siren", undefined],
    ["SIREN : 111 111 118", "invalid-siren", "111111118"],
    ["1234567891234", "invalid-siren", undefined],
  ])("tells %j apart as %s", (text, code, suggestion) => {
    const reading = readSiren(text);
    expect(reading).toMatchObject({ kind: "invalid", code });
    expect("suggestion" in reading ? reading.suggestion : undefined).toBe(suggestion);
  });
});

describe("readEmail", () => {
  it.each(["jean.dupont@petrol.example", "o'neil+isope@sous.domaine.petrol.example", "J_D-2@p.example"])(
    "takes %s",
    (email) => expect(readEmail(email)).toEqual({ kind: "valid", email, unwrapped: false }),
  );

  it.each([
    ["mailto:jean@petrol.example", "jean@petrol.example"],
    ["MAILTO:jean@petrol.example?subject=ISOPE", "jean@petrol.example"],
    ["Jean DUPONT <jean@petrol.example>", "jean@petrol.example"],
    ['"DUPONT, Jean" < jean@petrol.example >', "jean@petrol.example"],
    ["<jean@petrol.example>", "jean@petrol.example"],
  ])("takes %s out of its wrapping", (text, email) =>
    expect(readEmail(text)).toEqual({ kind: "valid", email, unwrapped: true }),
  );

  it.each([
    ["jean@petrol,example", "jean@petrol.example"],
    ["jean@petrol.example.", "jean@petrol.example"],
    ["jean @petrol.example", "jean@petrol.example"],
    ["jean@@petrol.example", "jean@petrol.example"],
    ["jean(at)petrol.example", "jean@petrol.example"],
    ["jérôme@petrol.example", "jerome@petrol.example"],
    ["jean..dupont@petrol.example", "jean.dupont@petrol.example"],
    ["jean.dupont", undefined],
    ["jean@petrol", undefined],
  ])("refuses %s and proposes %s", (text, suggestion) => {
    const reading = readEmail(text);
    expect(reading.kind).toBe("invalid");
    expect("suggestion" in reading ? reading.suggestion : undefined).toBe(suggestion);
  });
});

describe("readEmail on a cell with several", () => {
  it.each([
    "a@petrol.example; b@petrol.example",
    "a@petrol.example b@petrol.example",
    "A <a@petrol.example>, mailto:b@petrol.example",
  ])("takes none of %s", (text) =>
    expect(readEmail(text)).toEqual({ kind: "several", emails: ["a@petrol.example", "b@petrol.example"] }),
  );
});

describe("readIdentifier", () => {
  const at = () => ({ file: "liste.csv", row: 2 });
  const codes = (text: string, mark?: "number" | "date") =>
    readIdentifier(text, mark, at).findings.map(({ code }) => code);

  it.each(["jdupont", "jean.dupont@petrol.example", "0012345", "Éloïse_1", "a-b_c.d"])(
    "has nothing to say of %s",
    (text) => expect(codes(text)).toEqual([]),
  );
  it("flags inner spaces, and keeps them", () => {
    expect(codes("jean dupont")).toEqual(["identifier-with-space"]);
    expect(readIdentifier("jean dupont", undefined, at).identifier).toBe("jean dupont");
  });
  it("flags invisible characters, and takes them out", () => {
    expect(codes("jdu\u200bpont")).toEqual(["invisible-character"]);
    expect(readIdentifier("jdu\u200bpont", undefined, at).identifier).toBe("jdupont");
  });
  it("flags letters of other alphabets", () => {
    expect(codes("jd\u0443pont")).toEqual(["look-alike-character"]);
    expect(codes("ｊdupont")).toEqual(["look-alike-character"]);
  });
  it("flags numbers and dates", () => {
    expect(codes("12345", "number")).toEqual(["identifier-as-number"]);
    expect(codes("01/02/2026", "date")).toEqual(["identifier-changed"]);
  });
});

describe("readPhone", () => {
  it.each([
    "04 91 13 00 00",
    "0262 20 12 34",
    "0590 21 12 34",
    "0596 71 12 34",
    "0639 69 12 34",
    "+33 4 91 13 00 00",
    "+262 262 20 12 34",
    "00 33 4 91 13 00 00",
    "06.12.34.56.78",
    "+32 2 555 12 12",
  ])("has no doubt about %s", (text) => expect(readPhone(text)).toEqual({ kind: "valid" }));

  it("explains a lost leading zero", () => {
    expect(readPhone("491130000")).toEqual({ kind: "doubtful", lostZero: true, suggestion: "0491130000" });
    expect(readPhone("262201234")).toEqual({ kind: "doubtful", lostZero: true, suggestion: "0262201234" });
  });

  it.each(["12", "04 91 13 00", "poste 1234", "00 00 00 00 00"])("doubts %s", (text) =>
    expect(readPhone(text)).toMatchObject({ kind: "doubtful", lostZero: false }),
  );
});

describe("readAction", () => {
  it.each([
    ["Ajout", "add"],
    ["AJOUTER", "add"],
    ["+", "add"],
    ["Retrait", "withdraw"],
    ["à retirer", "withdraw"],
    ["Suppression", "withdraw"],
    ["-", "withdraw"],
    ["", undefined],
    ["?", undefined],
    ["modification", undefined],
  ])("reads %j as %s", (text, action) => expect(readAction(text)).toBe(action));
});
