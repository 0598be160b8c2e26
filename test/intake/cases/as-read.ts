import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { z } from "zod";
import type { Person } from "../../formats/producers/people.js";
import { runCommand } from "../../support/machine.js";

/**
 * What is to be read of a file: its accounts by the row on which they stand, each as a person or as
 * `NOM | Prénom | identifiant | courriel | SIREN`; its findings as `code C3`, or `code 3` for a whole row. Both
 * are preceded by their sheet, as in `Anciens!3` and `code Anciens!C3`, where the report names several.
 */
export type Case = {
  readonly flags?: readonly string[];
  readonly accounts: Readonly<Record<string | number, Person | string>>;
  readonly findings?: readonly string[];
};

const at = z.object({ sheet: z.string().optional(), row: z.number(), cell: z.string().optional() });
const account = z.object({
  lastName: z.string(),
  firstName: z.string(),
  identifier: z.string(),
  email: z.string(),
  siren: z.string().optional(),
  at,
});
const finding = z.object({
  code: z.string(),
  at,
  value: z.string().optional(),
  message: z.string(),
  suggestion: z.string().optional(),
});
const counted = z.object({
  sheet: z.string().optional(),
  rows: z.number(),
  accounts: z.number(),
  withErrors: z.number(),
  ignored: z.number(),
  blank: z.number(),
});
const report = z.object({
  tables: z.array(counted),
  accounts: z.array(account),
  findings: z.array(finding),
});
const planReport = z.object({
  plans: z.array(
    z.object({
      siren: z.string().optional(),
      additions: z.array(account),
      withdrawals: z.array(account),
      amendments: z.array(z.object({ after: account, fields: z.array(z.string()), cosmetic: z.boolean() })),
      unchanged: z.number(),
    }),
  ),
  findings: z.array(finding),
});

/** The path of a file of this folder. */
export function caseFile(name: string): string {
  return fileURLToPath(new URL(`files/${name}`, import.meta.url));
}

/** The report that `validate --format json` prints. */
export async function validate(
  paths: readonly string[],
  flags: readonly string[] = [],
): Promise<z.infer<typeof report>> {
  return report.parse(await printed(["validate", ...paths, ...flags]));
}

/** The report that `diff --format json` prints. */
export async function diff(args: readonly string[]): Promise<z.infer<typeof planReport>> {
  return planReport.parse(await printed(["diff", ...args]));
}

async function printed(args: readonly string[]): Promise<unknown> {
  const { out, error } = await runCommand([...args, "--format", "json"]);
  expect(error).toBe("");
  return JSON.parse(out);
}

/** Expects the accounts and the findings of a case in a file of this folder, no more and no fewer. */
export async function expectRead(file: string, expected: Case): Promise<void> {
  const { tables, accounts, findings } = await validate([caseFile(file)], expected.flags);
  const named = [...tables, ...[...accounts, ...findings].map((each) => each.at)];
  const severalSheets = new Set(named.map(({ sheet }) => sheet)).size > 1;
  const place = ({ sheet, row, cell }: z.infer<typeof at>): string =>
    `${severalSheets ? `${sheet ?? ""}!` : ""}${cell ?? row}`;
  expect({
    accounts: Object.fromEntries(accounts.map((each) => [place(each.at), personLine(each)])),
    findings: findings.map((each) => `${each.code} ${place(each.at)}`).sort(),
  }).toEqual({
    accounts: Object.fromEntries(
      Object.entries(expected.accounts).map(([row, each]) => [
        row,
        typeof each === "string" ? each : personLine(each),
      ]),
    ),
    findings: [...(expected.findings ?? [])].sort(),
  });
}

/** An account as a case writes it. */
export function personLine({
  lastName,
  firstName,
  identifier,
  email,
  siren,
}: Omit<Person, "siren"> & { readonly siren?: string | undefined }): string {
  return [lastName, firstName, identifier, email, ...(siren === undefined ? [] : [siren])].join(" | ");
}
