import { createHash, randomBytes } from "node:crypto";
import type { RegisterPorts } from "../register/chain.js";

/** The clock, hashes and salts of the real machine. */
export const registerPorts: RegisterPorts = {
  now: () => new Date().toISOString(),
  sha256: (content) => createHash("sha256").update(content).digest("hex"),
  salt: () => randomBytes(16).toString("hex"),
};
