import {
  opensCurrency,
  currencyOfCode,
  currencyOfDollarPrefix,
  currencyOfName,
  currencyOfSign,
  type Currency,
} from "./currencies.ts";
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
  words,
} from "./reading.ts";

/** Reads money: "$3.4bn", "US$ 5", "USD 34.6 million", "Rs 500 crore", "five million yen", "12-cent", "millions of dollars". */
export const money: Recogniser = (reading, at) => before(reading, at) ?? after(reading, at);

/** The currency first: "$5", "-$5", "$-5", "C$ 5", "USD 5", "MAUD 60". */
function before(reading: Reading, at: number): Draft | null {
  const leads = hasMinus(reading, at);
  const sign = prefix(reading, leads ? at + 1 : at);
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

interface Prefix extends Currency {
  readonly to: number;
}

function prefix(reading: Reading, at: number): Prefix | null {
  const token = reading.tokens[at];
  if (token === undefined) return null;
  if (wordAt(reading, at + 1) === "$" && token.kind === "word") {
    const dollar = currencyOfDollarPrefix(token.text);
    if (dollar !== undefined && isOfDollar(reading, at)) return { to: at + 2, ...dollar };
  }
  const digits = reading.tokens[at + 1]?.kind === "number";
  const currency =
    currencyOfSign(token.text) ?? currencyOfCode(digits && token.text === "usd" ? "USD" : token.text);
  if (currency !== undefined) {
    const period = wordAt(reading, at + 1) === "." && glued(reading, at + 1) && token.lower === "rs";
    const dollar = wordAt(reading, at + 1) === "$" && glued(reading, at + 1);
    return { to: at + (period || dollar ? 2 : 1), ...currency };
  }
  const millions = millionsOf(token.text);
  if (millions !== undefined) return { to: at + 1, ...millions };
  const named = token.lower === "dollar" ? reading.numerals[at + 1] : undefined;
  return named && named.scale > 1 && named.form === "digits" ? { code: "USD", factor: 1, to: at + 1 } : null;
}

/** "C$ 5", "US $5" and "us $ 5" name a dollar; "it cost us $5" and "Can $5 million save it?" do not. */
function isOfDollar(reading: Reading, at: number): boolean {
  const text = reading.tokens[at]?.text ?? "";
  if (glued(reading, at + 1) || wordAt(reading, at) === "c") return true;
  if (text.length < 2 || /^[Cc]an$/.test(text)) return false;
  return capitalised(reading, at) || !glued(reading, at + 2);
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
  const currency = suffix(reading, place, numeral);
  if (currency === null) return null;
  const factor = currency.factor * (minus ? -1 : 1);
  const read = amount(numeral, "money", currency.code, { to: currency.to, factor: factor * scale.factor });
  const draft = { ...read, from: at, scale: numeral.scale * scale.factor, factor };
  return factor === 1 && scale.to === place ? withCents(reading, draft) : draft;
}

function suffix(reading: Reading, place: number, numeral: Numeral): Prefix | null {
  const token = reading.tokens[place];
  if (token === undefined) return null;
  const sign = currencyOfSign(token.text);
  if (sign !== undefined) return ownedByNext(reading, place) ? null : { to: place + 1, ...sign };
  // "four RS-25 engines" are no rupees.
  if (token.kind !== "word" || isNumbered(reading, place)) return null;
  const code = currencyOfCode(token.text);
  if (code !== undefined) return opensNext(reading, place) ? null : scaledCode(reading, place, code);
  if (token.text === "p" && !token.gap && numeral.form === "digits" && numeral.value < 200)
    return { code: "GBP", factor: 0.01, to: place + 1 };
  const millions = millionsOf(token.text);
  if (millions !== undefined) return { to: place + 1, ...millions };
  const named = namedCurrency(reading, place, numeral);
  if (named !== null) return named;
  return poundsOfMoney(reading, place, numeral) ? { code: "GBP", factor: 1, to: place + 1 } : null;
}

/** "RS-25". */
function isNumbered(reading: Reading, place: number): boolean {
  const isHyphen = wordAt(reading, place + 1) === "-" && glued(reading, place + 1);
  return isHyphen && glued(reading, place + 2) && reading.tokens[place + 2]?.kind === "number";
}

/** In "5 USD10 notes" the code belongs to the ten. */
function opensNext(reading: Reading, place: number): boolean {
  const isApart = reading.tokens[place]?.gap === true;
  return isApart && reading.tokens[place + 1]?.kind === "number" && glued(reading, place + 1);
}

/** "MUSD". */
function millionsOf(text: string): Currency | undefined {
  const currency = text.length === 4 && text.startsWith("M") ? currencyOfCode(text.slice(1)) : undefined;
  return currency === undefined ? undefined : { ...currency, factor: 1e6 };
}

/** "Euros", "Hong Kong dollars": the longest name first. One "won" is rather a victory. */
function namedCurrency(reading: Reading, place: number, numeral: Numeral): Prefix | null {
  for (let length = opensCurrency(wordAt(reading, place)) ? 3 : 0; length > 0; length -= 1) {
    const name = Array.from({ length }, (_, index) => wordAt(reading, place + index)).join(" ");
    const currency = currencyOfName(name);
    if (currency !== undefined && (name !== "won" || numeral.scale > 1))
      return { to: place + length, ...currency };
  }
  return null;
}

/** In "5 $10 bills" the sign belongs to the ten. */
function ownedByNext(reading: Reading, place: number): boolean {
  return (
    reading.tokens[place + 1]?.kind === "number" &&
    (glued(reading, place + 1) || currencyOfName(wordAt(reading, place + 2))?.factor === 1) &&
    !glued(reading, place)
  );
}

function scaledCode(reading: Reading, place: number, code: Currency): Prefix {
  const scale = { million: 1e6, billion: 1e9, trillion: 1e12 }[wordAt(reading, place + 1)];
  return scale === undefined
    ? { to: place + 1, ...code }
    : { code: code.code, factor: code.factor * scale, to: place + 2 };
}

/** Pounds weigh unless there are very many, or money is spoken of beside them. */
function poundsOfMoney(reading: Reading, place: number, numeral: Numeral): boolean {
  if (!/^pounds?$/.test(wordAt(reading, place))) return false;
  // "Bought 3 pounds of flour" weighs, "of which" and "of debt" do not.
  const isOf = wordAt(reading, place + 1) === "of";
  const what = wordAt(reading, place + 2);
  if (isOf && numeral.scale < 1e6 && !MONEY_WORDS.has(what) && !DETERMINED.test(what)) return false;
  if (numeral.scale >= 1e6 && !isOf) return true;
  // "It is replaced for 3 pounds."
  if (wordAt(reading, numeral.from - 1) === "for" && !isOf) return true;
  const [before, after] = [wordsFrom(reading, numeral.from, -1, 5), wordsFrom(reading, place, 1, 3)];
  if (before.some((word) => WEIGHING.test(word))) return false;
  return [...before, ...after].some((word) => MONEY_WORDS.has(word));
}

/** The nearest words of the clause on one side of a place. */
function wordsFrom(reading: Reading, place: number, step: 1 | -1, most: number): string[] {
  const found: string[] = [];
  for (let near = place + step; found.length < most; near += step) {
    const word = wordAt(reading, near);
    if (/^(?:[.;!?]|)$/.test(word)) break;
    found.push(word);
  }
  return found;
}

/** "It weighs 2,000 pounds and costs 500." */
const WEIGHING = /^(?:weigh(?:s|ed|ing|t|ts)?|heav(?:y|ier)|lighter)$/;

const DETERMINED =
  /^(?:which|what|the|this|that|those|these|its|his|her|their|our|my|your|public|taxpayers?)$/;

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

const MONEY_WORDS = words(`
  £ cost costs costing price prices priced pay paid pays paying worth spend spent spending fine fined
  bill bills sterling earn earned salary wage fee profit revenue sales loan debt saved savings charge
  charged sold bought tax share hire hired rent rented ticket tickets fees fare fares deposit coin coins
  grant refund refunded voucher vouchers discount admission
`);
