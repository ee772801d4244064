import type { AnalysedSentence, QuantityKind, Span } from "../domain.ts";
import type { Tag } from "../text/tagger.ts";

/** A sentence with its words' parts of speech, and the text that stands after each word. */
export interface Parsed {
  readonly sentence: AnalysedSentence;
  readonly tags: readonly Tag[];
  /** What stands between a word and the next one, or the sentence's end. */
  readonly gaps: readonly string[];
}

/** Words as token indexes, `[from, to)`. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** Gives a sentence with its tags and the gaps between its words. */
export function parse(sentence: AnalysedSentence, tags: readonly Tag[]): Parsed {
  const { tokens, start, text, end } = sentence;
  const gaps = tokens.map((token, at) => {
    const gap = text.slice(token.end - start, (tokens[at + 1]?.start ?? end) - start);
    // "5:30" and "3–1" are one.
    const isWithin =
      /^[:–—]$/u.test(gap) && /\d/u.test(token.folded) && /^\d/u.test(tokens[at + 1]?.folded ?? "");
    return isWithin ? "" : gap;
  });
  return { sentence, tags, gaps };
}

/** Gives the words that a span of the sentence touches. */
export function wordsOf({ sentence: { tokens } }: Parsed, { start, end }: Span): Words {
  const from = tokens.findIndex((token) => token.end > start);
  if (from === -1) return { from: tokens.length, to: tokens.length };
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to += 1;
  return { from, to };
}

/** Gives the span of words with the signs of their figures ("7.4%"); its first and last word must exist. */
export function spanOf({ sentence: { tokens, quantities } }: Parsed, { from, to }: Words): Span {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  const first = quantities.find((figure) => figure.start < start && start < figure.end);
  const last = quantities.find((figure) => figure.start < end && end < figure.end);
  return {
    start: isSigned(first?.start, tokens[from - 1]?.end ?? 0) ? first!.start : start,
    end: isSigned(tokens[to]?.start ?? Infinity, last?.end) ? last!.end : end,
  };
}

/** Tells whether no word stands between two places. */
function isSigned(later: number | undefined, earlier: number | undefined): boolean {
  return later !== undefined && earlier !== undefined && earlier <= later;
}

/** Gives a word as `tokens()` folds it; empty outside of the sentence. */
export function wordAt({ sentence }: Parsed, at: number): string {
  return sentence.tokens[at]?.folded ?? "";
}

/** Tells whether a word has one of the tags, given with blanks between them. */
export function isTagged({ tags }: Parsed, at: number, wanted: string): boolean {
  const tag = tags[at];
  if (tag === undefined) return false;
  const known = TAG_SETS.get(wanted) ?? new Set(wanted.split(" "));
  TAG_SETS.set(wanted, known);
  return known.has(tag);
}

/** The few sets of tags that are asked for, again and again. */
const TAG_SETS = new Map<string, ReadonlySet<string>>();

/** Tells whether a word is a verb or auxiliary. */
export function isVerb(parsed: Parsed, at: number): boolean {
  return isTagged(parsed, at, "VERB AUX");
}

/** Tells whether one of the words is a verb that can carry a clause: not that of "to end". */
export function hasVerb(parsed: Parsed, words: Words): boolean {
  return firstVerb(parsed, words) !== null;
}

/** Gives the first verb that can carry a clause, or null; "aged" carries none. */
export function firstVerb(parsed: Parsed, { from, to }: Words): number | null {
  for (let at = from; at < to; at += 1) {
    if (isVerb(parsed, at) && wordAt(parsed, at - 1) !== "to" && wordAt(parsed, at) !== "aged") return at;
  }
  return null;
}

/** Tells whether a word opens a clause of its own: "that", "which", "while". */
export function opensClause(parsed: Parsed, at: number): boolean {
  const word = wordAt(parsed, at);
  if (RELATIVES.has(word)) return true;
  if (word === "that") return !isTagged(parsed, at, "DET");
  // In "have since been killed" it is an adverb.
  const joins = TEMPORAL.has(word) && isTagged(parsed, at, "SCONJ") && !isTagged(parsed, at - 1, "AUX");
  return joins || CONJUNCTIONS.has(word);
}

/** Tells whether a word is a relative pronoun that stands for the noun before it. */
export function isRelative(parsed: Parsed, at: number): boolean {
  const word = wordAt(parsed, at);
  if (word === "who" || word === "which") return true;
  // "Told the council that" tells nothing of the council.
  if (word === "that" && tellsSomebody(parsed, at)) return false;
  // "said in February that" is about no February.
  return word === "that" && isTagged(parsed, at - 1, "NOUN PROPN") && measureAt(parsed, at - 1) !== "date";
}

function tellsSomebody(parsed: Parsed, that: number): boolean {
  return [2, 3, 4].some(
    (back) => TELLING.has(wordAt(parsed, that - back)) && !BREAK.test(parsed.gaps[that - back] ?? ""),
  );
}

const TELLING: ReadonlySet<string> = new Set(
  "told tell tells telling informed warned assured reminded convinced persuaded".split(" "),
);

/** Gives the noun phrase that ends before a word, or null. */
export function nounPhraseBefore(parsed: Parsed, end: number): Words | null {
  let from = end;
  while (from > 0 && end - from < NOUN_PHRASE_WORDS) {
    if (from < end && BREAK.test(parsed.gaps[from - 1]!)) break;
    const isInside = isNominal(parsed, from - 1) || (from < end && joinsNouns(parsed, from - 1));
    if (!isInside) break;
    from -= 1;
    if (isTagged(parsed, from, "DET") && !joinsNouns(parsed, from - 1)) break;
  }
  while (from < end && isTagged(parsed, from, "NUM ADV CCONJ ADP")) from += 1;
  const hasNoun = Array.from({ length: end - from }, (_, at) => from + at).some((at) =>
    isTagged(parsed, at, "NOUN PROPN PRON"),
  );
  return hasNoun ? { from, to: end } : null;
}

/** Gives the kind of the date or measure that a word is part of; null where it names a thing, as counts do. */
export function measureAt({ sentence: { tokens, quantities } }: Parsed, at: number): QuantityKind | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const found = quantities.find(
    ({ kind, start, end }) => kind !== "count" && start < token.end && token.start < end,
  );
  return found?.kind ?? null;
}

/** "the president of Russia", "Trump and Zelenskyy" */
function joinsNouns(parsed: Parsed, at: number): boolean {
  const word = wordAt(parsed, at);
  return (
    (word === "of" || word === "and") && isNominal(parsed, at - 1) && !BREAK.test(parsed.gaps[at - 1] ?? "")
  );
}

function isNominal(parsed: Parsed, at: number): boolean {
  return (
    isTagged(parsed, at, "NOUN PROPN ADJ DET PRON NUM X") || parsed.sentence.tokens[at]?.capital === true
  );
}

/** What separates clauses and phrases; a hyphen between two words does not. */
export const BREAK = /[,;:()[\]—–“”"]|\s-\s|\.{3}|…/u;
/** What separates them for good: a comma may stand inside a clause. */
export const STRONG_BREAK = /[;:()[\]—–“”"]|\s-\s|\.{3}|…/u;

const NOUN_PHRASE_WORDS = 8;
const RELATIVES: ReadonlySet<string> = new Set("who whom whose which where when why how what".split(" "));
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  "while although though because if unless whether whereas".split(" "),
);
const TEMPORAL: ReadonlySet<string> = new Set("after before since until as once".split(" "));
