import { WorkError } from "../findings/work-error.js";
import type { Ports } from "./ports.js";

/**
 * Refuses to write one file over another of the same run.
 *
 * @throws WorkError `input-as-output`, or the kind given.
 */
export async function refuseAmong(
  path: string,
  others: readonly string[],
  ports: Ports,
  kind: "input-as-output" | "replayed-as-output" = "input-as-output",
): Promise<void> {
  for (const other of others) {
    if (await ports.isSameFile(path, other)) throw new WorkError({ kind, file: path });
  }
}
