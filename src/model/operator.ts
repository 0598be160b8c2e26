import type { Location } from "./location.js";

/** The natural person who signs the form (notice, section 1). */
export type Signatory = {
  readonly lastName: string;
  readonly firstName: string;
  /** Président, directeur général, gérant, mandataire, … */
  readonly capacity: string;
  readonly email: string;
  readonly phone: string;
};

/** The company that benefits from the teleservice, and who signs for it (notice, section 1). */
export type Operator = {
  /** Raison sociale. */
  readonly name: string;
  /** Nine digits. */
  readonly siren: string;
  readonly address: {
    readonly lines: readonly string[];
    readonly postalCode: string;
    readonly city: string;
  };
  readonly signatory: Signatory;
  readonly at: Location;
};
