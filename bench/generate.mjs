// @ts-check
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * What a run on the lists of one size must find.
 *
 * @typedef {object} Expected
 * @property {number} accounts In each list.
 * @property {number} additions
 * @property {number} withdrawals
 * @property {number} amendments
 * @property {number} unchanged
 * @property {number} notices In each list.
 */

/** @typedef {"csv" | "xlsx"} Format */

/** The folder of everything that the bench makes, which git ignores. */
export const dataFolder = fileURLToPath(new URL("data/", import.meta.url));

/** The operator of every row: the SIREN that INSEE gives as an example. */
export const siren = "732829320";

const labels = ["Nom", "Prénom", "Identifiant Prodouane", "Courriel", "SIREN", "Service"];

/**
 * A month at an operator of `rows` accounts (a multiple of 400), by the place of each row in its list: what
 * happens to it must not overlap, so that the counts are plain sums.
 */
const month = {
  leaves: (/** @type {number} */ place) => place % 100 === 50,
  changesEmail: (/** @type {number} */ place) => place % 200 === 25,
  isUntidy: (/** @type {number} */ place) => place % 400 === 7,
};

/**
 * @param {number} rows
 * @returns {Expected}
 */
export function expectedFor(rows) {
  const leavers = rows / 100;
  const amendments = rows / 200;
  return {
    accounts: rows,
    additions: leavers,
    withdrawals: leavers,
    amendments,
    unchanged: rows - leavers - amendments,
    notices: rows / 400,
  };
}

/**
 * The paths of the two lists of a size and of the operator file, made when they are missing or when this
 * file has changed.
 *
 * @param {number} rows
 * @param {Format} format
 */
export async function ensureLists(rows, format) {
  discardOlderData();
  const operator = `${dataFolder}operator.json`;
  if (!existsSync(operator)) writeFileSync(operator, JSON.stringify(operatorFile, undefined, 2));
  const write = format === "csv" ? writeCsv : writeWorkbook;
  const paths = { current: "", desired: "", operator };
  for (const side of /** @type {const} */ (["current", "desired"])) {
    const path = `${dataFolder}${side}-${rows}.${format}`;
    paths[side] = path;
    if (!existsSync(path)) await write(path, listRows(side, rows));
  }
  return paths;
}

function discardOlderData() {
  const stamp = `${dataFolder}generator.sha256`;
  const source = createHash("sha256")
    .update(readFileSync(new URL(import.meta.url)))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === source) return;
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(stamp, source);
}

/**
 * @param {"current" | "desired"} side
 * @param {number} rows
 * @returns {Generator<readonly string[]>}
 */
function* listRows(side, rows) {
  yield labels;
  for (let place = 0; place < rows; place++) {
    const replaced = side === "desired" && month.leaves(place);
    const account = accountOf(replaced ? rows + place : place);
    if (side === "desired" && month.changesEmail(place)) {
      account.email = account.email.replace("@negoce.example", "@groupe-negoce.example");
    }
    // The no-break space that comes with a name copied from a web page.
    if (month.isUntidy(place)) account.lastName += "\u00a0";
    yield [account.lastName, account.firstName, account.identifier, account.email, siren, account.service];
  }
}

/**
 * The account of one person, the same in every list and on every machine.
 *
 * @param {number} serial
 */
function accountOf(serial) {
  const random = seededRandom(serial);
  const family = () => pick(familyStarts, random) + pick(familyEnds, random);
  const given = () => pick(givenNames, random);
  const name = random() < 0.1 ? `${family()}-${family()}` : family();
  const firstName = random() < 0.15 ? `${given()}-${given()}` : given();
  const [lastPart, firstPart] = [plainLetters(name), plainLetters(firstName)];
  const identifier = `${firstPart.slice(0, 1)}${lastPart.slice(0, 12)}${serial}`;
  return {
    lastName: random() < 0.6 ? name.toUpperCase() : name,
    firstName,
    identifier: random() < 0.1 ? identifier.toUpperCase() : identifier,
    email: `${firstPart}.${lastPart}.${serial}@negoce.example`,
    service: pick(services, random),
  };
}

/**
 * @param {string} name
 */
function plainLetters(name) {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

/**
 * Mulberry32: numbers from 0 to 1, always the same from one seed.
 *
 * @param {number} seed
 */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {readonly string[]} choices
 * @param {() => number} random
 */
function pick(choices, random) {
  return choices[Math.floor(random() * choices.length)] ?? "";
}

/**
 * As Excel-FR saves "CSV UTF-8": a byte order mark, semicolons, CR LF, quotes only where they are needed.
 *
 * @param {string} path
 * @param {Iterable<readonly string[]>} rows
 */
function writeCsv(path, rows) {
  const file = openSync(path, "w");
  let chunk = "\ufeff";
  for (const row of rows) {
    chunk += `${row.map((text) => (/[;"\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join(";")}\r\n`;
    if (chunk.length < 1 << 20) continue;
    writeSync(file, chunk);
    chunk = "";
  }
  writeSync(file, chunk);
  closeSync(file);
}

/**
 * As Excel saves a workbook: one sheet, every text in the table of shared strings.
 *
 * @param {string} path
 * @param {Iterable<readonly string[]>} rows
 */
async function writeWorkbook(path, rows) {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = workbook.addWorksheet("Comptes");
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
  await workbook.commit();
}

const operatorFile = {
  name: "Négoce et Transit SA",
  siren,
  address: { lines: ["12 rue du Port"], postalCode: "76600", city: "Le Havre" },
  signatory: {
    lastName: "Élie",
    firstName: "Anne",
    capacity: "Directrice générale",
    email: "anne.elie@negoce.example",
    phone: "02 35 19 81 00",
  },
};

const familyStarts = (
  "Al An Ar Au Bar Ber Bla Bo Bou Bré Bru Ca Cha Châ Che Clé Col Cor Cou D'Al D'Or Da De Dé Del Des Du Du Fa " +
  "Fer Fla Fon Fou Ga Gau Ger Gi Gué Gui Ha Hé Hu Ja Jo Ker La Lam Le Lé Lo Lu Ma Mar Mé Mo Mor Na No " +
  "Pa Per Pi Po Pré Ra Re Ri Ro Rou Sa Sau Se Ta Te Thé To Tra Va Ve Vi"
).split(" ");
const familyEnds = (
  "bert bin blanc bois boeuf çon court cé cher chet din doux duc fort fèvre ger gnon gny guen hault jean jol " +
  "land lec let lier lin lon mand mar mier mond mont nard nier nin not pin pont quet quin ran rand reau rel " +
  "rier rin roux sard selin sier son tal tel tier tin val vel ville vin zin"
).split(" ");
const givenNames = (
  "Adèle Agnès Alain Alice Aline André Anne Anaïs Antoine Arnaud Aurélie Benoît Bruno Camille Carole Cécile Céline " +
  "Chloé Claire Clément Damien David Denis Élise Élodie Émilie Éric Estelle Fabien Fanny Florian François Françoise " +
  "Gaël Gérard Guillaume Hélène Hugo Inès Isabelle Jean Jérôme Joël Julie Julien Karim Laurent Léa Loïc Louis Lucie " +
  "Marc Maëlle Marie Mathieu Michel Mohamed Nadia Nathalie Nicolas Noël Olivier Pascal Paul Philippe Pierre Rémi " +
  "Renée Sabrina Samuel Sandrine Sébastien Sophie Stéphane Sylvie Thérèse Thomas Valérie Véronique Vincent Yann Zoé"
).split(" ");
const services = [
  "Douane",
  "Transit ; export",
  "Logistique",
  "Achats",
  "Accises",
  "Comptabilité",
  "Qualité",
  "Siège",
];
