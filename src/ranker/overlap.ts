import type { AnalysedSentence, Question } from "../domain.ts";
import { namedRuns, type NameKind } from "../text/name-kinds.ts";
import { stem } from "../text/stems.ts";
import { loadThesaurus } from "../text/thesaurus.ts";
import { loadVectors } from "../text/vectors.ts";
import { emphasis } from "./emphasis.ts";
import type { Asked, Overlap, PoolSentence } from "./types.ts";

/** Prepares a question for ranking one pool. `idf` is that of the corpus. */
export function prepare(
  question: Question,
  pool: readonly PoolSentence[],
  idf: (term: string) => number,
): Asked {
  const places = new Map<string, number>();
  for (const [place, { term, alternatives }] of question.terms.entries()) {
    for (const spelling of [term, ...alternatives]) if (!places.has(spelling)) places.set(spelling, place);
  }
  const emphases = emphasis(question);
  const emphasised = (weights: readonly number[]) =>
    weights.map((weight, place) => weight * emphases[place]!);
  const { local, soft } = localIdf(question.terms.length, places, pool);
  return {
    question,
    places,
    global: emphasised(
      question.terms.map(({ term, alternatives }) => Math.min(...[term, ...alternatives].map(idf))),
    ),
    local: emphasised(local),
    soft: emphasised(soft),
    kinds: kindsOf(pool),
    overlaps: new Map(),
    similarity: similarities(question.terms.map(({ term }) => term)),
    relatives: question.terms.map(({ term }) => loadThesaurus().relatives(term)),
    focusSimilarity: focusSimilarity(question),
    averageTokens:
      pool.reduce((sum, item) => sum + item.sentence.tokens.length, 0) / Math.max(1, pool.length),
    words: new Set(question.tokens.map((token) => token.folded)),
    pairs: pairsOf(question.tokens.map((token) => token.folded)),
  };
}

/** A pool repeats its words: each pair is looked up once. */
function similarities(terms: readonly string[]): (place: number, term: string) => number {
  const vectors = loadVectors();
  const known = terms.map(() => new Map<string, number>());
  return (place, term) => {
    const found = known[place]!.get(term) ?? vectors.similarity(terms[place]!, term);
    known[place]!.set(term, found);
    return found;
  };
}

function focusSimilarity({ focus }: Question): (term: string) => number {
  if (focus === null) return () => 0;
  const similarity = similarities([stem(focus)]);
  return (term) => similarity(0, term);
}

/** Finds where a sentence's tokens meet the question's terms. */
export function overlap(asked: Asked, sentence: AnalysedSentence): Overlap {
  const known = asked.overlaps.get(sentence) ?? findOverlap(asked, sentence);
  asked.overlaps.set(sentence, known);
  return known;
}

function findOverlap(asked: Asked, sentence: AnalysedSentence): Overlap {
  const counts = asked.question.terms.map(() => 0);
  const matches: { token: number; place: number }[] = [];
  for (const [token, { term }] of sentence.tokens.entries()) {
    const place = term === "" ? undefined : asked.places.get(term);
    if (place === undefined) continue;
    counts[place] = (counts[place] ?? 0) + 1;
    matches.push({ token, place });
  }
  return { counts, matches };
}

/** Gives the neighbouring pairs of a list of words. */
function pairsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

function localIdf(
  terms: number,
  places: ReadonlyMap<string, number>,
  pool: readonly PoolSentence[],
): { local: number[]; soft: number[] } {
  const frequencies = Array.from({ length: terms }, () => 0);
  for (const { sentence } of pool) {
    const seen = new Set<number>();
    for (const { term } of sentence.tokens) {
      const place = term === "" ? undefined : places.get(term);
      if (place !== undefined) seen.add(place);
    }
    for (const place of seen) frequencies[place] = (frequencies[place] ?? 0) + 1;
  }
  const soft = frequencies.map((frequency) =>
    Math.log(1 + (pool.length - frequency + 0.5) / (frequency + 0.5)),
  );
  return { soft, local: soft.map((weight, place) => (frequencies[place] === 0 ? 0 : weight)) };
}

/** "President Volodymyr Zelenskiy" in one sentence tells that "Zelenskiy" in another is a person. */
function kindsOf(pool: readonly PoolSentence[]): Map<string, NameKind> {
  const votes = new Map<string, Map<NameKind, number>>();
  for (const { sentence } of pool) {
    for (const { end, kind, sure } of namedRuns(sentence)) {
      const term = sentence.tokens[end - 1]!.term;
      if (!sure || term === "") continue;
      const of = votes.get(term) ?? new Map<NameKind, number>();
      votes.set(term, of.set(kind, (of.get(kind) ?? 0) + 1));
    }
  }
  return new Map([...votes].map(([term, of]) => [term, most(of)]));
}

/** The kind of most votes; of equals, the first by name, so that order decides nothing. */
function most(votes: ReadonlyMap<NameKind, number>): NameKind {
  return [...votes].sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1))[0]![0];
}
