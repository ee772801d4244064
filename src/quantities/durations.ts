import { exact, overHyphen, type Numeral } from "./numbers/numeral.ts";
import {
  amount,
  capitalised,
  glued,
  nothing,
  wordAt,
  type Draft,
  type Reading,
  type Recogniser,
  words,
} from "./reading.ts";
import { unitOfTime } from "./units.ts";

/** Reads durations: "two hours", "40-day", "a year and a half", "half an hour", "2 hours 30 minutes", "2h 30m", "the next week to 10 days". */
export const durations: Recogniser = (reading, at) => {
  const numeral = reading.numerals[at];
  const part = halfUnit(reading, at);
  if (part !== null) return part;
  if (!numeral) return anHourAnd(reading, at) ?? runningDecade(reading, at) ?? oneUnit(reading, at);
  const draft = timed(reading, numeral) ?? signed(reading, numeral);
  return draft === null || draft.kind === "nothing" ? draft : compound(reading, withOld(reading, draft));
};

function timed(reading: Reading, numeral: Numeral): Draft | null {
  let place = numeral.to;
  if (numeral.form === "vague" && wordAt(reading, place) === "of") place += 1;
  place = overHyphen(reading.tokens, place);
  const plus = place > numeral.to && wordAt(reading, place) === "plus";
  if (plus) place += 1;
  while (FILLERS.has(wordAt(reading, place)) && place < numeral.to + 2) place += 1;
  const unit = unitOfTime(wordAt(reading, place));
  if (
    unit === undefined ||
    (numeral.value > 1 && wordAt(reading, place) === "second" && place === numeral.to)
  )
    return null;
  if (isTitle(reading, numeral, place)) return nothing(numeral.from, place + 1);
  if (isSomeDay(reading, numeral, place)) return null;
  const half = andAHalf(reading, place + 1);
  const value = numeral.value + half.value;
  const draft = amount(numeral, "duration", unit.code, { to: half.to, value, factor: unit.factor });
  return plus ? { ...draft, high: null, bound: "more than" } : draft;
}

/** "2h", and the minutes behind it: "2h 30m", "1h45". */
function signed(reading: Reading, numeral: Numeral): Draft | null {
  const sign = numeral.to;
  if (reading.tokens[sign]?.text !== "h" || !glued(reading, sign) || numeral.value >= 100) return null;
  const hours = amount(numeral, "duration", "hour", { to: sign + 1 });
  const minutes = reading.numerals[sign + 1];
  const isTold = /^(?:m|min|mins)$/.test(wordAt(reading, sign + 2)) && glued(reading, sign + 2);
  if (minutes?.to !== sign + 2 || minutes.value >= 60 || !(isTold || glued(reading, sign + 1))) return hours;
  const low = exact(numeral.value + minutes.value / 60);
  return { ...hours, to: sign + (isTold ? 3 : 2), low, high: low };
}

/** "An hour and 15 minutes" is as long as "1 hour and 15 minutes". */
function anHourAnd(reading: Reading, at: number): Draft | null {
  if (!/^(?:an?|one)$/.test(wordAt(reading, at)) || wordAt(reading, at + 2) !== "and") return null;
  const unit = unitOfTime(wordAt(reading, at + 1));
  if (unit?.factor !== 1 || wordAt(reading, at + 1).endsWith("s")) return null;
  const one: Numeral = { from: at, to: at + 1, value: 1, scale: 1, form: "words" };
  const whole = compound(reading, amount(one, "duration", unit.code, { to: at + 2 }));
  return whole.to > at + 2 ? whole : null;
}

/** "60 Minutes" and "Nine Days" in a sentence are names. */
function isTitle(reading: Reading, numeral: Numeral, place: number): boolean {
  return (
    capitalised(reading, place) &&
    place === numeral.to &&
    !capitalised(reading, numeral.from - 1) &&
    !/^(?:more|less|at)$/.test(wordAt(reading, place + 1)) &&
    reading.tokens[place]?.text !== reading.tokens[place]?.text.toUpperCase()
  );
}

/** "One day he left": a time, not a length, unless something measures by it ("for one day", "one day later"). */
function isSomeDay(reading: Reading, numeral: Numeral, place: number): boolean {
  if (numeral.value !== 1 || !/^(?:day|night)$/.test(wordAt(reading, place))) return false;
  if (/^(?:later|after|before|earlier|of|in|per|to|and)$/.test(wordAt(reading, place + 1))) return false;
  return !/^(?:for|in|within|than|about|least|only|just|after|by|of|last|next|first|every|-|over|under|nearly|lasted|took)$/.test(
    wordAt(reading, numeral.from - 1),
  );
}

/** "an hour and a half", "two years and a half". */
function andAHalf(reading: Reading, place: number): { readonly value: number; readonly to: number } {
  const and = overHyphen(reading.tokens, place);
  const a = overHyphen(reading.tokens, and + 1);
  const part = overHyphen(reading.tokens, a + 1);
  const phrase = [and, a, part].map((step) => wordAt(reading, step)).join(" ");
  if (phrase === "and a half") return { value: 0.5, to: part + 1 };
  return phrase === "and a quarter" ? { value: 0.25, to: part + 1 } : { value: 0, to: place };
}

/** "half an hour", "a half-hour", "half a century", "three quarters of an hour", "a quarter-century". */
function halfUnit(reading: Reading, at: number): Draft | null {
  const three = wordAt(reading, at) === "three" ? overHyphen(reading.tokens, at + 1) : at;
  const word = wordAt(reading, three);
  if (three > at && word !== "quarters") return null;
  const part = three > at ? 0.75 : word === "half" ? 0.5 : word === "quarter" ? 0.25 : 0;
  if (part === 0) return null;
  let place = overHyphen(reading.tokens, three + 1);
  if (wordAt(reading, place) === "of") place += 1;
  const joined = place === at + 2 && wordAt(reading, at + 1) === "-";
  // "the past half century"
  const led =
    place === at + 1 &&
    /^(?:an?|past|last|next|the|another|first|second|every)$/.test(wordAt(reading, at - 1));
  if (/^(?:a|an)$/.test(wordAt(reading, place))) place += 1;
  else if (!joined && !(led && part === 0.5)) return null;
  const unit = unitOfTime(wordAt(reading, place));
  if (unit === undefined) return null;
  const numeral: Numeral = { from: at, to: at + 1, value: part, scale: 1, form: "words" };
  return amount(numeral, "duration", unit.code, { to: place + 1, factor: unit.factor });
}

/** "for an hour", "more than a year", "an hour and a half", "the next week to 10 days": one unit without a number. */
function oneUnit(reading: Reading, at: number): Draft | null {
  const article = /^(?:a|an)$/.test(wordAt(reading, at));
  const place = article ? at + 1 : at;
  const word = wordAt(reading, place);
  const unit = word.endsWith("s") || NO_UNITS.test(word) ? undefined : unitOfTime(word);
  if (unit === undefined) return null;
  const single: Numeral = { from: at, to: place, value: 1, scale: 1, form: "words" };
  const { code, factor } = unit;
  if (opensRange(reading, place + 1)) return amount(single, "duration", code, { to: place + 1, factor });
  const half = andAHalf(reading, place + 1);
  const isLength =
    half.value > 0 ? article || isRunning(reading, at) : article && measured(reading, at, place);
  return isLength ? amount(single, "duration", code, { to: half.to, value: 1 + half.value, factor }) : null;
}

/** "The next decade", "over the past century". */
function runningDecade(reading: Reading, at: number): Draft | null {
  const word = wordAt(reading, at);
  const unit = /^(?:decade|century)$/.test(word) ? unitOfTime(word) : undefined;
  if (unit === undefined || !isRunning(reading, at)) return null;
  if (!/^(?:the|this|a|over)$/.test(wordAt(reading, at - 2))) return null;
  const one: Numeral = { from: at, to: at, value: 1, scale: 1, form: "words" };
  return amount(one, "duration", unit.code, { to: at + 1, factor: unit.factor });
}

function isRunning(reading: Reading, at: number): boolean {
  return /^(?:past|last|next|coming|first|another)$/.test(wordAt(reading, at - 1));
}

/** "A week to 10 days". */
function opensRange(reading: Reading, place: number): boolean {
  const last = wordAt(reading, place) === "to" ? reading.numerals[place + 1] : null;
  return Boolean(last && unitOfTime(wordAt(reading, overHyphen(reading.tokens, last.to))));
}

/** "a year" is a length of time after these, and a rate or a date elsewhere ("$3 a year", "a year ago"). */
function measured(reading: Reading, at: number, place: number): boolean {
  if (/^(?:ago|earlier|before|later|after)$/.test(wordAt(reading, place + 1)))
    return wordAt(reading, place + 1) !== "ago";
  return /^(?:for|than|within|about|nearly|almost|least|lasted|lasts|lasting|takes?|took|over|roughly|around|approximately|under|to|spent)$/.test(
    wordAt(reading, at - 1),
  );
}

/** Takes in "-old" and "-long": "three-and-a-half-year-old war". */
function withOld(reading: Reading, draft: Draft): Draft {
  const place = overHyphen(reading.tokens, draft.to);
  return place > draft.to && /^(?:old|long)$/.test(wordAt(reading, place))
    ? { ...draft, to: place + 1 }
    : draft;
}

/** "2 hours and 30 minutes" is 2.5 hours, "two years, three months" 2.25 years. */
function compound(reading: Reading, draft: Draft): Draft {
  let place = overHyphen(reading.tokens, draft.to);
  if (/^(?:and|,)$/.test(wordAt(reading, place))) place = overHyphen(reading.tokens, place + 1);
  const numeral = reading.numerals[place];
  const part = numeral && numeral.scale === 1 && numeral.form !== "vague" ? timed(reading, numeral) : null;
  const ratio = part === null ? undefined : IN_LARGER.get(`${part.unit} ${draft.unit}`);
  if (part === null || ratio === undefined || part.low === null || draft.low === null || part.low >= ratio)
    return draft;
  const low = exact(draft.low + part.low / ratio);
  return { ...draft, to: part.to, low, high: low };
}

/** "In a second" and "a min" are no lengths of time. */
const NO_UNITS = /^(?:second|min|sec)$/;

/** Adjectives that may stand between the number and its unit. */
const FILLERS = words(`
  more full whole long additional extra consecutive straight calendar working business solid entire
  further short successive
`);

const IN_LARGER: ReadonlyMap<string, number> = new Map([
  ["second minute", 60],
  ["minute hour", 60],
  ["hour day", 24],
  ["day week", 7],
  ["month year", 12],
]);
