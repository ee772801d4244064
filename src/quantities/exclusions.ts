import { currencyOfCode, currencyOfName } from "./currencies.ts";
import { capitalised, glued, nothing, wordAt, type Draft, type Reading, type Recogniser } from "./reading.ts";
import { clock, spokenClock } from "./time/clocks.ts";
import { dottedDay } from "./time/dates.ts";
import { isPlural } from "./plurals.ts";
import { unitOfSign, unitOfTime, unitOfWord } from "./units.ts";

/**
 * Holds what looks like a figure and is none: web addresses, clock times, phone numbers, versions, names with a
 * number ("F-16", "G7", "COVID-19"), list numbers. It stands first, so that no other recogniser reads them.
 */
export const exclusions: Recogniser = (reading, at) =>
  reading.tokens[at]?.kind === "number"
    ? (clock(reading, at) ??
      spokenClock(reading, at) ??
      chain(reading, at) ??
      versus(reading, at) ??
      coded(reading, at) ??
      race(reading, at) ??
      address(reading, at) ??
      listed(reading, at))
    : (lettered(reading, at) ?? spokenClock(reading, at) ?? side(reading, at));

/** "The second eleven": a team. */
function side(reading: Reading, at: number): Draft | null {
  const isSide = /^(?:eleven|fifteen)$/.test(wordAt(reading, at)) && ORDINALS.test(wordAt(reading, at - 1));
  return isSide && !isPlural(wordAt(reading, at + 1)) ? nothing(at, at + 1) : null;
}

const ORDINALS = /^(?:first|second|third|fourth|fifth)$/;

/** "The Larkfield 10k": a race by its name. */
function race(reading: Reading, at: number): Draft | null {
  const isLong = wordAt(reading, at + 1) === "k" && glued(reading, at + 1) && width(reading, at) <= 2;
  const isNamed = at > 1 && capitalised(reading, at - 1) && reading.tokens[at]?.gap === true;
  return isLong && isNamed && !isPlural(wordAt(reading, at + 2)) ? nothing(at, at + 2) : null;
}

/** "555-0100", "978-0-306-40615-7", "1.2.3", "+44 20 7946 0000", "9/11", "24/7". */
function chain(reading: Reading, at: number): Draft | null {
  const links = linksFrom(reading, at);
  const to = at + 1 + 2 * links;
  const called = international(reading, at, to);
  if (called !== null) return called;
  if (links >= 2) return isoDay(reading, at, links) ? null : nothing(at, to);
  if (links === 1 && (isLocal(reading, at) || isSlashed(reading, at))) return nothing(at, to);
  if (inArea(reading, at)) return nothing(at, phoneEnd(reading, at + 3));
  const isPlain = reading.numerals[at] === null && links === 0;
  return isPlain && dottedDay(reading.tokens[at]?.text ?? "") === null ? nothing(at, to) : null;
}

/** How many more numbers hang on to one, each by a sign of its own. */
function linksFrom(reading: Reading, at: number): number {
  const isLinked = (sign: number) =>
    /^[-/.:x×]$/.test(wordAt(reading, sign)) &&
    glued(reading, sign) &&
    reading.tokens[sign + 1]?.kind === "number" &&
    glued(reading, sign + 1);
  let links = 0;
  while (isLinked(at + 1 + 2 * links)) links += 1;
  return links;
}

/** "+44 20 7946 0000"; "+5%" is no number to call. */
function international(reading: Reading, at: number, to: number): Draft | null {
  if (wordAt(reading, at - 1) !== "+" || !glued(reading, at)) return null;
  const end = phoneEnd(reading, to);
  return digitsIn(reading, at, end) >= PHONE_DIGITS ? nothing(at, end) : null;
}

/** "555-0100". */
function isLocal(reading: Reading, at: number): boolean {
  return wordAt(reading, at + 1) === "-" && width(reading, at) === 3 && width(reading, at + 2) === 4;
}

/** "9/11", "24/7"; a fraction is a numeral, and a season a year. */
function isSlashed(reading: Reading, at: number): boolean {
  return wordAt(reading, at + 1) === "/" && reading.numerals[at] === null && !isSeason(reading, at);
}

/** "(555) 010 0199". */
function inArea(reading: Reading, at: number): boolean {
  return (
    wordAt(reading, at - 1) === "(" &&
    wordAt(reading, at + 1) === ")" &&
    width(reading, at) === 3 &&
    reading.tokens[at + 2]?.kind === "number" &&
    width(reading, at + 2) === 3
  );
}

/** "3-on-3", "7-for-9", "one-on-one" in digits. */
function versus(reading: Reading, at: number): Draft | null {
  if (wordAt(reading, at + 1) !== "-") return null;
  const between = [1, 2, 3].map((step) => wordAt(reading, at + step)).join(" ");
  const pair = /^- (?:on|for|v|vs|of|in) -$/.test(between) && reading.tokens[at + 4]?.kind === "number";
  return pair ? nothing(at, at + 5) : null;
}

/** "2022/23". */
function isSeason(reading: Reading, at: number): boolean {
  const year = Number(reading.tokens[at]?.text);
  return width(reading, at) === 4 && year > 1900 && Number(wordAt(reading, at + 2)) === (year + 1) % 100;
}

function digitsIn(reading: Reading, from: number, to: number): number {
  let digits = 0;
  for (let place = from; place < to; place += 1)
    if (reading.tokens[place]?.kind === "number") digits += width(reading, place);
  return digits;
}

/** With its country, no number has fewer. */
const PHONE_DIGITS = 7;

function width(reading: Reading, at: number): number {
  return reading.tokens[at]?.text.length ?? 0;
}

function phoneEnd(reading: Reading, place: number): number {
  let to = place;
  while (
    to < place + 8 &&
    (reading.tokens[to]?.kind === "number" ||
      (/^[-().]$/.test(wordAt(reading, to)) && reading.tokens[to + 1]?.kind === "number"))
  )
    to += 1;
  return to;
}

function isoDay(reading: Reading, at: number, links: number): boolean {
  const first = width(reading, at);
  const last = width(reading, at + 4);
  return (
    links === 2 && (first === 4 || last === 4 || last === 2) && first <= 4 && width(reading, at + 2) <= 2
  );
}

/** "5G", "3D", "737s": a letter that is no unit, scale or ending touches the digits. */
function coded(reading: Reading, at: number): Draft | null {
  if (goesOn(reading, at)) return nothing(at, at + 1);
  const after = reading.tokens[at + 1];
  if (after?.kind !== "word" || !glued(reading, at + 1)) return null;
  if (/^(?:st|nd|rd|th|s)$/.test(after.lower)) return null;
  const isCarat = /^[kK]$/.test(after.text) && GOLD.test(wordAt(reading, at + 2));
  const isScreen = after.text === "K" && /^[248]$/.test(reading.tokens[at]?.text ?? "");
  return !isCarat && !isScreen && endsAmount(after.text) ? null : nothing(at, at + 2);
}

/** Digits that go on from what stands before them: "x86", "#4", "example.5". */
function goesOn(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  if (before === undefined) return false;
  if (/^[#_^@]$/.test(before.text)) return true;
  if (!glued(reading, at)) return false;
  const isName = before.kind === "word" && !before.text.endsWith(".");
  const isDotted = before.text === "." && reading.tokens[at - 2]?.kind === "word" && glued(reading, at - 1);
  return isName || isDotted || before.text === "%";
}

const GOLD = /^(?:gold|white|rose|yellow|diamond)$/;

/** Letters that may touch a number and leave it an amount: "27m", "5km", "2h", "38C", "20USD", "10pc". */
function endsAmount(text: string): boolean {
  const word = text.toLowerCase();
  if (
    unitOfSign(text) ??
    unitOfWord(word) ??
    unitOfTime(word) ??
    currencyOfCode(text) ??
    currencyOfName(word)
  )
    return true;
  return text === "h" || SUFFIXES.test(text) || currencyOfCode(text.slice(1)) !== undefined;
}

/** "F-16", "COVID-19", "Su-27", "B-52s": letters, a hyphen and digits. Lower-case words ("mid-2020") pass. */
function lettered(reading: Reading, at: number): Draft | null {
  const token = reading.tokens[at];
  if (token?.kind !== "word" || !/^\p{Lu}/u.test(token.text) || !glued(reading, at + 1)) return null;
  if (wordAt(reading, at + 1) !== "-" || reading.tokens[at + 2]?.kind !== "number" || !glued(reading, at + 2))
    return null;
  return /^(?:mid|early|late|pre|post|non|than|over|under|to|top)$/.test(token.lower) ||
    MONTH.test(token.lower)
    ? null
    : nothing(at, at + 3);
}

/** Holds ordinals that open no date: "the 60th Annual Awards", "1st". It stands after the dates. */
export const ordinals: Recogniser = (reading, at) => {
  const ending = reading.tokens[at]?.kind === "number" && /^(?:st|nd|rd|th)$/.test(wordAt(reading, at + 1));
  return ending && glued(reading, at + 1) ? nothing(at, at + 2) : null;
};

/** "937 Phillips Lane", "606 N. Church St.": a number, a name and a street, and nothing that they count. */
function address(reading: Reading, at: number): Draft | null {
  if (!/^\d{1,5}$/.test(wordAt(reading, at))) return null;
  for (let place = at + 1; place < at + 6; place += 1) {
    if (place > at + 1 && STREETS.test(wordAt(reading, place)) && capitalised(reading, place)) {
      const next = wordAt(reading, place + 1);
      return isPlural(next) && !capitalised(reading, place + 1) ? null : nothing(at, place + 1);
    }
    const inside = capitalised(reading, place) || (place > at + 1 && wordAt(reading, place) === ".");
    if (!inside) return null;
  }
  return null;
}

/** "1. January 6", "2) Boil": a number that opens a line and is closed by a point. */
function listed(reading: Reading, at: number): Draft | null {
  const token = reading.tokens[at];
  if (
    !token?.opensLine ||
    token.text.length > 3 ||
    !/^[.)]$/.test(wordAt(reading, at + 1)) ||
    !glued(reading, at + 1)
  )
    return null;
  return reading.tokens[at + 2]?.gap === true ? nothing(at, at + 2) : null;
}

const STREETS =
  /^(?:st|street|ave|avenue|road|rd|lane|ln|drive|dr|boulevard|blvd|highway|hwy|parkway|pkwy|way|place|court|ct|circle|loop|terrace|trail)$/;

const SUFFIXES =
  /^(?:[mMbBkKtTCFp]|bn|mn|mln|bln|tn|trn|cr|pc|pct|bps?|lakh|crore|million|billion|trillion|percent|元)$/;

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
