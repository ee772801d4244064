import type { AnalysedSentence, Question, Quantity } from "../../domain.ts";
import { namedRuns, type NamedRun } from "../../text/name-kinds.ts";
import type { Tag } from "../../text/tagger.ts";
import { closingValues, nearnessToFocus, openingValues, ownValues } from "./span-features.ts";
import { featureNames, spanSlots, type SpanSlots, type Values } from "./span-slots.ts";
import { tagNumber } from "./tag-shapes.ts";

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

/** Gives the slots of the values that a question's candidates have. */
export function slotsOf(question: Question): SpanSlots {
  return spanSlots(question, askedBy(question));
}

/** Gives the names of all features of a stretch. */
export function featuresOf({ opening, closing, own }: SpanCandidate, slots: SpanSlots): string[] {
  return [
    ...featureNames(slots.opening, opening),
    ...featureNames(slots.closing, closing),
    ...featureNames(slots.own, own),
  ];
}

/** What the features of a span see. */
export interface Sight {
  readonly question: Question;
  readonly sentence: AnalysedSentence;
  readonly tags: readonly Tag[];
  readonly tagNumbers: Int32Array;
  /** The place of the question's term that each token matches, or -1. */
  readonly matched: Int32Array;
  readonly quantityAt: readonly (Quantity | null)[];
  /** Tokens after which a comma, bracket or the like stands. */
  readonly breaks: readonly string[];
  /** True for tokens inside quotation marks. */
  readonly quotedAt: readonly boolean[];
  /** How many tokens before each place match the question. */
  readonly matchedBefore: Int32Array;
  /** The last token before each place that does, and the first from it on; -1 where there is none. */
  readonly matchedLeft: Int32Array;
  readonly matchedRight: Int32Array;
  /** True for tokens that are the noun that is asked for, or more than one of it. */
  readonly focusAt: readonly boolean[];
  /** The runs of capitalised words, counted in tokens. */
  readonly runs: readonly NamedRun[];
  /** How near in meaning each token is to the noun that is asked for, in steps; null where none is. */
  readonly nearFocus: readonly (number | null)[];
}

/** Gives the stretches of a sentence that could be a short answer and are wanted, with their features. */
export function spanCandidates(
  question: Question,
  sentence: AnalysedSentence,
  { tags, isWanted = () => true }: SpanOptions,
): SpanCandidate[] {
  const sight = look(question, sentence, tags);
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

/** Parts the cells of a table's row; no answer goes over it. */
const BAR = "|";

/** 95 % of the answers in the training set are no longer. */
const MOST_TOKENS = 10;

/** Lists are filled one by one: what `map` gives is now of one kind for V8, now of another, and all that reads it is compiled again. */
function look(question: Question, sentence: AnalysedSentence, tags: readonly Tag[]): Sight {
  const places = new Map<string, number>();
  for (const [place, { term, alternatives }] of question.terms.entries()) {
    for (const spelling of [term, ...alternatives]) places.set(spelling, place);
  }
  const { tokens, quantities } = sentence;
  const isRow = sentence.role === "row";
  const matched = new Int32Array(tokens.length);
  const tagNumbers = new Int32Array(tokens.length);
  const quantityAt: (Quantity | null)[] = [];
  const breaks: string[] = [];
  const quotedAt: boolean[] = [];
  const lead = sentence.text.slice(0, (tokens[0]?.start ?? sentence.start) - sentence.start);
  let isOpen = /["“]/u.test(lead);
  for (let at = 0; at < tokens.length; at += 1) {
    const { start, end, term } = tokens[at]!;
    const next = tokens[at + 1];
    const gap = sentence.text.slice(end - sentence.start, (next?.start ?? sentence.end) - sentence.start);
    matched[at] = term === "" ? -1 : (places.get(term) ?? -1);
    tagNumbers[at] = tagNumber(tags[at]!);
    quantityAt.push(quantities.find((one) => start < one.end && one.start < end) ?? null);
    breaks.push(next === undefined ? "end" : isRow && gap.includes(BAR) ? BAR : breakOf(gap));
    quotedAt.push(isOpen);
    isOpen = opensBehind(gap, isOpen);
  }
  return {
    question,
    sentence,
    tags,
    tagNumbers,
    matched,
    ...around(matched),
    quantityAt,
    breaks,
    quotedAt,
    focusAt: focusTokens(question, sentence),
    runs: namedRuns(sentence),
    nearFocus: nearnessToFocus(question, sentence),
  };
}

/** Tells whether a quotation is open behind a gap. */
function opensBehind(gap: string, isOpen: boolean): boolean {
  if (gap === " " || gap === "") return isOpen;
  let open = isOpen || /“/u.test(gap);
  if (/”/u.test(gap)) open = /”[^“]*“/u.test(gap);
  return gap.includes('"') ? !open : open;
}

function focusTokens({ focus }: Question, { tokens }: AnalysedSentence): boolean[] {
  const several = `${focus}s`;
  const found: boolean[] = [];
  for (const { folded } of tokens) found.push(focus !== null && (folded === focus || folded === several));
  return found;
}

/** Counts what matches before each place, and finds the nearest on either side; -1 where there is none. */
function around(matched: Int32Array): Pick<Sight, "matchedBefore" | "matchedLeft" | "matchedRight"> {
  const matchedBefore = new Int32Array(matched.length + 1);
  const matchedLeft = new Int32Array(matched.length + 1).fill(-1);
  const matchedRight = new Int32Array(matched.length + 1).fill(-1);
  for (let at = 0; at < matched.length; at += 1) {
    const isMatch = matched[at]! >= 0;
    matchedBefore[at + 1] = matchedBefore[at]! + Number(isMatch);
    matchedLeft[at + 1] = isMatch ? at : matchedLeft[at]!;
  }
  for (let at = matched.length - 1; at >= 0; at -= 1)
    matchedRight[at] = matched[at]! >= 0 ? at : matchedRight[at + 1]!;
  return { matchedBefore, matchedLeft, matchedRight };
}

function breakOf(gap: string): string {
  return /["“”]/u.exec(gap)?.[0] ? '"' : (/[,;:()[\]—–.]/u.exec(gap)?.[0] ?? (gap === "-" ? "-" : ""));
}

/** The question's word, and whether its subject is asked for ("who won") or something of its verb ("who did he beat"). */
function askedBy(question: Question): string {
  const words = question.tokens.map(({ folded }) => folded);
  const at = words.findIndex((word) => ASKING.has(word));
  const word = at === -1 ? "none" : words[at]!;
  if (word === "how") return `how ${words[at + 1] ?? ""}`;
  const rest = words.slice(at + 1, at + 5);
  return `${word} ${rest.some((next) => AUXILIARIES.has(next)) ? "object" : "subject"}`;
}

const ASKING: ReadonlySet<string> = new Set(
  "who whom whose what which when where why how whats whos".split(" "),
);
const AUXILIARIES: ReadonlySet<string> = new Set(
  "did do does is are was were has have had can could will would should".split(" "),
);

function mayOpen({ tags, quantityAt, sentence }: Sight, at: number): boolean {
  if (quantityAt[at] !== null && quantityAt[at] !== undefined) return true;
  if (/^(?:CCONJ|PUNCT|AUX|PART)$/u.test(tags[at] ?? ""))
    return tags[at] === "PART" && sentence.tokens[at]!.folded === "to";
  const { folded } = sentence.tokens[at]!;
  // "At least twelve": half of it says nothing.
  if (/^(?:least|most)$/u.test(folded) && sentence.tokens[at - 1]?.folded === "at") return false;
  return !CANNOT_OPEN.has(folded);
}

function mayClose({ tags, sentence, quantityAt }: Sight, at: number): boolean {
  if (quantityAt[at] !== null && quantityAt[at] !== undefined) return true;
  return (
    !/^(?:CCONJ|DET|ADP|AUX|PART|SCONJ|PUNCT)$/u.test(tags[at] ?? "") &&
    !CANNOT_CLOSE.has(sentence.tokens[at]!.folded)
  );
}

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
