import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/catalogue.js";
import { visible } from "../../src/model/visible.js";
import { codeTitles } from "../../src/render/html/code-titles.js";
import { pageWordsIn } from "../../src/render/html/page-words.js";
import { script, scriptSha256 } from "../../src/render/html/script.js";
import { style, styleSha256 } from "../../src/render/html/style.js";
import { typeset } from "../../src/render/html/typeset.js";
import { renderValidateHtml } from "../../src/render/html/validate-page.js";
import { hostileText, read, type Tag } from "./read-page.js";
import { someFindings, validateReport } from "./validate-report.js";

const page = renderValidateHtml(validateReport(someFindings), "fr");
const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");

describe("the page of validate", () => {
  it("says in order its title, counts, tables, then findings by file and code, errors first", () => {
    const { text } = read(page);
    const inOrder = [
      "Contrôle des listes",
      "310",
      "comptes",
      "Listes lues",
      "listes/nord.csv",
      "312\u00a0lignes lues =\u00a0298\u00a0comptes +\u00a012\u00a0lignes en erreur +\u00a02\u00a0lignes vides",
      "Tout afficher",
      "listes/nord.csv",
      "3 erreurs, 0 point à vérifier, 1 information",
      "erreur",
      "Adresse courriel invalide",
      "E3",
      "«\u00a0julie@azur,example\u00a0» n'est pas une adresse courriel valide. Est-ce «\u00a0julie@azur.example\u00a0»\u202f?",
      "julie@azur,example",
      "julie@azur.example",
      "E9",
      "Champ vide",
      "B4",
      "Espaces ou invisibles retirés",
      "Dupont  ",
      "sud.xlsx",
      "Dépôts, ligne 7",
      "revu en mai",
    ];
    let from = 0;
    for (const piece of inOrder) {
      const at = text.indexOf(piece, from);
      expect(at, piece).toBeGreaterThanOrEqual(from);
      from = at + piece.length;
    }
  });

  it("is in the language asked for", () => {
    expect(page).toContain('<html lang="fr">');
    const english = renderValidateHtml(validateReport(someFindings), "en");
    expect(english).toContain('<html lang="en">');
    expect(read(english).text).toContain("5 findings");
    expect(read(english).text).not.toMatch(/constat|Liste|ligne/);
  });

  it("says that there is nothing to say, without a form", () => {
    const empty = renderValidateHtml(validateReport([]), "fr");
    expect(read(empty).text).toContain("Aucun constat.");
    expect(read(empty).tags.map(({ name }) => name)).not.toContain("form");
  });

  it("names nothing outside itself", () => {
    const { tags, embedded } = read(page);
    for (const { name, attributes } of tags) {
      expect(["link", "img", "iframe", "object", "base"]).not.toContain(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute).not.toMatch(/^(on.*|style|src|action|srcset)$/);
        if (attribute === "href") expect(value).toMatch(/^#[a-z]+(-\d+)?$/);
      }
    }
    expect(embedded.join("")).not.toMatch(/url\(|@import|https?:|fetch|XMLHttpRequest|innerHTML/);
  });

  it("lets nothing run but its own style and script", () => {
    expect([style, script].map(sha256)).toEqual([styleSha256, scriptSha256]);
    const policy = read(page).tags.find(({ attributes }) => "http-equiv" in attributes)?.attributes.content;
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${styleSha256}'; script-src 'sha256-${scriptSha256}'; base-uri 'none'; form-action 'none'`,
    );
    expect(read(page).embedded.join("")).toBe(style + script);
  });

  it("points every link, label and heading to one place", () => {
    const { tags } = read(page);
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of tags) {
      for (const target of [attributes.for, attributes["aria-labelledby"], attributes.href?.slice(1)]) {
        if (target !== undefined) expect(ids).toContain(target);
      }
    }
  });

  it("stays small and cut in tables that a browser draws one by one, with 20,000 findings", () => {
    const findings = Array.from(
      { length: 20_000 },
      (_, row): Finding => ({
        code: "invalid-email",
        at: { file: "liste.csv", row, cell: `E${row}` },
        value: `julie.durand${row}@azur,example`,
        suggestion: `julie.durand${row}@azur.example`,
      }),
    );
    const large = renderValidateHtml(validateReport(findings), "fr");
    expect(Buffer.byteLength(large)).toBeLessThan(8_000_000);
    expect(large.match(/<table class="findings">/g)).toHaveLength(40);
    expect(large).toContain("constats 501 à 1\u202f000 sur 20\u202f000");
  });
});

/** A page whose every value is the text. */
function pageOn(text: string): string {
  const at = { file: text, sheet: text, row: 2 };
  const findings: Finding[] = [
    { code: "invalid-email", at, field: "email", value: text, suggestion: text },
    { code: "duplicate-row", at, value: text, first: { file: `x${text}`, sheet: text, row: 1 } },
    { code: "no-header", at: { file: `y${text}`, row: 1 }, labels: [text] },
  ];
  const report = validateReport(findings);
  const tables = report.tables.map((table) => ({ ...table, sheet: text, columns: { email: text } }));
  return renderValidateHtml({ ...report, tables }, "fr");
}

describe("a page on hostile values", () => {
  /** The tags without those that tell folders and flags from the rest of a value. */
  const structure = (tags: readonly Tag[]): readonly Tag[] =>
    tags
      .filter(({ name, attributes }) => attributes.class !== "folder" && name !== "code")
      .map(({ name, attributes }) => ({ name, attributes: { ...attributes, "data-code": "" } }));

  it("has the markup that it has for a plain value", () => {
    const plain = structure(read(pageOn("x")).tags);
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(text !== "");
        expect(structure(read(pageOn(text)).tags)).toEqual(plain);
      }),
    );
  });

  it("shows the value, what cannot be seen of it written out", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(read(pageOn(text)).text).toContain(visible(text, 300));
      }),
    );
  });

  it("holds no control or direction character", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(pageOn(text).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});

describe("the words of the pages", () => {
  it("have a title of its own for each code", () => {
    for (const language of ["fr", "en"] as const) {
      const titles = Object.values(codeTitles).map((title) => title[language]);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  it("keep French punctuation with the word before it", () => {
    expect(JSON.stringify([pageWordsIn.fr, Object.values(codeTitles).map(({ fr }) => fr)])).not.toMatch(
      /[ \u00a0][;:?!»]|« /,
    );
  });

  it("leave values between quotes as they are", () => {
    expect(typeset("Le compte « a : b  » figure en C2 : « x » ?", "fr")).toBe(
      "Le compte «\u00a0a : b \u00a0» figure en C2\u202f: «\u00a0x\u00a0»\u202f?",
    );
    expect(typeset("Is it « x » ?", "en")).toBe("Is it « x » ?");
  });
});
