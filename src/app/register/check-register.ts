import { WorkError } from "../../findings/work-error.js";
import type { CheckProblem } from "../../render/register/register-report.js";
import type { Ports } from "../ports.js";
import type { Register } from "../register-port.js";

/**
 * What is wrong in a register: with itself, then with the files of its requests, which are to be where they were
 * written and as they were written. Those of requests that were refused or abandoned may be gone.
 *
 * @throws RegisterError when it cannot be read.
 */
export async function checkRegister(register: Register, ports: Ports): Promise<readonly CheckProblem[]> {
  const problems: CheckProblem[] = [...(await register.check())];
  for (const { siren, number, state, files } of await register.requests({})) {
    const mayBeGone = state === "refused" || state === "abandoned";
    for (const { path, sha256 } of files) {
      const bytes = await readIfThere(path, ports);
      if (bytes === undefined && !mayBeGone) problems.push({ kind: "missing-file", siren, number, path });
      if (bytes !== undefined && ports.sha256(bytes) !== sha256 && !mayBeGone) {
        problems.push({ kind: "changed-file", siren, number, path });
      }
    }
  }
  return problems;
}

async function readIfThere(path: string, ports: Ports): Promise<Uint8Array | undefined> {
  try {
    return await ports.readFile(path);
  } catch (error) {
    if (error instanceof WorkError) return undefined;
    throw error;
  }
}
