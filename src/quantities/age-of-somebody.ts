import { endsPhrase, isPerson } from "./nouns.ts";
import type { Numeral } from "./numbers/numeral.ts";
import { amount, capitalised, wordAt, type Draft, type Reading } from "./reading.ts";

/** Reads a bare number as somebody's age by where it stands: "Jane Roe, 43, said", "she turned 35", "Shaw was 82 when". */
export function ageOfSomebody(reading: Reading, numeral: Numeral): Draft | null {
  if (!Number.isInteger(numeral.value) || numeral.value < 1 || numeral.value > OLDEST) return null;
  return isApposed(reading, numeral) ||
    isOfAge(reading, numeral) ||
    isReached(reading, numeral) ||
    isRequired(reading, numeral)
    ? amount(numeral, "age", "year", { to: numeral.to })
    : null;
}

/** "Jane Roe, 43, said", "his wife, 39." */
function isApposed(reading: Reading, { from, to, form }: Numeral): boolean {
  if (form !== "digits" || to > from + 1) return false;
  const comma = /^(?:both|now|then|each)$/.test(wordAt(reading, from - 1)) ? from - 2 : from - 1;
  if (wordAt(reading, comma) !== "," || !/^[,.;)—–]$/.test(wordAt(reading, to))) return false;
  const goesOn = /^[,)—–]$/.test(wordAt(reading, to));
  // "Rooms 12, 14, 16" is a row of numbers.
  if (goesOn && reading.tokens[to + 1]?.kind === "number") return false;
  return isSomebody(reading, comma - 1, goesOn);
}

/** "A man of 58": behind one person, where nothing follows that is counted. */
function isOfAge(reading: Reading, { from, to, form }: Numeral): boolean {
  const next = reading.tokens[to];
  const isLast = next === undefined || next.kind === "break" || AFTER_OF.test(next.lower);
  const isOne = /^(?:an?|the)$/.test(wordAt(reading, from - 3)) || isPerson(wordAt(reading, from - 3));
  return (
    form === "digits" &&
    isLast &&
    isOne &&
    wordAt(reading, from - 1) === "of" &&
    ONE_PERSON.test(wordAt(reading, from - 2))
  );
}

const ONE_PERSON = /^(?:man|woman|boy|girl|lad|child|teenager|youth|pensioner|widow|widower|mother|father)$/;
const AFTER_OF = /^(?:[.,;:!?)”"—–]|who|whose|was|is|from|with|has|had|and)$/;

/** A name or a word for a person; where the sentence ends behind the number, a name of two words. */
function isSomebody(reading: Reading, place: number, goesOn: boolean): boolean {
  const word = wordAt(reading, place);
  if (goesOn && isPerson(word)) return true;
  return capitalised(reading, place) && !NOT_NAMES.test(word) && (goesOn || capitalised(reading, place - 1));
}

/** "He was 82.", "Shaw was 82 when", "turned 35", "the youngest at 19". */
function isReached(reading: Reading, numeral: Numeral): boolean {
  const next = reading.tokens[numeral.to];
  if (next !== undefined && next.kind !== "break" && !AFTER_AGE.test(next.lower)) return false;
  const isQualified = QUALIFIERS.test(wordAt(reading, numeral.from - 1));
  const verb = numeral.from - (isQualified ? 2 : 1);
  return isAtAge(reading, numeral, verb) || turns(reading, verb) || lives(reading, verb);
}

/** "Drivers must be over 25", "you have to be at least 16 to vote". */
function isRequired(reading: Reading, { from, to }: Numeral): boolean {
  const next = reading.tokens[to];
  if (next !== undefined && next.kind !== "break" && !AFTER_AGE.test(next.lower) && !GOES_ON.test(next.lower))
    return false;
  let be = from - 1;
  while (BOUND.test(wordAt(reading, be))) be -= 1;
  const lead = `${wordAt(reading, be - 2)} ${wordAt(reading, be - 1)}`;
  if (wordAt(reading, be) !== "be" || !MUST.test(lead)) return false;
  for (let at = be - 2; at >= Math.max(0, be - REACH); at -= 1) {
    if (reading.tokens[at]?.kind === "break") return false;
    if (SOMEBODY.test(wordAt(reading, at)) || isPerson(wordAt(reading, at))) return true;
  }
  return false;
}

const BOUND = /^(?:over|under|above|below|at|least|most|older|younger|than)$/;
const MUST = /(?:^| )(?:must|should|(?:have|has|need|needs) to)$/;
const GOES_ON = /^(?:or|to|before|if|by)$/;
const SOMEBODY =
  /^(?:you|they|he|she|anyone|everyone|nobody|whoever|coach|coaches|staff|crew|pupils|parents|friends)$/;

/** "Drivers of the club's old van must be": a subject is no longer. */
const REACH = 9;

/** "The oldest winner at 91", and "At 24, she left" where the sentence opens with it. */
function isAtAge(reading: Reading, { from, to }: Numeral, at: number): boolean {
  if (wordAt(reading, at) !== "at") return false;
  // "He died at about 19."
  if (/^(?:died|dies|die)$/.test(wordAt(reading, at - 1))) return true;
  if ([2, 3].some((back) => MOST_OR_LEAST.test(wordAt(reading, from - back)))) return true;
  return capitalised(reading, from - 1) && reading.tokens[to]?.text === ",";
}

/** "She turned 35", "will turn 40". */
function turns(reading: Reading, verb: number): boolean {
  if (/^(?:turned|turning|turns)$/.test(wordAt(reading, verb))) return true;
  return wordAt(reading, verb) === "turn" && /^(?:to|will|would|he|she)$/.test(wordAt(reading, verb - 1));
}

/** "She's 35", "the eldest is 12", "his mother was 82", "Shaw was 82". */
function lives(reading: Reading, verb: number): boolean {
  if (/^(?:he|she)'s$/.test(wordAt(reading, verb))) return true;
  if (!/^(?:was|is|were|am)$/.test(wordAt(reading, verb))) return false;
  const who = wordAt(reading, verb - 1);
  if (/^(?:he|she|who|i)$/.test(who) || MOST_OR_LEAST.test(who)) return true;
  return isPerson(who) || isSurname(reading, verb - 1);
}

/** A capital that is no month, day or acronym and opens no sentence with "It" or "There". */
function isSurname(reading: Reading, place: number): boolean {
  const token = reading.tokens[place];
  if (token === undefined || !capitalised(reading, place) || !/\p{Ll}/u.test(token.text)) return false;
  return !endsPhrase(token.lower) && !NOT_NAMES.test(token.lower);
}

const OLDEST = 115;

const MOST_OR_LEAST = /^(?:oldest|youngest|eldest)$/;

const QUALIFIERS = /^(?:only|just|still|already|about|nearly|almost)$/;

const AFTER_AGE = /^(?:[.,;:!?)”"—–]|when|and|at|as|but|this|in|on|last|years|yesterday|today)$/;

const NOT_NAMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|section|article|chapter|page|rule|route|no|part|figure|table|title)$/;
