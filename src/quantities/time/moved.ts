import { wordAt, words, type Reading } from "../reading.ts";

/** Tells whether a "from" opens what something was moved from: "postponed from 6 to 13 June", which is no stretch of days. */
export function isMovedFrom(reading: Reading, from: number): boolean {
  if (wordAt(reading, from) !== "from") return false;
  for (let place = from - 1; place > from - FAR; place -= 1) {
    if (MOVES.has(wordAt(reading, place))) return true;
    if (reading.tokens[place]?.kind !== "word") return false;
  }
  return false;
}

/** Tokens between the verb and its "from": "moved the start of the repairs from". */
const FAR = 8;

const MOVES = words("moved postponed shifted rescheduled delayed changed deferred brought");
