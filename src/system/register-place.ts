import { homedir, platform } from "node:os";
import { join } from "node:path";

/** Where a register is when nobody says: in the folder that the system keeps for a person's own data. */
export function registerPlace(environment: Readonly<Record<string, string | undefined>>): string {
  return join(dataFolder(environment), "habilitations", "registre.db");
}

function dataFolder({ XDG_DATA_HOME, LOCALAPPDATA }: Readonly<Record<string, string | undefined>>): string {
  switch (platform()) {
    case "win32":
      return LOCALAPPDATA || join(homedir(), "AppData", "Local");
    case "darwin":
      return join(homedir(), "Library", "Application Support");
    default:
      return XDG_DATA_HOME || join(homedir(), ".local", "share");
  }
}
