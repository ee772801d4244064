import type { AnalysedSentence } from "../domain.ts";
import { holdsExpected, newNames } from "./answer-types.ts";
import { overlap } from "./overlap.ts";
import type { Asked, Overlap, PoolSentence } from "./types.ts";

/** What one feature sees: the question, the sentence with its surroundings, and where they meet. */
interface Sight extends PoolSentence {
  readonly asked: Asked;
  readonly here: Overlap;
  readonly before: Overlap | null;
  readonly after: Overlap | null;
  /** How well the sentence holds the expected answer. */
  readonly holds: number;
}

type Feature = (sight: Sight) => number;

/** The features in the order of their weights. Each is about 0 … 1. */
export const FEATURES: Readonly<Record<string, Feature>> = {
  // Lexical: how much of what is asked stands in the sentence.
  coverage: ({ asked, here }) => covered(here, asked.global),
  localCoverage: ({ asked, here }) => covered(here, asked.local),
  saturated: bm25,
  contentCoverage: ({ asked, here }) =>
    coveredWhere(asked, here, (place) => !asked.question.terms[place]!.name),
  nameCoverage: ({ asked, here }) => coveredWhere(asked, here, (place) => asked.question.terms[place]!.name),
  numberCoverage: ({ asked, here }) =>
    coveredWhere(asked, here, (place) => /^\d/u.test(asked.question.terms[place]!.term)),
  rarestMissing: ({ asked, here }) => rarestMissing(here, asked.global),
  rarestLocalMissing: ({ asked, here }) => rarestMissing(here, asked.local),
  prefixes: softCoverage,
  vectors: vectorCoverage,
  nameNowhere,
  // Order: the question's words, together and in order.
  pairs: orderedPairs,
  surfacePairs: ({ asked, sentence }) => sharedPairs(asked, sentence),
  proximity,
  lastTerm: ({ asked, here }) => Number((here.counts[asked.question.terms.length - 1] ?? 0) > 0),
  firstTerm: ({ here }) => Number((here.counts[0] ?? 0) > 0),
  quotedPhrase,
  // Neighbours: what the sentence leaves to those beside it.
  previousAdds: ({ asked, here, before }) => adds(asked, here, before),
  nextAdds: ({ asked, here, after }) => adds(asked, here, after),
  pronoun: ({ sentence }) => Number(sentence.opensWithPronoun),
  pronounPreviousAdds: ({ asked, sentence, here, before }) =>
    sentence.opensWithPronoun ? adds(asked, here, before) : 0,
  titleAdds,
  // The expected answer.
  expected: ({ holds }) => holds,
  expectedCovered: ({ asked, here, holds }) => holds * covered(here, asked.local),
  expectedAmount: ({ asked, holds }) => (AMOUNTS.has(asked.question.expected) ? holds : 0.5),
  expectedName: ({ asked, holds }) => (NAMES.has(asked.question.expected) ? holds : 0.5),
  expectedDate: ({ asked, holds }) => (asked.question.expected === "date" ? holds : 0.5),
  expectedPerson: ({ asked, holds }) => (asked.question.expected === "person" ? holds : 0.5),
  expectedPlace: ({ asked, holds }) => (asked.question.expected === "place" ? holds : 0.5),
  expectedReason: ({ asked, holds }) => (asked.question.expected === "reason" ? holds : 0.5),
  focus: ({ asked, sentence }) => focusStands(asked, sentence),
  newNames: ({ asked, sentence }) => Math.min(1, newNames(sentence, asked) / 3),
  newWords: ({ sentence, here }) => newWords(sentence, here),
  // Form and place.
  length: ({ sentence }) => Math.log1p(sentence.tokens.length) / 4,
  fragment: ({ sentence }) => Number(sentence.tokens.length < 6),
  question: ({ sentence }) => Number(/\?["”’')]*$/u.test(sentence.text)),
  first: ({ sentence }) => Number(sentence.index === 0),
  opensBlock: ({ sentence, previous }) => Number(previous === null || previous.block !== sentence.block),
  retrieval: ({ retrieval }) => retrieval,
  headline: ({ sentence }) => Number(sentence.role === "headline"),
  caption: ({ sentence }) => Number(sentence.role === "caption"),
  byline: ({ sentence }) => Number(sentence.role === "byline"),
};

/** Gives the features of each sentence of a pool, a row a sentence, in the order of `FEATURES`. */
export function featureRows(asked: Asked, pool: readonly PoolSentence[]): number[][] {
  const look = (sentence: AnalysedSentence) => overlap(asked, sentence);
  return pool.map((item) => {
    const sight: Sight = {
      ...item,
      asked,
      here: look(item.sentence),
      before: item.previous === null ? null : look(item.previous),
      after: item.next === null ? null : look(item.next),
      holds: holdsExpected(asked, item.sentence),
    };
    return FEATURE_LIST.map((feature) => feature(sight));
  });
}

const FEATURE_LIST = Object.values(FEATURES);
const AMOUNTS: ReadonlySet<string> = new Set(["money", "count", "percentage", "duration", "measure", "age"]);
const NAMES: ReadonlySet<string> = new Set(["person", "organisation", "place"]);

function covered(here: Overlap, weights: readonly number[]): number {
  let found = 0;
  let all = 0;
  for (const [place, weight] of weights.entries()) {
    all += weight;
    if ((here.counts[place] ?? 0) > 0) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** Coverage over some of the terms; 0.5 where the question has none of them. */
function coveredWhere(asked: Asked, here: Overlap, which: (place: number) => boolean): number {
  let found = 0;
  let all = 0;
  for (const [place, weight] of asked.local.entries()) {
    if (!which(place)) continue;
    all += weight;
    if ((here.counts[place] ?? 0) > 0) found += weight;
  }
  return all === 0 ? 0.5 : found / all;
}

function bm25({ asked, here, sentence }: Sight): number {
  const length = 0.25 + 0.75 * (sentence.tokens.length / asked.averageTokens);
  let score = 0;
  let all = 0;
  for (const [place, weight] of asked.local.entries()) {
    const count = here.counts[place] ?? 0;
    score += (weight * count * 2.2) / (count + 1.2 * length);
    all += weight;
  }
  return all === 0 ? 0 : score / all;
}

function rarestMissing(here: Overlap, weights: readonly number[]): number {
  const missing = weights.filter((_, place) => (here.counts[place] ?? 0) === 0);
  return missing.length === 0 ? 0 : Math.max(...missing) / Math.max(...weights, 1e-9);
}

/** Terms that the sentence has in another form: "annexation" and "annexed" begin alike. */
function softCoverage({ asked, here, sentence }: Sight): number {
  let found = 0;
  let all = 0;
  for (const [place, weight] of asked.soft.entries()) {
    all += weight;
    if ((here.counts[place] ?? 0) > 0) continue;
    const { term } = asked.question.terms[place]!;
    const prefix = term.slice(0, Math.max(4, Math.ceil(term.length * 0.6)));
    if (prefix.length >= 4 && sentence.tokens.some((token) => token.term.startsWith(prefix))) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** Terms that the sentence has in other words: "purchase" for "buy". Names are met by their spelling alone. */
function vectorCoverage({ asked, here, sentence }: Sight): number {
  let found = 0;
  let all = 0;
  for (const [place, weight] of asked.soft.entries()) {
    all += weight;
    if ((here.counts[place] ?? 0) > 0 || asked.question.terms[place]!.name) continue;
    let most = 0;
    for (const { term } of sentence.tokens)
      if (term !== "") most = Math.max(most, asked.similarity(place, term));
    found += weight * Math.max(0, (most - UNRELATED) / (1 - UNRELATED));
  }
  return all === 0 ? 0 : found / all;
}

/** Cosine of two words that have nothing to do with each other, and more. */
const UNRELATED = 0.4;

/** The share of the question's names that stand neither in the sentence, nor before it, nor in the title. */
function nameNowhere({ asked, here, before, titleTerms }: Sight): number {
  let missing = 0;
  let all = 0;
  for (const [place, weight] of asked.global.entries()) {
    const { name, term, alternatives } = asked.question.terms[place]!;
    if (!name) continue;
    all += weight;
    if ((here.counts[place] ?? 0) > 0 || (before?.counts[place] ?? 0) > 0) continue;
    if ([term, ...alternatives].some((spelling) => titleTerms.has(spelling))) continue;
    missing += weight;
  }
  return all === 0 ? 0 : missing / all;
}

function orderedPairs({ asked, here }: Sight): number {
  const terms = asked.question.terms.length;
  if (terms < 2) return 0;
  let found = 0;
  for (const [at, match] of here.matches.entries()) {
    const next = here.matches[at + 1];
    if (next !== undefined && next.place === match.place + 1 && next.token - match.token <= 3) found += 1;
  }
  return Math.min(1, found / (terms - 1));
}

function sharedPairs(asked: Asked, sentence: AnalysedSentence): number {
  if (asked.pairs.size === 0) return 0;
  const shared = new Set<string>();
  for (let at = 1; at < sentence.tokens.length; at += 1) {
    const word = sentence.tokens[at]!.folded;
    const before = sentence.tokens[at - 1]!.folded;
    // Both must be the question's before the pair is worth making.
    if (!asked.words.has(word) || !asked.words.has(before)) continue;
    const pair = `${before} ${word}`;
    if (asked.pairs.has(pair)) shared.add(pair);
  }
  return shared.size / asked.pairs.size;
}

/** How closely the matched terms stand together: their number over the shortest stretch that holds them all. */
function proximity({ here }: Sight): number {
  const distinct = new Set(here.matches.map((match) => match.place)).size;
  if (distinct < 2) return 0;
  let shortest = Infinity;
  let from = 0;
  const inside = new Map<number, number>();
  for (const match of here.matches) {
    inside.set(match.place, (inside.get(match.place) ?? 0) + 1);
    while (inside.size === distinct) {
      const first = here.matches[from]!;
      shortest = Math.min(shortest, match.token - first.token + 1);
      const left = inside.get(first.place)! - 1;
      if (left === 0) inside.delete(first.place);
      else inside.set(first.place, left);
      from += 1;
    }
  }
  return distinct / shortest;
}

function quotedPhrase({ asked, sentence }: Sight): number {
  const { quoted, tokens } = asked.question;
  if (quoted.length === 0) return 0;
  const words = ` ${sentence.tokens.map((token) => token.folded).join(" ")} `;
  const found = quoted.filter(({ start, end }) => {
    const phrase = tokens.filter((token) => token.start >= start && token.end <= end);
    return phrase.length > 0 && words.includes(` ${phrase.map((token) => token.folded).join(" ")} `);
  });
  return found.length / quoted.length;
}

/** The share of what is asked that the neighbour has and the sentence has not. */
function adds(asked: Asked, here: Overlap, neighbour: Overlap | null): number {
  if (neighbour === null) return 0;
  let added = 0;
  let all = 0;
  for (const [place, weight] of asked.local.entries()) {
    all += weight;
    if ((here.counts[place] ?? 0) === 0 && (neighbour.counts[place] ?? 0) > 0) added += weight;
  }
  return all === 0 ? 0 : added / all;
}

function titleAdds({ asked, here, titleTerms }: Sight): number {
  let added = 0;
  let all = 0;
  for (const [place, weight] of asked.global.entries()) {
    all += weight;
    if ((here.counts[place] ?? 0) > 0) continue;
    const { term, alternatives } = asked.question.terms[place]!;
    if ([term, ...alternatives].some((spelling) => titleTerms.has(spelling))) added += weight;
  }
  return all === 0 ? 0 : added / all;
}

function focusStands(asked: Asked, sentence: AnalysedSentence): number {
  const { focus, tokens } = asked.question;
  if (focus === null) return 0.5;
  const term = tokens.find((token) => token.folded === focus)?.term;
  const stands = sentence.tokens.some(
    (token) => token.folded === focus || (term !== "" && token.term === term),
  );
  return Number(stands);
}

/** A sentence that only repeats the question answers nothing. */
function newWords(sentence: AnalysedSentence, here: Overlap): number {
  const content = sentence.tokens.filter((token) => token.term !== "").length;
  return content === 0 ? 0 : 1 - here.matches.length / content;
}
