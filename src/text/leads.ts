import type { AnalysedSentence } from "../domain.ts";
import { DAY } from "./weekdays.ts";

/** Tells whether a sentence opens its paragraph with the name in bold of what all of it is about: "**Old Hobb** – keeper of the lighthouse." */
export function isLead({ role, text }: Pick<AnalysedSentence, "role" | "text">): boolean {
  return role === "body" && LEAD.test(text) && !OF_TIME.test(text);
}

const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** "**Thu** – voted on the roof": an entry of a log is about whatever happened then. Mary and the Sunken Mill are no such. */
const OF_TIME = new RegExp(
  String.raw`^\W*(?:(?:${DAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|${MONTH}|days?|weeks?|session|round|update|note|edit|ps)\b|\d)`,
  "iu",
);

const LEAD = /^(?:[-*•]\s+)?(?:\*\*|__)[^*_.!?:]{2,60}(?:\*\*|__)\s*(?:\([^()]{1,60}\)\s*)?[–—:-]\s/u;
