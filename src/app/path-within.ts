/** A path as it is told from the folder that it is in, with `/` between folders. */
export function pathWithin(folder: string, path: string): string {
  const plain = (text: string): string => text.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
  const [whole, start] = [plain(path), plain(folder).replace(/\/+$/, "")];
  return whole.startsWith(`${start}/`) ? whole.slice(start.length + 1) : whole;
}
