import { glued, nothing, wordAt, type Draft, type Reading } from "../reading.ts";

/** Holds a time of day in digits: "7:30 pm", "10 a.m.", "5pm", "1430 GMT", "02:33". */
export function clock(reading: Reading, at: number): Draft | null {
  let to = at + 1;
  while (
    /^[:.]$/.test(wordAt(reading, to)) &&
    glued(reading, to) &&
    reading.tokens[to + 1]?.kind === "number" &&
    glued(reading, to + 1)
  )
    to += 2;
  const timed = to > at + 1;
  if (!timed && reading.numerals[at] === null) return null;
  const isHours = wordAt(reading, to) === "hrs" && (timed || reading.tokens[at]?.text.length === 4);
  if (HALF_DAY.test(wordAt(reading, to)) || ZONE.test(reading.tokens[to]?.text ?? "") || isHours) to += 1;
  else if (/^o'clock$/.test(wordAt(reading, to))) to += 1;
  else if (!timed) return rangedClock(reading, at);
  return nothing(at, to);
}

/** "9 to 5 p.m.", "8-10 a.m.": the first hour of two. */
function rangedClock(reading: Reading, at: number): Draft | null {
  if (!/^(?:to|-|–)$/.test(wordAt(reading, at + 1)) || reading.tokens[at + 2]?.kind !== "number") return null;
  let to = at + 3;
  if (wordAt(reading, to) === ":" && glued(reading, to)) to += 2;
  return HALF_DAY.test(wordAt(reading, to)) ? nothing(at, to + 1) : null;
}

/** Holds a time of day in words: "seven o'clock", "ten in the morning". */
export function spokenClock(reading: Reading, at: number): Draft | null {
  const numeral = reading.numerals[at];
  if (!numeral || numeral.value > 12) return null;
  if (/^(?:o'clock|a\.m\.?|p\.m\.?)$/.test(wordAt(reading, numeral.to))) return nothing(at, numeral.to + 1);
  const led = wordAt(reading, numeral.to);
  if (led !== "in" && led !== "at") return null;
  const hour = /^(?:in the (?:morning|afternoon|evening)|at night .*)$/.test(
    [0, 1, 2].map((step) => wordAt(reading, numeral.to + step)).join(" "),
  );
  return hour && numeral.value > 0 && numeral.scale === 1 ? nothing(at, numeral.to) : null;
}

const HALF_DAY = /^(?:am|pm|a\.m\.?|p\.m\.?)$/;

const ZONE = /^(?:GMT|UTC|ET|EST|EDT|PT|PST|PDT|CT|CST|BST|CET|IST)$/;
