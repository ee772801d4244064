import type { Token } from "./tokens.ts";

/** A number as it stands in the text, before anybody has said what it counts. Token places are half-open. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** `value / mantissa`: a million in "2 million"; 1 where no scale word stands. */
  readonly scale: number;
  /** "vague" is a plural scale ("dozens", "tens of thousands"): at least `value`. */
  readonly form: "digits" | "words" | "vague";
  /** What stands inside the phrase and leaves an end open: "100 or more people", "two or fewer". */
  readonly open?: "at least" | "at most";
}

/**
 * Reads the numeral that starts at a token: "1,234.5", "7 3/4", "2.4 million", "3.4bn", "twenty-one",
 * "two hundred and fifty thousand", "three-and-a-half", "a dozen", "half a million", "tens of thousands".
 * Gives null where none starts. It looks at no more than `LONGEST` tokens, so reading a whole text is linear.
 */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | null {
  const numeral = plainNumeral(tokens, at);
  return numeral === null ? null : withMore(tokens, numeral);
}

/** Takes "or more" in where a noun goes on behind it; at the phrase's end it is a bound beside the number. */
function withMore(tokens: readonly Token[], numeral: Numeral): Numeral {
  const { from, to, form } = numeral;
  if (tokens[to]?.lower !== "or" || form === "vague" || /^\p{Sc}$/u.test(tokens[from - 1]?.text ?? ""))
    return numeral;
  const open = OPENS.get(tokens[to + 1]?.lower ?? "");
  const noun = tokens[to + 2];
  if (open === undefined || noun?.kind !== "word" || CLOSED.has(noun.lower)) return numeral;
  return { ...numeral, to: to + 2, open };
}

const OPENS: ReadonlyMap<string, "at least" | "at most"> = new Map([
  ["more", "at least"],
  ["fewer", "at most"],
  ["less", "at most"],
]);

/** Words that no noun phrase goes on with. */
const CLOSED: ReadonlySet<string> = new Set(
  (
    "than for in of to on at by and or the a an from with per if when while since as is are was were be been has have had " +
    "will would can could may might should that which who but so because until during after before between within without " +
    "worth each every this these those it they he she we you i not also then now ago away later according"
  ).split(" "),
);

function plainNumeral(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return digits(tokens, at);
  if (token.kind === "mark")
    return VULGAR.has(token.text) ? scaled(tokens, at, at + 1, VULGAR.get(token.text) ?? 0, "digits") : null;
  if (token.kind !== "word" || !OPENERS.has(token.lower)) return null;
  return vague(tokens, at) ?? partOfScale(tokens, at) ?? words(tokens, at);
}

/** Gives the value of "1,234.5", "12,34,567" or "0.25"; null for a version, an odd grouping or more than 15 digits. */
export function parseDigits(text: string): number | null {
  if (text.length > 24) return null;
  if (
    !/^(?:\d{1,15}|\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$|^\.\d{1,15}$/.test(
      text,
    )
  )
    return null;
  return Number(text.replace(/[^\d.]/g, ""));
}

/** Steps over a hyphen that joins two words ("40-foot"); gives the place itself where none does. */
export function overHyphen(tokens: readonly Token[], at: number): number {
  const joined = tokens[at]?.lower === "-" && !tokens[at]?.gap && tokens[at + 1]?.gap === false;
  return joined ? at + 1 : at;
}

/** Tells whether a word is part of a written-out number. */
export function isNumberWord(word: string): boolean {
  return (
    UNITS.has(word) ||
    TENS.has(word) ||
    SCALES.has(word) ||
    PLURAL_SCALES.has(word) ||
    word === "dozen" ||
    word === "hundred"
  );
}

function digits(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  const value = token && parseDigits(token.text);
  if (value === null || value === undefined) return null;
  const slash = fraction(tokens, at);
  if (slash === "odd") return null;
  if (slash !== null) return scaled(tokens, at, at + 3, slash, "digits");
  const next = tokens[at + 1];
  const vulgar = next && VULGAR.get(next.text);
  if (vulgar !== undefined) return scaled(tokens, at, at + 2, value + vulgar, "digits");
  const mixed = next?.gap && next.kind === "number" ? fraction(tokens, at + 1) : null;
  if (typeof mixed === "number") return scaled(tokens, at, at + 4, value + mixed, "digits");
  return scaled(tokens, at, at + 1, value, "digits");
}

/** Gives the value of "3/4"; "odd" for digits on both sides that make no fraction ("9/11", "24/7"). */
function fraction(tokens: readonly Token[], at: number): number | "odd" | null {
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== "/" || slash.gap || under?.gap !== false || under.kind !== "number") return null;
  const [a, b] = [Number(over?.text), Number(under.text)];
  const plain = a < b && [2, 3, 4, 5, 6, 8, 10, 16, 32].includes(b) && tokens[at + 3]?.text !== "/";
  return plain ? a / b : "odd";
}

function words(tokens: readonly Token[], at: number): Numeral | null {
  const article = ARTICLES.has(tokens[at]?.lower ?? "");
  const start = article ? overHyphen(tokens, at + 1) : at;
  if (article && !ARTICLE_SCALES.has(tokens[start]?.lower ?? "")) return null;
  let total = 0;
  let current: number | null = article ? 1 : null;
  let place = start;
  let to = start;
  while (place < at + LONGEST) {
    const word = tokens[place]?.lower ?? "";
    const step = next(current, word);
    if (step === null) break;
    if (step.closed) total += step.value;
    current = step.closed ? null : step.value;
    place = overHyphen(tokens, (to = place + 1));
    if (tokens[place]?.lower === "and" && mayFollowAnd(word, tokens[place + 1]?.lower ?? "")) place += 1;
  }
  if (to === start) return null;
  const closing = tokens[to - 1]?.lower ?? "";
  const last = closing === "dozen" ? 12 : (SCALES.get(closing) ?? 1);
  const whole = total + (current ?? 0);
  const decimals = tokens[to]?.lower === "point" ? spokenDecimals(tokens, to + 1) : "";
  if (decimals !== "")
    return scaled(tokens, at, to + 1 + decimals.length, Number(`${whole}.${decimals}`), "words");
  return scaled(tokens, at, to, whole, "words", last);
}

/** Adds a word to the number so far: a unit fills a gap, a scale multiplies and closes its part. */
function next(current: number | null, word: string): { value: number; closed: boolean } | null {
  const unit = UNITS.get(word);
  if (unit !== undefined) {
    if (current === null) return { value: unit, closed: false };
    const room = current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && unit < 10);
    return room && current > 0 && unit > 0 ? { value: current + unit, closed: false } : null;
  }
  const ten = TENS.get(word);
  if (ten !== undefined) {
    if (current === null) return { value: ten, closed: false };
    return current >= 100 && current % 100 === 0 ? { value: current + ten, closed: false } : null;
  }
  if (word === "hundred")
    return current !== null && current < 100 ? { value: current * 100, closed: false } : null;
  if (word === "dozen")
    return current !== null && current < 100 ? { value: current * 12, closed: false } : null;
  const scale = SCALES.get(word);
  if (scale !== undefined && current !== null) return { value: current * scale, closed: true };
  return null;
}

/** "two hundred and fifty" is one number; "five and six" are two. */
function mayFollowAnd(before: string, after: string): boolean {
  return (before === "hundred" || SCALES.has(before)) && (UNITS.has(after) || TENS.has(after));
}

/** Reads what may close a number: "and a half", then a scale word or its short form. */
function scaled(
  tokens: readonly Token[],
  from: number,
  start: number,
  base: number,
  form: "digits" | "words",
  written = 1,
): Numeral {
  const half = andAHalf(tokens, start);
  let value = base + (half?.value ?? 0) * written;
  let to = half?.to ?? start;
  let scale = written;
  for (let times = 0; times < 2; times += 1) {
    const place = overHyphen(tokens, to);
    const token = tokens[place];
    const factor = token && (SCALES.get(token.lower) ?? (form === "digits" ? shortScale(token) : undefined));
    if (factor === undefined || token?.kind !== "word") break;
    value *= factor;
    scale *= factor;
    to = place + 1;
  }
  return { from, to, value: exact(value), scale, form };
}

function shortScale(token: Token): number | undefined {
  if (token.lower === "k") return token.gap ? undefined : 1e3;
  return SHORT_SCALES.get(token.lower);
}

/** "and a half", "-and-a-half", "and three quarters", "and one third" after a number. */
function andAHalf(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const and = overHyphen(tokens, at);
  if (tokens[and]?.lower !== "and") return null;
  const first = overHyphen(tokens, and + 1);
  const second = overHyphen(tokens, first + 1);
  const value = PARTS.get(`${tokens[first]?.lower} ${tokens[second]?.lower}`);
  return value === undefined ? null : { value, to: second + 1 };
}

/** The digits after "point" in "two point five", one a word. */
function spokenDecimals(tokens: readonly Token[], at: number): string {
  let decimals = "";
  while (decimals.length < LONGEST) {
    const digit = UNITS.get(tokens[at + decimals.length]?.lower ?? "");
    if (digit === undefined || digit > 9) break;
    decimals += digit;
  }
  return decimals;
}

/** "half a million", "half-million", "a quarter of a million", "three quarters of a billion", "half a dozen". */
function partOfScale(tokens: readonly Token[], at: number): Numeral | null {
  let place = ARTICLES.has(tokens[at]?.lower ?? "") ? at + 1 : at;
  const count = tokens[place]?.lower === "three" ? 3 : 1;
  if (count === 3) place = overHyphen(tokens, place + 1);
  const part = HALVES.get(tokens[place]?.lower ?? "");
  if (part === undefined) return null;
  place = overHyphen(tokens, place + 1);
  if (tokens[place]?.lower === "of") place += 1;
  if (ARTICLES.has(tokens[place]?.lower ?? "") || tokens[place]?.lower === "one") place += 1;
  const scale = tokens[place]?.lower === "dozen" ? 12 : SCALES.get(tokens[place]?.lower ?? "");
  if (scale === undefined) return null;
  return { from: at, to: place + 1, value: count * part * scale, scale, form: "words" };
}

/** "dozens", "hundreds of thousands", "several hundred", "a few million", and "a couple of", which is two. */
function vague(tokens: readonly Token[], at: number): Numeral | null {
  const first = tokens[at]?.lower ?? "";
  const opener = ARTICLES.has(first) ? tokens[at + 1]?.lower : first;
  const after = ARTICLES.has(first) ? at + 2 : at + 1;
  if (opener === "couple" && first !== opener) return couple(tokens, at, after);
  if (opener === "few" || first === "several" || first === "many") {
    const scale =
      tokens[after]?.lower === "dozen"
        ? 12
        : (SCALES.get(tokens[after]?.lower ?? "") ?? (tokens[after]?.lower === "hundred" ? 100 : undefined));
    if (scale === undefined) return null;
    // "several hundred million"
    const more = scale < 1e3 ? SCALES.get(tokens[after + 1]?.lower ?? "") : undefined;
    const value = scale * (more ?? 1);
    return { from: at, to: after + (more === undefined ? 1 : 2), value, scale: value, form: "vague" };
  }
  let value = PLURAL_SCALES.get(first);
  if (value === undefined) return null;
  let to = at + 1;
  while (to < at + LONGEST && tokens[to]?.lower === "of") {
    const more = PLURAL_SCALES.get(tokens[to + 1]?.lower ?? "");
    if (more === undefined) break;
    value *= more;
    to += 2;
  }
  return first === "tens" && to === at + 1 ? null : { from: at, to, value, scale: value, form: "vague" };
}

function couple(tokens: readonly Token[], at: number, after: number): Numeral | null {
  const place = tokens[after]?.lower === "of" ? after + 1 : after;
  const word = tokens[place]?.lower ?? "";
  const scale = word === "hundred" ? 100 : word === "dozen" ? 12 : SCALES.get(word);
  if (scale !== undefined) return { from: at, to: place + 1, value: 2 * scale, scale, form: "words" };
  return place > after ? { from: at, to: place, value: 2, scale: 1, form: "words" } : null;
}

/** Takes out what the last bit of a product adds: 34.6 × 1,000,000 is 34,600,000. */
function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** Longer than any number that people write out. */
const LONGEST = 16;

const ARTICLES = new Set(["a", "an"]);

const UNITS = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);

const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, place) => [word, 20 + 10 * place]),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["lac", 1e5],
  ["crore", 1e7],
  ["crores", 1e7],
]);

/** After digits only. A lone "m", "b" or "t" is read where money or people follow, not here. */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ["bn", 1e9],
  ["mn", 1e6],
  ["mln", 1e6],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  ["cr", 1e7],
  ["hundred", 100],
]);

const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
  ["lakhs", 1e5],
  ["crores", 1e7],
]);

const ARTICLE_SCALES = new Set([
  "hundred",
  "thousand",
  "million",
  "billion",
  "trillion",
  "dozen",
  "lakh",
  "crore",
]);

const HALVES: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
  ["quarters", 0.25],
]);

const PARTS: ReadonlyMap<string, number> = new Map([
  ["a half", 0.5],
  ["one half", 0.5],
  ["a quarter", 0.25],
  ["one quarter", 0.25],
  ["three quarters", 0.75],
  ["a third", 1 / 3],
  ["one third", 1 / 3],
  ["two thirds", 2 / 3],
]);

const VULGAR: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅕", 0.2],
  ["⅛", 0.125],
]);

/** The words that can open a number; all others are passed by. */
const OPENERS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...UNITS.keys(),
  ...TENS.keys(),
  ...PLURAL_SCALES.keys(),
  ...HALVES.keys(),
  "several",
  "many",
  "few",
]);
