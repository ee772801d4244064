import { isOffice } from "../../../text/offices.ts";
import { isMissing } from "./missing.ts";
import type { Rule } from "./rule.ts";

/** Tells of nobody who holds an office: "Harbour Rovers lost two games" of "Who is the captain of Harbour Rovers?" */
export const tellsNoOffice: Rule = (found) => {
  const { question, ranking } = found;
  const { sentence } = ranking.ranked[0]!;
  const before = WHO_IS.exec(question.text)?.[0].length;
  if (before === undefined || sentence.role !== "body") return false;
  const office = question.tokens.find((token) => token.start >= before && isOffice(token));
  const place = office === undefined ? undefined : ranking.asked.places.get(office.term);
  return place !== undefined && isMissing(found, place) && !HOLDS.test(sentence.text);
};

const WHO_IS = /^\W*who(?:['’]?s| is| was| are| were)\b/iu;
/** What holders of offices do, and what they are called besides. */
const HOLDS =
  /\b(?:leads?|led|heads?|headed|runs?|ran|chair\p{L}*|boss|manag\p{L}+|charge|rul\p{L}+|coach\p{L}*|command\p{L}*|in office|took over|succe\p{L}+|elected|appointed|prime|chief)\b/iu;
