import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { PdfError } from "../../src/formats/pdf/pdf-error.js";
import { requestPdf, requestPdfName } from "../../src/request/request-pdf.js";
import { readPdfFonts } from "../../src/system/pdf-fonts.js";
import { temporaryFolder } from "../support/machine.js";
import { account, accounts, filled, request, sha256 } from "./request-builders.js";

type Some = Parameters<typeof request>[0];

const hasPoppler = runs("pdftotext", "-v");
const fonts = await readPdfFonts();

const hostile = [
  account({ lastName: "=1+1", firstName: "<b>&amp;", identifier: "\\(0)%", email: "zoé@société.example" }),
  account({ lastName: "ŁUKASIEWICZ-ȚURCANU", firstName: "Þórður Ġorġ Ẑoë", email: "o'neil@x.example" }),
  account({ lastName: "Παπαδοπούλου", firstName: "Ελένη" }),
  account({ lastName: "Димитрова", firstName: "Ивайла" }),
  account({ lastName: "W".repeat(100), firstName: `${"i".repeat(99)}-`, identifier: "x-".repeat(40) }),
  account({
    lastName: "DE LA ROCHEFOUCAULD-MONTMORENCY-LAVAL D'AUBIGNÉ",
    firstName: "Marie-Hélène Anne-Sophie",
    identifier: "marie-helene.de-la-rochefoucauld-montmorency",
    email: "marie-helene.de-la-rochefoucauld-montmorency@distribution-mediterranee.example",
  }),
];
const long = {
  operator: {
    name: "Société méditerranéenne de distribution de carburants et de combustibles\nLefèvre & Fils <SAS>",
    address: {
      lines: ["Achats", "« Énergie »", "Bâtiment C", "Zone des Épinettes", "12 bis quai de la Fosse"],
      postalCode: "44000",
      city: "NANTES CEDEX 1",
    },
  },
  signatory: {
    lastName: "DE LA TOUR D'AUVERGNE-LAURAGUAIS",
    capacity: "Présidente et mandataire de la société méditerranéenne de distribution de carburants",
  },
};

describe("the request as PDF", () => {
  it.skipIf(!hasPoppler).each<[string, Some]>([
    ["nobody", {}],
    ["one account", { additions: accounts(1) }],
    ["40 accounts", { additions: accounts(40), withdrawals: accounts(3) }],
    ["hostile values", { additions: hostile, withdrawals: hostile }],
    ["long values", { additions: accounts(3), ...long }],
  ])("says cell by cell what the workbook says, of %s", async (_, some) => {
    const { sheet } = await filled(some);
    const texts: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.master === cell && cell.text !== "") texts.push(onOneLine(cell.text));
      });
    });
    expect(heardTexts(await written(some)).map(onOneLine)).toEqual(texts);
  });

  it.skipIf(!hasPoppler)("gives up no character to who takes its text out", async () => {
    const values = hostile.flatMap((each) => [each.lastName, each.firstName, each.identifier, each.email]);
    const text = run("pdftotext", "-raw", await written({ additions: hostile }), "-").replace(/\s/g, "");
    const plain = run("pdftotext", await written({ additions: hostile }), "-").replace(/\s/g, "");
    for (const value of values) {
      expect(text).toContain(value.replace(/\s/g, ""));
      expect(plain).toContain(value.replace(/\s/g, ""));
    }
  });

  it.skipIf(!hasPoppler).each([
    [400, 40, 11],
    [10_000, 100, 221],
  ])("lists %i additions and %i withdrawals on %i numbered pages, headers repeated", async (...counts) => {
    const [additions, withdrawals, pageCount] = counts;
    const some = { additions: accounts(additions), withdrawals: accounts(withdrawals) };
    const pages = pagesOf(await written(some));
    expect(pages).toHaveLength(pageCount);
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(/N°\s+Nom\s+Prénom\s+Identifiant Prodouane\s+Adresse courriel/);
      expect(page).toMatch(/^ *SIREN 552100554 – Pétroles & Fils SAS +Page \d+ \/ \d+$/m);
      expect(page).toContain(`Page ${index + 1} / ${pageCount}`);
    }
    const rows = pages.flatMap((page) => page.match(/^ *\d+ +NOM-.*$/gm) ?? []).map(onOneLine);
    const expected = [some.additions, some.withdrawals].flatMap((listed) =>
      listed.map(({ lastName, firstName, identifier, email }, index) =>
        [index + 1, lastName, firstName, identifier, email].join(" "),
      ),
    );
    expect(rows).toEqual(expected);
  });

  it.skipIf(!hasPoppler)("keeps the place to sign whole, with an account or section above it", async () => {
    for (let count = 15; count < 35; count += 1) {
      const pages = pagesOf(await written({ additions: accounts(count), withdrawals: accounts(count % 3) }));
      for (const page of pages.slice(0, -1)) expect(page).not.toContain("Fait à");
      const last = pages.at(-1) ?? "";
      const marks = [/^ *(\d+ +NOM-|Néant)/m, /Total :/, /Fait à.*signature :/, /LE GOFF/, /Directrice/];
      const places = marks.map((mark) => last.search(mark));
      expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
      for (const page of pages) expect(page, "a title alone").not.toMatch(/\d\. Dés.*\s+(N° .*\s+)?SIREN/);
    }
  });

  it.skipIf(!hasPoppler)("embeds its fonts, whose characters can be read", async () => {
    const [, , ...lines] = run("pdffonts", await written({ additions: hostile }))
      .trim()
      .split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/\+Arimo-\w+ +CID TrueType +Identity-H +yes yes yes /);
  });

  it.skipIf(!hasPoppler)(
    "tells its title, operator and plan in its properties, and nobody's name",
    async () => {
      const file = await written(long);
      const facts = run("pdfinfo", file);
      expect(facts).toMatch(
        /^Title: +Demande d'habilitation des utilisateurs du téléservice ISOPE \(DCAQ\)$/m,
      );
      expect(facts).toMatch(/^Subject: +Société méditerranéenne[\s\S]*& Fils <SAS>, SIREN 552100554$/m);
      expect(facts).toMatch(new RegExp(`^Keywords: +SIREN 552100554, plan ${sha256("plan")}$`, "m"));
      expect(facts).toMatch(/^Creator: +isope-habilitations$/m);
      expect(facts).toMatch(/^Tagged: +yes$/m);
      expect(facts).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
      expect(facts).not.toMatch(/^(Author|ModDate)/m);
      const metadata = new DOMParser().parseFromString(run("pdfinfo", "-meta", file).trim(), "text/xml");
      expect(metadata.documentElement?.textContent).toContain("& Fils <SAS>, SIREN 552100554");
    },
  );

  it("is in French, and shows its title rather than its name", async () => {
    const text = Buffer.from(await requestPdf(request(), fonts)).toString("latin1");
    expect(text).toContain("/Lang (fr-FR)");
    expect(text).toContain("/DisplayDocTitle true");
    expect(text).toContain("(D:20251103000000Z)");
  });

  it("is the same bytes for the same request", async () => {
    const make = () => requestPdf(request({ additions: accounts(40) }), fonts);
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });

  it.each([
    ["in a script that the font lacks", "王 Xiaoming", ["王"]],
    ["from right to left", "דוד", ["ד", "ו"]],
    ["with characters that cannot be seen", "DU\u00adPONT\u200b", ["\u00ad", "\u200b"]],
  ])("is refused rather than written with a name %s", async (_, lastName, characters) => {
    const made = requestPdf(request({ additions: [account({ lastName })] }), fonts);
    await expect(made).rejects.toThrow(PdfError);
    await expect(made).rejects.toMatchObject({
      problem: { kind: "missing-characters", text: lastName, characters },
    });
  });

  it("is refused rather than cut where a text is higher than a page", async () => {
    const name = "Pétroles et combustibles ".repeat(300).trim();
    await expect(requestPdf(request({ operator: { name } }), fonts)).rejects.toMatchObject({
      problem: { kind: "too-tall", text: name },
    });
  });

  it("is named after the operator and the day", () => {
    expect(requestPdfName(request())).toBe("demande-isope-dcaq_552100554_2025-11-03.pdf");
  });
});

async function written(some: Some): Promise<string> {
  const file = join(temporaryFolder(), "demande.pdf");
  writeFileSync(file, await requestPdf(request(some), fonts));
  return file;
}

/** The texts of the structure in reading order, as a screen reader tells them. */
function heardTexts(file: string): readonly string[] {
  const lines = run("pdfinfo", "-struct-text", file).matchAll(/^ *"(.*)"$/gm);
  return [...lines].map(([, text = ""]) => text);
}

function pagesOf(file: string): readonly string[] {
  return run("pdftotext", "-layout", file, "-").split("\f").slice(0, -1);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function run(program: string, ...args: readonly string[]): string {
  const maxBuffer = 100_000_000;
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer });
}

function runs(program: string, ...args: readonly string[]): boolean {
  try {
    run(program, ...args);
    return true;
  } catch {
    return false;
  }
}
