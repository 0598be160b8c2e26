import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { z } from "zod";
import type { Person } from "../../formats/producers/people.js";
import { runCommand } from "../../support/machine.js";

/**
 * What is to be read of a file: its accounts by the row on which they stand, `Anciens!3` where it has several
 * sheets, each as a person or as `NOM | Prénom | identifiant | courriel | SIREN`; its findings as `code Anciens!C3`.
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
const report = z.object({
  tables: z.array(z.object({ sheet: z.string().optional() })),
  accounts: z.array(account),
  findings: z.array(
    z.object({
      code: z.string(),
      at,
      value: z.string().optional(),
      message: z.string(),
      suggestion: z.string().optional(),
    }),
  ),
});

/** The report of `validate --format json` as it was printed. */
export type ValidateJson = z.infer<typeof report>;

/** The path of a file of this folder. */
export function caseFile(name: string): string {
  return fileURLToPath(new URL(`files/${name}`, import.meta.url));
}

/** Runs `validate` on files and gives what it printed as JSON. */
export async function validate(
  paths: readonly string[],
  flags: readonly string[] = [],
): Promise<ValidateJson> {
  const { out, error } = await runCommand(["validate", ...paths, "--format", "json", ...flags]);
  expect(error).toBe("");
  return report.parse(JSON.parse(out));
}

/** Expects the accounts and findings of a case, no more and no fewer. */
export async function expectRead(file: string, expected: Case): Promise<void> {
  const { tables, accounts, findings } = await validate([caseFile(file)], expected.flags);
  const sheets = new Set(
    [...tables, ...accounts.map((each) => each.at), ...findings.map((each) => each.at)].map(
      ({ sheet }) => sheet,
    ),
  );
  const place = ({ sheet, row, cell }: z.infer<typeof at>): string =>
    `${sheets.size > 1 ? `${sheet ?? ""}!` : ""}${cell ?? row}`;
  const { flags: _, findings: expectedFindings = [], ...rest } = expected;
  expect({
    accounts: Object.fromEntries(
      accounts.map((each) => [place({ ...each.at, cell: undefined }), line(each)]),
    ),
    findings: findings.map((each) => `${each.code} ${place(each.at)}`).sort(),
  }).toEqual({
    accounts: Object.fromEntries(
      Object.entries(rest.accounts).map(([row, each]) => [row, typeof each === "string" ? each : line(each)]),
    ),
    findings: [...expectedFindings].sort(),
  });
}

function line({ lastName, firstName, identifier, email, siren }: Person): string {
  return [lastName, firstName, identifier, email, ...(siren === undefined ? [] : [siren])].join(" | ");
}
