import MiniSearch from "minisearch";
import type { Hit, IndexedPassage, Retriever, RetrieverQuery } from "../domain.ts";
import { written } from "../text/terms.ts";
import { TITLE_BOOST } from "./compact/bm25.ts";
import { alike, tolerance } from "./spelling.ts";

/** Gives a retriever that keeps its index in memory with MiniSearch. */
export function createMiniSearchRetriever(): Retriever {
  const index = new MiniSearch<IndexedPassage>({
    fields: ["terms", "titleTerms"],
    // Terms come folded, stemmed and without stop words: the index takes them as they are.
    extractField: (passage, field) => fieldOf(passage, field),
    // MiniSearch takes the number of tokens for a field's length: an empty field has none.
    tokenize: (joined) => (joined === "" ? [] : joined.split(" ")),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  const passages = new Map<string, IndexedPassage>();
  const frequencies = new Map<string, number>();

  return {
    get size() {
      return passages.size;
    },
    frequency: (term) => frequencies.get(term) ?? 0,
    similar: (term) => similarTerms(index, term),
    search: async (query) => search(index, passages, query),
    add(added) {
      for (const passage of added) {
        index.add(passage);
        passages.set(passage.id, passage);
        count(frequencies, passage, 1);
      }
    },
    remove(removed) {
      for (const { id } of removed) {
        const passage = passages.get(id);
        if (passage === undefined)
          throw new RangeError(`Cannot remove passage "${id}": it is not in the index`);
        // `remove`, never `discard`: scores drift after a discard until a vacuum.
        index.remove(passage);
        passages.delete(id);
        count(frequencies, passage, -1);
      }
    },
  };
}

function fieldOf(passage: IndexedPassage, field: string): string {
  if (field === "terms") return written(passage.terms).join(" ");
  if (field === "titleTerms") return written(passage.titleTerms).join(" ");
  return passage.id;
}

function search(
  index: MiniSearch<IndexedPassage>,
  passages: ReadonlyMap<string, IndexedPassage>,
  query: RetrieverQuery,
): Hit[] {
  const groups = new Map(
    query.terms.flatMap((spellings, group) => spellings.map((term) => [term, group] as const)),
  );
  const { accept } = query;
  const found = index.search([...groups.keys()].join(" "), {
    boost: { titleTerms: TITLE_BOOST },
    ...(accept === undefined ? {} : { filter: (result) => accept(passages.get(String(result.id))!.article) }),
  });
  return found
    .map((result) => ({
      passage: String(result.id),
      // MiniSearch multiplies its additive score by the number of terms matched; the engine combines the two.
      sum: canonical(result.score / result.queryTerms.length),
      matched: new Set(result.queryTerms.map((term) => groups.get(term))).size,
    }))
    .sort((a, b) => b.sum - a.sum || inOrder(passages.get(a.passage)!, passages.get(b.passage)!))
    .slice(0, query.limit);
}

/** Gives the score to 10 digits: its last bits depend on the order in which passages were added. */
function canonical(score: number): number {
  return Number(score.toPrecision(10));
}

function inOrder(a: IndexedPassage, b: IndexedPassage): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start;
}

function count(frequencies: Map<string, number>, passage: IndexedPassage, by: 1 | -1): void {
  for (const term of new Set([...written(passage.terms), ...written(passage.titleTerms)])) {
    const frequency = (frequencies.get(term) ?? 0) + by;
    if (frequency === 0) frequencies.delete(term);
    else frequencies.set(term, frequency);
  }
}

function similarTerms(index: MiniSearch<IndexedPassage>, term: string): string[] {
  const distance = tolerance(term);
  if (distance === 0) return [];
  const found = index.search(term, { fuzzy: distance, maxFuzzy: 2 });
  return alike(
    term,
    found.flatMap((result) => Object.keys(result.match)),
  );
}
