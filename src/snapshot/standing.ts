import type { Scope } from "../domain.ts";
import type { Card, Entry, Head } from "./entries.ts";

/** Ids in order. */
export type Copies = ReadonlyMap<string, readonly string[]>;

/** By an article's id, the cards of those that replaced it, in order. */
export type Replaced = ReadonlyMap<string, readonly Card[]>;

/** Gives the articles whose text, headline and passages are the same: each would take the others' places. */
export function copiesAmong(sorted: readonly Entry[]): Copies {
  const alike = new Map<string, Entry[]>();
  for (const entry of sorted) {
    const key = likenessOf(entry.head);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [entry]);
    else others.push(entry);
  }
  const copies = new Map<string, string[]>();
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    const [first] = group;
    // The same text, read as Markdown and as plain text, has other passages.
    const cut = ({ passages }: Entry) => passages.map(({ start, end }) => `${start}-${end}`).join();
    const same = group.filter((entry) => cut(entry) === cut(first!));
    if (same.length > 1)
      copies.set(
        first!.head.id,
        same.map(({ head }) => head.id),
      );
  }
  return copies;
}

/** Gives what articles have in common that may be copies. */
export function likenessOf({ version, title }: Pick<Head, "version" | "title">): string {
  return `${version} ${title ?? ""}`;
}

/** Gives the copies that are not indexed. */
export function laterOf(copies: Copies): ReadonlySet<string> {
  return new Set([...copies.values()].flatMap((ids) => ids.slice(1)));
}

/** Gives what replaced what. Two that name each other replace nothing, nor does one that names itself. */
export function replacements(articles: readonly Head[]): Replaced {
  const naming = articles.filter(({ supersedes }) => supersedes.length > 0);
  if (naming.length === 0) return new Map();
  const ids = new Map<string, string>();
  for (const { id, url } of articles) if (url !== null && !ids.has(url)) ids.set(url, id);
  for (const { id } of articles) ids.set(id, id);
  const pairs = naming.flatMap((later) => {
    const folder = later.id.slice(0, later.id.lastIndexOf("/") + 1);
    return later.supersedes.flatMap((name) => {
      const id = ids.get(name) ?? ids.get(folder + name);
      return id === undefined ? [] : [{ id, later }];
    });
  });
  const named = new Map<string, Set<string>>();
  for (const { id, later } of pairs) named.set(later.id, (named.get(later.id) ?? new Set()).add(id));
  const replaced = new Map<string, Card[]>();
  for (const { id, later } of pairs) {
    if (named.get(id)?.has(later.id)) continue;
    const { collection, published, status } = later;
    const cards = replaced.get(id) ?? [];
    cards.push({ id: later.id, collection, published, status });
    replaced.set(id, cards);
  }
  return replaced;
}

/** Tells whether a scope leaves no article out. */
export function isUnlimited({ articles, collections, asOf }: Scope): boolean {
  return articles === undefined && collections === undefined && asOf === undefined;
}

/** Articles published after the day asked do not exist for it; undated ones do. */
export function isVisible(article: Card, scope: Scope): boolean {
  if (scope.articles !== undefined && !scope.articles.includes(article.id)) return false;
  if (scope.collections !== undefined && !scope.collections.includes(article.collection ?? "")) return false;
  // A year or a month stands before each of its days.
  return scope.asOf === undefined || article.published === null || article.published <= scope.asOf;
}
