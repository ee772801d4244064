import type { Question } from "../domain.ts";

/** Tells whether a text says that nothing is to be paid, for a question after a price. */
export function isFree({ text: asked }: Pick<Question, "text">, text: string): boolean {
  return FREE.test(text) && asksForPrice(asked) && !isConditional(asked, text);
}

/** "If you find his dog first, the horse is free": it is not for whoever asks without a condition. */
function isConditional(asked: string, text: string): boolean {
  return CONDITION.test(text) && !ON_CONDITION.test(asked);
}

const CONDITION = /^\W*(?:if|when|once|unless|as long as|provided)\b/iu;
const ON_CONDITION = /\b(?:if|when|once|unless|who|with|after|for)\b/iu;

/** Tells whether a phrase is what such a text gives for the price. */
export function isNoPrice(phrase: string): boolean {
  return NO_PRICE.test(phrase);
}

const NO_PRICE = /^(?:nothing|free|free of charge)$/u;

/** Tells whether a question asks what something costs. */
function asksForPrice(question: string): boolean {
  return PRICE.test(question);
}

const PRICE =
  /\bhow much (?:is|are|do|does|must|will|would|for)\b|\b(?:what|how much)\b.*\b(?:costs?|price|fees?|charges?|pay)\b/iu;

/** Said of a thing, and not "a free mount" or "free from nuts". */
const FREE =
  /\b(?:is|are|was|were|stays?|remains?|comes?|enters?|(?:gets?|goes|go|comes?) in) (?:also |always |now |still |completely |entirely |all )?free\b(?=\s*(?:[.,;:!?)]|$|(?:for|of charge|on|until|till|at|with|and|but|if|when|every|during|after|before|unless)\b))|\bfree (?:of charge|admission|entry)\b|\bfor free\b|\b(?:costs?|pays?) nothing\b|\b(?:at no|without) (?:cost|charge)\b/iu;
