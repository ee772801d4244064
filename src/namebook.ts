import { nameKey, spellingsOf } from "./text/names.ts";
import { countStrings, findString, type PackedStrings, packStrings, stringAt } from "./text/strings.ts";

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

/** Gives a book without names, to begin with. */
export function createNameBook(): NameBook {
  return over(new Map());
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
      const next = new Map(buckets);
      const own = new Map<string, Map<string, NameEntry>>();
      for (const entry of totals(added, removed)) count(next, entry, own);
      return over(next);
    },
    pack() {
      const keys = [...buckets.keys()].sort();
      const inOrder = (key: string) =>
        [...buckets.get(key)!].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
      return {
        keys: packStrings(keys),
        buckets: packStrings(keys.map((key) => JSON.stringify(inOrder(key)))),
      };
    },
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

/** Counts each name once: what it sounds like takes longest. */
function* totals(added: readonly Names[], removed: readonly Names[]): Generator<NameEntry> {
  // Nearly every name has one term.
  const found = new Map<string, { readonly term: string; articles: number }[]>();
  const take = ({ words, names }: Names, by: 1 | -1) => {
    for (let at = 0; at < names.length; at += 2) {
      const word = words[names[at]!]!;
      const term = words[names[at + 1]!]!;
      const own = found.get(word);
      const known = own?.find((one) => one.term === term);
      if (known !== undefined) known.articles += by;
      else if (own !== undefined) own.push({ term, articles: by });
      else found.set(word, [{ term, articles: by }]);
    }
  };
  for (const names of removed) take(names, -1);
  for (const names of added) take(names, 1);
  for (const [word, own] of found) for (const { term, articles } of own) yield [word, term, articles];
}

function pairOf(word: string, term: string): string {
  return `${word}\0${term}`;
}

/** Counts a name; `own` are the buckets that no other book has: the others are copied first. */
function count(
  buckets: Buckets,
  [word, term, articles]: NameEntry,
  own: Map<string, Map<string, NameEntry>>,
): void {
  if (articles === 0) return;
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
