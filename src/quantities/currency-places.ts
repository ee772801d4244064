import {
  currencyOfCode,
  currencyOfDollarPrefix,
  currencyOfName,
  currencyOfSign,
  opensCurrency,
  type Currency,
} from "./currencies.ts";
import type { Numeral } from "./numbers/numeral.ts";
import type { Token } from "./numbers/tokens.ts";
import { poundsOfMoney } from "./pounds.ts";
import { capitalised, glued, wordAt, type Reading } from "./reading.ts";

/** A currency, and the token where it ends. */
export interface CurrencyPlace extends Currency {
  readonly to: number;
}

/** Gives the currency that stands before a number: "$", "US$", "USD", "Rs.", "MAUD". */
export function currencyBefore(reading: Reading, at: number): CurrencyPlace | null {
  const token = reading.tokens[at];
  if (token === undefined) return null;
  return (
    dollarOf(reading, at, token) ?? signOrCode(reading, at, token) ?? millionsOrDollar(reading, at, token)
  );
}

/** "C$ 5", "US $5". */
function dollarOf(reading: Reading, at: number, { kind, text }: Token): CurrencyPlace | null {
  if (wordAt(reading, at + 1) !== "$" || kind !== "word") return null;
  const dollar = currencyOfDollarPrefix(text);
  return dollar !== undefined && isOfDollar(reading, at) ? { to: at + 2, ...dollar } : null;
}

/** "€5", "EUR 5", "usd 5", "Rs. 500", "US$5". */
function signOrCode(reading: Reading, at: number, { text, lower }: Token): CurrencyPlace | null {
  const isNumberNext = reading.tokens[at + 1]?.kind === "number";
  const currency = currencyOfSign(text) ?? currencyOfCode(isNumberNext && text === "usd" ? "USD" : text);
  if (currency === undefined) return null;
  const next = glued(reading, at + 1) ? wordAt(reading, at + 1) : "";
  const isLonger = next === "$" || (next === "." && lower === "rs");
  return { to: at + (isLonger ? 2 : 1), ...currency };
}

/** "MAUD 60", and "dollar" before millions of them: "dollar 5 million". */
function millionsOrDollar(reading: Reading, at: number, { text, lower }: Token): CurrencyPlace | null {
  const millions = millionsOf(text);
  if (millions !== undefined) return { to: at + 1, ...millions };
  const many = lower === "dollar" ? reading.numerals[at + 1] : undefined;
  return many && many.scale > 1 && many.form === "digits" ? { code: "USD", factor: 1, to: at + 1 } : null;
}

/** "C$ 5", "US $5" and "us $ 5" name a dollar; "it cost us $5" and "Can $5 million save it?" do not. */
function isOfDollar(reading: Reading, at: number): boolean {
  const text = reading.tokens[at]?.text ?? "";
  if (glued(reading, at + 1) || wordAt(reading, at) === "c") return true;
  if (text.length < 2 || /^[Cc]an$/.test(text)) return false;
  return capitalised(reading, at) || !glued(reading, at + 2);
}

/** Gives the currency that stands after a number: "€", "euros", "USD million", "p", "pounds" that do not weigh. */
export function currencyAfter(reading: Reading, place: number, numeral: Numeral): CurrencyPlace | null {
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
function namedCurrency(reading: Reading, place: number, numeral: Numeral): CurrencyPlace | null {
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

function scaledCode(reading: Reading, place: number, code: Currency): CurrencyPlace {
  const scale = { million: 1e6, billion: 1e9, trillion: 1e12 }[wordAt(reading, place + 1)];
  return scale === undefined
    ? { to: place + 1, ...code }
    : { code: code.code, factor: code.factor * scale, to: place + 2 };
}
