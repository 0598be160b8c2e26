import { isSpellingVariant } from "./forename-variants.js";
import { nameParts } from "./name-parts.js";

/** The end of a masculine forename, accents aside, and what replaces it in the feminine one. */
const rules: readonly (readonly [masculine: RegExp, feminine: string])[] = [
  // Pascale, Karima, Pauline: not after a vowel, where a final letter is what a slip loses (`Sophi`).
  [/(?<=...[^aeiouy])$/, "e"],
  [/(?<=...[^aeiouy])$/, "a"],
  [/(?<=...[^aeiouy])$/, "ine"],
  [/(?<=...[^aeiouy])$/, "ette"],
  // Fabienne, Danielle, Odette.
  [/(?<=...n)$/, "ne"],
  [/(?<=...l)$/, "le"],
  [/(?<=..t)$/, "te"],
  // Julie, Frédérique, Laurence, Antonia.
  [/(?<=..i)en$/, "e"],
  [/(?<=..)ck?$/, "que"],
  [/(?<=[ae]n)t$/, "ce"],
  [/(?<=..)o$/, "a"],
];

/** The pairs that no rule makes, without accents; the first of each line is masculine, the others feminine. */
const irregular = `ali alia,aime aimee,alexandre alexandra alexandrine,andre andree andrea,ange angele,antoine antoinette,
bernard bernadette,charles charlotte charlene,christian christine christelle,claude claudine claudette,cyril cyrielle,
david davina,desire desiree,emile emilie,eugene eugenie,georges georgette georgina,guy guylaine,henri henriette,
honore honoree,hugues huguette,jacques jacqueline,joseph josephe josette,jules julie julia,leo lea,mario marie,luc lucie luce,
ludovic ludivine,nicolas nicole,noe noee,olivier olivia,patrice patricia,patrick patricia,philippe philippine,
pierre pierrette,remi remie,rene renee,sami samia,stephane stephanie,sylvain sylvie,theo thea,valere valerie,victor victoria victoire,
virgile virginie,yvan yvanna,yves yvette yvonne`;

const irregularPairs: ReadonlySet<string> = new Set(
  irregular.split(",").flatMap((line) => {
    const [masculine = "", ...feminine] = line.trim().split(" ");
    return feminine.map((each) => `${masculine} ${each}`);
  }),
);

/** Feminine forenames that have a longer feminine form, which makes them no masculine. */
const feminineToo: ReadonlySet<string> = new Set(
  "agnes alison astrid carol chantal christel deborah elisabeth estel ingrid isabel judith manon marion muriel rachel sharon".split(
    " ",
  ),
);

/**
 * Whether one forename is the masculine and the other the feminine of a pair such as Julien and Julie: two
 * people, however near they are written. In compound forenames, whether any part is.
 */
export function isOtherGender(one: string, other: string): boolean {
  const [parts, others] = [nameParts(one), nameParts(other)];
  return (
    parts.length === others.length &&
    parts.some((part, place) => {
      const counterpart = others[place] ?? "";
      return isFeminineOf(part, counterpart) || isFeminineOf(counterpart, part);
    })
  );
}

function isFeminineOf(feminine: string, masculine: string): boolean {
  if (irregularPairs.has(`${masculine} ${feminine}`)) return true;
  if (feminineToo.has(masculine) || isSpellingVariant(masculine, feminine)) return false;
  return rules.some(([end, to]) => end.test(masculine) && masculine.replace(end, to) === feminine);
}
