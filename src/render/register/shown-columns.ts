import type { Habilitation, RegisteredDetails } from "../../model/register.js";
import type { OperatorNames } from "./register-report.js";
import type { RegisterWords } from "./register-words.js";
import type { ColumnOf } from "./shown-table.js";

/** Whose a row is: the raison sociale where it is known, and the SIREN. */
export function operatorColumns(
  names: OperatorNames,
  { columns }: RegisterWords,
): readonly ColumnOf<{ readonly siren: string }>[] {
  return [
    { title: columns.operator, speaks: true, of: ({ siren }) => names.get(siren) },
    { title: columns.siren, speaks: true, of: ({ siren }) => siren },
  ];
}

/** The four values that designate an account; of one that was erased, that it was. */
export function accountColumns({ columns, purged }: RegisterWords): readonly ColumnOf<RegisteredDetails>[] {
  return [
    {
      title: columns.lastName,
      speaks: true,
      of: ({ lastName, identifier }) => (identifier === "" && lastName === "" ? purged : lastName),
    },
    { title: columns.firstName, speaks: true, of: ({ firstName }) => firstName },
    { title: columns.identifier, speaks: true, of: ({ identifier }) => identifier },
    { title: columns.email, speaks: true, of: ({ email }) => email },
  ];
}

/** What the register knows of a pair, but whose it is. */
export function pairColumns(words: RegisterWords): readonly ColumnOf<Habilitation>[] {
  const { columns, states } = words;
  return [
    ...accountColumns(words),
    { title: columns.state, speaks: true, of: ({ state }) => states[state] },
    { title: columns.since, holds: "days", of: ({ since }) => since },
    { title: columns.habilitatedSince, holds: "days", of: ({ habilitatedSince }) => habilitatedSince },
    { title: columns.confirmedOn, holds: "days", of: ({ confirmedOn }) => confirmedOn },
    { title: columns.request, of: ({ request }) => request },
  ];
}
