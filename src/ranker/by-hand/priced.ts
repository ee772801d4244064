import type { AnalysedSentence, Question } from "../../domain.ts";
import { mayBePrice } from "../../quantities/prices.ts";
import { isFree } from "../../text/free.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence says what the thing costs, or who is asked after pays, in whatever words: "students" of
 * "Tickets are 12 euros, or 7 euros for students" where it is asked how much students pay.
 */
export function tellsPrice(asked: Asked, { sentence, previous }: PoolSentence): boolean {
  const { question } = asked;
  if (question.expected !== "money") return false;
  const things = pricedThings(question);
  if (things.length === 0) return false;
  const isOfThings = (one: AnalysedSentence) => {
    const { counts } = overlap(asked, one);
    return things.every((place) => counts[place]! > 0);
  };
  if (DID_COST.test(question.text) && BOUGHT.test(sentence.text) && sentence.opensWithPronoun)
    return previous !== null && isOfThings(previous);
  if (!isOfThings(sentence) || isRateOnly(asked, sentence)) return false;
  return (
    sentence.quantities.some((quantity) => mayBePrice(sentence, quantity)) || isFree(question, sentence.text)
  );
}

/**
 * Tells whether a sentence has a price under the heading that has all that is priced: "It costs £60 for three hours" under
 * "Can I hold a birthday party?", asked how much a birthday party is.
 */
export function pricedBelow(asked: Asked, { sentence, heading }: PoolSentence): boolean {
  const { question } = asked;
  if (question.expected !== "money" || sentence.role !== "body" || !sentence.opensWithPronoun) return false;
  if (heading === null || heading.sentence.role !== "headline" || heading.sentence.index === 0) return false;
  const things = pricedThings(question);
  const above = overlap(asked, heading.sentence).counts;
  if (things.length === 0 || !things.every((place) => above[place]! > 0)) return false;
  return (
    sentence.quantities.some((quantity) => mayBePrice(sentence, quantity)) || isFree(question, sentence.text)
  );
}

/** Tells whether a sentence has what an hour or a gram of a thing costs, where it is asked what the thing did cost. */
export function isRateOnly({ question }: Pick<Asked, "question">, { text }: AnalysedSentence): boolean {
  return DID_COST.test(question.text) && RATE.test(text) && !BOUGHT.test(text);
}

const DID_COST = /^\W*how much did\b.*\bcost\b/iu;
const BOUGHT = /\b(?:bought|purchased|acquired|built|made|paid)\b.*\bfor [£$€\d]|\bpaid [£$€\d]/iu;
const RATE =
  /\bcosts\b.*\b(?:an?|per|each|every) (?:minute|hour|day|week|month|gram|kilo|metre|page|sheet|kg|km)\b/iu;

/** Gives the places of the words that name what is priced; what belongs to them only by "of" or "at" may stand anywhere. */
export function pricedThings({ text, terms }: Question): number[] {
  const subject = SUBJECT.exec(text)?.[1] ?? "";
  const words = new Set(subject.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u));
  return [...terms.keys()].filter((place) => words.has(terms[place]!.words.toLowerCase()));
}

/** "How much do guests [of the club] pay", "How much is a lost card". */
const SUBJECT =
  /^\W*how much (?:is|are|was|were|do|does|did|will|would|must|should) ((?:(?!(?:of|at|in|on|for|from|to|with|by|costs?|pay|be|earn|owe)\b)[\p{L}\p{N}'’-]+ ?){1,6})/iu;
