/** How many slots are looked at for one thing, before it goes where no unlucky choice of texts can slow it down. */
const mostProbes = 64;

/** Tells things apart that an index is asked for, each by a number of its own. */
export type Likeness = {
  /** Whether what is asked for is the same as the thing at a place. */
  readonly isAt: (asked: number, place: number) => boolean;
  /** A text that tells it from all others. */
  readonly id: (asked: number) => string;
};

/**
 * The places of things in a list. It answers as a `Map` would, and is made at once for as many as there are, without
 * holding them: a million take a fraction of a map's time and room, which grows and is moved as it is filled.
 */
export class PlaceIndex {
  /** A place and one, or 0 where the slot is free. */
  readonly #slots: Int32Array;
  readonly #rest = new Map<string, number>();

  /** An index of the places from 0 to `size`, all free. */
  constructor(size: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 1)));
  }

  /** The place that the thing at a place has already; `undefined` where it is new, and has this one from then on. */
  add(place: number, hash: number, likeness: Likeness): number | undefined {
    const slot = this.#slotOf(place, hash, likeness);
    const taken = slot === -1 ? this.#rest.get(likeness.id(place)) : this.#placeIn(slot);
    if (taken !== undefined) return taken;
    if (slot === -1) this.#rest.set(likeness.id(place), place);
    else this.#slots[slot] = place + 1;
    return undefined;
  }

  /** The place of a thing that is asked for by a number of its own. */
  find(asked: number, hash: number, likeness: Likeness): number | undefined {
    const slot = this.#slotOf(asked, hash, likeness);
    return slot === -1 ? this.#rest.get(likeness.id(asked)) : this.#placeIn(slot);
  }

  #placeIn(slot: number): number | undefined {
    const entry = this.#slots[slot] ?? 0;
    return entry === 0 ? undefined : entry - 1;
  }

  /** The slot in which a thing is, or would be; -1 where it is none of those looked at. */
  #slotOf(asked: number, hash: number, likeness: Likeness): number {
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = (hash + probe) & mask;
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0 || likeness.isAt(asked, entry - 1)) return slot;
    }
    return -1;
  }
}
