import type { Engine, Scope } from "../../src/domain.ts";
import { isDay } from "./day.ts";
import type { Refused } from "./refuse.ts";

/** A scope made narrower by what a person asked for, or why it could not be. */
export type Narrowed = { readonly scope: Scope } | { readonly refused: Refused };

/**
 * Narrows a scope to one article and to a day. An article is named by its id, or by its title or id in any
 * case where only one has it. A scope never gets wider: of two days the earlier holds.
 */
export function narrow(
  scope: Scope,
  wanted: { readonly article?: string | undefined; readonly asOf?: string | undefined },
  engine: Engine,
): Narrowed {
  let narrowed = scope;
  if (wanted.asOf !== undefined) {
    if (!isDay(wanted.asOf)) return { refused: { reason: "no such day", day: wanted.asOf } };
    const asOf = scope.asOf !== undefined && scope.asOf < wanted.asOf ? scope.asOf : wanted.asOf;
    narrowed = { ...narrowed, asOf };
  }
  if (wanted.article !== undefined) {
    const article = findArticle(wanted.article, scope, engine);
    if (article === null) {
      const near = nearArticles(wanted.article, scope, engine);
      return { refused: { reason: "no such article", article: wanted.article, near } };
    }
    narrowed = { ...narrowed, articles: [article] };
  }
  return { scope: narrowed };
}

function findArticle(name: string, scope: Scope, engine: Engine): string | null {
  if (engine.article(name, scope) !== null) return name;
  const folded = fold(name);
  const same = engine
    .sources(scope)
    .filter(({ id, title }) => fold(id) === folded || (title !== null && fold(title) === folded));
  return same.length === 1 ? same[0]!.id : null;
}

function nearArticles(name: string, scope: Scope, engine: Engine): string[] {
  const folded = fold(name);
  if (folded === "") return [];
  return engine
    .sources(scope)
    .filter(({ id, title }) => fold(id).includes(folded) || fold(title ?? "").includes(folded))
    .slice(0, NEAR_ARTICLES)
    .map(({ id }) => id);
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim();
}

const NEAR_ARTICLES = 3;
