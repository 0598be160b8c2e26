import { readSavedPlan } from "../intake/read-saved-plan.js";
import type { SavedPlan } from "../model/saved-plan.js";
import type { Ports } from "./ports.js";

/** The plan that `diff --save` wrote. @throws WorkError when the file cannot be read or is no saved plan. */
export async function readPlan(file: string, ports: Ports): Promise<SavedPlan> {
  return readSavedPlan(await ports.readFile(file), file);
}
