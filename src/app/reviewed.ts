import type { Finding } from "../findings/catalogue.js";
import { WorkError } from "../findings/work-error.js";
import { readTables } from "../formats/read-tables.js";
import { readDecisions } from "../intake/read-decisions.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { SavedPlan } from "../model/saved-plan.js";
import { canonicalPlan } from "../reconcile/canonical-plan.js";
import type { GuardOptions } from "../reconcile/guard.js";
import { checkProtection, protectionOf } from "../reconcile/protection.js";
import { type Settlement, settle } from "../reconcile/settle.js";
import type { Ports } from "./ports.js";
import { readProtection } from "./read-protection.js";
import type { Side } from "./read-side.js";

/** Of a saved plan, what it asks for the operators that the run is for. */
export function forOperators<T extends SavedPlan>(saved: T, only: readonly string[] = []): T {
  if (only.length === 0) return saved;
  return { ...saved, plans: saved.plans.filter(({ siren = "" }) => only.includes(siren)) };
}

/** What a person decided of the suspect pairs, put into the plans. @throws WorkError `no-decisions` */
export async function settleSuspects(
  plans: readonly FingerprintedPlan[],
  file: string | undefined,
  ports: Ports,
): Promise<Settlement> {
  if (file === undefined) return { plans, findings: [] };
  const decisions = readDecisions(await readTables(await ports.readFile(file), file));
  if (decisions === undefined) throw new WorkError({ kind: "no-decisions", file });
  const [only, ...others] = plans;
  if (only?.siren === undefined || others.length > 0) return settle(plans, decisions);
  // Of the only operator there is, decisions may have been taken before its SIREN was known.
  const { siren: _, ...nameless } = only;
  const before = ports.sha256(canonicalPlan(nameless));
  return settle(
    plans,
    decisions.map((row) => (row.fingerprint === before ? { ...row, fingerprint: only.fingerprint } : row)),
  );
}

/** Who must stay, for the guard, and what is wrong with the list that names them. @throws WorkError when it cannot be read. */
export async function protect(
  file: string | undefined,
  { list }: Side,
  ports: Ports,
): Promise<{ readonly guard: Pick<GuardOptions, "protection">; readonly findings: readonly Finding[] }> {
  if (file === undefined) return { guard: {}, findings: [] };
  const rows = await readProtection(file, ports);
  const habilitated = [...list.rows.accounts()];
  return {
    guard: { protection: { file, ...protectionOf(rows) } },
    findings: checkProtection(file, rows, habilitated),
  };
}
