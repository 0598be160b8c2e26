import type { Output, PlacedFiles, Ports } from "./ports.js";
import { refuseAmong } from "./refuse-among.js";

/** What a run must not write over, and whether it may replace other files. */
export type Writing = {
  /** The files that the run reads. */
  readonly read: readonly string[];
  /** The requests among them that only `--force` makes again. */
  readonly replayed?: readonly string[];
  readonly overwrite: boolean;
};

/**
 * Writes all of the files or none, never one over a file that the run read or over another of its own.
 *
 * @throws WorkError `replayed-as-output`, `input-as-output`, or why a file cannot be written.
 */
export async function writeOutputs(
  outputs: readonly Output[],
  writing: Writing,
  ports: Ports,
): Promise<void> {
  await refuseTwice(outputs, writing, ports);
  await ports.writeFiles(outputs, { overwrite: writing.overwrite });
}

/** As {@link writeOutputs}, for files that go if what they are written with fails. */
export async function placeOutputs(
  outputs: readonly Output[],
  writing: Writing,
  ports: Ports,
): Promise<PlacedFiles> {
  await refuseTwice(outputs, writing, ports);
  return ports.placeFiles(outputs, { overwrite: writing.overwrite });
}

async function refuseTwice(
  outputs: readonly Output[],
  { read, replayed = [] }: Writing,
  ports: Ports,
): Promise<void> {
  const taken = [...read];
  for (const { path } of outputs) {
    await refuseAmong(path, replayed, ports, "replayed-as-output");
    await refuseAmong(path, taken, ports);
    taken.push(path);
  }
}
