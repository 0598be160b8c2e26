// @ts-check
import { cpus } from "node:os";
import { parseArgs } from "node:util";

/** @typedef {{ lastName: string, firstName: string, identifier: string, email: string, at: { file: string, row: number } }} Account */
/** @typedef {(place: number, random: () => number) => Omit<Account, "at">} Maker */

const { values: flags } = parseArgs({ options: { accounts: { type: "string", default: "100000" } } });
const count = Number(flags.accounts);
const { findSuspects } = await import(new URL("../dist/reconcile/find-suspects.js", import.meta.url).href);

const lastNames = (
  "MARTIN BERNARD THOMAS PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL LEFEBVRE LEROY ROUX " +
  "DAVID BERTRAND MOREL FOURNIER GIRARD BONNET DUPONT LAMBERT FONTAINE ROUSSEAU VINCENT MULLER LEFEVRE FAURE " +
  "ANDRÉ MERCIER BLANC GUÉRIN BOYER GARNIER CHEVALIER FRANÇOIS LEGRAND GAUTHIER GARCIA PERRIN ROBIN CLÉMENT " +
  "MORIN NICOLAS HENRY ROUSSEL MATHIEU GAUTIER MASSON MARCHAND DUVAL DENIS DUMONT MARIE LEMAIRE NOËL MEYER " +
  "DUFOUR MEUNIER BRUN BLANCHARD GIRAUD JOLY RIVIÈRE LUCAS BRUNET GAILLARD BARBIER ARNAUD MARTINEZ GÉRARD " +
  "ROCHE RENARD SCHMITT ROY LEROUX COLIN VIDAL CARON PICARD ROGER FABRE AUBERT LEMOINE RENAUD DUMAS LACROIX " +
  "OLIVIER PHILIPPE BOURGEOIS PIERRE BENOÎT REY LECLERC PAYET ROLLAND LECLERCQ GUILLAUME LECOMTE LOPEZ JEAN " +
  "DUPUY GUILLOT HUBERT BERGER CARPENTIER SÁNCHEZ DUPUIS MOULIN LOUIS DESCHAMPS HUET VASSEUR PEREZ BOUCHER " +
  "FLEURY ROYER KLEIN JACQUET ADAM PARIS POIRIER MARTY AUBRY GUYOT CARRÉ CHARLES RENAULT CHARPENTIER MÉNARD " +
  "MAILLARD BARON BERTIN BAILLY HERVÉ SCHNEIDER FERNANDEZ LEGALL COLLET LÉGER BOUVIER JULIEN PRÉVOST MILLET " +
  "PERROT DANIEL COUSIN GERMAIN BRETON BESSON LANGLOIS RÉMY PELLETIER LÉVÊQUE PERRIER LEBLANC BARRÉ LEBRUN " +
  "MARCHAL WEBER MALLET HAMON BOULANGER JACOB MONNIER MICHAUD RODRIGUEZ GUICHARD GILLET ÉTIENNE GRONDIN " +
  "POULAIN TESSIER CHEVALLIER COLLIN CHAUVIN BOUCHET GAY LEMAÎTRE BÉNARD MARÉCHAL HUMBERT REYNAUD ANTOINE " +
  "HOARAU PERRET BARTHÉLEMY CORDIER PICHON LEJEUNE GILBERT LAMY DELAUNAY PASQUIER CARLIER LAPORTE"
).split(" ");

const firstNames = (
  "Jean Marie Philippe Nathalie Michel Isabelle Alain Sylvie Patrick Catherine Christophe Martine Nicolas " +
  "Christine Pierre Françoise Laurent Valérie Julien Sandrine Frédéric Stéphanie Éric Véronique David Sophie " +
  "Stéphane Céline Sébastien Monique Thomas Julie Alexandre Pascal Aurélie Daniel Émilie Thierry Dominique " +
  "Olivier Brigitte Bernard Caroline François Nicole Guillaume Virginie Antoine Camille Claude Laurence " +
  "Maxime Élodie Bruno Anne Romain Danielle Jérôme Corinne Vincent Florence Marc Delphine Mathieu Sarah " +
  "Anthony Pauline Didier Marine Christian Laura Cédric Patricia Benjamin Michèle Kévin Karine Gilles " +
  "Jacqueline Fabrice Hélène Arnaud Annie Serge Mélanie Franck Audrey Clément Lucie Quentin Chantal Hervé " +
  "Claire Patrice Mathilde Florian Emmanuelle Yves Frédérique Emmanuel Pascale Cyril Cécile Denis Anaïs " +
  "Mickaël Charlotte Lucas Justine Xavier Chloé Gérard Manon André Andrée René Renée Jacques Julia Damien " +
  "Agnès Adrien Adrienne Fabien Fabienne Gabriel Gabrielle"
).split(" ");

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${process.platform}.`);
console.log(`${count} withdrawals against ${count} additions, in one operator's plan.\n`);
console.log("| case | wall s | CPU s | suspects | heap MB |");
console.log("|---|--:|--:|--:|--:|");

/** A tenth of those who leave come back under another identifier, a tenth with a slip in it. */
const returning = (/** @type {number} */ place) => place % 10 < 2;

measure("French names, many homonyms", person, (place, random) => {
  if (!returning(place)) return person(count + place, random);
  const again = person(place, random);
  const identifier =
    place % 10 === 0 ? `x${again.identifier}x` : again.identifier.replace(/(.)(.)(?=\d*$)/, "$2$1");
  return { ...again, identifier };
});
const namesake = { lastName: "MARTIN", firstName: "Jean" };
const mailbox = { email: "compta@negoce.example" };
measureAll("all called MARTIN Jean", (place, random) => ({ ...person(place, random), ...namesake }));
measureAll("all with one mailbox", (place, random) => ({ ...person(place, random), ...mailbox }));
measureAll("both", (place, random) => ({ ...person(place, random), ...namesake, ...mailbox }));
measureAll("homonyms, identifiers in a series of letters", (place, random) => ({
  ...person(place, random),
  ...namesake,
  identifier: letters(place),
}));
measureAll("homonyms, identifiers that differ by one character", (place, random) => ({
  ...person(place, random),
  ...namesake,
  identifier: `user${String.fromCodePoint(0x4e00 + (place % 20_000))}${Math.floor(place / 20_000)}`,
}));
measureAll("homonyms, mailboxes in a series of letters", (place, random) => ({
  ...person(place, random),
  ...namesake,
  email: `${letters(place)}@negoce.example`,
}));

/**
 * @param {string} name
 * @param {Maker} maker
 */
function measureAll(name, maker) {
  measure(name, maker, (place, random) => maker(count + place, random));
}

/**
 * @param {string} name
 * @param {Maker} leaving
 * @param {Maker} joining
 */
function measure(name, leaving, joining) {
  const withdrawals = Array.from({ length: count }, (_, place) => accountBy(leaving, place, place));
  const additions = Array.from({ length: count }, (_, place) =>
    accountBy(joining, place, returning(place) ? place : count + place),
  );
  const [start, startOfCpu] = [performance.now(), cpuSeconds()];
  const suspects = findSuspects(withdrawals, additions);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const cpu = (cpuSeconds() - startOfCpu).toFixed(1);
  const megabytes = process.memoryUsage().heapUsed / 2 ** 20;
  console.log(`| ${name} | ${seconds} | ${cpu} | ${suspects.length} | ${megabytes.toFixed(0)} |`);
}

/**
 * @param {Maker} maker
 * @param {number} place
 * @param {number} seed
 * @returns {Account}
 */
function accountBy(maker, place, seed) {
  return { ...maker(place, seededRandom(seed)), at: { file: "liste.csv", row: place + 2 } };
}

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Somebody with a common French name, so that many have the same.
 *
 * @param {number} place
 * @param {() => number} random
 */
function person(place, random) {
  // The first names of a list are by far the commonest.
  const lastName = lastNames[Math.floor(random() ** 2 * lastNames.length)] ?? "";
  const firstName = firstNames[Math.floor(random() ** 2 * firstNames.length)] ?? "";
  const [last, first] = [plainLetters(lastName), plainLetters(firstName)];
  return {
    lastName: random() < 0.1 ? `${lastName}-${lastNames[place % lastNames.length] ?? ""}` : lastName,
    firstName,
    identifier: `${first.slice(0, 1)}${last}${place}`,
    email: `${first}.${last}${place}@negoce.example`,
  };
}

/** @param {string} name */
function plainLetters(name) {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

/** @param {number} number */
function letters(number) {
  return number
    .toString(16)
    .padStart(5, "0")
    .replace(/[0-9]/g, (digit) => "ghijkmnpqr".charAt(Number(digit)));
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
