import type { OpenRegister } from "../app/register-port.js";
import { isServerAddress } from "./server-address.js";

/** Opens the register in a file, or on a server; only what that one takes is loaded. */
export const openRegister: OpenRegister = async (place, access) => {
  if (!isServerAddress(place)) return await (await import("./open-sqlite.js")).openSqlite(place, access);
  return await (await import("./open-postgres.js")).openPostgres(place, access);
};
