import type { Token } from "../domain.ts";
import { HELPER, QUESTION_WORDS } from "../text/question-words.ts";
import { tokens } from "../text/tokens.ts";
import { uncapitalised } from "./capitals.ts";

/** A question taken apart: what is asked with, the helping verb, and what comes after it. Indexes count tokens. */
export interface Parts {
  /** Without the closing marks. */
  readonly text: string;
  readonly words: readonly Token[];
  /** The question word's place; -1 where the question opens with the helping verb. */
  readonly asking: number;
  /** The words that belong to it, such as "military equipment" of "How much military equipment did …". */
  readonly noun: { readonly from: number; readonly to: number };
  /** The helping verb's place; null where the question word is the subject itself ("Who won?"). */
  readonly helper: number | null;
  /** True where the subject stands after the helping verb. */
  readonly subjectFollows: boolean;
}

/** Takes a question apart by its word order; null where it is not asked in the order of English questions. */
export function partsOf(question: string): Parts | null {
  const text = question.trim().replace(/[\s?.!…]+$/u, "");
  const words = tokens(text);
  const folded = words.map((word) => word.folded);
  if (HELPERS.test(folded[0] ?? "")) {
    const none = { from: 0, to: 0 };
    return { text, words, asking: -1, noun: none, helper: 0, subjectFollows: true };
  }
  const asking = QUESTION_WORDS.has(folded[0] ?? "") ? 0 : QUESTION_WORDS.has(folded[1] ?? "") ? 1 : -1;
  if (asking === -1 || (asking === 1 && !PREPOSITIONS.test(folded[0]!))) return null;
  const counts = folded[asking] === "how" && /^(?:many|much)$/u.test(folded[asking + 1] ?? "");
  const from = asking + (counts ? 2 : 1);
  const helper = helperAfter(folded, from, TAKES_NOUN.test(folded[asking]!) ? NOUN_WORDS : 0);
  const after = words[(helper ?? 0) + 1];
  const subjectFollows =
    helper !== null &&
    after !== undefined &&
    (/^d(?:o|id|oes)$/u.test(folded[helper]!) || after.capital || DETERMINERS.test(after.folded));
  return { text, words, asking, noun: { from, to: helper ?? from }, helper, subjectFollows };
}

/** Gives the stretch of a question from one token up to another, as it stands there. */
export function stretch({ text, words }: Parts, from: number, to: number = words.length): string {
  return from < to && from < words.length ? text.slice(words[from]!.start, words[to - 1]!.end) : "";
}

/**
 * Asks something else of what a question is about: "When" of "How much equipment did Ukraine offer to buy?" gives
 * "When did Ukraine offer to buy equipment?". `known` is what answered the question, to stand where its question
 * word stood. Null where the order of words does not tell how.
 */
export function restate(parts: Parts, asked: string, known: string | null): string | null {
  const { words, asking, helper, subjectFollows } = parts;
  if (asking === -1) return words.length > 2 ? `${asked} ${uncapitalised(parts.text)}?` : null;
  const word = words[asking]!.folded;
  if (/^who$/iu.test(asked)) return byWhom(parts);
  if (helper === null) {
    const subject = subjectOf(parts, known);
    return subject === null || /^how (?:many|much)/iu.test(asked) ? null : `${asked} was it that ${subject}?`;
  }
  const verb = words[helper]!.folded;
  const rest = stretch(parts, helper + 1);
  // "Who is the mayor?" names no event that could be asked about.
  if (rest === "" || (BE.test(verb) && subjectFollows && /^wh(?:o|at)$/u.test(word))) return null;
  if (!subjectFollows) return `${asked} ${verb} ${nounOf(parts, known) ?? "that"} ${rest}?`;
  return `${asked} ${verb} ${withObject(rest, asking === 0 ? objectOf(parts, known) : null)}?`;
}

/** "Who?" after "When was the bridge built?" is "By whom was the bridge built?". */
function byWhom({ helper, words, subjectFollows, ...parts }: Parts): string | null {
  if (helper === null || !subjectFollows || !BE.test(words[helper]!.folded)) return null;
  return `By whom ${stretch({ ...parts, helper, words, subjectFollows }, helper)}?`;
}

/** What the question word asked for as the subject, with its verb: "people died in the war". */
function subjectOf(parts: Parts, known: string | null): string | null {
  const { asking, noun, words } = parts;
  const word = words[asking]!.folded;
  const rest = stretch(parts, noun.from);
  if (rest === "") return null;
  if (word === "who") return `${known ?? "someone"} ${rest}`;
  if (word === "what") return `${known ?? "something"} ${rest}`;
  if (word === "which") return `the ${rest}`;
  return word === "how" && noun.from === asking + 2 ? rest : null;
}

/** What the question word asked for, where a verb follows it: "people" of "How many people were killed?". */
function nounOf(parts: Parts, known: string | null): string | null {
  const { asking, noun, words } = parts;
  const named = stretch(parts, noun.from, noun.to);
  const word = words[asking]!.folded;
  if (word === "how") return named === "" ? null : named;
  if (known !== null) return known;
  if (named !== "") return `the ${named}`;
  return word === "who" ? "someone" : null;
}

/** What the question word asked for, where the subject comes after it: the object of the new question. */
function objectOf(parts: Parts, known: string | null): string | null {
  const { asking, noun, words } = parts;
  const word = words[asking]!.folded;
  const named = stretch(parts, noun.from, noun.to);
  if (word === "how") return noun.from === asking + 2 && named !== "" ? named : null;
  if (!TAKES_OBJECT.test(word) || TIMES.test(named)) return null;
  if (named !== "") return known ?? `the ${named}`;
  return /^whom?$/u.test(word) ? (known ?? "someone") : "that";
}

/** An object stands before what else is said: "say that about the deal", "send tanks to Ukraine". */
function withObject(rest: string, object: string | null): string {
  if (object === null) return rest;
  const more = MORE.exec(rest);
  return more === null
    ? `${rest} ${object}`
    : `${rest.slice(0, more.index)} ${object}${rest.slice(more.index)}`;
}

/** The first helping verb after a question word, `most` words on at most; null where another verb comes first. */
function helperAfter(folded: readonly string[], from: number, most: number): number | null {
  for (let at = from; at <= Math.min(from + most, folded.length - 1); at += 1) {
    if (HELPERS.test(folded[at]!)) return at;
    if (at > from && PREPOSITIONS.test(folded[at]!) && folded[at] !== "of") return null;
  }
  return null;
}

const TAKES_NOUN = /^(?:what|which|whose|how)$/u;
const TAKES_OBJECT = /^(?:who|whom|what|which)$/u;
const HELPERS = new RegExp(`^${HELPER}$`, "u");
const BE = /^(?:is|are|was|were)$/u;
const PREPOSITIONS =
  /^(?:in|on|at|by|for|from|of|to|with|about|after|before|during|since|until|under|over|between|against|into|that)$/u;
const DETERMINERS =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|he|she|it|they|we|you|there|some|any|no|most|all|both|each|every)$/u;
/** After a verb; "to" before a noun alone, since "offer to buy" goes on. */
const MORE =
  /\s(?:about|on|in|at|with|for|from|after|before|during|to(?=\s(?:\p{Lu}|(?:the|a|an|his|her|its|their)\b)))\s/u;
const TIMES = /^(?:year|day|date|month|time|decade|century|week|season)s?$/iu;

/** A noun phrase between "how many" or "which" and its verb is no longer than that. */
const NOUN_WORDS = 6;
