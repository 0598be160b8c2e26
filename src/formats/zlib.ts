import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Node's zlib, which takes 1.5 ms to load: only once there is something packed. */
export function zlib(): typeof import("node:zlib") {
  return require("node:zlib");
}
