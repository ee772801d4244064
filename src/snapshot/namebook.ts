import { larger } from "../text/larger.ts";
import { nameKey, spellingsOf } from "../text/names.ts";
import {
  countStrings,
  findString,
  inPlaces,
  type PackedStrings,
  packStrings,
  placesInOrder,
  stringAt,
} from "../text/strings.ts";

/** The words that are written like names in the articles, with the terms that stand for them. Never changes. */
export interface NameBook {
  /** Gives the terms of names that are spelt otherwise and are the same, such as Zelensky's. */
  alike(folded: string, term: string): readonly string[];
  /** Gives the book after articles came and went. */
  after(changes: { readonly added: readonly Names[]; readonly removed: readonly Names[] }): NameBook;
  /** Gives all of it packed, for {@link openNameBook}; the same names give the same bytes. */
  pack(): PackedNames;
}

/** An article's names, each followed by its term, as places among its words. */
export interface Names {
  readonly words: readonly string[];
  readonly names: Uint32Array;
}

/** What names sound like, in order, and for each the names that do, in JSON. */
export interface PackedNames {
  readonly keys: PackedStrings;
  readonly buckets: PackedStrings;
}

type NameEntry = readonly [folded: string, term: string, articles: number];

/** Counts in how many articles each name stands, for a book of its own or for what changes in one. */
export interface NameTally {
  /** Counts an article that came, or one that left. */
  count(names: Names, by: 1 | -1): void;
  /** Gives the names that stand in more articles than before, or in fewer. */
  entries(): NameEntry[];
  /** Gives the book of what was counted. */
  book(): NameBook;
}

/**
 * Gives an empty tally. Articles that follow each other share their words: names are counted by their places among
 * these, and only where other words come are they put together by how they are written.
 */
export function createNameTally(): NameTally {
  const written = new Map<string, NameEntry>();
  let known: readonly string[] = [];
  /** By the place of a name, the last of its slots + 1: nearly every name has one. */
  let lasts = new Uint32Array(2048);
  /** A row a slot: a name, its term, the slot + 1 before that of the same name, in how many articles it stands. */
  let rows = new Int32Array(ROW << 10);
  let size = 0;
  const add = (name: number, term: number): number => {
    if (ROW * size === rows.length) rows = widened(rows);
    rows.set([name, term, lasts[name]!, 0], ROW * size);
    size += 1;
    lasts[name] = size;
    return size;
  };
  const entryAt = (slot: number): NameEntry => [
    known[rows[ROW * slot]!]!,
    known[rows[ROW * slot + 1]!]!,
    rows[ROW * slot + 3]!,
  ];
  const isCounted = (slot: number) => rows[ROW * slot + 3] !== 0;
  const write = () => {
    for (let slot = 0; slot < size; slot += 1) if (isCounted(slot)) addTo(written, entryAt(slot));
    size = 0;
    lasts.fill(0);
  };
  const entries = () => {
    if (written.size > 0) {
      write();
      return [...written.values()].filter(([, , articles]) => articles !== 0);
    }
    const found: NameEntry[] = [];
    for (let slot = 0; slot < size; slot += 1) if (isCounted(slot)) found.push(entryAt(slot));
    return found;
  };
  return {
    count({ words, names }, by) {
      if (words !== known) {
        write();
        known = words;
      }
      if (lasts.length < words.length) lasts = larger(lasts, 2 * words.length);
      for (let at = 0; at < names.length; at += 2) {
        const name = names[at]!;
        const term = names[at + 1]!;
        let slot = lasts[name]!;
        while (slot > 0 && rows[ROW * (slot - 1) + 1] !== term) slot = rows[ROW * (slot - 1) + 2]!;
        if (slot === 0) slot = add(name, term);
        rows[ROW * (slot - 1) + 3]! += by;
      }
    },
    entries,
    book: () => openNameBook(packBuckets(bucketsOf(entries()))),
  };
}

const ROW = 4;

function widened(rows: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * rows.length);
  wider.set(rows);
  return wider;
}

function addTo(counted: Map<string, NameEntry>, [word, term, articles]: NameEntry): void {
  const pair = pairOf(word, term);
  counted.set(pair, [word, term, articles + (counted.get(pair)?.[2] ?? 0)]);
}

/** Gives names by what they sound like. */
function bucketsOf(entries: readonly NameEntry[]): Map<string, NameEntry[]> {
  const buckets = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const key = nameKey(entry[0]);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [entry]);
    else bucket.push(entry);
  }
  return buckets;
}

function packBuckets(buckets: ReadonlyMap<string, readonly NameEntry[]>): PackedNames {
  const all = [...buckets.keys()];
  const keys = inPlaces(all, placesInOrder(all));
  return {
    keys: packStrings(keys),
    buckets: packStrings(keys.map((key) => JSON.stringify(sorted(buckets.get(key)!)))),
  };
}

function sorted(bucket: readonly NameEntry[]): readonly NameEntry[] {
  return bucket.length === 1 ? bucket : bucket.toSorted(inOrder);
}

// By their places: a list is taken apart by an iterator, for as long as V8 has not compiled that away.
function inOrder(one: NameEntry, other: NameEntry): number {
  return one[0] === other[0] ? (one[1] < other[1] ? -1 : 1) : one[0] < other[0] ? -1 : 1;
}

/** Gives the book that was packed. A question looks into a few of its buckets, and only these are read. */
export function openNameBook(packed: PackedNames): NameBook {
  const { keys, buckets } = packed;
  const bucketAt = (place: number): NameEntry[] => JSON.parse(stringAt(buckets, place));
  const whole = () =>
    new Map(
      Array.from({ length: countStrings(keys) }, (_, place): [string, Bucket] => [
        stringAt(keys, place),
        new Map(bucketAt(place).map((entry) => [pairOf(entry[0], entry[1]), entry])),
      ]),
    );
  return {
    alike: remembering((folded, term) => {
      const place = findString(keys, nameKey(folded));
      return place < 0 ? [] : alike(bucketAt(place), folded, term);
    }),
    after: (changes) => over(whole()).after(changes),
    pack: () => packed,
  };
}

/** Names by name and term, see `pairOf`. */
type Bucket = ReadonlyMap<string, NameEntry>;

/** Buckets by what their names sound like; one that another book has is never changed. */
type Buckets = Map<string, Bucket>;

function over(buckets: Buckets): NameBook {
  return {
    alike: remembering((folded, term) => alike(buckets.get(nameKey(folded))?.values() ?? [], folded, term)),
    after({ added, removed }) {
      const tally = createNameTally();
      for (const names of removed) tally.count(names, -1);
      for (const names of added) tally.count(names, 1);
      const next = new Map(buckets);
      const own = new Map<string, Map<string, NameEntry>>();
      for (const entry of tally.entries()) change(next, entry, own);
      return over(next);
    },
    pack: () => packBuckets(new Map(Array.from(buckets, ([key, bucket]) => [key, [...bucket.values()]]))),
  };
}

function alike(bucket: Iterable<NameEntry>, folded: string, term: string): string[] {
  const found = new Set<string>();
  const isSpelling = spellingsOf(folded);
  for (const [word, stem] of bucket)
    if (stem !== term && !found.has(stem) && isSpelling(word)) found.add(stem);
  return [...found].sort();
}

/** Questions repeat their words, and a book never changes: what was looked up is kept, and forgotten all at once. */
function remembering(find: NameBook["alike"]): NameBook["alike"] {
  const known = new Map<string, readonly string[]>();
  return (folded, term) => {
    const pair = pairOf(folded, term);
    const found = known.get(pair) ?? find(folded, term);
    if (known.size >= REMEMBERED) known.clear();
    if (pair.length <= REMEMBERED_LENGTH) known.set(pair, found);
    return found;
  };
}

const REMEMBERED = 5_000;
const REMEMBERED_LENGTH = 80;

function pairOf(word: string, term: string): string {
  return `${word}\0${term}`;
}

/** Counts a name in a book; `own` are the buckets that no other book has: the others are copied first. */
function change(
  buckets: Buckets,
  [word, term, articles]: NameEntry,
  own: Map<string, Map<string, NameEntry>>,
): void {
  const key = nameKey(word);
  const bucket = own.get(key) ?? new Map(buckets.get(key));
  own.set(key, bucket);
  buckets.set(key, bucket);
  const pair = pairOf(word, term);
  const total = (bucket.get(pair)?.[2] ?? 0) + articles;
  if (total > 0) bucket.set(pair, [word, term, total]);
  else bucket.delete(pair);
  if (bucket.size === 0) buckets.delete(key);
}
