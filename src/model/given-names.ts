import { foldWords } from "./compare.js";

// The given names that most people in France bear, by INSEE's published file of given names; few of them are
// last names as often. Enough to tell a column of first names from one of last names, not to judge a name.
// Written folded, since folding them takes 1.5 ms.
const common = `
adam adrien agathe agnes alain albert alexandra alexandre alexis alice alicia aline amandine amelie anais andre
andree angelique anne annie anthony antoine antoinette arnaud arthur astrid aude audrey aurelie aurelien axel
baptiste beatrice benjamin benoit bernadette bernard bertrand brigitte bruno camille carine carole caroline
catherine cecile cedric celine chantal charles charlotte chloe christelle christian christiane christine
christophe claire clara claude claudine clemence clement colette coralie corinne cyril damien daniel danielle
david delphine denis denise didier dominique dorothee edith edouard elodie eliane elisabeth elise emilie emma
emmanuel emmanuelle enzo eric estelle esther eva evelyne fabien fabienne fabrice fanny florence florent florian
franck francois francoise frederic frederique gabriel gaelle genevieve georges gerald gerard germaine ghislaine
gilbert gilles ginette gregory guillaume guy gwenaelle helene henri henriette herve hugo hubert ines irene
isabelle jacqueline jacques jean jeanne jeannine jennifer jeremy jerome jessica joel joelle jonathan joseph
josette josiane jules julia julie julien juliette justine karim karine kevin laetitia laura laure laurence
laurent lea leo leon liliane lina lionel loic louis louise luc lucas lucie lucien lucienne ludovic lydia lydie
madeleine magali manon marc marcel marcelle margaux marguerite maria marie marine marion martine mathieu
mathilde matthieu maurice maxime melanie michel michele micheline mickael mireille mohamed monique morgane
muriel myriam nadia nadine nathalie nicolas nicole noah noemie oceane odette odile olivia olivier pascal pascale
patrice patricia patrick paul paule paulette pauline philippe pierre pierrette rachel raphael raymond raymonde
regine remi renee richard robert roger roland romain rose sabine sabrina samuel sandra sandrine sarah sebastien
serge severine simone solange sonia sophie stephane stephanie suzanne sylvain sylvie tatiana theo therese
thibault thierry thomas tristan valentin valerie vanessa veronique victor victoria vincent virginie xavier yann
yannick yasmine yolande yves yvette yvonne zoe
`;

/** As names are compared: in lower case, without accents. */
export const givenNames: ReadonlySet<string> = new Set(common.trim().split(/\s+/));

/** Whether a name, or the first part of a compound one, is a common given name. */
export function isGivenName(name: string): boolean {
  const trimmed = name.trim();
  const end = trimmed.search(/[\s-]/);
  const first = end === -1 ? trimmed : trimmed.slice(0, end);
  return givenNames.has(/^[A-Za-z]+$/.test(first) ? first.toLowerCase() : foldWords(first));
}
