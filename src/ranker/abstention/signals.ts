import { asksByHowMuch } from "../../text/asks-by-how-much.ts";
import { weekdaysIn } from "../../text/weekdays.ts";
import { FEATURES } from "../features/features.ts";
import { CONTEXTS } from "../scoring/network.ts";
import { tellsDoer } from "../by-hand/done-by.ts";
import type { Findings, Reading } from "./findings.ts";
import { standsApart, stretchesMet } from "./standing.ts";
import type { Swaps } from "./swaps.ts";

/** One thing that tells whether the best sentence answers, about 0 … 1. */
export type Signal = (found: Findings) => number;

const COMPARING: ReadonlySet<string> = new Set([
  "headline",
  "caption",
  "byline",
  "question",
  "recency",
  "retrieval",
  "quotedPhrase",
]);

/** What ranks the best sentence and tells of it too: not what is set by hand or compares it with others. */
const FEATURE_NAMES = Object.keys(FEATURES).filter((name) => !COMPARING.has(name));

function featureOfBest(name: string): Signal {
  const at = Object.keys(FEATURES).indexOf(name);
  return ({ ranking }) => ranking.ranked[0]!.features[at]!;
}

/**
 * In a few passages the best sentence may be about anything, and what ranks it tells; in many, one that looks
 * right is found for most questions.
 */
function inFew(signal: Signal): Signal {
  return (found) => {
    const many = Math.log(Math.max(found.passages, FEW) / FEW) / Math.log(MANY / FEW);
    return signal(found) * Math.max(0, 1 - many);
  };
}

const FEW = 32;
const MANY = 512;

/** What tells that the articles speak of what is asked, in the order of the weights. */
export const TOPIC_SIGNALS: Readonly<Record<string, Signal>> = {
  bias: () => 1,
  around: ({ around }) => around.softCoverage,
  passage: ({ inPassage }) => inPassage.softCoverage,
  bestPassage: ({ bestPassage }) => bestPassage,
  sentence: ({ inSentence }) => inSentence.coverage,
  retrieval: ({ bestSum, total }) => Math.min(2, bestSum / (4 * total)),
  second: ({ second }) => second,
  matched: ({ matched, idf }) => matched / Math.max(1, idf.length),
  rarestNotInPassage: (found) => rarestMissing(found, found.inPassage),
  rarestNotInSentence: (found) => rarestMissing(found, found.inSentence),
  nameNotInPassage: (found) => rarestMissing(found, found.inPassage, isName(found)),
  named: ({ names }) => Number(names.includes(true)),
  respelt: ({ respelt }) => respelt,
  // In a large corpus some passage has some of the words by chance.
  size: ({ passages }) => Math.log1p(passages) / 7,
  surprise: (found) => (sumOf(found, found.inPassage.found) - Math.log1p(found.passages)) / 20,
  terms: ({ idf }) => idf.length / 10,
  information: ({ total }) => total / 50,
  score: ({ ranking }) => ranking.ranked[0]!.score / 20,
  lead,
  // "Where was Ann Lee born?" of articles that tell of her, and of no birth.
  words: ({ inPassage }) => inPassage.wordCoverage,
  wordsInSentence: ({ inSentence }) => inSentence.wordCoverage,
  // What is done, and the things that are asked after, where only the names stand there.
  verbsNotInSentence: (found) => missingOf(found, ["VERB"]),
  nounsNotInSentence: (found) => missingOf(found, ["NOUN", "PROPN"]),
  surfacePairs: featureOfBest("surfacePairs"),
  ...Object.fromEntries(FEATURE_NAMES.map((name) => [`best.${name}`, inFew(featureOfBest(name))])),
  unfit,
  // Of some questions less of the wording stands where they are answered than of others.
  ...Object.fromEntries(
    CONTEXTS.map((name, at) => [`asked.${name}`, ({ context }: Findings) => context[at]!]),
  ),
};

const SWAPS = [
  "otherModifier",
  "noModifier",
  "otherHead",
  "noHead",
  "nameNowhere",
  "otherNames",
  "otherNumber",
] as const satisfies readonly (keyof Swaps)[];

/** What tells the answer from a sentence about its like: "European" weapons, what was *not* offered. */
export const NEAR_SIGNALS: Readonly<Record<string, Signal>> = {
  bias: () => 1,
  negated: ({ negated }) => Number(negated.question && !negated.sentence),
  bothNegated: ({ negated }) => Number(negated.question && negated.sentence),
  opposite: ({ opposite }) => Number(opposite),
  numberMissing: (found) => missingShare(found, (place) => /^\d/u.test(found.question.terms[place]!.term)),
  nameMissing: (found) => missingShare(found, isName(found)),
  rarestMissing: (found) => rarestMissing(found, found.inSentence),
  rarestWordMissing: (found) => rarestMissing(found, found.inSentence, (place) => !isName(found)(place)),
  missing: ({ inSentence }) => inSentence.missing.length / 5,
  sentence: ({ inSentence }) => inSentence.softCoverage,
  around: ({ around }) => around.coverage,
  score: ({ ranking }) => ranking.ranked[0]!.score / 20,
  share: ({ ranking }) => ranking.ranked[0]!.share,
  lead,
  sentences: ({ pool }) => Math.log1p(Math.min(pool.length, MOST_SENTENCES)) / 5,
  terms: ({ idf }) => idf.length / 10,
  fit: ({ fit }) => fit,
  unfit,
  ...Object.fromEntries(SWAPS.map((name) => [name, ({ swaps }: Findings) => swaps[name]])),
};

const MOST_SENTENCES = 200;

/**
 * What tells in thousands of passages, where some sentence looks right for most questions: whether the best one stands
 * out among those, and meets more of the question than a name.
 */
export const STANDING_SIGNALS: Readonly<Record<string, Signal>> = {
  apart: ({ ranking }) => standsApart(ranking),
  stretches: ({ ranking }) =>
    Math.min(MOST_STRETCHES, stretchesMet(ranking.asked, ranking.ranked[0]!.sentence)) / MOST_STRETCHES,
};

const MOST_STRETCHES = 5;

/** The share of the question's idf that is of words of some parts of speech, no names, which the sentence has not. */
function missingOf(
  { question, tags, names, idf, total, inSentence }: Findings,
  wanted: readonly string[],
): number {
  const isWanted = (place: number) => {
    const token = question.tokens.findIndex(({ term }) => term === question.terms[place]!.term);
    return !names[place] && wanted.includes(tags[token] ?? "X");
  };
  return inSentence.missing.filter(isWanted).reduce((sum, place) => sum + idf[place]!, 0) / total;
}

/** How far the best sentence is before the second; much where there is no other. */
function lead({ ranking: { ranked } }: Findings): number {
  return Math.min(1, (ranked[0]!.score - (ranked[1]?.score ?? ranked[0]!.score - 4)) / 4);
}

/** Nothing in the best sentence is of the kind that is asked for: no age, no place, no count of the things. */
export function unfit({ fit, question, ranking }: Findings): number {
  const { item, sentence } = ranking.ranked[0]!;
  const tellsDays = question.expected === "date" && weekdaysIn(sentence.text).length > 0;
  const isFit = fit >= UNFIT || tellsDays || asksByHowMuch(question.text);
  // "It is looked after by the county" names nobody, and answers who looks after it.
  return Number(!isFit && !tellsDoer(ranking.asked, item));
}

const UNFIT = 0.05;

function isName({ names }: Findings): (place: number) => boolean {
  return (place) => names[place]!;
}

function sumOf({ idf }: Findings, places: readonly number[]): number {
  return places.reduce((total, place) => total + idf[place]!, 0);
}

function rarestMissing(
  { idf }: Findings,
  { missing }: Reading,
  which: (place: number) => boolean = () => true,
): number {
  return Math.max(0, ...missing.filter(which).map((place) => idf[place]!)) / 10;
}

/** The share of some of the terms that the passage has not; 0 where the question has none of them. */
function missingShare({ inPassage, idf }: Findings, which: (place: number) => boolean): number {
  const all = [...idf.keys()].filter(which).length;
  return all === 0 ? 0 : inPassage.missing.filter(which).length / all;
}
