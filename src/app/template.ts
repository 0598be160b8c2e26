import type { Ports } from "./ports.js";

/** Writes the blank list to hand to a subsidiary, or the blank form to make one's own of. @throws WorkError when the file exists or cannot be written. */
export async function writeTemplate(
  name: "blank-list" | "request-form",
  { path, overwrite }: { readonly path: string; readonly overwrite: boolean },
  ports: Ports,
): Promise<void> {
  const bytes = await ports.readTemplate(name);
  await ports.writeFiles([{ path, bytes }], { overwrite });
}
