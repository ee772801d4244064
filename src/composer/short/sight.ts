import type { AnalysedSentence, Quantity, Question } from "../../domain.ts";
import { gapBehind } from "../../text/gaps.ts";
import { namedRuns, type NamedRun } from "../../text/name-kinds.ts";
import { stem } from "../../text/stems.ts";
import type { Tag } from "../../text/tagger.ts";
import { loadVectors } from "../../text/vectors.ts";
import { tagNumber } from "./tag-shapes.ts";

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

/** Parts the cells of a table's row; no answer goes over it. */
export const BAR = "|";

/**
 * Reads a sentence for the features of its stretches. Lists are filled one by one: what `map` gives is now of one kind
 * for V8, now of another, and all that reads it is compiled again.
 */
export function lookAt(question: Question, sentence: AnalysedSentence, tags: readonly Tag[]): Sight {
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
    const gap = gapBehind(sentence, at);
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
  // Nothing but a space parts most words.
  if (gap === " " || gap === "") return "";
  return /["“”]/u.exec(gap)?.[0] ? '"' : (/[,;:()[\]—–.]/u.exec(gap)?.[0] ?? (gap === "-" ? "-" : ""));
}

function nearnessToFocus({ focus }: Question, { words }: AnalysedSentence): (number | null)[] {
  const vectors = loadVectors();
  const wanted = focus === null ? null : stem(focus);
  const near: (number | null)[] = [];
  for (const { term } of words)
    near.push(wanted === null ? null : Math.max(0, Math.floor(vectors.similarity(wanted, term) * 5)));
  return near;
}
