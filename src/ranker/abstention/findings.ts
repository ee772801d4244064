import { isAmong } from "../../text/asked-terms.ts";
import { isLead } from "../../text/leads.ts";
import { denials, opposites } from "../../text/opposites.ts";
import { countsAnother } from "../../text/ordinals.ts";
import { stem } from "../../text/stems.ts";
import type { AnalysedSentence, Question } from "../../domain.ts";
import type { Situation } from "./confidence.ts";
import { alikeness, CLOSENESS } from "../kinship.ts";
import { contextRow } from "../scoring/network.ts";
import { firstNamesGiven } from "./first-names.ts";
import { overlap } from "../overlap.ts";
import { type Swaps, swapsOf } from "./swaps.ts";
import type { PoolSentence } from "../types.ts";
import { sumOf } from "../../text/algebra.ts";

/** What of a question stands in one stretch of text. */
export interface Reading {
  /** The places of the terms that stand there, and of those that do not. */
  readonly found: readonly number[];
  readonly missing: readonly number[];
  /** The share of the question's idf that stands there. */
  readonly coverage: number;
  /** The same, with a part for words that are met by one of like meaning. */
  readonly softCoverage: number;
  /** The same of the words that are no names: what is asked of whom the names name; 1 where there are none. */
  readonly wordCoverage: number;
}

/** What was found out of a question, its best sentence and what stands around it. */
export interface Findings extends Situation {
  readonly idf: readonly number[];
  readonly total: number;
  /** Which of the terms are names, to the question or, where that has no capitals at all, to the articles. */
  readonly names: readonly boolean[];
  /** How the question is put, in the order of `CONTEXTS`. */
  readonly context: readonly number[];
  readonly inSentence: Reading;
  /** With its neighbours, its heading and the title. */
  readonly around: Reading;
  /** Its passage, and the title. */
  readonly inPassage: Reading;
  /** The share of the question's idf that the best passage for it has. */
  readonly bestPassage: number;
  /** How near in meaning the best sentence's nearest word is to a term of the question, by its place. */
  readonly likeness: (place: number) => number;
  readonly swaps: Swaps;
  /** Whether the question is denied, and whether the sentence is. */
  readonly negated: { readonly question: boolean; readonly sentence: boolean };
  /** True where the sentence has the opposite of a word that the question has and it has not, or counts another. */
  readonly opposite: boolean;
}

/** Reads a situation once, for all its signals. */
export function findings(situation: Situation): Findings {
  const { ranking, question, pool } = situation;
  const best = ranking.ranked[0]!.item;
  const { asked } = ranking;
  const byPassage = grouped(pool);
  const own = byPassage.get(best.passage) ?? [best];
  const names = namesOf(situation);
  const look = read(situation, names);
  const idf = [...asked.global];
  const total = Math.max(1e-9, sumOf(idf));
  const lead = leadOf(best);
  const over = best.heading?.sentence ?? null;
  const around = look([best.sentence, best.previous, best.next, over], best.titleTerms);
  const inSentence = look([best.sentence, lead], NONE);
  const likeness = (place: number) => kinOrNearest(situation, place, best.sentence);
  return {
    idf,
    total,
    names,
    context: contextRow({ question, sentences: pool.length }),
    inSentence,
    around,
    inPassage: look(
      own.map(({ sentence }) => sentence),
      best.titleTerms,
    ),
    bestPassage: Math.max(0, ...[...byPassage.values()].map((passage) => coverage(situation, passage))),
    likeness,
    swaps: swapsOf({
      question,
      tags: situation.tags,
      sentenceTags: situation.sentenceTags,
      short: situation.short,
      sentence: best.sentence,
      placeOf: (term) => (term === "" ? -1 : (asked.places.get(term) ?? -1)),
      weight: (place) => (asked.global[place]! / total) * (names[place] ? 1 : 1 - likeness(place)),
      namesNowhere: around.missing.filter((place) => names[place]!),
    }),
    negated: { question: NEGATION.test(question.text), sentence: NEGATION.test(best.sentence.text) },
    opposite: hasOpposite(question, best.sentence) || countsAnother(question.tokens, best.sentence.words),
    ...situation,
  };
}

/** What leads a paragraph is what its sentences speak of, most of them without a word for it: "Lives in the Sunken Mill." */
function leadOf({ heading, sentence }: PoolSentence): AnalysedSentence | null {
  const over = heading?.sentence;
  return over !== undefined && over.block === sentence.block && isLead(over) ? over : null;
}

/**
 * Tells whether a sentence has the opposite of a word that is asked and that it has not, in whatever form: asked when the
 * pool closes, "The pool opens on 14 June" does not say.
 */
function hasOpposite({ tokens, expected }: Question, { words, text }: AnalysedSentence): boolean {
  const [here, asked] = [formsOf(words), formsOf(tokens)];
  return tokens.some(({ folded, term }, at) => {
    if (here.has(folded) || (term !== "" && here.has(term))) return false;
    // "How long" asks of what is short as well.
    if (tokens[at - 1]?.folded === "how") return false;
    const stands = (other: string) => here.has(other) || here.has(stem(other));
    const isAsked = (other: string) => asked.has(other) || asked.has(stem(other));
    // "Closed until 8 June" tells when it opens.
    if (expected === "date" && UNTIL.test(text)) return false;
    // "Is it open?" is answered by what says that it is closed.
    if (expected === "boolean" && denials(folded).some(stands)) return false;
    return opposites(folded).some((other) => stands(other) && !isAsked(other));
  });
}

const UNTIL = /\b(?:closed|shut) (?:\p{L}+ )?(?:until|till)\b/iu;

/** Words as they are written, and their stems. */
function formsOf(words: readonly { readonly folded: string; readonly term: string }[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ folded, term }) => (term === "" ? [folded] : [folded, term])));
}

function grouped(pool: readonly PoolSentence[]): Map<string, PoolSentence[]> {
  const groups = new Map<string, PoolSentence[]>();
  for (const item of pool) {
    const group = groups.get(item.passage);
    if (group === undefined) groups.set(item.passage, [item]);
    else group.push(item);
  }
  return groups;
}

const NONE: ReadonlySet<string> = new Set();
const NEGATION =
  /\b(?:not|never|no|without|except|none|neither|cannot|nor|nobody|nothing|unable|failed|refused|lack|lacks|lacked)\b|n['’]t\b/iu;

/** Who writes "who runs nato" leaves it to the articles to say what is a name: what they never write small. */
function namesOf({ question, ranking: { asked }, pool }: Situation): boolean[] {
  const names = question.terms.map(({ name }) => name);
  if (question.tokens.some(({ capital }, at) => capital && at > 0)) return names;
  const [large, small] = [new Set<number>(), new Set<number>()];
  for (const { sentence } of pool) {
    const found = overlap(asked, sentence);
    // What was written small once is no name, and most sentences have nothing else: their words are not read.
    if (names.every((name, place) => name || small.has(place) || found.counts[place] === 0)) continue;
    for (const { token, place } of found.matches) {
      if (!sentence.words[token]!.capital) small.add(place);
      else if (token > 0) large.add(place);
    }
  }
  return names.map((name, place) => name || (large.has(place) && !small.has(place)));
}

function read(situation: Situation, names: readonly boolean[]) {
  const { asked } = situation.ranking;
  const idf = [...asked.global];
  const total = Math.max(1e-9, sumOf(idf));
  const given = firstNamesGiven(situation, names);
  return (sentences: readonly (AnalysedSentence | null)[], title: ReadonlySet<string>): Reading => {
    const there = sentences.filter((sentence) => sentence !== null);
    const stands = idf.map(
      (_, place) =>
        given.has(place) ||
        isAmong(situation.question.terms[place]!, title) ||
        there.some((sentence) => (overlap(asked, sentence).counts[place] ?? 0) > 0),
    );
    const found = [...stands.keys()].filter((place) => stands[place]);
    const missing = [...stands.keys()].filter((place) => !stands[place]);
    // Names are met by their spelling alone.
    const met = idf.map(
      (weight, place) => weight * (stands[place] ? 1 : names[place] ? 0 : likeness(situation, place, there)),
    );
    const words = [...stands.keys()].filter((place) => !names[place]);
    const allWords = sumOf(words.map((place) => asked.global[place]!));
    return {
      found,
      missing,
      coverage: sumOf(found.map((place) => asked.global[place]!)) / total,
      softCoverage: sumOf(met) / total,
      wordCoverage: allWords === 0 ? 1 : sumOf(words.map((place) => met[place]!)) / allWords,
    };
  };
}

/** How near in meaning the nearest of the words is, 0 … 1, where what has nothing to do with it is 0. */
function likeness(situation: Situation, place: number, sentences: readonly AnalysedSentence[]): number {
  return alikeness(nearest(situation, place, sentences));
}

/** The cosine of the nearest of the words. */
function nearest({ ranking }: Situation, place: number, sentences: readonly AnalysedSentence[]): number {
  let most = 0;
  for (const { words } of sentences) {
    for (const { term } of words)
      if (term !== "") most = Math.max(most, ranking.asked.kinship(term).likeness[place]!);
  }
  return most;
}

/** The same of the words that are not asked for; what is of its family or means the same is alike anyhow. */
function kinOrNearest({ ranking: { asked } }: Situation, place: number, { words }: AnalysedSentence): number {
  let most = 0;
  for (const { term } of words) {
    if (term === "" || asked.places.has(term)) continue;
    const { likeness: likenesses, relation } = asked.kinship(term);
    most = Math.max(most, likenesses[place]!, relation[place]! >= CLOSENESS.synonym ? ALIKE : 0);
  }
  return most;
}

const ALIKE = 0.6;

function coverage({ question, ranking: { asked } }: Situation, passage: readonly PoolSentence[]): number {
  const title = passage[0]?.titleTerms ?? NONE;
  const counts = passage.map(({ sentence }) => overlap(asked, sentence).counts);
  let [found, all] = [0, 0];
  for (let place = 0; place < asked.global.length; place += 1) {
    const weight = asked.global[place]!;
    all += weight;
    if (counts.some((one) => one[place]! > 0) || isAmong(question.terms[place]!, title)) found += weight;
  }
  return found / Math.max(1e-9, all);
}
