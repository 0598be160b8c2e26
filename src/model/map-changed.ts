/** Maps items of which few change: those that stay are the same objects, and where all stay, so is the array. */
export function mapChanged<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let changed: T[] | undefined;
  for (const [index, item] of items.entries()) {
    const after = change(item);
    if (changed === undefined && after !== item) changed = items.slice(0, index);
    changed?.push(after);
  }
  return changed ?? items;
}
