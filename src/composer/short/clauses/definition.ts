import type { Question, Span } from "../../../domain.ts";
import { expandedIn } from "../../../text/abbreviated.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { clause, type Ends, gapBefore, SAID_WORDS, spanOf, type Stretch } from "./clause.ts";
import type { Scene } from "../scene.ts";
import { isNoun } from "../../../text/tagger.ts";

/**
 * Gives what a sentence says that a thing is, or null: what follows "X is", what stands before "called X", or what
 * stands between commas behind X.
 */
export function definitionOf(scene: Scene): Span | null {
  if (!asksWhatIs(scene.question)) return null;
  for (const subject of mentions(scene)) {
    const found =
      standsFor(scene, subject) ??
      happensWhen(scene, subject) ??
      toldBehind(scene, subject) ??
      calledBefore(scene, subject) ??
      apposed(scene, subject);
    if (found !== null) return found;
  }
  return null;
}

/** Tells whether a question asks what a thing is. */
export function asksWhatIs({ expected, text }: Question): boolean {
  return expected === "definition" && WHAT_IS.test(text.trim());
}

const WHAT_IS = /^what(?:['’]?s| is| are| was| were)\b/iu;

/** The stretches that have all that is asked for, one word behind the other. */
function mentions({ question, sentence: { tokens } }: Scene): Stretch[] {
  const asked = askedTerms(question);
  const isAsked = (at: number) => tokens[at] !== undefined && asked.has(tokens[at].term);
  const found: Stretch[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isAsked(from)) continue;
    let to = from + 1;
    while (isAsked(to) || (tokens[to]?.term === "" && isAsked(to + 1))) to += 1;
    const words = new Set(tokens.slice(from, to).map(({ term }) => term));
    if (
      question.terms.every(({ term, alternatives }) => [term, ...alternatives].some((one) => words.has(one)))
    )
      found.push({ from, to });
    from = to - 1;
  }
  return found;
}

/** "Did not finish (DNF)". */
function standsFor({ sentence: { text, start, tokens } }: Scene, { from, to }: Stretch): Span | null {
  const found = expandedIn(text, { start: tokens[from]!.start - start, end: tokens[to - 1]!.end - start });
  return found === null ? null : { start: start + found.start, end: start + found.end };
}

/** "**X**: a person who works while others rest", "**X**: when a player who cannot win decides who does", "X is when …": to the end, since what happens is told by all of it. */
function happensWhen(scene: Scene, { from, to }: Stretch): Span | null {
  const { tokens } = scene.sentence;
  const isLabel = from === 0 && LABELLED.test(gapBefore(scene, to));
  const at = isLabel ? to : IS.test(tokens[to]?.folded ?? "") ? to + 1 : tokens.length;
  const opens = isLabel ? /^(?:DET|PRON)$/u.test(scene.tags[at] ?? "") : false;
  if (tokens[at]?.folded !== "when" && !opens) return null;
  const stop = tokens.findIndex((_, place) => place > at && /[;.(]\s/u.test(gapBefore(scene, place)));
  const end = stop === -1 ? tokens.length : stop;
  return end - at > 1 && end - at <= HAPPENING ? spanOf(scene, { from: at, to: end }) : null;
}

const LABELLED = /^\W*(?::|\s[–—-])\W*$/u;
const HAPPENING = 20;

/** "X is a suite of programs", "X (Y) are tiny pores", "X refers to …". */
function toldBehind(scene: Scene, { to }: Stretch): Span | null {
  const { tokens, text, start } = scene.sentence;
  let at = to;
  if (/\(\s*["“]?$/u.test(gapBefore(scene, at))) {
    at =
      tokens.findIndex((token, place) => place >= to && /^[^(]*\)/u.test(text.slice(token.end - start))) + 1;
    if (at === 0) return null;
  }
  const verb = tokens[at]?.folded ?? "";
  const from = REFERS.has(`${verb} ${tokens[at + 1]?.folded ?? ""}`) ? at + 2 : at + 1;
  if (from === at + 1 && !IS.test(verb)) return null;
  return OPENS.test(scene.tags[from] ?? "") ? clause(scene, from, DEFINING) : null;
}

const IS = /^(?:is|are|was|were|means)$/u;
const REFERS: ReadonlySet<string> = new Set(["refers to", "stands for", "short for"]);
const OPENS = /^(?:DET|NOUN|PROPN|NUM|ADJ)$/u;
const DEFINING: Ends = { words: SAID_WORDS.words, most: 14 };

/** "Tiny pores called X", "the disease known as X". */
function calledBefore(scene: Scene, { from }: Stretch): Span | null {
  const { sentence, tags } = scene;
  const word = (at: number) => sentence.tokens[at]?.folded ?? "";
  let verb = from - 1;
  if (/^(?:a|an|the|as)$/u.test(word(verb))) verb -= 1;
  if (!/^(?:called|known|termed|named|dubbed)$/u.test(word(verb))) return null;
  if (/^(?:is|are|was|were)$/u.test(word(verb - 1))) return subjectBefore(scene, verb - 1);
  const to = /^(?:also|commonly|often|usually|sometimes|generally|better|now)$/u.test(word(verb - 1))
    ? verb - 1
    : verb;
  // Behind an adjective a noun stands, whatever it looks like.
  const isNominal = isNoun(tags[to - 1]) || tags[to - 2] === "ADJ";
  let first = isNominal ? to - 1 : to;
  while (
    first > 0 &&
    /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(tags[first - 1]!) &&
    (first === to || gapBefore(scene, first) === " ")
  )
    first -= 1;
  return first < to && /^,?\s$/u.test(gapBefore(scene, to)) ? spanOf(scene, { from: first, to }) : null;
}

/** "Rain and snow that fall from clouds" of "… are called X": more than "the process", which only points at it. */
function subjectBefore(scene: Scene, be: number): Span | null {
  const { tokens } = scene.sentence;
  let from = be;
  while (from > 0 && gapBefore(scene, from) === " ") from -= 1;
  if (be - from < TELLING || POINTS.test(tokens[from]!.folded)) return null;
  const content = tokens.slice(from, be).filter(({ term }) => term !== "");
  return content.length > 1 && be - from <= DEFINING.most ? spanOf(scene, { from, to: be }) : null;
}

const TELLING = 3;
const POINTS = /^(?:it|this|that|these|those|they|he|she|which|who|what|and|but|or|where|when)$/u;

/** Tells whether a sentence says of the thing that is asked for what becomes of it: "X is reached when …". */
export function tellsWhatBefalls(scene: Scene): boolean {
  return mentions(scene).some(
    ({ to }) => IS.test(scene.sentence.tokens[to]?.folded ?? "") && scene.tags[to + 1] === "VERB",
  );
}

/** "X, a suite of programs, …". */
function apposed(scene: Scene, { to }: Stretch): Span | null {
  const isApposed =
    gapBefore(scene, to) === ", " && /^(?:a|an|the)$/u.test(scene.sentence.tokens[to]?.folded ?? "");
  return isApposed ? clause(scene, to, DEFINING) : null;
}
