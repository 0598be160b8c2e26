import type { Output, PlacedFiles, Ports } from "./ports.js";
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
  await refuseTwice(outputs, read, ports);
  await ports.writeFiles(outputs, { overwrite });
}

/** As {@link writeOutputs}, for files that go if what they are written with fails. */
export async function placeOutputs(
  outputs: readonly Output[],
  { read, overwrite }: { readonly read: readonly string[]; readonly overwrite: boolean },
  ports: Ports,
): Promise<PlacedFiles> {
  await refuseTwice(outputs, read, ports);
  return ports.placeFiles(outputs, { overwrite });
}

async function refuseTwice(outputs: readonly Output[], read: readonly string[], ports: Ports): Promise<void> {
  const taken = [...read];
  for (const { path } of outputs) {
    await refuseAmong(path, taken, ports);
    taken.push(path);
  }
}
