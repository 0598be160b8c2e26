import type { Engine } from "./schema.js";

type Guard = {
  readonly table: string;
  readonly on: "update" | "delete";
  /** When it is refused; always where absent. */
  readonly when?: string;
};

/** What no statement may do to the rows, whoever runs it. */
const guards: readonly Guard[] = [
  { table: "events", on: "update" },
  { table: "events", on: "delete" },
  // A text may be erased, and nothing else.
  {
    table: "texts",
    on: "update",
    when: "new.content is not null or new.digest <> old.digest or new.id <> old.id",
  },
  { table: "texts", on: "delete" },
  { table: "pairs", on: "delete" },
  { table: "requests", on: "delete" },
  { table: "lines", on: "delete" },
  { table: "files", on: "update" },
  { table: "files", on: "delete" },
];

/** The statements that have the database itself refuse them: the one thing that the engines word each their way. */
export function appendOnlyGuards(engine: Engine): readonly string[] {
  if (engine === "sqlite")
    return guards.map(
      ({ table, on, when }) =>
        `create trigger ${table}_${on} before ${on} on ${table} for each row ${when === undefined ? "" : `when ${when} `}` +
        `begin select raise(abort, 'append-only: ${table}'); end`,
    );
  return [
    "create function refuse_change() returns trigger language plpgsql as $$" +
      " begin raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation'; end $$",
    ...guards.map(
      ({ table, on, when }) =>
        `create trigger ${table}_${on} before ${on} on ${table} for each row ${when === undefined ? "" : `when (${when}) `}` +
        "execute function refuse_change()",
    ),
    ...[...new Set(guards.map(({ table }) => table))].map(
      (table) =>
        `create trigger ${table}_truncate before truncate on ${table} for each statement execute function refuse_change()`,
    ),
  ];
}
