import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Request } from "../../src/model/request.js";
import { type CoverNoteOptions, coverNote } from "../../src/render/cover-note.js";
import { account, accounts, request } from "../request/request-builders.js";

const attachments = [
  "demande-isope-dcaq_552100554_2025-11-03.xlsx",
  "demande-isope-dcaq_552100554_2025-11-03.pdf",
];

function note(asked: Request, options: Partial<CoverNoteOptions> = {}): string {
  return coverNote(asked, { attachments, format: "text", ...options });
}

const longOperator = {
  name: "Groupement des Distributeurs de Carburants\nde la Façade Atlantique SAS",
  address: {
    lines: ["Service juridique", "Bâtiment C", "Parc d'activités du Port", "4 rue des Citernes", "BP 40012"],
    postalCode: "44600",
    city: "SAINT-NAZAIRE CEDEX",
  },
};

const someOfBoth = request({ additions: accounts(3), withdrawals: accounts(2) });

describe("a covering note", () => {
  it.each([
    ["one-addition.txt", request({ additions: accounts(1) }), { attachments: attachments.slice(0, 1) }],
    ["both.txt", someOfBoth, {}],
    ["both.md", someOfBoth, { format: "markdown" }],
    ["withdrawals.txt", request({ withdrawals: accounts(2) }), {}],
    ["long-operator.txt", request({ additions: accounts(1), operator: longOperator }), {}],
    ["long-operator.md", request({ additions: accounts(1), operator: longOperator }), { format: "markdown" }],
  ] as const)("reads as %s", async (file, asked, options) => {
    await expect(note(asked, options)).toMatchFileSnapshot(`golden/cover-note/${file}`);
  });

  it("names none of the accounts, which stand on the form", () => {
    const person = account({ lastName: "MOREAU", identifier: "imoreau", email: "i.moreau@ailleurs.example" });
    const text = note(request({ additions: [person], withdrawals: [person] }));
    expect(text).not.toMatch(/moreau/i);
  });

  it("says nothing of a section that is empty, nor of attachments where there are none", () => {
    const text = note(request({ withdrawals: accounts(1) }), { attachments: [] });
    expect(text).toContain("Elle porte sur 1 compte à retirer (section 5).");
    expect(text).not.toMatch(/habiliter|joint|section 4/);
  });

  it("writes the first of a month as French does, and thousands apart", () => {
    const text = note({ ...request({ additions: accounts(1200) }), date: "2026-05-01" });
    expect(text).toContain("Le 1er mai 2026\n");
    expect(text).toMatch(/porte sur 1\s200 comptes à habiliter/);
  });

  it("lets no value become markup, another line or an unseen character", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "<script>",
        "](http://x)",
        "===",
        "# t",
        "1. t",
        "- t",
        "@all",
        "a\r\nb",
        "\u202eabc",
        "**",
      ),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        // A value of spaces alone leaves no line, and one within a name is a line of its own.
        fc.pre(value.trim() !== "");
        const asked = (text: string): Request =>
          request({
            additions: accounts(1),
            operator: {
              name: text.replace(/[\r\n]+/g, " "),
              address: { lines: [text], postalCode: text, city: text },
            },
            signatory: { lastName: text, firstName: text, capacity: text, email: text, phone: text },
          });
        for (const format of ["text", "markdown"] as const) {
          const written = note(asked(value), { format, attachments: [value] });
          expect(written.split("\n")).toHaveLength(
            note(asked("x"), { format, attachments: ["x"] }).split("\n").length,
          );
          expect(written.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          if (format === "markdown") {
            expect(written).not.toMatch(/<[a-z!/]|(?<!\\)\]\(|@\w|^(=|#|\d+\.)/im);
            expect(written.match(/(?<!\\)\*/g)).toHaveLength(4);
          }
        }
      }),
    );
  });
});
