import { nameKey, sameName } from "./text/names.ts";

/** The words that are written like names in the articles, with the terms that stand for them. Never changes. */
export interface NameBook {
  /** Gives the terms of names that are spelt otherwise and are the same, such as Zelensky's. */
  alike(folded: string, term: string): string[];
  /** Gives the book after articles came and went, each as its names with their terms. */
  after(changes: { readonly added: readonly Names[]; readonly removed: readonly Names[] }): NameBook;
  /** Gives every name with its term and in how many articles it stands, as {@link createNameBook} takes them. */
  entries(): NameEntry[];
}

export type Names = ReadonlyMap<string, string>;

export type NameEntry = readonly [folded: string, term: string, articles: number];

/** Gives the book of these names; of none, one to begin with. */
export function createNameBook(entries: readonly NameEntry[] = []): NameBook {
  const buckets = new Map<string, Map<string, NameEntry>>();
  for (const entry of entries) count(buckets, entry, new Set());
  return over(buckets);
}

/** Names by what they sound like, then by name and term; a bucket that another book has is never changed. */
type Buckets = Map<string, Map<string, NameEntry>>;

function over(buckets: Buckets): NameBook {
  return {
    alike(folded, term) {
      const found = new Set<string>();
      for (const [word, stem] of buckets.get(nameKey(folded))?.values() ?? []) {
        if (stem !== term && sameName(word, folded)) found.add(stem);
      }
      return [...found].sort();
    },
    after({ added, removed }) {
      const next = new Map(buckets);
      const shared = new Set(buckets.keys());
      for (const entry of totals(added, removed)) count(next, entry, shared);
      return over(next);
    },
    entries: () => [...buckets.values()].flatMap((bucket) => [...bucket.values()]),
  };
}

/** Counts each name once: what it sounds like takes longest. */
function totals(added: readonly Names[], removed: readonly Names[]): Iterable<NameEntry> {
  const pairs = new Map<string, NameEntry>();
  const take = (names: Names, by: 1 | -1) => {
    for (const [word, term] of names) {
      const pair = pairOf(word, term);
      pairs.set(pair, [word, term, (pairs.get(pair)?.[2] ?? 0) + by]);
    }
  };
  for (const names of removed) take(names, -1);
  for (const names of added) take(names, 1);
  return pairs.values();
}

function pairOf(word: string, term: string): string {
  return `${word}\0${term}`;
}

/** Counts a name; `shared` are the keys whose buckets another book has, to be copied first. */
function count(buckets: Buckets, [word, term, articles]: NameEntry, shared: Set<string>): void {
  if (articles === 0) return;
  const key = nameKey(word);
  const known = buckets.get(key);
  const bucket = known === undefined || shared.delete(key) ? new Map(known) : known;
  buckets.set(key, bucket);
  const pair = pairOf(word, term);
  const total = (bucket.get(pair)?.[2] ?? 0) + articles;
  if (total > 0) bucket.set(pair, [word, term, total]);
  else bucket.delete(pair);
  if (bucket.size === 0) buckets.delete(key);
}
