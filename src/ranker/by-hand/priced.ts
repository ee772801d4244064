import type { Question } from "../../domain.ts";
import { mayBePrice } from "../../quantities/prices.ts";
import { isFree } from "../../text/free.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence says what the thing costs, or who is asked after pays, in whatever words: "students" of
 * "Tickets are 12 euros, or 7 euros for students" where it is asked how much students pay.
 */
export function tellsPrice(asked: Asked, { sentence }: PoolSentence): boolean {
  const { question } = asked;
  if (question.expected !== "money") return false;
  const things = pricedThings(question);
  if (things.length === 0) return false;
  const { counts } = overlap(asked, sentence);
  if (!things.every((place) => counts[place]! > 0)) return false;
  return (
    sentence.quantities.some((quantity) => mayBePrice(sentence, quantity)) || isFree(question, sentence.text)
  );
}

/** Gives the places of the words that name what is priced; what belongs to them only by "of" or "at" may stand anywhere. */
export function pricedThings({ text, terms }: Question): number[] {
  const subject = SUBJECT.exec(text)?.[1] ?? "";
  const words = new Set(subject.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u));
  return [...terms.keys()].filter((place) => words.has(terms[place]!.words.toLowerCase()));
}

/** "How much do guests [of the club] pay", "How much is a lost card". */
const SUBJECT =
  /^\W*how much (?:is|are|was|were|do|does|did|will|would|must|should) ((?:(?!(?:of|at|in|on|for|from|to|with|by|costs?|pay|be|earn|owe)\b)[\p{L}\p{N}'’-]+ ?){1,6})/iu;
