import type { AnalysedSentence, QuestionTerm, Span } from "../../domain.ts";
import { AMOUNT_ANSWERS } from "../../quantities/answering.ts";
import { standsOver } from "../../text/roles.ts";
import { expectedSpans, holdsExpected, newNames } from "./answer-types.ts";
import {
  beginsAlike,
  inKin,
  inOtherWords,
  kinOf,
  likeFocus,
  likeWithin,
  relatedBy,
  shareOf,
} from "./likeness.ts";
import { nearness } from "./nearness.ts";
import { orderedPairs, proximity, quotedPhrase, sharedPairs } from "./word-order.ts";
import { overlap } from "../overlap.ts";
import { hasPronoun, inTitle, opensDefinite, surroundings, type Surroundings } from "./surroundings.ts";
import { tabulate } from "../tabulate.ts";
import type { Asked, Kinship, Overlap, PoolSentence } from "../types.ts";
import { does, inOrder, lists, saysFocus, singlesOut } from "./wording.ts";

/** What one feature sees: the question, the sentence with its surroundings, and where they meet. */
interface Sight extends Omit<PoolSentence, "earlier" | "later" | "heading"> {
  readonly asked: Asked;
  readonly here: Overlap;
  readonly before: Overlap | null;
  readonly after: Overlap | null;
  /** How well the sentence holds the expected answer, and the stretches of tokens that may be it. */
  readonly holds: number;
  readonly answers: readonly Span[];
  /** How many names it has that the question has not, 1 for three and more. */
  readonly names: number;
  /** How the sentence has the terms that it has not in other words. */
  readonly kin: Kinship;
  /** Which terms stand in the title. */
  readonly titled: readonly boolean[];
  readonly around: Surroundings;
}

type Feature = (sight: Sight) => number;

/** The features in the order of their weights. Each is about 0 … 1. */
export const FEATURES: Readonly<Record<string, Feature>> = {
  // Lexical: how much of what is asked stands in the sentence.
  coverage: ({ asked, here }) => covered(here, asked.global),
  localCoverage: ({ asked, here }) => covered(here, asked.local),
  saturated: bm25,
  contentCoverage: ({ asked, here }) => coveredWhere(asked, here, ({ name }) => !name),
  nameCoverage: ({ asked, here }) => coveredWhere(asked, here, ({ name }) => name),
  numberCoverage: ({ asked, here }) => coveredWhere(asked, here, opensWithDigit),
  matched: ({ here }) => Math.log1p(matchedTerms(here)) / 2,
  missing: ({ asked, here }) => (asked.question.terms.length - matchedTerms(here)) / 5,
  all: ({ asked, here }) => Number(matchedTerms(here) === asked.question.terms.length),
  rarestMissing: ({ asked, here }) => rarestMissing(here, asked.global),
  rarestLocalMissing: ({ asked, here }) => rarestMissing(here, asked.local),
  prefixes: softCoverage,
  vectors: ({ asked, kin }) => inOtherWords(asked, kin),
  like: ({ asked, kin }) => likeWithin(asked, kin, 0.6, 0.75),
  alike: ({ asked, kin }) => likeWithin(asked, kin, 0.75, 1),
  derived: ({ asked, kin }) => relatedBy(asked, kin, "derived"),
  synonym: ({ asked, kin }) => relatedBy(asked, kin, "synonym"),
  kind: ({ asked, kin }) => relatedBy(asked, kin, "kind"),
  kin: ({ asked, kin }) => inKin(asked, kin),
  nameNowhere,
  // Order: the question's words, together and in order.
  pairs: orderedPairs,
  surfacePairs: ({ asked, sentence }) => sharedPairs(asked, sentence),
  proximity,
  inOrder: ({ asked, sentence }) => inOrder(asked, sentence),
  lastTerm: ({ here }) => Number((here.counts.at(-1) ?? 0) > 0),
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
  expectedAmount: ({ asked, holds }) => (AMOUNT_ANSWERS.has(asked.question.expected) ? holds : 0.5),
  expectedName: ({ asked, holds }) => (NAMES.has(asked.question.expected) ? holds : 0.5),
  expectedDate: ({ asked, holds }) => (asked.question.expected === "date" ? holds : 0.5),
  expectedPerson: ({ asked, holds }) => (asked.question.expected === "person" ? holds : 0.5),
  expectedPlace: ({ asked, holds }) => (asked.question.expected === "place" ? holds : 0.5),
  expectedReason: ({ asked, holds }) => (asked.question.expected === "reason" ? holds : 0.5),
  expectedNear: ({ asked, here, answers }) => nearness(asked, here, answers),
  expectedStands: ({ answers }) => Number(answers.length > 0),
  focusLike: ({ asked, sentence }) => likeFocus(asked, sentence),
  focus: ({ asked, sentence }) => focusStands(asked, sentence),
  saysFocus: ({ asked, sentence }) => saysFocus(asked, sentence),
  singlesOut: ({ asked, sentence }) => singlesOut(asked, sentence),
  lists: ({ asked, sentence }) => lists(asked, sentence),
  does: ({ asked, here, kin }) => does(asked, here, kin),
  newNames: ({ names }) => names,
  newWords: ({ sentence, here }) => newWords(sentence, here),
  // Where in the sentence the question's words stand: what is new is said before or after them.
  coveredEarly: ({ asked, sentence, here }) => coveredBy(asked, here, (token) => token < halfOf(sentence)),
  coveredLate: ({ asked, sentence, here }) => coveredBy(asked, here, (token) => token >= halfOf(sentence)),
  afterLast: ({ sentence: { words }, here }) =>
    Math.min(1, (words.length - 1 - (here.matches.at(-1)?.token ?? words.length - 1)) / 10),
  // Form and place.
  length: ({ sentence }) => Math.log1p(sentence.words.length) / 4,
  fragment: ({ sentence }) => Number(sentence.words.length < 6),
  question: ({ sentence }) => Number(/\?["”’')]*$/u.test(sentence.text)),
  short: ({ sentence }) => Number(sentence.words.length < 10),
  long: ({ sentence }) => Number(sentence.words.length > 40),
  quotes: ({ sentence }) => Number(/["“]/u.test(sentence.text)),
  opensAsked: ({ here }) => Number((here.matches[0]?.token ?? OPENING) < OPENING),
  lead: ({ sentence }) => leading(sentence),
  leadShort: ({ asked, sentence, holds }) => (holds > 0 && isSearch(asked) ? leading(sentence) : 0),
  leadDefines: ({ asked, sentence }) => (DEFINES.test(asked.question.text) ? leading(sentence) : 0),
  newWordsShort: ({ asked, sentence, here }) =>
    asked.question.terms.length <= FEW_TERMS ? newWords(sentence, here) : 0,
  first: ({ sentence }) => Number(sentence.index === 0),
  opensBlock: ({ sentence, previous }) => Number(previous === null || previous.block !== sentence.block),
  retrieval: ({ retrieval }) => retrieval,
  recency: ({ recency }) => recency,
  // News says first what is new, and asks after names.
  lede: ({ sentence, recency }) => (sentence.index === 0 ? recency : 0),
  namesRecent: ({ names, recency }) => recency * names,
  headline: ({ sentence }) => Number(standsOver(sentence.role)),
  caption: ({ sentence }) => Number(sentence.role === "caption"),
  byline: ({ sentence }) => Number(sentence.role === "byline"),
};

/** Gives the features of each sentence of a pool, a row a sentence, in the order of `FEATURES`. */
export function featureRows(asked: Asked, pool: readonly PoolSentence[]): Float64Array[] {
  const look = (sentence: AnalysedSentence) => overlap(asked, sentence);
  return pool.map((item) => {
    const { sentence, previous, next, titleTerms } = item;
    const here = look(sentence);
    const titled = inTitle(asked, titleTerms);
    const sight: Sight = {
      sentence,
      previous,
      next,
      passage: item.passage,
      titleTerms,
      retrieval: item.retrieval,
      recency: item.recency,
      asked,
      here,
      before: previous === null ? null : look(previous),
      after: next === null ? null : look(next),
      holds: holdsExpected(asked, sentence),
      answers: expectedSpans(asked, sentence),
      names: Math.min(1, newNames(sentence, asked) / 3),
      kin: kinOf(asked, sentence, here),
      titled,
      around: surroundings(asked, item, { here, titled }),
    };
    return tabulate(FEATURE_LIST.length, (at) => FEATURE_LIST[at]!(sight));
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

function matchedTerms({ counts }: Overlap): number {
  let matched = 0;
  for (const count of counts) if (count > 0) matched += 1;
  return matched;
}

const FEATURE_LIST = Object.values(FEATURES);
const NAMES: ReadonlySet<string> = new Set(["person", "organisation", "place"]);

function covered({ counts }: Overlap, weights: Float64Array): number {
  return shareOf(weights, (place) => Number(counts[place]! > 0));
}

/** Coverage over some of the terms; 0.5 where the question has none of them. */
function coveredWhere(
  { local, question }: Asked,
  { counts }: Overlap,
  which: (term: QuestionTerm) => boolean,
): number {
  let found = 0;
  let all = 0;
  for (let place = 0; place < local.length; place += 1) {
    if (!which(question.terms[place]!)) continue;
    all += local[place]!;
    if (counts[place]! > 0) found += local[place]!;
  }
  return all === 0 ? 0.5 : found / all;
}

function opensWithDigit({ term }: QuestionTerm): boolean {
  const code = term.charCodeAt(0);
  return code >= DIGIT_0 && code <= DIGIT_9;
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

function bm25({ asked, here: { counts }, sentence }: Sight): number {
  const length = 0.25 + 0.75 * (sentence.words.length / asked.averageTokens);
  return shareOf(asked.local, (place) => (counts[place]! * 2.2) / (counts[place]! + 1.2 * length));
}

function rarestMissing({ counts }: Overlap, weights: Float64Array): number {
  let missing = 0;
  let rarest = 1e-9;
  for (let place = 0; place < weights.length; place += 1) {
    rarest = Math.max(rarest, weights[place]!);
    if (counts[place] === 0) missing = Math.max(missing, weights[place]!);
  }
  return missing / rarest;
}

/** Terms that the sentence has in another form: "annexation" and "annexed" begin alike. */
function softCoverage({ asked, here: { counts }, sentence }: Sight): number {
  const { terms } = asked.question;
  return shareOf(asked.soft, (place) =>
    Number(counts[place] === 0 && beginsAlike(terms[place]!.term, sentence)),
  );
}

/** The share of the question's names that stand neither in the sentence, nor before it, nor in the title. */
function nameNowhere({ asked, here, before, titled }: Sight): number {
  let missing = 0;
  let all = 0;
  for (const [place, weight] of asked.global.entries()) {
    if (!asked.question.terms[place]!.name) continue;
    all += weight;
    if (here.counts[place]! > 0 || (before?.counts[place] ?? 0) > 0 || titled[place]!) continue;
    missing += weight;
  }
  return all === 0 ? 0 : missing / all;
}

/** The share of what is asked that the neighbour has and the sentence has not. */
function adds({ local }: Asked, here: Overlap, neighbour: Overlap | null): number {
  if (neighbour === null) return 0;
  return shareOf(local, (place) => Number(here.counts[place] === 0 && neighbour.counts[place]! > 0));
}

function titleAdds({ asked, here, titled, titleTerms, sentence }: Sight): number {
  const added = shareOf(asked.global, (place) => Number(here.counts[place] === 0 && titled[place]!));
  const isHeadline = titleTerms.size >= HEADLINE_TERMS && sentence.role !== "row";
  return isHeadline ? added * HEADLINE : added;
}

/**
 * A page is about what it is named after, and all its sentences with it; a headline tells in so many words what some
 * sentence tells, and of the others little. Set by hand on the first weeks of news-2022, of 1, .5, .25 and 0.
 */
const HEADLINE = 0.25;
const HEADLINE_TERMS = 5;

function focusStands({ question: { focus, tokens } }: Asked, { words }: AnalysedSentence): number {
  if (focus === null) return 0.5;
  const term = tokens.find((token) => token.folded === focus)?.term;
  return Number(words.some((word) => word.folded === focus || (term !== "" && word.term === term)));
}

function halfOf({ words }: AnalysedSentence): number {
  return Math.floor(words.length / 2);
}

/** The share of what is asked that stands in some of the sentence's tokens. */
function coveredBy({ soft }: Asked, here: Overlap, which: (token: number) => boolean): number {
  const stands = new Uint8Array(soft.length);
  for (const { token, place } of here.matches) if (which(token)) stands[place] = 1;
  return shareOf(soft, (place) => stands[place]!);
}

/** A sentence that only repeats the question answers nothing. */
function newWords(sentence: AnalysedSentence, here: Overlap): number {
  let content = 0;
  for (const { term } of sentence.words) if (term !== "") content += 1;
  return content === 0 ? 0 : 1 - here.matches.length / content;
}
