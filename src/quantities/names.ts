import type { Numeral } from "./numbers/numeral.ts";
import { capitalised, glued, wordAt, type Reading, words } from "./reading.ts";

type Names = (reading: Reading, numeral: Numeral) => boolean;

/** Tells whether a number belongs to a name, and counts nothing. */
export function isName(reading: Reading, numeral: Numeral): boolean {
  return NAMES.some((names) => names(reading, numeral));
}

/** "2022 Jeep Wranglers": figures that are a year; of 2000, 1990 and the like there may be so many. */
const isYear: Names = (reading, { from, scale }) =>
  scale === 1 && YEAR.test(reading.tokens[from]?.text ?? "");

/** "the Fab-Four": written behind a hyphen. */
const isHyphenated: Names = (reading, { from, form }) =>
  form === "words" && wordAt(reading, from - 1) === "-" && glued(reading, from);

/** "Mega Millions". */
const isLargeName: Names = (reading, { from, form }) =>
  form === "vague" && capitalised(reading, from) && capitalised(reading, from - 1);

/** "3M", the company. */
const isThreeM: Names = (reading, { from, to }) => {
  const letter = reading.tokens[to];
  return reading.tokens[from]?.text === "3" && letter?.text === "M" && !letter.gap;
};

/** "the Five Points quarter", "up to One Tree Hill": written with a capital inside a sentence, as the word behind it is. */
const isWritten: Names = (reading, { from, to, form }) =>
  form === "words" &&
  reading.tokens[from - 1]?.kind === "word" &&
  !capitalised(reading, from - 1) &&
  capitalised(reading, from) &&
  capitalised(reading, to);

/** "Ram 3500 vehicles", "Galaxy 7 phones": digits that belong to the capital before them. */
const isModel: Names = (reading, { from, to, form, scale }) =>
  form === "digits" &&
  scale === 1 &&
  to === from + 1 &&
  capitalised(reading, from - 1) &&
  !MONTHS_AND_DAYS.test(wordAt(reading, from - 1)) &&
  MADE.test(wordAt(reading, to));

/** "the daily 5 Things show": a plain noun with a capital that nothing before it has. */
const isShow: Names = (reading, { from, to }) =>
  TITLED.has(wordAt(reading, to)) &&
  capitalised(reading, to) &&
  (reading.tokens[from - 1]?.kind !== "word" || !capitalised(reading, from - 1));

/** “10 Songs That Made Us”. */
const isQuotedTitle: Names = (reading, { from, to }) =>
  OPENING_QUOTE.test(reading.tokens[from - 1]?.text ?? "") &&
  glued(reading, from) &&
  capitalised(reading, to) &&
  capitalised(reading, to + 1);

const NAMES: readonly Names[] = [
  isYear,
  isHyphenated,
  isLargeName,
  isThreeM,
  isQuotedTitle,
  isShow,
  isModel,
  isWritten,
];

const YEAR = /^(?:20[0-4][1-9]|20[1-4]0|19\d[1-9])$/;
const OPENING_QUOTE = /^["“'‘]$/;

const MADE =
  /^(?:vehicles|cars|trucks|pickups|suvs|sedans|vans|models|phones|smartphones|handsets|tablets|consoles|jets|planes|aircraft|airliners|devices|watches|chassis|bikes)$/;

const MONTHS_AND_DAYS =
  /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december|in|on|at|the|some|about|all|more|least|than)$/u;

/** Nouns that open the name of a show, a list or a book. */
const TITLED = words(
  `things states years days seconds women men questions stories steps ways reasons wonders`,
);
