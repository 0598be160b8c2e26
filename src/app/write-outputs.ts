import type { Output, Ports } from "./ports.js";
import { refuseAmong } from "./refuse-among.js";

/**
 * Writes all of the files or none, never one over a file that the run read or over another of its own.
 *
 * `replayed` are the requests among those files that `--force` makes again.
 *
 * @throws WorkError `replayed-as-output`, `input-as-output`, or why a file cannot be written.
 */
export async function writeOutputs(
  outputs: readonly Output[],
  {
    read,
    overwrite,
    replayed = [],
  }: {
    readonly read: readonly string[];
    readonly overwrite: boolean;
    readonly replayed?: readonly string[];
  },
  ports: Ports,
): Promise<void> {
  const taken = [...read];
  for (const { path } of outputs) {
    await refuseAmong(path, replayed, ports, "replayed-as-output");
    await refuseAmong(path, taken, ports);
    taken.push(path);
  }
  await ports.writeFiles(outputs, { overwrite });
}
