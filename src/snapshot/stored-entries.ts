import { countStrings, findString, type PackedStrings, stringAt } from "../text/strings.ts";
import type { Entry } from "./entries.ts";

/** Gives the entries of articles by their ids, which are in order; each is made when it is first asked for. */
export function entriesOver(ids: PackedStrings, make: (place: number) => Entry): ReadonlyMap<string, Entry> {
  return new StoredEntries(ids, make);
}

class StoredEntries implements ReadonlyMap<string, Entry> {
  readonly #ids: PackedStrings;
  readonly #make: (place: number) => Entry;
  readonly #made = new Map<string, Entry>();

  constructor(ids: PackedStrings, make: (place: number) => Entry) {
    this.#ids = ids;
    this.#make = make;
  }

  get size(): number {
    return countStrings(this.#ids);
  }

  has(id: string): boolean {
    return findString(this.#ids, id) >= 0;
  }

  get(id: string): Entry | undefined {
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const place = findString(this.#ids, id);
    return place < 0 ? undefined : this.#at(place, id);
  }

  *keys(): MapIterator<string> {
    for (let place = 0; place < this.size; place += 1) yield stringAt(this.#ids, place);
  }

  *values(): MapIterator<Entry> {
    for (const [, entry] of this) yield entry;
  }

  *entries(): MapIterator<[string, Entry]> {
    for (let place = 0; place < this.size; place += 1) {
      const id = stringAt(this.#ids, place);
      yield [id, this.#made.get(id) ?? this.#at(place, id)];
    }
  }

  [Symbol.iterator](): MapIterator<[string, Entry]> {
    return this.entries();
  }

  forEach(told: (entry: Entry, id: string, entries: ReadonlyMap<string, Entry>) => void): void {
    for (const [id, entry] of this) told(entry, id, this);
  }

  #at(place: number, id: string): Entry {
    const entry = this.#make(place);
    this.#made.set(id, entry);
    return entry;
  }
}
