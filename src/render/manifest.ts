import type { Manifest } from "../model/manifest.js";

/** The manifest of a pack as the file that `verify` reads: the same bytes for the same manifest. */
export function renderManifest({
  formatVersion,
  kind,
  toolVersion,
  date,
  by,
  reason,
  operators,
  inputs,
  files,
}: Manifest): string {
  // Every key is named in its place, so that the text does not depend on how the value was made.
  const ordered: Manifest = {
    formatVersion,
    kind,
    toolVersion,
    date,
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
    operators: operators.map(({ siren, name, signatory, fingerprint, counts }) => ({
      siren,
      name,
      signatory: {
        lastName: signatory.lastName,
        firstName: signatory.firstName,
        capacity: signatory.capacity,
      },
      fingerprint,
      counts: {
        current: counts.current,
        withdrawals: counts.withdrawals,
        additions: counts.additions,
        after: counts.after,
      },
    })),
    inputs: inputs.map(({ path, sha256 }) => ({ path, sha256 })),
    files: files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  };
  return `${JSON.stringify(ordered, undefined, 2)}\n`;
}
