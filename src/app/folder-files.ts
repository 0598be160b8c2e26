import { compareText } from "../model/compare.js";
import { isLeftBeside } from "./input-files.js";
import type { Ports } from "./ports.js";

/**
 * The files of a folder and of its folders in the order of their names, each by its path from the folder with `/`
 * between folders; without what programs and systems leave there.
 */
export async function folderFiles(folder: string, ports: Ports, within = ""): Promise<readonly string[]> {
  const files: string[] = [];
  const entries = (await ports.listFolder(folder)) ?? [];
  for (const { name, isFile } of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    if (isLeftBeside(name)) continue;
    if (isFile) files.push(within + name);
    else files.push(...(await folderFiles(ports.joinPath(folder, name), ports, `${within}${name}/`)));
  }
  return files;
}
