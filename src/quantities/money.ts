import { currencyOfCode, currencyOfName } from "./currencies.ts";
import { currencyAfter, currencyBefore } from "./currency-places.ts";
import { exact, overHyphen, type Numeral } from "./numbers/numeral.ts";
import {
  amount,
  capitalised,
  glued,
  wordAt,
  type Draft,
  type Reading,
  type Recogniser,
  signed,
} from "./reading.ts";

/** Reads money: "$3.4bn", "US$ 5", "USD 34.6 million", "Rs 500 crore", "five million yen", "12-cent", "millions of dollars". */
export const money: Recogniser = (reading, at) => before(reading, at) ?? after(reading, at);

/** The currency first: "$5", "-$5", "$-5", "C$ 5", "USD 5", "MAUD 60". */
function before(reading: Reading, at: number): Draft | null {
  const leads = hasMinus(reading, at);
  const sign = currencyBefore(reading, leads ? at + 1 : at);
  if (sign === null) return null;
  const follows = wordAt(reading, sign.to) === "-" && glued(reading, sign.to) && glued(reading, sign.to + 1);
  const minus = leads || follows;
  const numeral = reading.numerals[follows ? sign.to + 1 : sign.to];
  if (!numeral || numeral.form === "vague") return null;
  const scale = letterScale(reading, numeral);
  const end = repeated(reading, scale.to);
  const factor = sign.factor * (minus ? -1 : 1);
  const draft = amount(numeral, "money", sign.code, { to: end, factor: factor * scale.factor });
  return { ...draft, from: at, scale: numeral.scale * scale.factor, factor };
}

/** The sign alone: "50 dollars minus 5 dollars" has two amounts. */
function hasMinus(reading: Reading, at: number): boolean {
  return wordAt(reading, at) === "-" && signed(reading, at);
}

/** The currency last: "10 €", "-12 euros", "470 pence", "30 MUSD", "75 USD million", "3 dollars and 50 cents". */
function after(reading: Reading, at: number): Draft | null {
  const minus = hasMinus(reading, at);
  const numeral = reading.numerals[minus ? at + 1 : at];
  if (!numeral) return null;
  const scale = letterScale(reading, numeral);
  const place = overHyphen(
    reading.tokens,
    wordAt(reading, scale.to) === "of" && numeral.form === "vague" ? scale.to + 1 : scale.to,
  );
  const currency = currencyAfter(reading, place, numeral);
  if (currency === null) return null;
  const factor = currency.factor * (minus ? -1 : 1);
  const read = amount(numeral, "money", currency.code, { to: currency.to, factor: factor * scale.factor });
  const draft = { ...read, from: at, scale: numeral.scale * scale.factor, factor };
  return factor === 1 && scale.to === place ? withCents(reading, draft) : draft;
}

/** "$27m", "$3B", "$1.2 T": one letter is a scale beside money alone. */
function letterScale(reading: Reading, numeral: Numeral): { readonly factor: number; readonly to: number } {
  const place = overHyphen(reading.tokens, numeral.to);
  const token = reading.tokens[place];
  const factor =
    token && numeral.form === "digits" && numeral.scale === 1 ? LETTERS.get(token.text) : undefined;
  const apart = place === numeral.to && token?.gap === true && token.text.length === 1;
  const counts = !apart || (capitalised(reading, place) && !opensWord(reading, place));
  return counts && factor !== undefined ? { factor, to: place + 1 } : { factor: 1, to: numeral.to };
}

/** "$20 T-shirts", "$5 M&Ms": the letter begins what is bought. */
function opensWord(reading: Reading, place: number): boolean {
  const next = wordAt(reading, place + 1);
  const goesOn = /^(?:an?|per|plus)$/.test(wordAt(reading, place + 2));
  return (/^[-&]$/.test(next) && glued(reading, place + 1) && !goesOn) || /^shirts?$/.test(next);
}

/** A currency said twice: "$10 dollars", "US$5 million USD". */
function repeated(reading: Reading, place: number): number {
  const token = reading.tokens[place];
  if (token?.kind !== "word") return place;
  const opens = reading.tokens[place + 1]?.kind === "number";
  return (currencyOfCode(token.text) !== undefined && !opens) || /^dollars?$/.test(token.lower)
    ? place + 1
    : place;
}

/** "3 dollars 50 cents", "thirteen dollars and forty-five cents", "15 dollars 50". */
function withCents(reading: Reading, draft: Draft): Draft {
  const and = wordAt(reading, draft.to) === "and" ? 1 : 0;
  const cents = reading.numerals[draft.to + and];
  if (
    !cents ||
    cents.value <= 0 ||
    cents.value >= 100 ||
    cents.scale > 1 ||
    cents.form === "vague" ||
    draft.low === null
  )
    return draft;
  const minor = currencyOfName(wordAt(reading, cents.to));
  const named = minor !== undefined && minor.factor < 1 && minor.code === draft.unit;
  if (!named && !closes(reading, cents.to)) return draft;
  const low = exact(draft.low + cents.value / 100);
  return { ...draft, to: cents.to + (named ? 1 : 0), low, high: low };
}

/** After "15 dollars 50" the sentence must pause, or the fifty counts something else. */
function closes(reading: Reading, place: number): boolean {
  const token = reading.tokens[place];
  return token === undefined || token.kind === "break" || /^(?:[.,;!?]|more)$/.test(token.lower);
}

const LETTERS: ReadonlyMap<string, number> = new Map([
  ["m", 1e6],
  ["M", 1e6],
  ["MM", 1e6],
  ["mil", 1e6],
  ["b", 1e9],
  ["B", 1e9],
  ["bil", 1e9],
  ["t", 1e12],
  ["T", 1e12],
  ["K", 1e3],
]);
