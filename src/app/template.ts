import type { Ports } from "./ports.js";

/** Writes the blank list to hand to a subsidiary. @throws WorkError when the file exists or cannot be written. */
export async function writeBlankList(
  { path, overwrite }: { readonly path: string; readonly overwrite: boolean },
  ports: Ports,
): Promise<void> {
  const bytes = await ports.readTemplate("blank-list");
  await ports.writeFiles([{ path, bytes }], { overwrite });
}
