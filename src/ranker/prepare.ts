import type { Question } from "../domain.ts";
import { namedRuns, type NameKind } from "../text/name-kinds.ts";
import { emphasis } from "./emphasis.ts";
import { asksForName } from "./features/fresh-names.ts";
import { impliedBy } from "./implied.ts";
import { kinshipWith } from "./kinship.ts";
import { findOverlap } from "./overlap.ts";
import { tabulate } from "./tabulate.ts";
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
  const emphasised = (weights: ArrayLike<number>) =>
    tabulate(weights.length, (place) => weights[place]! * emphases[place]!);
  const implied = impliedBy(question);
  const met = implied.opposites.size === 0 ? places : new Map([...implied.opposites, ...places]);
  const overlaps = new Map(
    pool.map(({ sentence }) => [sentence, findOverlap({ places: met, implied }, question.terms, sentence)]),
  );
  const { local, soft } = localIdf(question.terms.length, [...overlaps.values()]);
  // Names are met by their spelling alone.
  const kinship = kinshipWith(
    question.terms.map(({ term, name }) => (name ? null : term)),
    question.focus,
  );
  return {
    question,
    places: met,
    implied,
    global: emphasised(
      question.terms.map(({ term, alternatives }) => Math.min(...[term, ...alternatives].map(idf))),
    ),
    local: emphasised(local),
    soft: emphasised(soft),
    kinds: new Map(),
    overlaps,
    kinship,
    focusSimilarity: (term) => kinship(term).focus,
    averageTokens: pool.reduce((sum, item) => sum + item.sentence.length, 0) / Math.max(1, pool.length),
    words: new Set(question.tokens.map((token) => token.folded)),
    pairs: pairsOf(question.tokens.map((token) => token.folded)),
  };
}

/** Adds what some sentences tell of names, where one is asked for. */
export function learnKinds({ question, kinds }: Asked, sentences: readonly PoolSentence[]): void {
  if (!asksForName(question)) return;
  for (const [term, kind] of kindsOf(sentences)) kinds.set(term, kind);
}

/** Gives the neighbouring pairs of a list of words. */
function pairsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

function localIdf(terms: number, pool: readonly Overlap[]): { local: Float64Array; soft: Float64Array } {
  const frequencies = new Float64Array(terms);
  for (const { counts } of pool) {
    for (let place = 0; place < terms; place += 1) if (counts[place]! > 0) frequencies[place]! += 1;
  }
  const soft = frequencies.map((frequency) =>
    Math.log(1 + (pool.length - frequency + 0.5) / (frequency + 0.5)),
  );
  return { soft, local: soft.map((weight, place) => (frequencies[place] === 0 ? 0 : weight)) };
}

/** "President Volodymyr Zelenskiy" in one sentence tells that "Zelenskiy" in another is a person. */
function kindsOf(pool: readonly PoolSentence[]): (readonly [string, NameKind])[] {
  const votes = new Map<string, Map<NameKind, number>>();
  for (const { sentence } of pool) {
    for (const { end, kind, sure } of namedRuns(sentence)) {
      const term = sentence.tokens[end - 1]!.term;
      if (!sure || term === "") continue;
      const of = votes.get(term) ?? new Map<NameKind, number>();
      votes.set(term, of.set(kind, (of.get(kind) ?? 0) + 1));
    }
  }
  return [...votes].map(([term, of]) => [term, most(of)] as const);
}

/** The kind of most votes; of equals, the first by name, so that order decides nothing. */
function most(votes: ReadonlyMap<NameKind, number>): NameKind {
  return [...votes].sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1))[0]![0];
}
