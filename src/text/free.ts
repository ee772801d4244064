import type { Question } from "../domain.ts";

/** Tells whether a text says that nothing is to be paid, for a question after a price. */
export function isFree({ text: asked }: Pick<Question, "text">, text: string): boolean {
  return FREE.test(text) && asksForPrice(asked);
}

/** Tells whether a question asks what something costs. */
function asksForPrice(question: string): boolean {
  return PRICE.test(question);
}

const PRICE =
  /\bhow much (?:is|are|do|does|must|will|would)\b|\b(?:what|how much)\b.*\b(?:costs?|price|fees?|charges?|pay)\b/iu;

const FREE =
  /\b(?:is|are|stays?|remains?|comes?|enter|get|borrow|use\b.{0,40}) (?:\w+ )?free\b(?! (?:from|to|of (?!charge)))|\bfree (?:of charge|admission|entry|for)\b|\bfor free\b|\bcosts? nothing\b|\b(?:at no|without) (?:cost|charge)\b/iu;
