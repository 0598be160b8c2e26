/** The headers of the columns of the reports on the register. */
export type RegisterColumns = Readonly<
  Record<
    | "lastName"
    | "firstName"
    | "identifier"
    | "email"
    | "operator"
    | "siren"
    | "state"
    | "since"
    | "habilitatedSince"
    | "confirmedOn"
    | "request"
    | "date"
    | "event"
    | "reason"
    | "by"
    | "recordedAt"
    | "askedOn"
    | "sentOn"
    | "withdrawnOn"
    | "days"
    | "additions"
    | "withdrawals"
    | "pending"
    | "answeredOn"
    | "answer"
    | "plan"
    | "asked"
    | "outcome"
    | "file"
    | "problem"
    | "habilitated"
    | "confirmed"
    | "withdrawn"
    | "amended"
    | "leftAlone"
    | "months"
    | "comment",
    string
  >
>;

/** In French. */
export const frenchColumns: RegisterColumns = {
  lastName: "Nom",
  firstName: "Prénom",
  identifier: "Identifiant",
  email: "Courriel",
  operator: "Opérateur",
  siren: "SIREN",
  state: "État",
  since: "Depuis le",
  habilitatedSince: "Habilité depuis",
  confirmedOn: "Dernière confirmation",
  request: "Demande",
  date: "Date",
  event: "Événement",
  reason: "Motif",
  by: "Enregistré par",
  recordedAt: "Enregistré le",
  askedOn: "Retrait demandé le",
  sentOn: "Envoyée le",
  withdrawnOn: "Retrait confirmé le",
  days: "Jours",
  additions: "Ajouts",
  withdrawals: "Retraits",
  pending: "En attente",
  answeredOn: "Réponse le",
  answer: "Réponse",
  plan: "Empreinte du plan",
  asked: "Demandé",
  outcome: "Suite",
  file: "Fichier",
  problem: "Anomalie",
  habilitated: "Nouveaux",
  confirmed: "Confirmés",
  withdrawn: "Retirés",
  amended: "Modifiés",
  leftAlone: "Laissés tels quels",
  months: "Ancienneté (mois)",
  comment: "Commentaire",
};

/** In English. */
export const englishColumns: RegisterColumns = {
  lastName: "Last name",
  firstName: "First name",
  identifier: "Identifier",
  email: "Email",
  operator: "Operator",
  siren: "SIREN",
  state: "State",
  since: "Since",
  habilitatedSince: "Habilitated since",
  confirmedOn: "Last confirmed",
  request: "Request",
  date: "Date",
  event: "Event",
  reason: "Reason",
  by: "Recorded by",
  recordedAt: "Recorded at",
  askedOn: "Withdrawal asked on",
  sentOn: "Sent on",
  withdrawnOn: "Withdrawal confirmed on",
  days: "Days",
  additions: "Additions",
  withdrawals: "Withdrawals",
  pending: "Pending",
  answeredOn: "Answered on",
  answer: "Answer",
  plan: "Fingerprint of the plan",
  asked: "Asked",
  outcome: "Outcome",
  file: "File",
  problem: "Problem",
  habilitated: "New",
  confirmed: "Confirmed",
  withdrawn: "Withdrawn",
  amended: "Amended",
  leftAlone: "Left alone",
  months: "Age (months)",
  comment: "Comment",
};
