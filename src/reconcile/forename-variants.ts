/** Each line spells one forename, without accents; a forename stands on one line only. */
const spellings = `ana anna,andrea andreea,antony anthony anthonny,carine karine karin,catherine katherine,
chloe cloe,christel christelle kristel,corine corinne,cyril cyrille cyrile,danielle daniele,debora deborah,
dominic dominick dominique,elisabeth elizabeth,eloise heloise,emanuel emmanuel,emanuelle emmanuelle,eric erik erick,
frederic frederick frederik,gaelle gaele,ghislain guislain guylain,ghislaine guislaine guylaine,guenael gwenael,
guenaelle gwenaelle,helene elene,hugo ugo,ines ynes,isabelle isabel isabele,jeremy jeremie,johan yohan yoan yoann yohann johann,
joris jorys,kevin kevyn,laetitia letitia,lea leah,lucas lukas,marc mark,mathieu matthieu mathieux,mateo matheo matteo,
maeva meva,michele michelle,mickael mikael michael mikhael,mohamed mohammed muhammad mouhamed,muriel murielle,
myriam miriam miryam,nathalie natalie nathaly,nicolas nicholas,philippe philipe,rafael raphael,remi remy,sami samy,sara sarah,
sophie sofie,stephane stephan,steve steeve,sylvie silvie,teo theo,thibault thibaut thibaud thibauld,thomas tomas,
yan yann ian,yanick yannick yanik yannik,zoe zoey`;

const lineOf: ReadonlyMap<string, number> = new Map(
  spellings.split(",").flatMap((line, place) =>
    line
      .trim()
      .split(/\s+/)
      .map((spelling) => [spelling, place] as const),
  ),
);

/** What is one for all the spellings of a forename, folded for comparing; `undefined` where one is known only. */
export function spellingsOf(forename: string): number | undefined {
  return lineOf.get(forename);
}

/** Whether two forenames, folded for comparing, are two spellings of one, as Stéphane and Stephan. */
export function isSpellingVariant(one: string, other: string): boolean {
  const line = lineOf.get(one);
  return line !== undefined && line === lineOf.get(other);
}
