import { z } from "zod";
import { WorkError } from "../findings/work-error.js";
import { isPackPath, type Manifest, packNames } from "../model/manifest.js";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const text = z.string();

const files = z
  .array(
    z.object({
      path: z.string().refine((path) => isPackPath(path) && path !== packNames.manifest),
      sha256,
      bytes: count,
    }),
  )
  .refine((listed) => new Set(listed.map(({ path }) => path)).size === listed.length);

const manifest = z.object({
  formatVersion: z.literal(1),
  kind: z.literal("pack"),
  toolVersion: text,
  date: z.iso.date(),
  by: text.exactOptional(),
  reason: text.exactOptional(),
  operators: z.array(
    z.object({
      siren: z.string().regex(/^\d{9}$/),
      name: text,
      signatory: z.object({ lastName: text, firstName: text, capacity: text }),
      fingerprint: sha256,
      counts: z.object({ current: count, withdrawals: count, additions: count, after: count }),
    }),
  ),
  inputs: z.array(z.object({ path: text, sha256 })),
  files,
});

/**
 * The manifest of a pack, whose paths all stay within the pack. @throws WorkError `invalid-manifest` where the
 * file is none of ours (`src/render/manifest.ts`).
 */
export function readManifest(bytes: Uint8Array, file: string): Manifest {
  const { success, data } = manifest.safeParse(parsed(bytes, file));
  if (!success) throw new WorkError({ kind: "invalid-manifest", file });
  return data;
}

function parsed(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new WorkError({ kind: "invalid-manifest", file }, { cause });
  }
}
