import type { AnalysedSentence, Question, Span, Token } from "../../domain.ts";
import { gapBehind } from "../../text/gaps.ts";
import { namedRuns } from "../../text/name-kinds.ts";
import type { Tag } from "../../text/tagger.ts";

/** What of a question a sentence has otherwise; shares of the question's idf but for the last two. */
export interface Swaps {
  /** A noun stands there with another word before it: "Asian weapons", asked for European ones. */
  readonly otherModifier: number;
  /** It stands there without any. */
  readonly noModifier: number;
  /** What stands before a noun is there before another one: "European treaties". */
  readonly otherHead: number;
  readonly noHead: number;
  /** Names that neither the sentence nor those beside it have. */
  readonly nameNowhere: number;
  /** Names there that are neither asked for nor the answer: 1 for three and more. */
  readonly otherNames: number;
  /** 1 where a number of the question is not there, and another is. */
  readonly otherNumber: number;
}

/** What is known of a question and the sentence that may answer it. */
export interface Swapped {
  readonly question: Question;
  /** The part of speech of each of the question's tokens, and of the sentence's. */
  readonly tags: readonly Tag[];
  readonly sentence: AnalysedSentence;
  readonly sentenceTags: readonly Tag[];
  /** The short answer that the sentence gives. */
  readonly short: Span | null;
  /** The place of a term among the question's; -1 where it has none such. */
  readonly placeOf: (term: string) => number;
  /** What a term counts, by its place: its share of the idf where no word there is like it, less where one is. */
  readonly weight: (place: number) => number;
  /** The places of the names that stand nowhere near. */
  readonly namesNowhere: readonly number[];
}

/** Tells what of a question a sentence has otherwise: near-misses are made so. */
export function swapsOf(swapped: Swapped): Swaps {
  const { namesNowhere, weight } = swapped;
  const pairs = pairsOf(swapped);
  const most = (key: keyof Swaps) =>
    Math.max(0, ...pairs.filter(({ kind }) => kind === key).map(({ value }) => value));
  return {
    otherModifier: most("otherModifier"),
    noModifier: most("noModifier"),
    otherHead: most("otherHead"),
    noHead: most("noHead"),
    nameNowhere: namesNowhere.reduce((sum, place) => sum + weight(place), 0),
    otherNames: Math.min(1, otherNames(swapped) / 3),
    otherNumber: Number(hasOtherNumber(swapped.question.text, swapped.sentence.text)),
  };
}

interface Pair {
  readonly kind: keyof Swaps;
  readonly value: number;
}

/** The question's nouns with what stands before them, where the sentence has one of the two. */
function pairsOf({ question: { text, tokens }, tags, placeOf, weight, ...there }: Swapped): Pair[] {
  const { sentence, sentenceTags } = there;
  const own = placesIn(sentence.tokens, placeOf);
  /** True where some place of a term has beside it a word of a kind that is not asked for. */
  const isBeside = (place: number, step: 1 | -1, kinds: RegExp) =>
    (own.get(place) ?? []).some((at) => {
      const other = sentence.tokens[at + step];
      if (other === undefined || !kinds.test(sentenceTags[at + step] ?? "")) return false;
      const isJoined = gapBehind(sentence, step === 1 ? at : at - 1).trim() === "";
      return isJoined && (step === 1 || other.term !== "") && placeOf(other.term) === -1;
    });
  return tokens.slice(1).flatMap((head, before): Pair[] => {
    const modifier = tokens[before]!;
    const [first, second] = [placeOf(modifier.term), placeOf(head.term)];
    const isPair =
      first !== -1 &&
      second !== -1 &&
      first !== second &&
      /^[\s-]$/u.test(text.slice(modifier.end, head.start)) &&
      NOUN.test(tags[before + 1] ?? "") &&
      MODIFIER.test(tags[before] ?? "");
    if (!isPair || own.has(first) === own.has(second)) return [];
    return own.has(second)
      ? [{ kind: isBeside(second, -1, MODIFIER) ? "otherModifier" : "noModifier", value: weight(first) }]
      : [{ kind: isBeside(first, 1, NOUN) ? "otherHead" : "noHead", value: weight(second) }];
  });
}

const NOUN = /^(?:NOUN|PROPN)$/u;
const MODIFIER = /^(?:ADJ|NOUN|PROPN|NUM)$/u;

/** Which tokens are which of the question's terms. */
function placesIn(tokens: readonly Token[], placeOf: Swapped["placeOf"]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [at, { term }] of tokens.entries()) {
    const place = placeOf(term);
    if (place === -1) continue;
    const known = found.get(place);
    if (known === undefined) found.set(place, [at]);
    else known.push(at);
  }
  return found;
}

function otherNames({ sentence, placeOf, short }: Swapped): number {
  const isAnswer = ({ start, end }: Token) => short !== null && start < short.end && short.start < end;
  return namedRuns(sentence).filter(
    ({ start, end }) =>
      !sentence.tokens.slice(start, end).some(({ term }) => placeOf(term) !== -1) &&
      !isAnswer(sentence.tokens[start]!),
  ).length;
}

function hasOtherNumber(asked: string, said: string): boolean {
  const [wanted, there] = [numbersIn(asked), numbersIn(said)];
  return (
    wanted.some((number) => !there.includes(number)) &&
    there.some((number) => /\d{2}/u.test(number) && !wanted.includes(number))
  );
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d(?:[\d.,]*\d)?/gu) ?? [];
}
