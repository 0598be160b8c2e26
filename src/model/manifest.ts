import type { Signatory } from "./operator.js";
import type { InputFile } from "./saved-plan.js";

/** The names of the files of a pack that are about the pack itself; the readme's by language. */
export const packNames = {
  manifest: "manifeste.json",
  readme: { fr: "LISEZ-MOI.txt", en: "README.txt" },
} as const;

/** What a pack holds, and what it was made from: who, when, why, and the SHA-256 of every file. */
export type Manifest = {
  readonly formatVersion: 1;
  readonly kind: "pack";
  /** The version of the tool that made it. */
  readonly toolVersion: string;
  /** The day of the requests, as `YYYY-MM-DD`. */
  readonly date: string;
  /** Who made it, where told; those who sign are with their operators. */
  readonly by?: string;
  readonly reason?: string;
  readonly operators: readonly PackedOperator[];
  /** What was read, by the names of the files alone: folders tell of a machine and its user. */
  readonly inputs: readonly InputFile[];
  /** All of the pack but its manifest. */
  readonly files: readonly PackedFile[];
};

/** An operator of a pack: who signs for it, and what is asked. */
export type PackedOperator = {
  readonly siren: string;
  readonly name: string;
  readonly signatory: Pick<Signatory, "lastName" | "firstName" | "capacity">;
  /** Of its plan. */
  readonly fingerprint: string;
  readonly counts: {
    readonly current: number;
    readonly withdrawals: number;
    readonly additions: number;
    readonly after: number;
  };
};

/** A file of a pack. */
type PackedFile = {
  /** From the folder of the pack, with `/` between folders. */
  readonly path: string;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
};

/** The manifest of a pack in the one order that it has, whatever the order and the folders of what was read. */
export function packManifest(content: Omit<Manifest, "formatVersion" | "kind">): Manifest {
  const { operators, inputs, files } = content;
  return {
    ...content,
    formatVersion: 1,
    kind: "pack",
    operators: sortedBy(operators, ({ siren }) => siren),
    inputs: sortedBy(
      inputs.map(({ path, sha256 }) => ({ path: fileName(path), sha256 })),
      ({ path, sha256 }) => `${path}\n${sha256}`,
    ),
    files: sortedBy(files, ({ path }) => path),
  };
}

/** Whether a path leads from the folder of a pack to a file within it, on every system. */
export function isPackPath(path: string): boolean {
  // Windows takes a colon for a drive or a stream, and a backslash for a folder's end.
  if (/[\\:\p{Cc}]/u.test(path)) return false;
  return path.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}

function fileName(path: string): string {
  return path.split(/[/\\]/).findLast((step) => step !== "") ?? path;
}

function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return items.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}
