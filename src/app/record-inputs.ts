import type { InputFile } from "../model/saved-plan.js";
import type { Ports } from "./ports.js";

/** Ports that remember what is read through them. */
export type RecordingPorts = {
  readonly ports: Ports;
  /** The files read so far, in the order of their first reading. */
  readonly inputs: () => readonly InputFile[];
};

/** Ports that keep the SHA-256 of every file that is read, so that a run can say what it was made from. */
export function recordInputs(ports: Ports): RecordingPorts {
  const digests = new Map<string, string>();
  return {
    ports: {
      ...ports,
      readFile: async (path) => {
        const bytes = await ports.readFile(path);
        if (!digests.has(path)) digests.set(path, ports.sha256(bytes));
        return bytes;
      },
    },
    inputs: () => [...digests].map(([path, sha256]) => ({ path, sha256 })),
  };
}
