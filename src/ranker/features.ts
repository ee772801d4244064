import type { AnalysedSentence, Span } from "../domain.ts";
import type { Relation } from "../text/thesaurus.ts";
import { expectedSpans, holdsExpected, newNames } from "./answer-types.ts";
import { inKin, inOtherWords, likeFocus, likenesses, likeWithin, relatedBy, relations } from "./likeness.ts";
import { nearness } from "./nearness.ts";
import { orderedPairs, proximity, quotedPhrase, sharedPairs } from "./order.ts";
import { overlap } from "./overlap.ts";
import { hasPronoun, opensDefinite, surroundings, type Surroundings } from "./surroundings.ts";
import type { Asked, Overlap, PoolSentence } from "./types.ts";

/** What one feature sees: the question, the sentence with its surroundings, and where they meet. */
interface Sight extends PoolSentence {
  readonly asked: Asked;
  readonly here: Overlap;
  readonly before: Overlap | null;
  readonly after: Overlap | null;
  /** How well the sentence holds the expected answer, and the stretches of tokens that may be it. */
  readonly holds: number;
  readonly answers: readonly Span[];
  /** How near in meaning the sentence's nearest word is to each term that it has not. */
  readonly nearest: readonly number[];
  /** How the sentence has another word of its family or meaning. */
  readonly related: readonly (Relation | null)[];
  readonly around: Surroundings;
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
  matched: ({ asked, here }) => Math.log1p(matchedTerms(asked, here)) / 2,
  missing: ({ asked, here }) => (asked.question.terms.length - matchedTerms(asked, here)) / 5,
  all: ({ asked, here }) => Number(matchedTerms(asked, here) === asked.question.terms.length),
  rarestMissing: ({ asked, here }) => rarestMissing(here, asked.global),
  rarestLocalMissing: ({ asked, here }) => rarestMissing(here, asked.local),
  prefixes: softCoverage,
  vectors: ({ asked, nearest }) => inOtherWords(asked, nearest),
  like: ({ asked, nearest }) => likeWithin(asked, nearest, 0.6, 0.75),
  alike: ({ asked, nearest }) => likeWithin(asked, nearest, 0.75, 1),
  derived: ({ asked, related }) => relatedBy(asked, related, "derived"),
  synonym: ({ asked, related }) => relatedBy(asked, related, "synonym"),
  kind: ({ asked, related }) => relatedBy(asked, related, "kind"),
  kin: ({ asked, related, nearest }) => inKin(asked, related, nearest),
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
  carried: ({ around }) => around.carried,
  carriedNames: ({ around }) => around.carriedNames,
  carriedPronoun: ({ sentence, around }) => (hasPronoun(sentence) ? around.carried : 0),
  carriedDefinite: ({ sentence, around }) => (opensDefinite(sentence) ? around.carried : 0),
  follows: ({ around }) => around.follows,
  withPrevious: ({ around }) => around.withPrevious,
  withNext: ({ around }) => around.withNext,
  withBoth: ({ around }) => around.withBoth,
  // The expected answer.
  expected: ({ holds }) => holds,
  expectedCovered: ({ asked, here, holds }) => holds * covered(here, asked.local),
  expectedAmount: ({ asked, holds }) => (AMOUNTS.has(asked.question.expected) ? holds : 0.5),
  expectedName: ({ asked, holds }) => (NAMES.has(asked.question.expected) ? holds : 0.5),
  expectedDate: ({ asked, holds }) => (asked.question.expected === "date" ? holds : 0.5),
  expectedPerson: ({ asked, holds }) => (asked.question.expected === "person" ? holds : 0.5),
  expectedPlace: ({ asked, holds }) => (asked.question.expected === "place" ? holds : 0.5),
  expectedReason: ({ asked, holds }) => (asked.question.expected === "reason" ? holds : 0.5),
  expectedNear: ({ asked, here, answers }) => nearness(asked, here, answers),
  expectedStands: ({ answers }) => Number(answers.length > 0),
  focusLike: ({ asked, sentence }) => likeFocus(asked, sentence),
  focus: ({ asked, sentence }) => focusStands(asked, sentence),
  newNames: ({ asked, sentence }) => Math.min(1, newNames(sentence, asked) / 3),
  newWords: ({ sentence, here }) => newWords(sentence, here),
  // Form and place.
  length: ({ sentence }) => Math.log1p(sentence.tokens.length) / 4,
  fragment: ({ sentence }) => Number(sentence.tokens.length < 6),
  question: ({ sentence }) => Number(/\?["”’')]*$/u.test(sentence.text)),
  short: ({ sentence }) => Number(sentence.tokens.length < 10),
  long: ({ sentence }) => Number(sentence.tokens.length > 40),
  quotes: ({ sentence }) => Number(/["“]/u.test(sentence.text)),
  opensAsked: ({ here }) => Number((here.matches[0]?.token ?? OPENING) < OPENING),
  lead: ({ sentence }) => leading(sentence),
  leadShort: ({ asked, sentence }) => (isSearch(asked) ? leading(sentence) : 0),
  leadDefines: ({ asked, sentence }) => (DEFINES.test(asked.question.text) ? leading(sentence) : 0),
  newWordsShort: ({ asked, sentence, here }) =>
    asked.question.terms.length <= FEW_TERMS ? newWords(sentence, here) : 0,
  first: ({ sentence }) => Number(sentence.index === 0),
  opensBlock: ({ sentence, previous }) => Number(previous === null || previous.block !== sentence.block),
  retrieval: ({ retrieval }) => retrieval,
  recency: ({ recency }) => recency,
  headline: ({ sentence }) => Number(sentence.role === "headline"),
  caption: ({ sentence }) => Number(sentence.role === "caption"),
  byline: ({ sentence }) => Number(sentence.role === "byline"),
};

/** Gives the features of each sentence of a pool, a row a sentence, in the order of `FEATURES`. */
export function featureRows(asked: Asked, pool: readonly PoolSentence[]): number[][] {
  const look = (sentence: AnalysedSentence) => overlap(asked, sentence);
  return pool.map((item) => {
    const here = look(item.sentence);
    const sight: Sight = {
      ...item,
      asked,
      here,
      before: item.previous === null ? null : look(item.previous),
      after: item.next === null ? null : look(item.next),
      holds: holdsExpected(asked, item.sentence),
      answers: expectedSpans(asked, item.sentence),
      nearest: likenesses(asked, item.sentence, here),
      related: relations(asked, item.sentence, here),
      around: surroundings(asked, item, here),
    };
    return FEATURE_LIST.map((feature) => feature(sight));
  });
}

const FEW_TERMS = 3;
const OPENING = 4;
const DEFINES = /^(?:what|who)(?:['’]?s| is| are| was| were) /iu;

/** A few words, as people search with, ask what a thing is, which articles tell first; not what somebody did. */
function isSearch({ question }: Asked): boolean {
  return question.terms.length <= FEW_TERMS && !/\b(?:did|does|do)\b/iu.test(question.text);
}

/** Falls from the article's first sentence on. */
function leading({ index }: AnalysedSentence): number {
  return Math.exp(-index / 3);
}

function matchedTerms({ question }: Asked, here: Overlap): number {
  return question.terms.reduce((sum, _, place) => sum + Number((here.counts[place] ?? 0) > 0), 0);
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
