import { foldWords } from "./compare.js";

// The given names that most people in France bear, by INSEE's published file of given names; few of them are
// last names as often. Enough to tell a column of first names from one of last names, not to judge a name.
const common = `adam adrien agathe agnès alain albert alexandra alexandre alexis alice alicia aline amandine amélie
anaïs andré andrée angélique anne annie anthony antoine antoinette arnaud arthur astrid aude audrey aurélie aurélien
axel baptiste béatrice benjamin benoît bernadette bernard bertrand brigitte bruno camille carine carole caroline
catherine cécile cédric céline chantal charles charlotte chloé christelle christian christiane christine christophe
claire clara claude claudine clémence clément colette coralie corinne cyril damien daniel danielle david delphine denis
denise didier dominique dorothée édith édouard élodie éliane élisabeth élise émilie emma emmanuel emmanuelle enzo éric
estelle esther éva évelyne fabien fabienne fabrice fanny florence florent florian franck françois françoise frédéric
frédérique gabriel gaëlle geneviève georges gérald gérard germaine ghislaine gilbert gilles ginette grégory guillaume
guy gwenaëlle hélène henri henriette hervé hugo hubert inès irène isabelle jacqueline jacques jean jeanne jeannine
jennifer jérémy jérôme jessica joël joëlle jonathan joseph josette josiane jules julia julie julien juliette justine
karim karine kévin laetitia laura laure laurence laurent léa léo léon liliane lina lionel loïc louis louise luc lucas
lucie lucien lucienne ludovic lydia lydie madeleine magali manon marc marcel marcelle margaux marguerite maria marie
marine marion martine mathieu mathilde matthieu maurice maxime mélanie michel michèle micheline mickaël mireille mohamed
monique morgane muriel myriam nadia nadine nathalie nicolas nicole noah noémie océane odette odile olivia olivier
pascal pascale patrice patricia patrick paul paule paulette pauline philippe pierre pierrette rachel raphaël raymond
raymonde régine rémi renée richard robert roger roland romain rose sabine sabrina samuel sandra sandrine sarah
sébastien serge séverine simone solange sonia sophie stéphane stéphanie suzanne sylvain sylvie tatiana théo thérèse
thibault thierry thomas tristan valentin valérie vanessa véronique victor victoria vincent virginie xavier yann yannick
yasmine yolande yves yvette yvonne zoé`;

/** As names are compared: in lower case, without accents. */
export const givenNames: ReadonlySet<string> = new Set(common.split(/\s+/).map(foldWords));

/** Whether a name, or the first part of a compound one, is a common given name. */
export function isGivenName(name: string): boolean {
  const trimmed = name.trim();
  const end = trimmed.search(/[\s-]/);
  const first = end === -1 ? trimmed : trimmed.slice(0, end);
  return givenNames.has(/^[A-Za-z]+$/.test(first) ? first.toLowerCase() : foldWords(first));
}
