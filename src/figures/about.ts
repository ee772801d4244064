import type { Quantity, Span } from "../domain.ts";
import { hiddenIn } from "../text/inline-markup.ts";
import { isSpeech } from "./said.ts";
import { sharedSubject } from "./subjects.ts";
import {
  BREAK,
  type Parsed,
  STRONG_BREAK,
  type Words,
  firstVerb,
  hasVerb,
  isTagged,
  isVerb,
  nounPhraseBefore,
  opensClause,
  spanOf,
  wordAt,
  wordsOf,
} from "./syntax.ts";
import { LATER, textAt, trimClosing, trimMeasured, trimOf, trimOpening, withoutAuxiliary } from "./trim.ts";

/**
 * Gives the phrase that a figure is about: spans of its sentence, in order, never overlapping the figure.
 *
 * It is the figure's clause without the figure and the words that belong to it ("more than", "within the
 * next"), with the subject that the clause shares with another one; or the noun phrase that the figure
 * stands in ("a $90 billion deal"). Where that leaves nothing, it is the sentence without the figure.
 */
export function aboutSpans(parsed: Parsed, quantity: Quantity): Span[] {
  const figure = wordsOf(parsed, quantity);
  const inside = phraseAround(parsed, quantity, figure);
  const parts = inside ?? clauseAround(parsed, figure, quantity);
  const kept = parts.filter((words) => saysSomething(parsed, words) || isDeed(parsed, words));
  const whole = kept.length > 0 ? kept : wholeSentence(parsed, figure);
  return whole.map((words) => spanOf(parsed, words));
}

/** Joins the spans of a phrase as people read it: what was left out between them is an ellipsis. */
export function phrase(text: string, spans: readonly Span[]): string {
  const hidden = spans.length === 0 ? [] : hiddenAround(text, spans);
  const joined = spans
    .map((span) => shownOf(text, span, hidden).replaceAll(/\s+/g, " ").trim())
    .filter((words) => words !== "")
    .join(ELLIPSIS);
  return withoutLoneBrackets(joined);
}

/** What Markdown hides in the words of a phrase and right beside them: a phrase may begin within an address. */
function hiddenAround(text: string, spans: readonly Span[]): Span[] {
  const from = Math.max(0, spans[0]!.start - BESIDE);
  const hidden = hiddenIn(text.slice(from, spans.at(-1)!.end + BESIDE));
  return hidden.map(({ start, end }) => ({ start: start + from, end: end + from }));
}

function shownOf(text: string, { start, end }: Span, hidden: readonly Span[]): string {
  let [shown, at] = ["", start];
  for (const one of hidden) {
    if (one.end <= at || one.start >= end) continue;
    shown += text.slice(at, Math.max(at, one.start));
    at = Math.min(end, one.end);
  }
  return shown + text.slice(at, end);
}

/** In characters. */
const BESIDE = 200;

/** A bracket whose other half was left out. */
function withoutLoneBrackets(words: string): string {
  const opened = words.split("(").length;
  return opened === words.split(")").length ? words : words.replaceAll(/[()]/g, "");
}

/** Stands between two spans of a phrase. */
export const ELLIPSIS = " … ";

/** "Russia's three-and-a-half-year-old war against Kyiv": the figure stands before the noun that it describes. */
function phraseAround(parsed: Parsed, { kind }: Quantity, figure: Words): Words[] | null {
  if (kind === "count" || kind === "fraction" || kind === "rate") return null;
  const next = figure.to;
  if (!isTagged(parsed, next, "NOUN PROPN ADJ") || wordAt(parsed, next) === "worth") return null;
  if (BREAK.test(parsed.gaps[next - 1] ?? "")) return null;
  const opener = figure.from - 1;
  const possessive = /['’]s?$/u.test(textAt(parsed, opener));
  if (!isTagged(parsed, opener, "DET ADJ") && !possessive) return null;
  if (BREAK.test(parsed.gaps[opener] ?? "")) return null;
  const before = nounPhraseBefore(parsed, figure.from) ?? { from: opener, to: figure.from };
  // "a $90 billion deal": what it says is in the clause.
  if (!saysSomething(parsed, before)) return null;
  const to = phraseEnd(parsed, next, PHRASE_WORDS);
  return [trimOpening(parsed, before), { from: next, to: firstVerb(parsed, { from: next, to }) ?? to }];
}

function clauseAround(parsed: Parsed, figure: Words, { kind }: Quantity): Words[] {
  const right = rightOf(parsed, figure, kind, {});
  const { from, opener } = clauseStart(parsed, figure, right);
  const left = trimOpening(parsed, trimClosing(parsed, { from, to: figure.from }));
  if (left.from === left.to || isThere(parsed, left) || isDateline(parsed, left, right))
    return [rightOf(parsed, figure, kind, { pastComma: true })];
  // "Ten years later, in September 1480, the fleet won": what stands before says only when.
  if (kind === "date" && right.from === right.to && !hasVerb(parsed, left))
    return [left, rightOf(parsed, figure, kind, { pastComma: true })];
  const subject = sharedSubject(parsed, left, opener);
  const [first, ...more] = left.to - left.from > LEFT_WORDS ? shorten(parsed, left) : [left];
  return [
    ...(subject === null ? [] : [subject]),
    subject === null ? withoutAuxiliary(parsed, first!) : first!,
    ...more,
    right,
  ];
}

/** "PHOENIX — Thousands of teachers and their pupils rallied": a place that a dash parts from what it tells of. */
function isDateline(parsed: Parsed, left: Words, right: Words): boolean {
  const parted = /[—–]/u.test(parsed.gaps[left.to - 1] ?? "");
  return parted && !hasVerb(parsed, left) && right.from === right.to;
}

/** "There are" says nothing of what there is, nor does "a total of". */
function isThere(parsed: Parsed, { from, to }: Words): boolean {
  const isTotal = wordAt(parsed, to - 1) === "total" && to - from <= 2;
  return isTotal || (wordAt(parsed, from) === "there" && to - from <= 3 && isVerb(parsed, to - 1));
}

/** What follows the figure in its clause; "Last week, …" and "Two years later, …" go on behind the comma. */
function rightOf(
  parsed: Parsed,
  figure: Words,
  kind: Quantity["kind"],
  options: { readonly pastComma?: boolean } = {},
): Words {
  const to = figure.to + (kind === "duration" && LATER.has(wordAt(parsed, figure.to)) ? 1 : 0);
  const isCut = options.pastComma !== true && BREAK.test(parsed.gaps[to - 1] ?? "");
  if (isCut || (kind !== "count" && opensClause(parsed, to))) return { from: to, to };
  const words = { from: to, to: phraseEnd(parsed, to, RIGHT_WORDS, options.pastComma === true) };
  // "61 of them", "70 per cent of the cost": a part and its whole.
  if (PARTS.has(kind) && wordAt(parsed, to) === "of") return words;
  return kind === "date" || kind === "duration" ? trimOf(parsed, words) : trimMeasured(parsed, words);
}

/** Of a long clause what stands before its first insertion; of one without any, its beginning and its end. */
function shorten(parsed: Parsed, { from, to }: Words): Words[] {
  const verb = firstVerb(parsed, { from, to });
  for (let at = verb ?? to; at < to; at += 1) {
    if (BREAK.test(parsed.gaps[at] ?? "") && at + 1 - from >= SHORT_WORDS) return [{ from, to: at + 1 }];
  }
  let end = from + HEAD_WORDS;
  while (end > from + 1 && isTagged(parsed, end - 1, "ADP DET CCONJ SCONJ PART ADJ ADV")) end -= 1;
  return [{ from, to: end }, trimOpening(parsed, { from: to - TAIL_WORDS, to })];
}

/** Where the figure's clause begins, and the word before it that opens it (-1 at a comma or the sentence's start). */
function clauseStart(parsed: Parsed, figure: Words, right: Words): { from: number; opener: number } {
  const verbFollows = hasVerb(parsed, right);
  for (let at = figure.from - 1; at >= 0; at -= 1) {
    const stretch = { from: at + 1, to: figure.from };
    const gap = parsed.gaps[at] ?? "";
    const isWhole = verbFollows || hasVerb(parsed, stretch);
    if (STRONG_BREAK.test(gap) && (isWhole || stretch.to - stretch.from > 2))
      return { from: at + 1, opener: -1 };
    if (BREAK.test(gap) && isWhole) return { from: at + 1, opener: -1 };
    if (opensClause(parsed, at) && isWhole) return { from: at + 1, opener: at };
    if (isSpeech(parsed, at) && isWhole && !isVerb(parsed, at + 1)) return { from: at + 1, opener: at };
    if (isTagged(parsed, at, "CCONJ") && startsClause(parsed, at, figure))
      return { from: at + 1, opener: at };
  }
  return { from: 0, opener: -1 };
}

/** "… and paid", "… but he paid"; "killed or wounded" share what they do it to. */
function startsClause(parsed: Parsed, conjunction: number, figure: Words): boolean {
  const next = conjunction + 1;
  if (isVerb(parsed, next)) return !isVerb(parsed, conjunction - 1);
  // "Russia and Ukraine held": a clause ended before "and" only where it had its verb.
  const ended = BREAK.test(parsed.gaps[conjunction - 1] ?? "") || verbBefore(parsed, conjunction);
  return ended && hasVerb(parsed, { from: next, to: figure.from });
}

function verbBefore(parsed: Parsed, end: number): boolean {
  for (let at = end - 1; at >= 0 && !BREAK.test(parsed.gaps[at] ?? "") && !opensClause(parsed, at); at -= 1) {
    if (isVerb(parsed, at)) return true;
  }
  return false;
}

/** Where a phrase ends that begins with a word: at a break, at the next clause, or after so many words. */
function phraseEnd(parsed: Parsed, from: number, most: number, goesOn = false): number {
  const last = parsed.sentence.tokens.length;
  let at = from;
  while (at < last && at - from < most) {
    const gap = parsed.gaps[at - 1] ?? "";
    const isOpen = goesOn && !hasVerb(parsed, { from, to: at }) && (gap === ", " || !BREAK.test(gap));
    if (at > from && !isOpen && (BREAK.test(parsed.gaps[at - 1] ?? "") || opensClause(parsed, at))) break;
    // Where nothing stands before it, "and their supporters rallied" is what it says.
    const isEnd = at === from ? !goesOn : leadsOn(parsed, at);
    if (isTagged(parsed, at, "CCONJ") && isEnd) break;
    at += 1;
  }
  const isCut = at - from === most;
  const loose = isCut ? "ADP DET CCONJ SCONJ PART ADJ" : "ADP DET CCONJ SCONJ PART";
  while (at > from && isTagged(parsed, at - 1, loose) && !tellsWhen(parsed, at - 1)) at -= 1;
  return at;
}

/** "The year before". */
function tellsWhen(parsed: Parsed, at: number): boolean {
  return (
    /^(?:before|after)$/u.test(wordAt(parsed, at)) &&
    /^(?:year|month|week|day|night|season)$/u.test(wordAt(parsed, at - 1))
  );
}

/** Tells whether a new clause follows "and"; "killed or wounded" is one. */
function leadsOn(parsed: Parsed, conjunction: number): boolean {
  if (isVerb(parsed, conjunction + 1)) return !isVerb(parsed, conjunction - 1);
  let to = conjunction + 1;
  while (to < conjunction + CLAUSE_WORDS && !BREAK.test(parsed.gaps[to] ?? ".")) to += 1;
  return hasVerb(parsed, { from: conjunction + 1, to: to + 1 });
}

function saysSomething({ sentence }: Parsed, { from, to }: Words): boolean {
  return sentence.tokens.slice(from, to).some(({ term }) => term !== "");
}

/** "Were made" has no word of its own, and says what was done. */
function isDeed(parsed: Parsed, { from, to }: Words): boolean {
  return to - from > 1 && isTagged(parsed, from, "AUX") && isTagged(parsed, to - 1, "VERB");
}

function wholeSentence(parsed: Parsed, figure: Words): Words[] {
  const { length } = parsed.sentence.tokens;
  return [
    { from: Math.max(0, figure.from - LEFT_WORDS), to: figure.from },
    { from: figure.to, to: Math.min(length, figure.to + RIGHT_WORDS) },
  ].filter(({ from, to }) => to > from);
}

const PARTS: ReadonlySet<Quantity["kind"]> = new Set(["count", "fraction", "percent"]);
const LEFT_WORDS = 16;
const HEAD_WORDS = 7;
const TAIL_WORDS = 7;
const SHORT_WORDS = 4;
const CLAUSE_WORDS = 5;
const RIGHT_WORDS = 12;
const PHRASE_WORDS = 8;
