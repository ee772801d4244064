import type { Article, Event, Figure, FigureQuery } from "../domain.ts";
import { loadTagger } from "../text/tagger.ts";
import { terms } from "../text/tokens.ts";
import { loadVectors } from "../text/vectors.ts";
import { type Corrected, correctedIn, isCorrected } from "./corrected.ts";
import { type Dated, events } from "./events.ts";
import { ledger, type Row } from "./ledger.ts";
import { type Reported, type Statement, statementsOf } from "./statements.ts";

/** The figures of one snapshot's articles, worked out when first asked for. */
export interface Figures {
  facts(query: FigureQuery, visible: readonly Reported[]): Promise<readonly Figure[]>;
  timeline(query: FigureQuery, visible: readonly Reported[]): Promise<readonly Event[]>;
}

type Pause = () => Promise<void>;

interface Kept {
  readonly rows: readonly Row[];
  readonly dated: readonly Dated[];
}

/**
 * Gives a keeper of figures. An article's statements are worked out once; a ledger once for each set of visible
 * articles, from these alone, so that what a request may not see has no part in what it gets. `pauses` begins a
 * piece of work, and gives what is awaited now and then for the thread to be free.
 */
export function createFigures(pauses: () => Pause): Figures {
  const read = new WeakMap<Article, Read>();
  const kept = new Map<string, Promise<Kept>>();
  const keptFor = (visible: readonly Reported[]): Promise<Kept> => {
    const key = visible.map(({ article }) => article.id).join("\n");
    const known = kept.get(key) ?? account(visible, read, pauses());
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > MOST_LEDGERS) kept.delete(kept.keys().next().value!);
    known.catch(() => kept.delete(key));
    return known;
  };
  return {
    facts: async (query, visible) => {
      const { rows } = await keptFor(visible);
      const found = rows.filter(({ figure }) => query.kind === undefined || figure.kind === query.kind);
      const own = onTopic(found, query.topic);
      const titled = own.length > 0 ? NONE : titledAs(visible, query.topic);
      const told = found.filter(({ figure }) => figure.mentions.some(({ article }) => titled.has(article)));
      return [...own, ...told].map(({ figure }) => figure);
    },
    timeline: async (query, visible) => {
      const { dated } = await keptFor(visible);
      const own = onTopic(dated, query.topic);
      const titled = own.length > 0 ? NONE : titledAs(visible, query.topic);
      return [...own, ...dated.filter(({ event }) => titled.has(event.article))].map(({ event }) => event);
    },
  };
}

/** What is read of one article, once. */
interface Read {
  readonly statements: readonly Statement[];
  readonly corrected: readonly Corrected[];
}

async function account(
  visible: readonly Reported[],
  known: WeakMap<Article, Read>,
  pause: Pause,
): Promise<Kept> {
  const tagger = await loadTagger();
  const all: Read[] = [];
  for (const reported of visible) {
    const own = known.get(reported.article) ?? {
      statements: statementsOf(reported, tagger),
      corrected: correctedIn(reported),
    };
    known.set(reported.article, own);
    all.push(own);
    await pause();
  }
  const corrected = all.flatMap((own) => own.corrected);
  const upheld: Statement[] = [];
  for (const { statements } of all) {
    for (const one of statements) if (!isCorrected(one, corrected)) upheld.push(one);
    await pause();
  }
  const vectors = loadVectors();
  const similarity = (a: string, b: string) => vectors.similarity(a, b);
  return { rows: await ledger(upheld, { pause, similarity }), dated: events(upheld) };
}

/** Gives the articles whose headline has all words of a topic: where no sentence names it, they are about it. */
function titledAs(visible: readonly Reported[], topic = ""): ReadonlySet<string> {
  const wanted = terms(topic.slice(0, TOPIC_CHARS));
  if (wanted.length === 0) return NONE;
  const titled = visible.filter(({ article }) => {
    const own = new Set(terms(article.title ?? ""));
    return wanted.every((term) => own.has(term));
  });
  return new Set(titled.map(({ article }) => article.id));
}

const NONE: ReadonlySet<string> = new Set();

/** Keeps what has most of the topic's words; their order stays. */
function onTopic<Item extends { readonly terms: ReadonlySet<string> }>(
  items: readonly Item[],
  topic: string | undefined,
): readonly Item[] {
  const wanted = [...new Set(terms((topic ?? "").slice(0, TOPIC_CHARS)))];
  if (wanted.length === 0) return (topic ?? "").trim() === "" ? items : [];
  const needed = Math.max(Math.min(wanted.length, 2), Math.ceil(wanted.length * TOPIC_SHARE));
  return items.filter((item) => wanted.filter((term) => item.terms.has(term)).length >= needed);
}

const MOST_LEDGERS = 8;
const TOPIC_CHARS = 500;
const TOPIC_SHARE = 0.6;
