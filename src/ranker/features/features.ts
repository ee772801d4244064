import type { AnalysedSentence } from "../../domain.ts";
import { AMOUNT_ANSWERS } from "../../quantities/answering.ts";
import { standsOver } from "../../text/roles.ts";
import {
  adds,
  bm25,
  covered,
  coveredBy,
  coveredWhere,
  matchedTerms,
  nameNowhere,
  opensWithDigit,
  rarestMissing,
  softCoverage,
  titleAdds,
} from "./coverage.ts";
import type { Sight } from "./sight.ts";
import { expectedSpans, holdsExpected } from "./answer-types.ts";
import { newNames } from "./fresh-names.ts";
import { inKin, inOtherWords, kinOf, likeFocus, likeWithin, relatedBy } from "./likeness.ts";
import { nearness } from "./nearness.ts";
import { orderedPairs, proximity, quotedPhrase, sharedPairs } from "./word-order.ts";
import { overlap } from "../overlap.ts";
import { hasPronoun, inTitle, opensDefinite, surroundings } from "./surroundings.ts";
import { tabulate } from "../tabulate.ts";
import type { Asked, Overlap, PoolSentence } from "../types.ts";
import { does, inOrder, lists, saysFocus, singlesOut } from "./wording.ts";

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
  lead: leading,
  leadShort: (sight) => (sight.holds > 0 && isSearch(sight.asked) ? leading(sight) : 0),
  leadDefines: (sight) => (DEFINES.test(sight.asked.question.text) ? leading(sight) : 0),
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
    const { sentence, previous, next, titleTerms, subject } = item;
    const here = look(sentence);
    const titled = inTitle(asked, titleTerms);
    const sight: Sight = {
      sentence,
      previous,
      next,
      passage: item.passage,
      titleTerms,
      subject,
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
      about: subject === null ? [] : inTitle(asked, subject.terms),
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

/** Falls from the article's first sentence on, or from the one that tells what it is about: captions may stand before. */
function leading({ sentence, subject }: Sight): number {
  return Math.exp(-Math.abs(sentence.index - (subject?.index ?? 0)) / 3);
}

const FEATURE_LIST = Object.values(FEATURES);
const NAMES: ReadonlySet<string> = new Set(["person", "organisation", "place"]);

function focusStands({ question: { focus, tokens } }: Asked, { words }: AnalysedSentence): number {
  if (focus === null) return 0.5;
  const term = tokens.find((token) => token.folded === focus)?.term;
  return Number(words.some((word) => word.folded === focus || (term !== "" && word.term === term)));
}

function halfOf({ words }: AnalysedSentence): number {
  return Math.floor(words.length / 2);
}

/** A sentence that only repeats the question answers nothing. */
function newWords(sentence: AnalysedSentence, here: Overlap): number {
  let content = 0;
  for (const { term } of sentence.words) if (term !== "") content += 1;
  return content === 0 ? 0 : 1 - here.matches.length / content;
}
