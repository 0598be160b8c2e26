import { foldWords } from "../model/compare.js";
import { namesCompany } from "./row-kind.js";

/** An operator as its file names it. */
type NamedOperator = { readonly name: string; readonly siren: string };

/** Which operator a list means by the names that it uses. */
export type OperatorNames = {
  /** The SIREN of the one operator that has this name, legal form and articles aside. */
  readonly sirenOf: (company: string) => string | undefined;
  /** The one operator that a title or a sheet's name tells by whole words. */
  readonly toldBy: (hint: string) => NamedOperator | undefined;
};

type NameBySiren = ReadonlyMap<string, string>;

/** Looks names up among those of the operators; each once, since a list repeats them in every row. */
export function operatorNames(nameBySiren: NameBySiren): OperatorNames {
  return {
    sirenOf: remembering((company) => sirenOfCompany(company, nameBySiren)),
    toldBy: remembering((hint) => operatorToldBy(hint, nameBySiren)),
  };
}

function remembering<T>(look: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (name) => {
    const before = known.get(name) ?? { found: look(name) };
    known.set(name, before);
    return before.found;
  };
}

/** Words of titles and of company names that tell no company from another. */
const commonWords = new Set(
  `liste listes compte comptes feuille sheet page utilisateur utilisateurs user users account accounts habilitation
  habilitations isope dcaq filiale societe groupe etablissement entite agence agences depot siege company
  sas sasu sa sarl eurl snc sca scs gie scop france`.split(/\s+/),
);

/** The one operator that has this name, legal form and articles aside; `undefined` where none or several have. */
function sirenOfCompany(name: string, nameBySiren: NameBySiren): string | undefined {
  const wanted = nameId(name);
  const matches = [...nameBySiren].filter(([, each]) => nameId(each) === wanted);
  return wanted !== "" && matches.length === 1 ? matches[0]?.[0] : undefined;
}

function nameId(name: string): string {
  const telling = wordsOf(name).filter((word) => !legalForms.has(word) && !articles.has(word));
  return telling.toSorted().join(" ");
}

const legalForms = new Set("sas sasu sa sarl eurl snc sca scs gie scop societe".split(" "));
const articles = new Set("de du des la le les l d et".split(" "));

/** The fewest letters of a word of a title that may tell a company. */
const shortestWord = 4;

/**
 * The one operator that a title or a sheet's name tells by whole words. All of a company's title must be in the
 * operator's name: a word more (`… Antilles SAS`) makes it another company.
 */
function operatorToldBy(hint: string, nameBySiren: NameBySiren): NamedOperator | undefined {
  const isTelling = (word: string): boolean => word.length >= shortestWord && !commonWords.has(word);
  const hinted = wordsOf(hint);
  const telling = hinted.filter(isTelling);
  const matches = [...nameBySiren].filter(([, name]) => {
    const named = wordsOf(name);
    if (!telling.some((word) => named.includes(word))) return false;
    if (telling.every((word) => named.includes(word))) return true;
    return !namesCompany(hint) && named.filter(isTelling).every((word) => hinted.includes(word));
  });
  const [match] = matches;
  if (match === undefined || matches.length > 1) return undefined;
  const [siren, name] = match;
  return { name, siren };
}

function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll(".", ""))
    .split(/[\s'’\-–—,.;:()/&]+/)
    .map(foldWords)
    .filter((word) => word !== "");
}
