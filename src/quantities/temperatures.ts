import { endsPhrase } from "./nouns.ts";
import { overHyphen, type Numeral } from "./numbers/numeral.ts";
import { amount, glued, signed, wordAt, words, type Reading, type Recogniser } from "./reading.ts";

/** Reads temperatures: "-5°C", "86 degrees", "five degrees below zero", "wind chills of 48 below". */
export const temperatures: Recogniser = (reading, at) => {
  const minus = signed(reading, at);
  const numeral = reading.numerals[minus ? at + 1 : at];
  if (!numeral) return null;
  const degrees = degreesAt(reading, numeral.to) ?? chill(reading, numeral);
  if (degrees === null) return null;
  const below = belowZero(reading, degrees.to);
  if (below !== null) return amount(numeral, "temperature", degrees.code, { to: below, factor: -1 });
  const factor = minus ? -1 : 1;
  return { ...amount(numeral, "temperature", degrees.code, { to: degrees.to, factor }), from: at };
};

interface Scale {
  readonly code: string;
  readonly to: number;
}

/** Finds "°C", "degrees", "degrees Fahrenheit" and the like, which no angle follows. */
function degreesAt(reading: Reading, to: number): Scale | null {
  const letter = reading.tokens[to]?.text ?? "";
  const code = letter.length === 1 && glued(reading, to) ? SCALES.get(letter) : undefined;
  if (code !== undefined) return { code, to: to + 1 };
  const place = overHyphen(reading.tokens, to);
  const word = wordAt(reading, place);
  if (/^(?:degrees?|°|º|deg)$/.test(word)) return scaleBehind(reading, place + 1);
  if (word === "℃" || CELSIUS.test(word)) return { code: "Cel", to: place + 1 };
  return word === "℉" || word === "fahrenheit" ? { code: "[degF]", to: place + 1 } : null;
}

/** What follows "degrees" or "°". */
function scaleBehind(reading: Reading, to: number): Scale | null {
  const place = overHyphen(reading.tokens, to);
  const word = wordAt(reading, place);
  const code = CELSIUS.test(word)
    ? "Cel"
    : (SCALES.get(reading.tokens[place]?.text ?? "") ?? SCALES.get(word));
  if (code !== undefined) return { code, to: place + 1 };
  // "33 degrees of heat" is no angle.
  if (word === "of" && /^(?:heat|cold|frost)$/.test(wordAt(reading, place + 1))) return { code: "deg", to };
  return TURNING.test(word) ? null : { code: "deg", to };
}

/** Where "below zero" or, after a wind chill, a bare "below" ends; "10 degrees below the average" is a difference. */
function belowZero(reading: Reading, place: number): number | null {
  if (wordAt(reading, place) !== "below") return null;
  const next = reading.tokens[place + 1];
  if (/^(?:zero|0)$/.test(next?.lower ?? "")) return place + 2;
  if (DETERMINERS.has(next?.lower ?? "")) return null;
  return next === undefined || next.kind !== "word" || endsPhrase(next.lower) ? place + 1 : null;
}

/** "wind chills of 48 below": a number that is a temperature by the words before it and "below" behind it. */
function chill(reading: Reading, numeral: Numeral): Scale | null {
  if (belowZero(reading, numeral.to) === null) return null;
  for (let place = numeral.from - 1; place > numeral.from - 8; place -= 1) {
    if (/^(?:temperatures?|chills?|lows?|highs?|mercury)$/.test(wordAt(reading, place)))
      return { code: "deg", to: numeral.to };
  }
  return null;
}

const DETERMINERS = words(`
  the a an its their his her our this that these those what where which last all any each every such
`);

/** What angles are of. */
const TURNING =
  /^(?:of|turn|turns|angle|view|views|camera|cameras|video|rotation|spin|flip|shift|pivot|feedback|north|south|east|west)$/;

const CELSIUS = /^(?:celsius|centigrade|celcius)$/;

const SCALES: ReadonlyMap<string, string> = new Map([
  ["C", "Cel"],
  ["F", "[degF]"],
  ["fahrenheit", "[degF]"],
  ["kelvin", "K"],
]);
