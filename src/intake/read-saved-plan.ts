import { z } from "zod";
import { WorkError } from "../findings/work-error.js";
import type { SavedPlan } from "../model/saved-plan.js";

/** The version of the file that `diff --save` writes (`src/render/saved-plan.ts`). */
const savedPlanVersion = 1;

const account = z.object({
  lastName: z.string(),
  firstName: z.string(),
  identifier: z.string(),
  email: z.string(),
});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const keepOrSkip = z.enum(["keep", "skip"]);

const savedPlan = z.object({
  formatVersion: z.literal(savedPlanVersion),
  kind: z.literal("plan"),
  inputs: z.object({
    desired: z.array(z.string()).min(1),
    current: z.array(z.string()).min(1),
    register: z.object({ name: z.string(), version: z.int().min(0) }).exactOptional(),
    operator: z.string(),
    resolve: z.string().exactOptional(),
    protect: z.string().exactOptional(),
    sheets: z.array(z.string()),
    currentSheets: z.array(z.string()),
    map: z.array(z.string()),
    encoding: z.string().exactOptional(),
    delimiter: z.string().exactOptional(),
    hidden: keepOrSkip,
    struck: keepOrSkip,
    activeOnly: z.boolean(),
    skipInvalid: z.boolean(),
    guard: z.object({
      acceptedWithdrawals: count.exactOptional(),
      keepAtLeast: count.exactOptional(),
      expectedAdditions: count.exactOptional(),
      expectedWithdrawals: count.exactOptional(),
    }),
  }),
  files: z.array(z.object({ path: z.string(), sha256 })),
  operators: sha256,
  plans: z.array(
    z.object({
      siren: z.string().exactOptional(),
      fingerprint: sha256,
      additions: z.array(account),
      withdrawals: z.array(account),
    }),
  ),
});

/** The plan that `diff --save` wrote. @throws WorkError `invalid-plan` where the file is none of ours. */
export function readSavedPlan(bytes: Uint8Array, file: string): SavedPlan {
  const { success, data } = savedPlan.safeParse(parsed(bytes, file));
  if (!success) throw new WorkError({ kind: "invalid-plan", file });
  return data;
}

function parsed(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new WorkError({ kind: "invalid-plan", file }, { cause });
  }
}
