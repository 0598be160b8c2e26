import { WorkError } from "../findings/work-error.js";
import type { Ports } from "./ports.js";

/** Refuses to write one file over another of the same run. @throws WorkError `input-as-output` */
export async function refuseAmong(path: string, others: readonly string[], ports: Ports): Promise<void> {
  for (const other of others) {
    if (await ports.isSameFile(path, other)) throw new WorkError({ kind: "input-as-output", file: path });
  }
}
