/** How many slots are looked at for one text, before it goes where no unlucky choice of texts can slow it down. */
const mostProbes = 64;

/**
 * The places of texts in a list, each text within a group. It answers as a `Map` would, and is made at once for as
 * many as there are: a million texts take a fraction of a map's time and room, which grows and is moved as it is filled.
 */
export class TextIndex {
  /** A place and one, or 0 where the slot is free. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #groups: Int32Array;
  readonly #texts: string[];
  readonly #rest = new Map<string, number>();

  /** An index of the places from 0 to `size`, all free. */
  constructor(size: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 1)));
    this.#hashes = new Int32Array(size);
    this.#groups = new Int32Array(size);
    this.#texts = new Array<string>(size);
  }

  /** The place that a text has already; `undefined` where it is new, and has the one given from then on. */
  add(text: string, group: number, place: number): number | undefined {
    const hash = hashOf(text, group);
    const slot = this.#slotOf(text, group, hash);
    const taken = slot === -1 ? this.#rest.get(restId(text, group)) : this.#placeIn(slot);
    if (taken !== undefined) return taken;
    if (slot === -1) this.#rest.set(restId(text, group), place);
    else {
      this.#slots[slot] = place + 1;
      this.#hashes[place] = hash;
      this.#groups[place] = group;
      this.#texts[place] = text;
    }
    return undefined;
  }

  /** The place of a text. */
  find(text: string, group: number): number | undefined {
    const slot = this.#slotOf(text, group, hashOf(text, group));
    return slot === -1 ? this.#rest.get(restId(text, group)) : this.#placeIn(slot);
  }

  #placeIn(slot: number): number | undefined {
    const entry = this.#slots[slot] ?? 0;
    return entry === 0 ? undefined : entry - 1;
  }

  /** The slot in which a text is, or would be; -1 where it is none of those looked at. */
  #slotOf(text: string, group: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = (hash + probe) & mask;
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0) return slot;
      const place = entry - 1;
      if (this.#hashes[place] === hash && this.#groups[place] === group && this.#texts[place] === text)
        return slot;
    }
    return -1;
  }
}

/** FNV-1a over code units, its bits mixed since the low ones choose the slot. */
function hashOf(text: string, group: number): number {
  let hash = Math.imul(group + 0x811c, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function restId(text: string, group: number): string {
  return `${group} ${text}`;
}
