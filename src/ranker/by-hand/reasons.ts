import type { AnalysedSentence, Question } from "../../domain.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence has all that is asked why, before a reason: "There will be no fireworks because of the dogs" of
 * "why no fireworks".
 */
export function givesReason(asked: Asked, { sentence }: PoolSentence): boolean {
  const { question } = asked;
  if (question.expected !== "reason" || !asksWhy(question) || sentence.role !== "body") return false;
  const because = BECAUSE.exec(sentence.text);
  if (because === null) return false;
  return placesBefore(asked, sentence, because.index).size === question.terms.length;
}

/** Gives the places of the question's terms that a sentence has before an offset in it. */
export function placesBefore(asked: Asked, sentence: AnalysedSentence, offset: number): Set<number> {
  const isBefore = ({ token }: { readonly token: number }) =>
    sentence.tokens[token]!.start < sentence.start + offset;
  return new Set(
    overlap(asked, sentence)
      .matches.filter(isBefore)
      .map(({ place }) => place),
  );
}

/** Tells whether a question begins with "why", or a word before it. */
export function asksWhy({ text }: Question): boolean {
  return WHY.test(text);
}

const WHY = /^\W*(?:\p{L}+ )?(?:why|how come)\b/iu;
const BECAUSE = /\b(?:because|due to|owing to|thanks to)\b/iu;
