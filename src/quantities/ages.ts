import { currencyOfSign } from "./currencies.ts";
import { endsPhrase, isPerson } from "./nouns.ts";
import { isPlural } from "./plurals.ts";
import { overHyphen, type Numeral } from "./numeral.ts";
import {
  amount,
  capitalised,
  glued,
  wordAt,
  type Draft,
  type Reading,
  type Recogniser,
  words,
} from "./reading.ts";
import { unitOfTime } from "./units.ts";

/** Reads the ages of people and animals: "16-year-old", "25 years old", "aged 12", "Jane Roe, 43,", "in her 30s". */
export const ages: Recogniser = (reading, at) => {
  const numeral = reading.numerals[at];
  if (!numeral) return spokenDecade(reading, at);
  if (numeral.scale > 1 || numeral.value > 130) return null;
  return (
    yearOld(reading, numeral) ??
    decadeOfLife(reading, numeral) ??
    introduced(reading, numeral) ??
    apposed(reading, numeral) ??
    turned(reading, numeral) ??
    grouped(reading, numeral)
  );
};

/** "16-year-old" counts a life unless a thing follows: "a three-year-old war". */
function yearOld(reading: Reading, numeral: Numeral): Draft | null {
  const unitPlace = overHyphen(reading.tokens, numeral.to);
  const unit = unitOfTime(wordAt(reading, unitPlace));
  if (unit === undefined || unit.factor !== 1) return null;
  const old = overHyphen(reading.tokens, unitPlace + 1);
  if (/^(?:of)$/.test(wordAt(reading, old)) && wordAt(reading, old + 1) === "age")
    return age(numeral, unit.code, old + 2);
  if (!/^olds?(?:'s)?$/.test(wordAt(reading, old))) return null;
  const hyphened = wordAt(reading, old - 1) === "-";
  if (hyphened && !livesAfter(reading, old)) return null;
  if (!hyphened && isOfThing(reading, numeral.from)) return null;
  if (hyphened && numeral.from === 0 && reading.tokens[old + 1] === undefined) return null;
  return age(numeral, unit.code, old + 1);
}

/** "The war is now three years old": a thing before the verb, and nobody. */
function isOfThing(reading: Reading, from: number): boolean {
  let place = from - 1;
  while (
    /^(?:now|already|only|just|about|nearly|almost|over|than|more|less|some|roughly|around)$/.test(
      wordAt(reading, place),
    )
  )
    place -= 1;
  if (!/^(?:is|was|are|were)$/.test(wordAt(reading, place))) return false;
  const [noun, article] = [wordAt(reading, place - 1), wordAt(reading, place - 2)];
  if (/^(?:it|this|that)$/.test(noun)) return true;
  return /^(?:the|this|that|its|a|an)$/.test(article) && !capitalised(reading, place - 1) && !isPerson(noun);
}

function age(numeral: Numeral, unit: string, to: number): Draft {
  return amount(numeral, "age", unit, { to });
}

/** Looks at what is so old: "16-year-old" alone, a person's name, or a word for a person within three words. */
function livesAfter(reading: Reading, old: number): boolean {
  if (/^old(?:s|'s)/.test(wordAt(reading, old))) return true;
  for (let place = old + 1; place < old + 5; place += 1) {
    const token = reading.tokens[place];
    const word = wordAt(reading, place);
    if (token?.kind !== "word") return place === old + 1 || isPerson(wordAt(reading, place - 1));
    if (isPerson(word) || word === "group") return true;
    if (place === old + 1 && acts(reading, place)) return true;
    if (STOPS.test(word)) return place === old + 1;
    if (place === old + 1 && capitalised(reading, place) && !describedThing(reading, place + 1)) return true;
  }
  return false;
}

/** "an 18-year-old opens fire", "the 27-year-old averaged seven": a verb follows, and no noun that is so old. */
function acts(reading: Reading, place: number): boolean {
  const word = wordAt(reading, place);
  if (DEEDS.has(word)) return true;
  const next = reading.tokens[place + 1];
  return word.endsWith("ed") && (next === undefined || next.kind !== "word" || endsPhrase(next.lower));
}

/** In "a 20-year-old Ukrainian museum" the capital opens no name; in "the 36-year-old Fleury finished" it does. */
function describedThing(reading: Reading, place: number): boolean {
  const token = reading.tokens[place];
  return (
    token?.kind === "word" &&
    !capitalised(reading, place) &&
    !endsPhrase(token.lower) &&
    !token.lower.endsWith("ed")
  );
}

/** "in his 30s", "a woman in her mid-40s". */
function decadeOfLife(reading: Reading, numeral: Numeral): Draft | null {
  const s = wordAt(reading, numeral.to);
  if (s !== "s" || !glued(reading, numeral.to) || numeral.value % 10 !== 0 || numeral.value > 110)
    return null;
  let place = numeral.from - 1;
  if (wordAt(reading, place) === "-") place -= 1;
  const part = /^(?:early|mid|late)$/.test(wordAt(reading, place)) ? wordAt(reading, place) : "";
  if (part !== "") place -= 1;
  if (!OWNED.test(wordAt(reading, place))) return null;
  const [low, high] = DECADE_PARTS.get(part) ?? ([0, 9] as const);
  const draft = age(numeral, "year", numeral.to + 1);
  return { ...draft, low: numeral.value + low, high: numeral.value + high, approximate: true };
}

/** "in his mid-eighties", "a woman in her sixties". */
function spokenDecade(reading: Reading, at: number): Draft | null {
  const decade = LIFE_DECADES.get(wordAt(reading, at));
  if (decade === undefined) return null;
  let place = at - 1;
  if (wordAt(reading, place) === "-") place -= 1;
  const part = /^(?:early|mid|late)$/.test(wordAt(reading, place)) ? wordAt(reading, place) : "";
  if (part !== "") place -= 1;
  if (!OWNED.test(wordAt(reading, place)) || wordAt(reading, place - 1) !== "in") return null;
  const [low, high] = DECADE_PARTS.get(part) ?? ([0, 9] as const);
  const numeral: Numeral = { from: at, to: at + 1, value: decade, scale: 1, form: "words" };
  return { ...age(numeral, "year", at + 1), low: decade + low, high: decade + high, approximate: true };
}

/** "aged 12", "age 65 and older", "at the age of 25", "under-18s". */
function introduced(reading: Reading, numeral: Numeral): Draft | null {
  let place = numeral.from - 1;
  while (place > numeral.from - 5 && LEADS.has(wordAt(reading, place))) place -= 1;
  const word = wordAt(reading, place);
  const counted = unitOfTime(wordAt(reading, numeral.to));
  if (/^(?:age|aged|ages)$/.test(word)) {
    const old = wordAt(reading, numeral.to + 1) === "old" ? 2 : 1;
    return counted?.factor === 1
      ? age(numeral, counted.code, numeral.to + old)
      : age(numeral, "year", numeral.to);
  }
  const next = wordAt(reading, numeral.to);
  const last = /^(?:to|-|–)$/.test(next) ? reading.numerals[numeral.to + 1] : null;
  const bare =
    last && unitOfTime(wordAt(reading, last.to)) === undefined && !isPlural(wordAt(reading, last.to));
  if (bare && GROUPS.has(wordAt(reading, numeral.from - 1)) && numeral.form === "digits")
    return age(numeral, "year", numeral.to);
  const up = /^(?:and|or) (?:up|above|over)$/.test(`${next} ${wordAt(reading, numeral.to + 1)}`);
  const sum =
    reading.numerals[numeral.to + 2] ||
    currencyOfSign(reading.tokens[numeral.to + 2]?.text ?? "") !== undefined;
  if (
    up &&
    !sum &&
    (/^(?:an?|for|those|are|is|was|adults|people|children|kids|women|men|everyone|anyone)$/.test(
      wordAt(reading, numeral.from - 1),
    ) ||
      isPerson(wordAt(reading, numeral.from - 1)))
  )
    return age(numeral, "year", numeral.to);
  if (/^(?:and|or) (?:older|younger)$/.test(`${next} ${wordAt(reading, numeral.to + 1)}`))
    return age(numeral, "year", numeral.to);
  const bounded =
    /^(?:under|over)$/.test(wordAt(reading, numeral.from - 1)) ||
    (wordAt(reading, numeral.from - 1) === "-" && /^(?:under|over)$/.test(wordAt(reading, numeral.from - 2)));
  if (next === "s" && glued(reading, numeral.to) && bounded && numeral.value < 100)
    return age(numeral, "year", numeral.to + 1);
  return youngerOrOlder(reading, numeral) ? age(numeral, "year", numeral.to) : null;
}

/** "children under 5", "people over 65", "women aged under 30": a group of people, a bound and a number that counts nothing. */
function youngerOrOlder(reading: Reading, numeral: Numeral): boolean {
  const [before, group] = [wordAt(reading, numeral.from - 1), wordAt(reading, numeral.from - 2)];
  if (numeral.value > 110) return false;
  const than = before === "than" && /^(?:younger|older)$/.test(group);
  const grouped = /^(?:under|over|below|above)$/.test(before) && (GROUPS.has(group) || isPerson(group));
  if (!than && !grouped) return false;
  return !isPlural(wordAt(reading, numeral.to)) && unitOfTime(wordAt(reading, numeral.to)) === undefined;
}

/** "Jane Roe, 43, said", "his wife, 39." */
function apposed(reading: Reading, numeral: Numeral): Draft | null {
  if (
    numeral.form !== "digits" ||
    numeral.to > numeral.from + 1 ||
    numeral.value < 1 ||
    numeral.value > 115 ||
    !Number.isInteger(numeral.value)
  )
    return null;
  const lead = /^(?:both|now|then|each)$/.test(wordAt(reading, numeral.from - 1)) ? 1 : 0;
  if (wordAt(reading, numeral.from - 1 - lead) !== "," || !/^[,.;)—–]$/.test(wordAt(reading, numeral.to)))
    return null;
  const comma = /^[,)—–]$/.test(wordAt(reading, numeral.to));
  if (comma && reading.tokens[numeral.to + 1]?.kind === "number") return null;
  const name = numeral.from - 2 - lead;
  const named =
    capitalised(reading, name) &&
    !NOT_NAMES.test(wordAt(reading, name)) &&
    (capitalised(reading, name - 1) || comma);
  return named || (isPerson(wordAt(reading, name)) && comma) ? age(numeral, "year", numeral.to) : null;
}

/** "He was 82.", "Shaw was 82 when", "turned 35". */
function turned(reading: Reading, numeral: Numeral): Draft | null {
  const whole = Number.isInteger(numeral.value) && numeral.value > 0 && numeral.value < 116;
  const adverb = /^(?:only|just|still|already|about|nearly|almost)$/.test(wordAt(reading, numeral.from - 1))
    ? 1
    : 0;
  const verb = numeral.from - 1 - adverb;
  const [before, who] = [wordAt(reading, verb), wordAt(reading, verb - 1)];
  const next = reading.tokens[numeral.to];
  if (!whole || !(next === undefined || next.kind === "break" || AFTER_AGE.test(next.lower))) return null;
  const superlative =
    before === "at" &&
    [2, 3].some((back) => /^(?:oldest|youngest|eldest)$/.test(wordAt(reading, numeral.from - back)));
  const turns =
    superlative ||
    (before === "at" && capitalised(reading, numeral.from - 1) && next?.text === ",") ||
    /^(?:turned|turning|turns)$/.test(before) ||
    (before === "turn" && /^(?:to|will|would|he|she)$/.test(who));
  const living =
    /^(?:was|is|were|am)$/.test(before) &&
    (/^(?:he|she|who|i|oldest|youngest|eldest)$/.test(who) || isPerson(who) || named(reading, verb - 1));
  return turns || living || /^(?:he|she)'s$/.test(before) ? age(numeral, "year", numeral.to) : null;
}

/** A surname: a capital that is no month, day or acronym and opens no sentence with "It" or "There". */
function named(reading: Reading, place: number): boolean {
  const token = reading.tokens[place];
  const plain = capitalised(reading, place) && token !== undefined && /\p{Ll}/u.test(token.text);
  return plain && !endsPhrase(token.lower) && !NOT_NAMES.test(token.lower);
}

/** "the 5-to-11 age group", "a 65-plus age bracket". */
function grouped(reading: Reading, numeral: Numeral): Draft | null {
  const place = overHyphen(reading.tokens, numeral.to);
  const group =
    wordAt(reading, place) === "age" && /^(?:groups?|range|brackets?)$/.test(wordAt(reading, place + 1));
  return group ? age(numeral, "year", numeral.to) : null;
}

const DEEDS = words(`
  opens says goes walks runs plays makes takes gets lives works wants faces holds leads wins loses dies plans hopes
`);

const OWNED = /^(?:his|her|their|my|our|your|whose)$/;

/** The decades of a life in words, which a text's "the seventies" are not. */
export const LIFE_DECADES: ReadonlyMap<string, number> = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties"
    .split(" ")
    .map((word, place) => [word, 20 + 10 * place]),
);

const AFTER_AGE = /^(?:[.,;:!?)”"—–]|when|and|at|as|but|this|in|on|last|years|yesterday|today)$/;

const DECADE_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["early", [0, 3]],
  ["mid", [4, 6]],
  ["late", [7, 9]],
]);

const STOPS =
  /^(?:who|whose|was|is|has|had|were|are|and|or|in|from|of|with|at|on|to|told|said|says|died|named|that|which|for|by|as|when|while|also|did|will|would|can|could)$/;

const LEADS = words("of between and under over about around from to - just only");

const GROUPS = words(
  "children kids people adults women men girls boys youths players babies anyone those everyone population americans residents patients aged",
);

const NOT_NAMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|section|article|chapter|page|rule|route|no|part|figure|table|title)$/;
