/** The values of an account as a test expects them; a SIREN only where the list gives one. */
export type Person = {
  readonly lastName: string;
  readonly firstName: string;
  readonly identifier: string;
  readonly email: string;
  readonly siren?: string;
};

// The invented people of people.py, retyped.

export const anne: Person = {
  lastName: "LEFÈVRE-ŒUVRARD",
  firstName: "Anne-Élise",
  identifier: "ae.lefevre",
  email: "anne-elise.lefevre@dubief.example",
};

export const jean: Person = {
  lastName: "DE L'ÉPINE",
  firstName: "Jean-Noël",
  identifier: "jn_epine",
  email: "jn.delepine@dubief.example",
};

export const jose: Person = {
  lastName: "Nuñez y Peña",
  firstName: "José María",
  identifier: "00457",
  email: "jose.nunez@dubief.example",
};

export const kevin: Person = {
  lastName: "MÜLLER",
  firstName: "Kévin",
  identifier: "KMULLER",
  email: "kevin.muller@galvaude.example",
};

export const zoe: Person = {
  lastName: "𠮷野-MARTIN",
  firstName: "Zoé",
  identifier: "z.yoshino",
  email: "zoe.yoshino@galvaude.example",
};

export const marie: Person = {
  lastName: "DE BOURBON-SAUVIGNY LESTRANGE DE LA TOUR-VERCLAUSE ET SAINT-AMAND D'AUBRESSAC",
  firstName: "Marie-Charlotte Philippine Joséphine",
  identifier: "mc.debourbonsauvigny-lestrange.2",
  email: "marie-charlotte.de-bourbon-sauvigny-lestrange-de-la-tour-verclause@galvaude.example",
};

/** The person with the SIREN of Pétroles Dubief beside them. */
export function atDubief(person: Person): Person {
  return { ...person, siren: "111111118" };
}

/** The person with the SIREN of Galvaude & Fils beside them. */
export function atGalvaude(person: Person): Person {
  return { ...person, siren: "012345674" };
}
