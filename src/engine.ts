import { checkText } from "./engine/check.ts";
import type { Derived } from "./derive.ts";
import type { Article, Engine, Scope, SourceRow } from "./domain.ts";
import { ask } from "./engine/ask.ts";
import { type Desk, type EngineOptions, visibleEntries } from "./engine/desk.ts";
import { tellFigures } from "./engine/reported.ts";
import { search } from "./engine/search.ts";
import { madeQuestions } from "./engine/suggest.ts";
import { createFigures } from "./figures/figures.ts";
import { LEARNED } from "./models.ts";
import { createIdf } from "./ranker/idf.ts";
import { pauses } from "./snapshot/pauses.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";
import { isUnlimited } from "./snapshot/standing.ts";

export type { EngineOptions } from "./engine/desk.ts";

const ENGINE_DEFAULTS = {
  quoteMaxChars: 300,
  models: LEARNED,
} as const satisfies Partial<EngineOptions>;

/** Gives an engine over the articles: an immutable snapshot. Takes its time in slices, the thread stays free. */
export async function createEngine(
  articles: readonly (Article | Derived)[],
  options: EngineOptions,
): Promise<Engine> {
  // Loaded where articles are read: whoever opens a snapshot does without.
  const { createSnapshot } = await import("./snapshot.ts");
  return createEngineOver(await createSnapshot(articles), options);
}

/** Gives the engine over a snapshot. */
export function createEngineOver(snapshot: Snapshot, options: EngineOptions): Engine {
  const settings = { ...ENGINE_DEFAULTS, ...options };
  const idf = createIdf(snapshot.retriever, settings.models.background);
  const figures = createFigures(pauses);
  const desk = (scope: Scope): Desk => ({ snapshot, options: settings, scope, idf });
  return {
    refusals: settings.refusals,
    ask: async (question, scope, asking = {}) => ask(desk(scope), question, asking),
    search: async (words, scope, limit) => search(desk(scope), words, limit),
    facts: async (query, scope) =>
      tellFigures(desk(scope), query, async (articles) => figures.facts(query, articles)),
    timeline: async (query, scope) =>
      tellFigures(desk(scope), query, async (articles) => figures.timeline(query, articles)),
    check: async (claim, scope) => checkText(snapshot, claim, scope, { idf }),
    sources: (scope) => visibleEntries(desk(scope)).map(({ card }) => rowOf(card, desk(scope))),
    count: (scope) => (isUnlimited(scope) ? snapshot.entries.size : visibleEntries(desk(scope)).length),
    article: (id, scope) => articleOf(desk(scope), id),
    questions: (scope, words) => madeQuestions(desk(scope), words),
  };
}

/** What replaced an article counts where it is seen. */
function rowOf(card: SourceRow, { snapshot, scope }: Desk): SourceRow {
  if (snapshot.replaced.size === 0) return card;
  return { ...card, supersededBy: snapshot.supersededBy(card.id, scope) };
}

function articleOf({ snapshot, scope }: Desk, id: string): ReturnType<Engine["article"]> {
  const entry = snapshot.entries.get(id);
  if (entry === undefined || !snapshot.visible(entry.card, scope)) return null;
  return {
    get article() {
      return entry.article;
    },
    get sentences() {
      return entry.sentences;
    },
    supersededBy: snapshot.supersededBy(id, scope),
  };
}
