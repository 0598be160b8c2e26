import { describe, expect, it } from "vitest";
import { anne, atDubief, atGalvaude, jean, jose, kevin, marie, zoe } from "../../formats/producers/people.js";
import { type Case, caseFile, expectRead, validate } from "./as-read.js";

const thomas = "THOMAS | THOMAS | t.thomas | t.thomas@galvaude.example | 012345674";

/** The accounts of the sheet `Comptes` of everything() in container_files.py. */
const everyone = {
  4: atDubief(anne),
  5: atDubief(jose),
  8: atDubief(jean),
  9: atGalvaude(kevin),
  10: atGalvaude(zoe),
  11: atGalvaude({ ...marie, firstName: "" }),
  12: thomas,
  13: thomas,
  14: "KLÉBER | Ève | 02/11/2026 | eve.kleber@galvaude.example | 012345674",
  15: "ŒDIPE | Aÿmon | VRAI | aymon.oedipe@galvaude.example | 012345674",
  16: "PONS | Zita | 15% | zita.pons@galvaude.example | 012345674",
  17: "RAMEAU | Rémi | 123456789012 | remi.rameau@galvaude.example | 012345674",
};

/** What there is to say of it, whatever the format. */
const always = [
  "Comptes!cell-note D4",
  "Comptes!hidden-rows 3",
  "Comptes!cell-error B11",
  "Comptes!duplicate-row C13",
  "Comptes!identifier-changed C14",
  "Comptes!identifier-changed C15",
  "Comptes!identifier-as-number C16",
  "Comptes!identifier-as-number C17",
  "Notes!ignored-sheet 2",
  "Anciens!hidden-sheet 1",
];

function everything(changes: { readonly [row: number]: string } = {}, findings = always): Case {
  return { accounts: onSheet("Comptes", { ...everyone, ...changes }), findings: findings.map(sheetLast) };
}

const struck = [...always, "Comptes!struck-row C8"];

describe("the list with everything in it", () => {
  it.each<readonly [string, Case]>([
    ["tout.xlsx", everything({}, struck)],
    ["tout-libreoffice-iso.xlsx", everything({}, struck)],
    ["tout-gnumeric.ods", everything({}, struck)],
    ["tout-gnumeric-strict.ods", everything({}, struck)],
    // The old formats do not tell which texts are struck through.
    ["tout-gnumeric-biff7.xls", everything({ 10: named(atGalvaude(zoe), "??-MARTIN") }, [...always, "Comptes!broken-encoding A10"])],
    ["tout-gnumeric-biff8.xls", everything()],
    ["tout-gnumeric-biff7-and-8.xls", everything()],
    // LibreOffice writes 0 as the result of a formula that gives a text.
    [
      "tout-libreoffice.xls",
      everything({ 10: "𠮷野-MARTIN | Zoé | z.yoshino | 0 | 012345674" }, [...always, "Comptes!invalid-email D10"]),
    ],
  ])("is read account by account from %s", expectRead);
});
