import { asksOfFuture, isAllPast, isAllToCome } from "../../../text/tenses.ts";
import type { Rule } from "./rule.ts";

/**
 * Tells of what was, where what is to come is asked: "The committee met on 3 May" of "When is the next meeting?"; or the other
 * way round: "The vicar will walk in May" of "When did the vicar get there?" A row is read under its columns.
 */
export const isOfOtherTime: Rule = ({ question: { text, expected }, ranking, sentenceTags }) => {
  const { sentence } = ranking.ranked[0]!;
  if (sentence.role !== "body") return false;
  const told = { tokens: sentence.tokens, tags: sentenceTags };
  // "They voted to rebuild it for $12 million" tells how much it will cost.
  if (asksOfFuture(text)) return WHEN.test(text) && !MEANT.test(sentence.text) && isAllPast(told);
  return expected !== "boolean" && DONE.test(text) && !DECIDED.test(text) && isAllToCome(told);
};

const WHEN = /^\W*(?:when|where|who|(?:what|which) (?:time|day|date)|(?:on|at|in) (?:what|which))\b/iu;

/** What was planned, promised or hoped for may be yet to come. */
const MEANT =
  /\b(?:next|would|plan\w*|to be|expect\w*|hop(?:es?|ed)|intend\w*|promis\w*|due|propos\w*|decid\w*|schedul\w*|agree\w*|vot(?:e|ed|es) (?:\p{L}+ ){0,3}to|announc\w*|for (?:the )?\p{L}+(?: \p{L}+)? on)\b/iu;

const DONE = /^(?!.*\b(?:will|is|are)\b).*\b(?:did|was|were)\b/iu;
/** What was decided or said is told as what will be. */
const DECIDED =
  /\b(?:agree\w*|vot(?:e|ed|es) (?:\p{L}+ ){0,3}to|announce\w*|choose|chosen|decide\w*|moved|offer\w*|plan\w*|postpone\w*|promise\w*|propose\w*|said|say|vote\w*)\b/iu;
