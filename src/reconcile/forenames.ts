import { isGivenName } from "../model/given-names.js";
import { isOtherGender } from "./forename-gender.js";
import { isSpellingVariant } from "./forename-variants.js";
import { isMisspelt } from "./misspelt.js";
import { nameParts } from "./name-parts.js";

/**
 * How two forenames stand to each other: one and the same; two spellings of one, or one and its initial; near enough
 * to be one; those of two people, be it a man and a woman; or `unknown`, where one is missing.
 */
export type ForenameRelation =
  | "same"
  | "spelling"
  | "initial"
  | "near"
  | "other-gender"
  | "other"
  | "unknown";

/** A forename as written and folded for comparing. */
type Forename = { readonly firstName: string; readonly foldedFirstName: string };

/** Compares `Jean` and `Jean-Pierre`, `J.` and `Jean`, `Sébastien` and `Sebastein`, `Julie` and `Julien`. */
export function compareForenames(one: Forename, other: Forename): ForenameRelation {
  const [whole, otherWhole] = [one.foldedFirstName, other.foldedFirstName];
  if (whole === "" || otherWhole === "") return "unknown";
  if (whole === otherWhole) return "same";
  const [parts, others] = [nameParts(one.firstName), nameParts(other.firstName)];
  if (isPartOf(parts, others) || isPartOf(others, parts)) return "near";
  if (isInitial(parts, others) || isInitial(others, parts)) return "initial";
  if (isOtherGender(one.firstName, other.firstName)) return "other-gender";
  const differing = differingParts(parts, others);
  if (differing.some(([part, counterpart]) => isKnown(part) && isKnown(counterpart))) return "other";
  if (differing.length === 0 && parts.length === others.length) return "spelling";
  const isNear =
    isShortFor(whole, otherWhole) || isShortFor(otherWhole, whole) || isMisspelt(whole, otherWhole);
  return isNear ? "near" : "other";
}

function isPartOf(parts: readonly string[], others: readonly string[]): boolean {
  return parts.every((part) => others.includes(part));
}

function isInitial(initials: readonly string[], wholes: readonly string[]): boolean {
  return (
    initials.length <= wholes.length &&
    initials.every((initial, place) => initial.length === 1 && wholes[place]?.startsWith(initial))
  );
}

/** `Fred` and `Frédéric`, but neither `Luc` and `Lucas` nor `Marie` and `Mariette`. */
function isShortFor(short: string, long: string): boolean {
  return short.length >= 3 && long.startsWith(short) && !isKnown(short);
}

/** The parts, of two forenames of as many parts, that are not spellings of one. */
function differingParts(
  parts: readonly string[],
  others: readonly string[],
): readonly (readonly [string, string])[] {
  if (parts.length !== others.length) return [];
  return parts.flatMap((part, place) => {
    const counterpart = others[place] ?? "";
    return part === counterpart || isSpellingVariant(part, counterpart) ? [] : [[part, counterpart] as const];
  });
}

// Those that the list of given names leaves out as last names, or as less common, and that one letter makes
// of another: two of them are two people, where `Sebastein` is nobody else than Sébastien.
const alsoKnown = `abel aicha alban albane alexia alexandrine alia alina alix aloïs amel amin amina ana anaëlle anatole andréa ange angel
angela angelina anna annick annette antonia antonin antonio anita ariane arlette armand armande armel armelle aubin
auguste augustin aurore ava axel axelle aymeric barbara bastien bénédicte berthe blaise blandine boris brice brune bruna
carla carlo carlos cassandra célestin célestine célia charlène charline charlie clarisse claudia clotilde colin coline
constance constant corentin cyprien cyrielle dalila daniela dany diana diane dimitri donatien dorian doriane eddy edgar
edmond edwige elena élia élie elisa élisa elsa ella éloïse émeline émile émilien émilienne enora erwan étienne eugène
eugénie ève évan fanny farid farida fatima fatiha félix félicie fernand fernande fiona flavie flavien flora flore
florentin florine france francesca francine francis gabin gabrielle gaël gaëtan gaston gautier georgette gina gisèle
gaspard grâce gustave habib hamid hanna hassan hector henriette henry hortense ida ilan iris irina isaac ivan jacky
jade jamal jamila jane janine jasmine jason joachim joan joanna jordan josé joséphine josué joy juan judith jules
juliane juliana julio julius justin kamel karima katia kelly kenza khaled lara laurène laurie laurine lauriane leila
lena léna léonie léonard léopold lila lilian liliana lilou lily lise lisa lola lorenzo louane loris louison luca luce
lucia luciano lucile lucille ludivine luis luisa luna maël maëlle malik malika manuel manuela marcelin marceau marco
mariam mariana marianne marielle mariette marilyn marin marina mario marius marlène marta martha marthe martin mathias
mathis maud maxence maya mehdi mélina mélissa mélodie mia mila milan mina mona mounir mourad nabil nabila nadège naïma
nathan naomi nelly nina ninon nora norbert octave olga olympe ophélie oscar paola paolo paulin paulina pedro pénélope
perrine prune quentin rachid rachida rania raphaëlle rayan rebecca régis reine rémie rita robin rodolphe rodrigue romane
roméo ronan rosa rosalie roselyne roxane ruben sacha sami samia samir samira salim salima salomé sandro saïd saïda selim
séléna serena sergio siham sofia sofiane soline solène stella tania tanguy tara teresa théodore théophile tom tony
urbain ursule valentine valère valéry victoire violette virgile viviane vivien wilfried william yacine yanis yasmina
yolaine youssef yvan zacharie zélie`;

const known: ReadonlySet<string> = new Set(nameParts(alsoKnown));

function isKnown(part: string): boolean {
  return known.has(part) || isGivenName(part);
}
