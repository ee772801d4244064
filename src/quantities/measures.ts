import { endsPhrase } from "./nouns.ts";
import { isPlural } from "./plurals.ts";
import { exact, overHyphen, type Numeral } from "./numbers/numeral.ts";
import {
  amount,
  capitalised,
  glued,
  nothing,
  signed,
  wordAt,
  type Draft,
  type Reading,
  type Recogniser,
} from "./reading.ts";
import { unitOfSign, unitOfWord, type Unit } from "./units.ts";

/** Reads length, area, mass, volume, speed and energy, and what only has a sign: "12 km", "40-foot", "5 feet 2 inches", "34 dB". */
export const measures: Recogniser = (reading, at) => {
  const minus = signed(reading, at);
  const numeral = reading.numerals[minus ? at + 1 : at];
  if (!numeral) return halfUnit(reading, at);
  const sign = minus ? -1 : 1;
  const place = skipOf(reading, numeral);
  if (isHyphenedName(reading, numeral, place)) return nothing(numeral.from, place + 1);
  const unit = unitAt(reading, place, numeral);
  if (unit === null) return signCounted(reading, numeral, place);
  const draft = amount(numeral, unit.kind, unit.code, { to: unit.to, factor: unit.factor * sign });
  return { ...compound(reading, draft), from: at };
};

/** "34 dB", "15 kHz": of a kind that has none of its own, and told like "34 decibels". */
function signCounted(reading: Reading, numeral: Numeral, place: number): Draft | null {
  const sign = reading.tokens[place]?.text ?? "";
  return numeral.form === "digits" && COUNTED_SIGNS.test(sign)
    ? amount(numeral, "count", sign, { to: place + 1 })
    : null;
}

const COUNTED_SIGNS = /^(?:[kMGT]?Hz|dBA?|[kKMGT]B|rpm)$/;

interface Placed extends Unit {
  readonly to: number;
}

/** "millions of tonnes": the "of" stands between. */
function skipOf(reading: Reading, numeral: Numeral): number {
  const part = numeral.value < 1 && numeral.form === "digits" && numeral.to > numeral.from + 1;
  if (part && /^an?$/.test(wordAt(reading, numeral.to))) return numeral.to + 1;
  if (part && wordAt(reading, numeral.to) === "of" && /^an?$/.test(wordAt(reading, numeral.to + 1)))
    return numeral.to + 2;
  const of = numeral.form === "vague" && wordAt(reading, numeral.to) === "of";
  return overHyphen(reading.tokens, of ? numeral.to + 1 : numeral.to);
}

/** Finds the unit at a place, the longest name first; brackets around a sign are seen through. */
function unitAt(reading: Reading, place: number, numeral: Numeral): Placed | null {
  for (let length = 3; length > 0; length -= 1) {
    const { name, to } = phrase(reading, place, length);
    const unit = unitOfWord(name);
    if (unit !== undefined)
      return isStone(reading, place, numeral) ? null : perHour(reading, { to, ...unit });
  }
  const token = reading.tokens[place];
  if (token === undefined || (numeral.form === "words" && token.text.length < 2)) return null;
  const bracket = /^[[(<]$/.test(token.text) && /^[\])>]$/.test(wordAt(reading, place + 2)) ? 1 : 0;
  const written = reading.tokens[place + bracket]?.text ?? "";
  const unit = unitOfSign(written);
  if (isRaised(reading, place + 1)) {
    const raised = unitOfSign(written + wordAt(reading, place + 1));
    return raised === undefined ? null : { to: place + 2, ...raised };
  }
  const speed = slashed(reading, place, unit);
  // "m/s²" is no speed.
  if (speed !== null) return isRaised(reading, speed.to) ? null : speed;
  if (unit === undefined || !trusted(reading, place + bracket, written)) return null;
  return perHour(reading, { to: place + 1 + 2 * bracket, ...unit });
}

/** "cm²", "ft3": what is raised to a power is another unit, known or not. */
function isRaised(reading: Reading, place: number): boolean {
  return /^[²³23]$/.test(wordAt(reading, place)) && glued(reading, place);
}

/** "Three stones" and "two stone lions" weigh nobody knows what; "14 stone" and "a 14-stone man" do. */
function isStone(reading: Reading, place: number, numeral: Numeral): boolean {
  const word = wordAt(reading, place);
  if (word !== "stone") return word === "stones";
  const next = wordAt(reading, place + 1);
  return place === numeral.to && isPlural(next) && !endsPhrase(next);
}

/** Up to three words as one name, without hyphens and the period of "sq." and "cu.", and where it ends. */
function phrase(
  reading: Reading,
  place: number,
  length: number,
): { readonly name: string; readonly to: number } {
  let name = wordAt(reading, place);
  let last = place;
  for (let count = 1; count < length; count += 1) {
    last = overHyphen(reading.tokens, last + 1);
    if (wordAt(reading, last) === "." && /^(?:sq|cu)$/.test(name)) last += 1;
    name += ` ${wordAt(reading, last)}`;
  }
  return { name, to: last + 1 };
}

function perHour(reading: Reading, unit: Placed): Placed {
  if (unit.kind !== "length") return unit;
  const hyphen = overHyphen(reading.tokens, unit.to);
  if (!/^(?:per|a|an)$/.test(wordAt(reading, hyphen))) return unit;
  const time = overHyphen(reading.tokens, hyphen + 1);
  const per = { hour: "h", second: "s" }[wordAt(reading, time)];
  return per === undefined
    ? unit
    : { kind: "speed", code: `${unit.code}/${per}`, factor: unit.factor, to: time + 1 };
}

/** "km/h", "km/hr", "m/s". */
function slashed(reading: Reading, place: number, unit: Unit | undefined): Placed | null {
  if (unit?.kind !== "length" || wordAt(reading, place + 1) !== "/" || !glued(reading, place + 1))
    return null;
  const per = { h: "h", hr: "h", s: "s", sec: "s" }[wordAt(reading, place + 2)];
  return per === undefined ? null : { kind: "speed", code: `${unit.code}/${per}`, factor: 1, to: place + 3 };
}

/** One letter is a unit only where it touches its number and counts nothing: "1.8m tall", never "2m people". */
function trusted(reading: Reading, place: number, sign: string): boolean {
  if (sign.length > 1) return true;
  const next = wordAt(reading, place + 1);
  if (isPlural(next) && !endsPhrase(next)) return false;
  return (
    glued(reading, place) ||
    isPlain(reading, place, sign) ||
    (sign === "m" && /^(?:tall|long|high|wide|deep|above|below|from|away|race|sprint|m)$/.test(next)) ||
    wordAt(reading, place - 1) === "[" ||
    (sign === "m" && reading.tokens[place + 1] === undefined)
  );
}

/** "8,848 m (29,029 ft)", "300 m.", "50 g of sugar": what follows, or how many, is of no millions. */
function isPlain(reading: Reading, place: number, sign: string): boolean {
  const next = reading.tokens[place + 1];
  if (next?.text === "(") return reading.tokens[place + 2]?.kind === "number";
  // "57 g. of sugar" has a point behind its unit.
  const after = next?.text === "." && glued(reading, place + 1) ? reading.tokens[place + 2] : next;
  if (after?.kind === "word") return after.lower === "of" && /^[gtlL]$/.test(sign);
  return sign === "m" && next?.kind !== "number" && (reading.numerals[place - 1]?.value ?? 0) >= 100;
}

/** "5 feet 2 inches" is 5 feet and two twelfths, "6lb 4oz" 6.25 pounds. */
function compound(reading: Reading, draft: Draft): Draft {
  // "6 ft. 2 in." has a point behind its unit.
  const isPoint = wordAt(reading, draft.to) === "." && glued(reading, draft.to);
  const and = isPoint || /^(?:and|,|-)$/.test(wordAt(reading, draft.to)) ? 1 : 0;
  const numeral = reading.numerals[draft.to + and];
  if (!numeral || numeral.scale > 1 || draft.low === null) return draft;
  const place = overHyphen(reading.tokens, numeral.to);
  const smaller = unitAt(reading, place, numeral) ?? inches(reading, draft, numeral);
  const ratio = smaller === null ? undefined : IN_LARGER.get(`${smaller.code} ${draft.unit}`);
  if (smaller === null || ratio === undefined || numeral.value >= ratio) return draft;
  const low = exact(draft.low + (Math.sign(draft.factor) * numeral.value) / ratio);
  return { ...draft, to: smaller.to, low, high: low };
}

/** "5 ft 2 in", "6-foot-4": inches by a short word, or by none. */
function inches(reading: Reading, draft: Draft, numeral: Numeral): Placed | null {
  const place = overHyphen(reading.tokens, numeral.to);
  if (/^in(?:ch)?$/.test(wordAt(reading, place)) && wordAt(reading, draft.to) !== ",")
    return { to: place + 1, ...INCH };
  return wordAt(reading, draft.to) === "-" ? { to: numeral.to, ...INCH } : null;
}

/** "half a mile", "a quarter-mile", "a quarter of an acre". */
function halfUnit(reading: Reading, at: number): Draft | null {
  const value = { half: 0.5, quarter: 0.25 }[wordAt(reading, at)];
  if (value === undefined) return null;
  let place = overHyphen(reading.tokens, at + 1);
  const joined = place === at + 2;
  const led = place === at + 1 && /^(?:an?|last|first|the|another)$/.test(wordAt(reading, at - 1));
  if (wordAt(reading, place) === "of") place += 1;
  if (/^(?:a|an)$/.test(wordAt(reading, place))) place += 1;
  else if (!joined && !led) return null;
  const numeral: Numeral = { from: at, to: at + 1, value, scale: 1, form: "words" };
  const unit = unitAt(reading, place, numeral);
  return unit === null ? null : amount(numeral, unit.kind, unit.code, { to: unit.to, factor: unit.factor });
}

/** "Two-Mile Seafood", "the 500-Mile Race": capitals on both sides of the hyphen and on what follows. */
function isHyphenedName(reading: Reading, numeral: Numeral, place: number): boolean {
  // "Six Feet Under"
  const quoted =
    /^["“'‘]$/.test(reading.tokens[numeral.from - 1]?.text ?? "") && glued(reading, numeral.from);
  if (quoted && capitalised(reading, place) && capitalised(reading, numeral.from)) return true;
  return (
    place > numeral.to &&
    [numeral.from, place, place + 1].every(
      (at) => capitalised(reading, at) || (at === numeral.from && numeral.form === "digits"),
    ) &&
    !capitalised(reading, numeral.from - 1)
  );
}

const INCH: Unit = { kind: "length", code: "[in_i]", factor: 1 };

const IN_LARGER: ReadonlyMap<string, number> = new Map([
  ["[in_i] [ft_i]", 12],
  ["[oz_av] [lb_av]", 16],
  ["[lb_av] [stone_av]", 14],
  ["cm m", 100],
]);
