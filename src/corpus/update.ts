import type { Refusal } from "../domain.ts";
import type { Published } from "./known.ts";

/** What happened to one article. Versions are those of its text; they are alike where its front matter changed. */
export interface ArticleChange {
  readonly kind: "added" | "changed" | "removed";
  readonly article: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What came to a corpus and what left it since the last look; a changed article is in both. */
export interface Update {
  /** Packed, see `unpackArticle`. */
  readonly added: readonly Uint8Array[];
  /** Ids. */
  readonly removed: readonly string[];
  readonly changes: readonly ArticleChange[];
  /** Everything that cannot be read now. */
  readonly refusals: readonly Refusal[];
  /** All that there is, and not what changed since: nothing was known before. */
  readonly whole?: true;
}

/** Gives what is otherwise than it was told before; null where nothing is. */
export function difference(before: Published, after: Published): Update | null {
  const changes: ArticleChange[] = [];
  const added: Uint8Array[] = [];
  for (const [id, { key, version, bytes }] of after.packs) {
    const old = before.packs.get(id);
    if (old?.key === key) continue;
    added.push(bytes());
    const kind = old === undefined ? "added" : "changed";
    changes.push({ kind, article: id, before: old?.version ?? null, after: version });
  }
  for (const [id, { version }] of before.packs) {
    if (after.packs.has(id)) continue;
    changes.push({ kind: "removed", article: id, before: version, after: null });
  }
  const removed = changes.filter(({ kind }) => kind !== "added").map(({ article }) => article);
  const isReported = JSON.stringify(before.refusals) !== JSON.stringify(after.refusals);
  return changes.length === 0 && !isReported ? null : { added, removed, changes, refusals: after.refusals };
}
