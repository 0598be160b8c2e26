import { createHash } from "node:crypto";
import type { Manifest } from "../../src/model/manifest.js";
import type { PackReadme } from "../../src/render/pack-readme.js";

/** The SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What a pack is made of, of which a test names only what it cares about. */
export function packContent(
  some: Partial<Omit<Manifest, "formatVersion" | "kind">> = {},
): Omit<Manifest, "formatVersion" | "kind"> {
  return {
    toolVersion: "0.1.0",
    date: "2026-11-02",
    by: "Camille Roux",
    reason: "Départs et arrivées d'octobre",
    operators: [
      {
        siren: "552100554",
        name: "Pétroles & Fils SAS",
        signatory: { lastName: "LE GOFF", firstName: "Marie-Hélène", capacity: "Directrice générale" },
        fingerprint: sha256("plan"),
        counts: { current: 12, withdrawals: 1, additions: 3, after: 14 },
      },
    ],
    inputs: [
      { path: "C:\\Users\\croux\\novembre.xlsx", sha256: sha256("novembre") },
      { path: "/home/croux/listes/habilités.csv", sha256: sha256("habilités") },
    ],
    files: [
      packedFile("demande-isope-dcaq_552100554_2026-11-02.xlsx"),
      packedFile("LISEZ-MOI.txt"),
      packedFile("decisions/decisions.csv"),
    ],
    ...some,
  };
}

/** A file of a pack, with a SHA-256 of its own. */
export function packedFile(path: string): Manifest["files"][number] {
  return { path, sha256: sha256(path), bytes: path.length };
}

/** What the readme of such a pack is made of. */
export function packReadme(): PackReadme {
  const { date, by = "", reason = "", operators, inputs } = packContent();
  return {
    date,
    by,
    reason,
    operators,
    inputs: inputs.map(({ path, sha256: digest }) => ({ path: path.replace(/.*[/\\]/, ""), sha256: digest })),
    files: [
      { path: "demande-isope-dcaq_552100554_2026-11-02.xlsx", content: "request" },
      { path: "demande-isope-dcaq_552100554_2026-11-02.pdf", content: "pdf" },
      { path: "rapport-isope-dcaq_552100554_2026-11-02.txt", content: "report" },
      { path: "decisions.csv", content: "decisions" },
    ],
  };
}
