import { MONTHS } from "./time/almanac.ts";
import { VULGAR } from "./numbers/digits.ts";
import { counted } from "./phrases.ts";
import { endsPhrase } from "./nouns.ts";
import { exact, overHyphen, type Numeral } from "./numbers/numeral.ts";
import { isPlural } from "./plurals.ts";
import { amount, glued, nothing, wordAt, type Draft, type Reading, type Recogniser } from "./reading.ts";

/** Reads shares of a whole: "a third of lawmakers", "two-thirds", "half the country", "¾ of voters", "one in five Americans", "three out of four". */
export const fractions: Recogniser = (reading, at) =>
  named(reading, at) ?? signOf(reading, at) ?? ratio(reading, at);

/** "¾ of voters", "3/4 of the land". */
function signOf(reading: Reading, at: number): Draft | null {
  const numeral = reading.numerals[at];
  const last = reading.tokens[(numeral?.to ?? at) - 1];
  const isShare =
    numeral?.form === "digits" &&
    numeral.value < 1 &&
    (VULGAR.has(last?.text ?? "") || numeral.to === at + 3);
  const whole = isShare && wordAt(reading, numeral.to) === "of" ? wholeOf(reading, numeral.to) : null;
  return whole === null || !numeral ? null : amount(numeral, "fraction", whole.unit, { to: whole.to });
}

/** "Half the country", "a third of lawmakers", "two-thirds". */
function named(reading: Reading, at: number): Draft | null {
  const count = countAt(reading, at);
  const place = count === null ? at : overHyphen(reading.tokens, at + 1);
  const value = shareAt(reading, place, count);
  // "the second half of their meeting", "the first half of May"
  if (value === null || (place === at && SIDES.test(wordAt(reading, at - 1)))) return null;
  if (wordAt(reading, place + 1) === "of" && MONTHS.has(wordAt(reading, place + 2))) return null;
  const numeral: Numeral = { from: at, to: place + 1, value, scale: 1, form: "words" };
  const whole = wholeOf(reading, place + 1);
  if (whole !== null) return amount(numeral, "fraction", whole.unit, { to: whole.to });
  const isShare = isArticle(reading, at) ? isBare(reading, at, place) : isPlain(reading, at, place);
  return isShare ? amount(numeral, "fraction", null, { to: place + 1 }) : null;
}

/** The value of "half" by itself, or of as many "thirds" as are counted. */
function shareAt(reading: Reading, place: number, count: number | null): number | null {
  const word = wordAt(reading, place);
  const part = PARTS.get(word);
  if (part === undefined || (count === null && word !== "half")) return null;
  const isMany = count !== null && count > 1;
  return isMany && !word.endsWith("s") ? null : exact((count ?? 1) * part);
}

/** How many parts a word before them counts: one of "a third" and "one third", two of "two thirds". */
function countAt(reading: Reading, at: number): number | null {
  if (isArticle(reading, at) || wordAt(reading, at) === "one") return 1;
  const numeral = reading.numerals[at];
  return numeral?.to === at + 1 && numeral.form === "words" ? numeral.value : null;
}

function isArticle(reading: Reading, at: number): boolean {
  return /^(?:a|an)$/.test(wordAt(reading, at));
}

/** "More than a third are over 40", "about a quarter said so": a bound before it and a verb behind. */
function isBare(reading: Reading, at: number, place: number): boolean {
  return ABOUT.test(wordAt(reading, at - 1)) && VERBS.test(wordAt(reading, place + 1));
}

const ABOUT = /^(?:than|nearly|almost|about|roughly|around|over|only|just)$/;

const VERBS =
  /^(?:are|were|have|had|say|said|want|think|believe|live|lived|support|supported|voted|died|did|do|would|could|will)$/;

/** A share that names no whole: "Over two-thirds were men", "by one-third". */
function isPlain(reading: Reading, at: number, place: number): boolean {
  const [part, next] = [wordAt(reading, place), wordAt(reading, place + 1)];
  if (part === "half") return place === at && isPlainHalf(reading, at);
  if (next === "-" && glued(reading, place + 1)) return false;
  const isHyphened = place === at + 2;
  return isHyphened || (part.endsWith("s") && (!part.startsWith("quarter") || ENDS.test(next)));
}

/** "Less than half", and not "about half an hour". */
function isPlainHalf(reading: Reading, at: number): boolean {
  const next = wordAt(reading, at + 1);
  if (!/^(?:than|nearly|almost|about|roughly|by|over)$/.test(wordAt(reading, at - 1))) return false;
  return (endsPhrase(next) || reading.tokens[at + 1]?.kind !== "word") && !/^(?:an?|-)$/.test(next);
}

/** What the share is of: "of lawmakers", "of the country's population", "the country", "all voters". */
function wholeOf(
  reading: Reading,
  place: number,
): { readonly unit: string | null; readonly to: number } | null {
  const of = wordAt(reading, place) === "of";
  const start = of ? place + 1 : place;
  if (!of && !/^(?:the|its|their|his|her|our|all|my)$/.test(wordAt(reading, start))) return null;
  if (of && reading.numerals[start]) return null;
  const noun = counted(reading, start, { whole: true });
  return noun ?? (of ? { unit: null, to: place } : null);
}

/** "one in five Americans", "three out of four", "one-in-four". */
function ratio(reading: Reading, at: number): Draft | null {
  const first = reading.numerals[at];
  if (!first || first.scale > 1 || first.form === "vague" || first.value < 1) return null;
  const place = pastNoun(reading, first) ?? overHyphen(reading.tokens, first.to);
  const between = betweenAt(reading, place);
  if (between === null) return null;
  // "8 Out of 10 Cats"
  if (between.isOut && reading.tokens[place]?.text === "Out") return nothing(first.from, place + 3);
  const second = reading.numerals[between.to];
  if (!second || !mayBeWhole(first, second, between.isOut)) return null;
  const noun = counted(reading, second.to, {});
  // "one in a million" is an idiom.
  if (noun === null && /^an?$/.test(wordAt(reading, second.from))) return nothing(first.from, second.to);
  const numeral: Numeral = { ...first, value: first.value / second.value, scale: 1 };
  return amount(numeral, "fraction", noun?.unit ?? null, { to: noun?.to ?? second.to });
}

/** Where the words between the two numbers of a ratio end: "in", "in every", "out of", "of every"; null where none stand there. */
function betweenAt(reading: Reading, place: number): { readonly isOut: boolean; readonly to: number } | null {
  const [word, next] = [wordAt(reading, place), wordAt(reading, place + 1)];
  const isOut = word === "out" && next === "of";
  if (!isOut && word !== "in" && !(word === "of" && next === "every")) return null;
  const to = overHyphen(reading.tokens, place + (isOut ? 2 : 1));
  return { isOut, to: wordAt(reading, to) === "every" ? to + 1 : to };
}

/** "3 in 2024" and "12 in 50" are no ratios, "12 out of 50" is. */
function mayBeWhole(first: Numeral, second: Numeral, isOut: boolean): boolean {
  if (second.value <= first.value || second.form === "vague") return false;
  if (isOut) return true;
  if (second.value > 1e11 || first.value > 10 || isYear(second)) return false;
  return first.form === second.form || first.value === 1 || second.value === 10;
}

/** "nearly one station in four", "two voters in five": where the noun between ends; null where none stands so. */
function pastNoun(reading: Reading, first: Numeral): number | null {
  const place = first.to;
  const noun = reading.tokens[place];
  if (first.form !== "words" || noun?.kind !== "word" || endsPhrase(noun.lower)) return null;
  if (wordAt(reading, place + 1) !== "in" || first.value > 1 !== isPlural(noun.lower)) return null;
  const second = reading.numerals[place + 2];
  const told = second && (second.form === "words" || /^10+$/.test(String(second.value)));
  const free = told && (reading.tokens[second.to]?.kind !== "word" || endsPhrase(wordAt(reading, second.to)));
  return free ? place + 1 : null;
}

function isYear(numeral: Numeral): boolean {
  return numeral.form === "digits" && numeral.value >= 1900 && numeral.value < 2100;
}

/** Before "half" these make a part of a game, a year or a pair of it. */
const SIDES =
  /^(?:first|second|latter|better|other|top|bottom|back|front|upper|lower|northern|southern|eastern|western)$/;

const ENDS = /^(?:majority|vote|supermajority|[.,;:)!?]|)$/;

const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["halves", 0.5],
  ["third", 1 / 3],
  ["thirds", 1 / 3],
  ["quarter", 0.25],
  ["quarters", 0.25],
  ["fourth", 0.25],
  ["fourths", 0.25],
  ["fifth", 0.2],
  ["fifths", 0.2],
  ["sixth", 1 / 6],
  ["sixths", 1 / 6],
  ["seventh", 1 / 7],
  ["sevenths", 1 / 7],
  ["eighth", 0.125],
  ["eighths", 0.125],
  ["ninth", 1 / 9],
  ["ninths", 1 / 9],
  ["tenth", 0.1],
  ["tenths", 0.1],
  ["twelfth", 1 / 12],
  ["twelfths", 1 / 12],
]);
