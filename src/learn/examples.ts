import { createReader } from "../composer/short/reader.ts";
import type { Scope, Span } from "../domain.ts";
import type { Suite, SuiteQuestion } from "../evaluate/questions/suite.ts";
import { createIdf, type Background } from "../ranker/idf.ts";
import { createMeaningRows } from "../ranker/features/meanings.ts";
import { readingRow } from "../ranker/features/readings.ts";
import { candidates } from "../ranker/rank.ts";
import { createPool } from "../pool/pool.ts";
import { analyseQuestion } from "../question/question.ts";
import { createSnapshot } from "../snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { contextRow } from "../ranker/scoring/network.ts";
import { loadTagger } from "../text/tagger.ts";
import { createWordRows, wordShares } from "../ranker/features/word-rows.ts";
import type { ModelOf } from "./readers.ts";
import type { Choice } from "./network.ts";

/** How a suite is asked, and what it is read with. */
export interface ChoiceOptions {
  readonly open: boolean;
  readonly weight: number;
  readonly background: Background;
  readonly modelOf: ModelOf;
}

/**
 * Gives a suite's questions as choices among sentences: those of the question's own article, or with
 * `open` those that retrieval finds in the whole suite. A row is a sentence's features, then what is read in it, then what tells of its meaning.
 */
export async function rankingChoices(suite: Suite, options: ChoiceOptions): Promise<Choice[]> {
  const snapshot = await createSnapshot(suite.articles);
  const idf = createIdf(snapshot.retriever, options.background);
  const tagger = await loadTagger();
  const choices: Choice[] = [];
  for (const asked of suite.questions) {
    if (asked.gold.length === 0) continue;
    const scope: Scope = options.open || asked.article === undefined ? {} : { articles: [asked.article] };
    const question = analyseQuestion(asked.question, snapshot.spellings);
    const pool = await createPool(snapshot, question, scope, { idf });
    const { asked: prepared, promising, rows } = candidates(question, pool.sentences, idf);
    const { read } = createReader(question, { tagger, model: options.modelOf(asked) });
    const meant = createMeaningRows(prepared);
    const told = promising.map((item) => [
      ...readingRow(prepared, item, read(item.sentence)),
      ...meant(item),
    ]);
    const right = promising.map(({ sentence }) => coversGold(asked, sentence));
    const context = contextRow({ question, sentences: pool.sentences.length });
    choices.push({
      rows: rows.map((row, at) => [...row, ...told[at]!]),
      right,
      context,
      weight: options.weight,
      words: { rows: promising.map(createWordRows(prepared)), shares: wordShares(prepared) },
    });
  }
  return choices;
}

/** Tells whether a sentence holds the beginning of a gold answer. */
export function coversGold(asked: SuiteQuestion, sentence: Span & { readonly article: string }): boolean {
  return asked.gold.some(
    (gold) => gold.article === sentence.article && gold.start >= sentence.start && gold.start < sentence.end,
  );
}

/** Counts in how many passages of the suites each term stands, for the terms that a few have. */
export async function countBackground(
  suites: readonly Suite[],
): Promise<Pick<Background, "passages" | "frequencies">> {
  const counts = new Map<string, number>();
  let passages = 0;
  for (const suite of suites) {
    const snapshot = await createSnapshot(suite.articles.map((article) => ({ ...article, title: null })));
    passages += snapshot.retriever.size;
    for (const term of termsOf(snapshot))
      counts.set(term, (counts.get(term) ?? 0) + snapshot.retriever.frequency(term));
  }
  const kept = [...counts].filter(([term, count]) => count >= LEAST_PASSAGES && /^\p{Ll}/u.test(term));
  return { passages, frequencies: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const LEAST_PASSAGES = 3;

function termsOf(snapshot: Snapshot): Set<string> {
  const terms = new Set<string>();
  for (const entry of snapshot.entries.values()) {
    for (const at of entry.sentences.keys()) {
      for (const { term } of snapshot.sentence(entry, at)?.tokens ?? []) if (term !== "") terms.add(term);
    }
  }
  return terms;
}
