import type { Output, Ports } from "./ports.js";
import { refuseAmong } from "./refuse-among.js";

/**
 * Writes all of the files or none, never one over a file that the run read or over another of its own.
 *
 * @throws WorkError `input-as-output`, or why a file cannot be written.
 */
export async function writeOutputs(
  outputs: readonly Output[],
  { read, overwrite }: { readonly read: readonly string[]; readonly overwrite: boolean },
  ports: Ports,
): Promise<void> {
  const taken = [...read];
  for (const { path } of outputs) {
    await refuseAmong(path, taken, ports);
    taken.push(path);
  }
  await ports.writeFiles(outputs, { overwrite });
}
