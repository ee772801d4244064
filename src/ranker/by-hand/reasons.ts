import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence has all that is asked why, before a reason: "There will be no fireworks because of the dogs" of
 * "why no fireworks".
 */
export function givesReason(asked: Asked, { sentence }: PoolSentence): boolean {
  const { question } = asked;
  if (question.expected !== "reason" || !WHY.test(question.text) || sentence.role !== "body") return false;
  const because = BECAUSE.exec(sentence.text);
  if (because === null) return false;
  const { matches } = overlap(asked, sentence);
  const from = sentence.start + because.index;
  const before = new Set(
    matches.filter(({ token }) => sentence.tokens[token]!.start < from).map(({ place }) => place),
  );
  return before.size === question.terms.length;
}

const WHY = /^\W*(?:\p{L}+ )?(?:why|how come)\b/iu;
const BECAUSE = /\b(?:because|due to|owing to|thanks to)\b/iu;
