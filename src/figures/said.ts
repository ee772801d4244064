import type { Quantity, Span } from "../domain.ts";
import { nameRuns } from "../text/analysis.ts";
import {
  BREAK,
  isTagged,
  isVerb,
  nounPhraseBefore,
  opensClause,
  type Parsed,
  spanOf,
  type Words,
  wordAt,
  wordsOf,
} from "./syntax.ts";

/**
 * Gives who states a figure, as the article's words for them: the subject of the verb of saying that governs
 * the figure's clause, or what stands after "according to". Null where the article itself states it.
 * "He" is the subject of the sentence before.
 */
export function saidBy(parsed: Parsed, quantity: Quantity, earlier: Earlier): Span | null {
  const figure = wordsOf(parsed, quantity);
  const speaker =
    accordingTo(parsed, figure) ?? speakerAfter(parsed, figure) ?? speakerBefore(parsed, figure);
  return speaker === null ? null : resolve(parsed, speaker, earlier);
}

/** Gives the sentence so many before this one, 1 the nearest; undefined where there is none. Parsing is dear: most need none. */
export type Earlier = (back: number) => Parsed | undefined;

/** Tells whether a word is a verb of saying. */
export function isSpeech(parsed: Parsed, at: number): boolean {
  // "a reported net worth" reports nothing.
  const described = /^(?:an?|the|its|his|her|their)$/u.test(wordAt(parsed, at - 1));
  return SPEECH.has(wordAt(parsed, at)) && !described && !isTagged(parsed, at, "NOUN PROPN");
}

/** "According to X, …" and "…, according to X." */
function accordingTo(parsed: Parsed, figure: Words): Words | null {
  const at = parsed.sentence.tokens.findIndex(
    (_, index) => wordAt(parsed, index) === "according" && wordAt(parsed, index + 1) === "to",
  );
  if (at === -1) return null;
  // "According to the bills, though the true number was": that is no longer theirs.
  for (let word = at; word < figure.from; word += 1) if (CONTRASTS.has(wordAt(parsed, word))) return null;
  return nounPhraseFrom(parsed, at + 2);
}

const CONTRASTS: ReadonlySet<string> = new Set("though although but while whereas yet".split(" "));

/** "…,” he said", "…, said Merz": behind the figure, after a comma or a quotation mark. */
function speakerAfter(parsed: Parsed, figure: Words): Words | null {
  const last = parsed.sentence.tokens.length;
  for (let at = figure.to; at < last; at += 1) {
    if (!BREAK.test(parsed.gaps[at - 1] ?? "")) continue;
    // "…; fishermen say": what follows is another's.
    if (parsed.gaps[at - 1]!.startsWith(";")) return null;
    if (isSpeech(parsed, at) && /(?:said|says)/u.test(wordAt(parsed, at)))
      return nounPhraseFrom(parsed, at + 1);
    const verb = verbFrom(parsed, at);
    if (verb !== null && isSpeech(parsed, verb)) return nounPhraseBefore(parsed, verb);
  }
  return null;
}

/** The verb that a stretch of a few nouns leads to, before the next break. */
function verbFrom(parsed: Parsed, from: number): number | null {
  for (let at = from; at < Math.min(from + SUBJECT_WORDS, parsed.tags.length); at += 1) {
    if (isSpeech(parsed, at) && at > from) return at;
    if (isVerb(parsed, at) || opensClause(parsed, at)) return null;
    if (BREAK.test(parsed.gaps[at] ?? "")) return null;
  }
  return null;
}

/** "Merz later said the meeting …", "Zelenskiy described …, stating that …" */
function speakerBefore(parsed: Parsed, figure: Words): Words | null {
  for (let at = figure.from - 1; at >= 0; at -= 1) {
    if (!isSpeech(parsed, at)) continue;
    if (!governs(parsed, at, figure) || isPassive(parsed, at)) return null;
    return subjectOf(parsed, at) ?? mainSubject(parsed, at);
  }
  return null;
}

/** What is said follows the verb or its "that"; a later "and paid" is no longer said. */
function governs(parsed: Parsed, verb: number, figure: Words): boolean {
  // "told him on Monday that": the day is the telling's.
  if (wordAt(parsed, figure.to) === "that") return false;
  for (let at = verb + 1; at < figure.from; at += 1) {
    if (isTagged(parsed, at, "CCONJ") && /^[,;]/u.test(parsed.gaps[at - 1] ?? "")) return false;
    if (wordAt(parsed, at) === "who" || wordAt(parsed, at) === "which") return false;
  }
  return true;
}

/** "is estimated": nobody is named. */
function isPassive(parsed: Parsed, verb: number): boolean {
  return PASSIVE.has(wordAt(parsed, verb - 1)) && !wordAt(parsed, verb).endsWith("ing");
}

function subjectOf(parsed: Parsed, verb: number): Words | null {
  let end = verb;
  while (end > 0 && isTagged(parsed, end - 1, "ADV AUX PART") && !BREAK.test(parsed.gaps[end - 1] ?? "")) {
    end -= 1;
  }
  // "The health department on Friday reported"
  if (DAYS.has(wordAt(parsed, end - 1))) end -= wordAt(parsed, end - 2) === "on" ? 2 : 1;
  if (end <= 0 || BREAK.test(parsed.gaps[end - 1] ?? "")) return null;
  const phrase = nounPhraseBefore(parsed, end);
  // "A person with knowledge of the talks told"
  const whole =
    phrase !== null && wordAt(parsed, phrase.from - 1) === "with"
      ? nounPhraseBefore(parsed, phrase.from - 1)
      : null;
  return phrase !== null && whole !== null ? { from: whole.from, to: phrase.to } : phrase;
}

/** The subject of the sentence's first verb, for "…, adding that …". */
function mainSubject(parsed: Parsed, before: number): Words | null {
  for (let at = 0; at < before; at += 1) {
    if (isVerb(parsed, at)) return subjectOf(parsed, at);
  }
  return null;
}

function nounPhraseFrom(parsed: Parsed, from: number): Words | null {
  let to = from;
  while (to < parsed.tags.length && to - from < SUBJECT_WORDS) {
    if (to > from && BREAK.test(parsed.gaps[to - 1] ?? "")) break;
    if (!isTagged(parsed, to, "NOUN PROPN ADJ DET PRON ADP X") && !parsed.sentence.tokens[to]!.capital) break;
    to += 1;
  }
  while (to > from && isTagged(parsed, to - 1, "ADP DET")) to -= 1;
  return to > from ? { from, to } : null;
}

/** A pronoun is whom the sentence before was about; "they" and "it" stay unnamed. */
function resolve(parsed: Parsed, speaker: Words, earlier: Earlier): Span | null {
  const word = wordAt(parsed, speaker.to - 1);
  if (PERSONAL.has(word)) return named(earlier);
  if (UNNAMED.has(word)) return null;
  const run = nameRuns(parsed.sentence).find(({ start, end }) => start >= speaker.from && end === speaker.to);
  return spanOf(
    parsed,
    run === undefined ? speaker : { from: wholeName(parsed, speaker, run.start), to: run.end },
  );
}

/** Where a name begins that is joined: "the Center for Biological Diversity", "the University of Houston". */
function wholeName(parsed: Parsed, { from }: Words, start: number): number {
  let first = start;
  for (let at = start - 1; at >= from; at -= 1) {
    if (parsed.sentence.tokens[at]?.capital === true) first = at;
    else if (!JOINING.has(wordAt(parsed, at))) break;
  }
  return first;
}

function named(earlier: Earlier): Span | null {
  for (let back = 1; back <= LOOK_BACK; back += 1) {
    const parsed = earlier(back);
    if (parsed === undefined) return null;
    const verb = parsed.tags.findIndex((_, at) => isVerb(parsed, at));
    const run = nameRuns(parsed.sentence).find(
      ({ start, end }) => (verb === -1 || end <= verb) && !DAYS.has(wordAt(parsed, start)),
    );
    if (run !== undefined) return spanOf(parsed, { from: run.start, to: run.end });
    if (!PERSONAL.has(wordAt(parsed, 0))) return null;
  }
  return null;
}

const DAYS: ReadonlySet<string> = new Set(
  "today tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday".split(" "),
);
const JOINING: ReadonlySet<string> = new Set("of for the and on in".split(" "));
const LOOK_BACK = 2;
const SUBJECT_WORDS = 7;
const PASSIVE: ReadonlySet<string> = new Set("is are was were be been being".split(" "));
const PERSONAL: ReadonlySet<string> = new Set(["he", "she"]);
const UNNAMED: ReadonlySet<string> = new Set("they it we i you who which that this".split(" "));

const SPEECH: ReadonlySet<string> = new Set(
  (
    "said says say saying told tells telling stated states stating confirmed confirms confirming added adds adding " +
    "announced announces announcing estimated estimates estimating reported reports reporting claimed claims claiming " +
    "suggested suggests suggesting noted notes noting warned warns warning insisted insists acknowledged acknowledges " +
    "predicted predicts predicting projected projects forecast forecasts declared declares disclosed revealed reveals"
  ).split(" "),
);
