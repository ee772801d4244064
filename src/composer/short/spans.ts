import type { AnalysedSentence, Question } from "../../domain.ts";
import { gapBefore } from "../../text/gaps.ts";
import type { Tag } from "../../text/tagger.ts";
import { BAR, lookAt, type Sight } from "./sight.ts";
import { closingValues, openingValues, ownValues } from "./span-features.ts";
import { featureNames, type SpanSlots, type Values } from "./span-slots.ts";

/** A stretch of a sentence's tokens, `[from, to)`, with what is told of it. */
export interface SpanCandidate {
  readonly from: number;
  readonly to: number;
  /** Of the place where it opens, shared by all that open there. */
  readonly opening: Values;
  /** Of the place where it closes. */
  readonly closing: Values;
  /** Of the stretch itself. */
  readonly own: Values;
}

/** Gives the names of all features of a stretch. */
export function featuresOf({ opening, closing, own }: SpanCandidate, slots: SpanSlots): string[] {
  return [
    ...featureNames(slots.opening, opening),
    ...featureNames(slots.closing, closing),
    ...featureNames(slots.own, own),
  ];
}

/** Gives the stretches of a sentence that could be a short answer and are wanted, with their features. */
export function spanCandidates(
  question: Question,
  sentence: AnalysedSentence,
  { tags, isWanted = () => true }: SpanOptions,
): SpanCandidate[] {
  const sight = lookAt(question, sentence, tags);
  const found: SpanCandidate[] = [];
  const { length } = sentence.tokens;
  const mayCloseAt = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) mayCloseAt[at] = Number(mayClose(sight, at));
  const closings: Values[] = [];
  for (let from = 0; from < length; from += 1) {
    if (!mayOpen(sight, from)) continue;
    let opening: Values | undefined;
    for (let to = from + 1; to <= Math.min(length, from + MOST_TOKENS); to += 1) {
      if (to > from + 1 && sight.breaks[to - 2] === BAR) break;
      if (mayCloseAt[to - 1] === 0 || splitsQuantity(sight, from, to) || isAsked(sight, from, to)) continue;
      if (!isWanted({ from, to })) continue;
      opening ??= openingValues(sight, from);
      const closing = (closings[to] ??= closingValues(sight, to));
      found.push({ from, to, opening, closing, own: ownValues(sight, from, to) });
    }
  }
  return found;
}

/** How stretches are looked for. */
export interface SpanOptions {
  readonly tags: readonly Tag[];
  /** Tells which stretches are wanted; all where it is left out. */
  readonly isWanted?: (stretch: Pick<SpanCandidate, "from" | "to">) => boolean;
}

/** 95 % of the answers in the training set are no longer. */
const MOST_TOKENS = 10;

function mayOpen({ tags, quantityAt, sentence }: Sight, at: number): boolean {
  if (quantityAt[at] !== null && quantityAt[at] !== undefined) return true;
  if (goesOn(sentence, at)) return false;
  if (OPENS_NOTHING.has(tags[at] ?? "")) return tags[at] === "PART" && sentence.tokens[at]!.folded === "to";
  const { folded } = sentence.tokens[at]!;
  // "At least twelve": half of it says nothing.
  if ((folded === "least" || folded === "most") && sentence.tokens[at - 1]?.folded === "at") return false;
  // "Has since grown": since then, and no time opens with it.
  if (folded === "since" && HAVING.test(sentence.tokens[at - 1]?.folded ?? "")) return false;
  return !CANNOT_OPEN.has(folded);
}

function mayClose({ tags, sentence, quantityAt }: Sight, at: number): boolean {
  if (quantityAt[at] !== null && quantityAt[at] !== undefined) return true;
  if (goesOn(sentence, at + 1)) return false;
  return !CLOSES_NOTHING.has(tags[at] ?? "") && !CANNOT_CLOSE.has(sentence.tokens[at]!.folded);
}

/** Tells whether a token is part of the word before it: "example" of "tips@club.example", "G" of "5G", "th" of "26th". */
function goesOn(sentence: AnalysedSentence, at: number): boolean {
  return at > 0 && at < sentence.tokens.length && /^[@.]?$/u.test(gapBefore(sentence, at));
}

const HAVING = /^(?:has|have|had|ever|long)$/u;

const OPENS_NOTHING: ReadonlySet<Tag> = new Set(["CCONJ", "PUNCT", "AUX", "PART"]);
const CLOSES_NOTHING: ReadonlySet<Tag> = new Set(["CCONJ", "DET", "ADP", "AUX", "PART", "SCONJ", "PUNCT"]);
const CANNOT_OPEN: ReadonlySet<string> = new Set("and or but of that which who".split(" "));
const CANNOT_CLOSE: ReadonlySet<string> = new Set(
  "and or but of the a an to in on at by for with from which who that as his her their its".split(" "),
);

/** An amount is whole or not there at all. */
function splitsQuantity({ quantityAt }: Sight, from: number, to: number): boolean {
  const first = quantityAt[from];
  const last = quantityAt[to - 1];
  return (
    (first !== null && first !== undefined && quantityAt[from - 1] === first) ||
    (last !== null && last !== undefined && quantityAt[to] === last)
  );
}

/** What the question already says is no answer to it. */
function isAsked(sight: Sight, from: number, to: number): boolean {
  const { matched, sentence, question, quantityAt, breaks } = sight;
  if (question.expected === "boolean") return false;
  let [first, last] = [-1, -1];
  for (let at = from; at < to; at += 1) {
    // "May" is a stop word, and a month.
    if (matched[at] !== -1 || (sentence.tokens[at]!.term === "" && quantityAt[at]?.kind !== "date")) continue;
    if (first === -1) first = at;
    last = at;
  }
  // Of hundreds of stretches few have a hyphen behind their first word.
  const mayBeJoined = last > first && breaks[first] === "-";
  return first === -1 || (mayBeJoined && isAskedJoined(question, sentence, { from: first, to: last + 1 }));
}

/** "Wi-Fi" for a question after the wifi. */
function isAskedJoined(
  question: Question,
  { tokens, text, start }: AnalysedSentence,
  { from, to }: Pick<SpanCandidate, "from" | "to">,
): boolean {
  if (!JOINED.test(text.slice(tokens[from]!.start - start, tokens[to - 1]!.end - start))) return false;
  const joined = tokens.slice(from, to).map(({ folded }) => folded);
  return question.tokens.some(({ folded }) => folded === joined.join(""));
}

const JOINED = /^\p{L}+(?:-\p{L}+)+$/u;
