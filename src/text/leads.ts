import type { AnalysedSentence } from "../domain.ts";

/** Tells whether a sentence opens its paragraph with the name in bold of what all of it is about: "**Old Hobb** – keeper of the lighthouse." */
export function isLead({ role, text }: Pick<AnalysedSentence, "role" | "text">): boolean {
  return role === "body" && LEAD.test(text) && !OF_TIME.test(text);
}

/** "**Thu** – voted on the roof": an entry of a log is about whatever happened then. */
const OF_TIME =
  /^\W*(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|(?:day|week|session|round|update|note|edit|ps)\b|\d)/iu;

const LEAD = /^(?:[-*•]\s+)?(?:\*\*|__)[^*_.!?:]{2,60}(?:\*\*|__)\s*(?:\([^()]{1,60}\)\s*)?[–—:-]\s/u;
