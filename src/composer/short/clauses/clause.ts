import type { Span } from "../../../domain.ts";
import { gapBefore as gapInSentence } from "../../../text/gaps.ts";
import type { Scene } from "../scene.ts";

/** Places of a sentence's tokens, `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Finds the answering stretch of a sentence, or gives null. */
export type Find = (scene: Scene) => Span | null;

/** The sentence's place of the question's last matched verb. */
export function verbPlace({ question, sentence, tags }: Scene): number {
  const words = question.tokens.filter(({ term }) => term !== "").toReversed();
  for (const { term } of words) {
    const at = sentence.tokens.findIndex((token, place) => token.term === term && tags[place] === "VERB");
    if (at !== -1) return at;
  }
  return -1;
}

/** "To arrange a meeting", from the first infinitive behind a place. */
export function infinitive(scene: Scene, after: number): Span | null {
  const { sentence, tags } = scene;
  const from = sentence.tokens.findIndex(
    ({ folded }, at) => at >= after && at <= after + 8 && folded === "to" && tags[at + 1] === "VERB",
  );
  return from === -1 ? null : clause(scene, from, OBJECT_WORDS);
}

/** What a clause ends at. */
export interface Ends {
  /** Words before which the clause ends. */
  readonly words: ReadonlySet<string>;
  readonly most: number;
}

/** The most words that what somebody says may have as a short answer. */
export const CLAUSE_WORDS = 16;
const SUBORDINATE = "because although though whereas while unless but which who whom whose".split(" ");
/** Where what is said ends. */
export const SAID_WORDS: Ends = { words: new Set(SUBORDINATE), most: CLAUSE_WORDS };
/** Where a reason ends. */
export const REASON_WORDS: Ends = {
  words: new Set("although though whereas but".split(" ")),
  most: CLAUSE_WORDS,
};
/** Where the object of a verb ends. */
export const OBJECT_WORDS: Ends = {
  words: new Set([
    ...SUBORDINATE,
    ..."before after when until since if as during in on at for with from by between despite without into through".split(
      " ",
    ),
  ]),
  most: 10,
};

/** Where what befell something ends. */
export const FELL_WORDS: Ends = {
  words: new Set([
    ...SUBORDINATE,
    ..."before after when until since during in on at for with and".split(" "),
  ]),
  most: 10,
};

const RELATED = /^(?:which|whom|whose)$/u;
const LEADS = /^(?:in|on|at|of|to|for|with|by|from|through|under|over)$/u;

/**
 * The stretch from a token to the clause's end; null where it is empty, has no content or never ends. Of one
 * that is too long, what stands before its first relative clause or quotation.
 */
export function clause(scene: Scene, from: number, { words, most }: Ends): Span | null {
  const { tokens } = scene.sentence;
  let to = from;
  let soft: number | null = null;
  for (let at = from; at < tokens.length && to - from <= most; at += 1) {
    // "The yellow liquid in which the cells float": what it is in belongs to it.
    const isLed = RELATED.test(tokens[at]!.folded) && LEADS.test(tokens[at - 1]?.folded ?? "");
    if (at > from && !isLed && (words.has(tokens[at]!.folded) || ends(scene, at, from))) break;
    // "A sequence of talks that could begin …": the noun is the answer, what it is like is not.
    if (at > from && words === OBJECT_WORDS.words && (isRelative(scene, at) || opensVerb(scene, at))) break;
    if (at - from >= SOFT_WORDS && isRelative(scene, at)) soft ??= at;
    to = at + 1;
  }
  // What never ended is no clause, whatever its last word is.
  if (to - from > most) {
    if (soft === null) return null;
    to = soft;
  }
  while (to > from && LEADING_ON.test(tokens[to - 1]!.folded)) to -= 1;
  if (to <= from) return null;
  const asked = new Set(scene.question.tokens.map(({ folded }) => folded));
  const isNew = tokens.slice(from, to).some(({ folded, term }) => term !== "" && !asked.has(folded));
  return isNew ? spanOf(scene, { from, to }) : null;
}

/** No clause ends at these. */
const LEADING_ON = /^(?:and|or|of|the|a|an|to|that|such|also|only|by|from|with|into|as)$/u;

const SOFT_WORDS = 4;

/** A mark that ends a clause; a word or two in quotation marks do not: "he was “thrilled” to return". */
function ends(scene: Scene, at: number, from: number): boolean {
  const gap = gapBefore(scene, at);
  // "X.25" goes on.
  if (/[,;:—–()]|\.\s/u.test(gap)) return true;
  if (!/[”"]/u.test(gap)) return false;
  for (let back = at - 1; back >= from && back >= at - SCARE_WORDS; back -= 1)
    if (back > from && /[“"]/u.test(gapBefore(scene, back))) return false;
  return true;
}

const SCARE_WORDS = 4;

/** "Abandon its plans and give up the harbour": the second verb has another object. */
function opensVerb({ sentence, tags }: Scene, at: number): boolean {
  return /^(?:and|or)$/u.test(sentence.tokens[at]!.folded) && tags[at + 1] === "VERB";
}

/** Tells whether a "that" belongs to the noun before it. */
export function isRelative({ sentence, tags }: Scene, at: number): boolean {
  return sentence.tokens[at]!.folded === "that" && /^(?:NOUN|PROPN|NUM)$/u.test(tags[at - 1] ?? "");
}

/** Gives what stands between a token and the one before it. */
export function gapBefore({ sentence }: Scene, at: number): string {
  return gapInSentence(sentence, at);
}

/** The amounts at the ends come whole: "$" is no word. */
export function spanOf({ sentence }: Scene, { from, to }: Stretch): Span {
  const start = sentence.tokens[from]!.start;
  const end = sentence.tokens[to - 1]!.end;
  const touched = sentence.quantities.filter((quantity) => quantity.start < end && start < quantity.end);
  return {
    start: Math.min(start, ...touched.map((quantity) => quantity.start)),
    end: Math.max(end, ...touched.map((quantity) => quantity.end)),
  };
}
