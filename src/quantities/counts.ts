import { currencyOfName } from "./currencies.ts";
import { isName } from "./names.ts";
import { describes, endsPhrase, isPerson } from "./nouns.ts";
import { counted, goesOn, unitAt } from "./phrases.ts";
import { isPlural, singular } from "./plurals.ts";
import { exact, overHyphen, type Numeral } from "./numbers/numeral.ts";
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

/** Reads counts with the thing counted: "14 wounded civilians", "two dozen tanks", "14 of the soldiers", "a 12-member council". */
export const counts: Recogniser = (reading, at) => {
  const numeral = reading.numerals[at];
  if (!numeral) return none(reading, at);
  if (isName(reading, numeral)) return null;
  if (numeral.value === 1 && numeral.scale === 1) return single(reading, numeral);
  const whole = millions(reading, numeral);
  return (
    hyphened(reading, whole) ??
    substantive(reading, whole) ??
    many(reading, whole) ??
    magnitude(reading, numeral)
  );
};

/** "2.5m people", "1.2b users": a lone letter is a scale where a plural follows it. */
function millions(reading: Reading, numeral: Numeral): Numeral {
  const letter = wordAt(reading, numeral.to);
  const factor = letter === "m" ? 1e6 : letter === "b" ? 1e9 : 0;
  if (factor === 0 || !glued(reading, numeral.to) || numeral.form !== "digits") return numeral;
  return counted(reading, numeral.to + 1, {}) === null
    ? numeral
    : { ...numeral, to: numeral.to + 1, value: exact(numeral.value * factor), scale: factor };
}

function many(reading: Reading, numeral: Numeral): Draft | null {
  if (wordAt(reading, numeral.to) === "times" && !capitalised(reading, numeral.to))
    return amount(numeral, "count", "time", { to: numeral.to + 1 });
  const start = wordAt(reading, numeral.to) === "such" ? numeral.to + 1 : numeral.to;
  const owned = OWNERS.has(wordAt(reading, numeral.from - 1));
  const direct = isLoose(reading, numeral) ? null : counted(reading, start, { owned });
  if (direct !== null) return priced(numeral, direct);
  if (wordAt(reading, numeral.to) !== "of") return null;
  if (numeral.form === "vague" && wordAt(reading, numeral.to + 1) === "times")
    return amount(numeral, "count", "time", { to: numeral.to + 2 });
  const owner = /^(?:the|its|their|his|her|our|those|these|my|your)$/.test(wordAt(reading, numeral.to + 1));
  const possessive = ownerEnds(reading, numeral.to + 1);
  if (!owner && possessive === 0 && numeral.form !== "vague") return null;
  const whole = possessive > 0 ? possessive : numeral.to + 1 + (owner ? 1 : 0);
  const noun = counted(reading, whole, { owned: true });
  return noun === null ? null : priced(numeral, noun);
}

/** Counted money is money: "millions of taxpayer dollars". */
function priced(numeral: Numeral, noun: { readonly unit: string; readonly to: number }): Draft {
  const currency = /^(?:dollar|euro|ruble|rouble|rupee|yen)$/.test(noun.unit)
    ? currencyOfName(noun.unit)
    : undefined;
  return currency === undefined
    ? amount(numeral, "count", noun.unit, { to: noun.to })
    : amount(numeral, "money", currency.code, { to: noun.to });
}

/** "spend millions influencing elections": a plural scale counts what follows "of", or "more" of it. */
function isLoose(reading: Reading, numeral: Numeral): boolean {
  return (
    numeral.form === "vague" &&
    wordAt(reading, numeral.to - 1).endsWith("s") &&
    !/^(?:more|fewer|such)$/.test(wordAt(reading, numeral.to))
  );
}

/** Where "Ukraine's" or "the country's" ends; 0 where no possessive stands within three words. */
function ownerEnds(reading: Reading, place: number): number {
  for (let near = place; near < place + 4; near += 1) {
    if (reading.tokens[near]?.kind !== "word") return 0;
    if (wordAt(reading, near).endsWith("'s")) return near + 1;
  }
  return 0;
}

/** "one person", "1 soldier": only what is surely counted, since "one" is so often a pronoun; more after "at least". */
function single(reading: Reading, numeral: Numeral): Draft | null {
  const bounded = /^(?:least|than|just|only|-)$/.test(wordAt(reading, numeral.from - 1));
  for (let place = numeral.to; place < numeral.to + 4; place += 1) {
    const word = wordAt(reading, place);
    if (reading.tokens[place]?.kind !== "word" || endsPhrase(word) || !describes(word)) return null;
    if (wordAt(reading, place + 1) === "-" && glued(reading, place + 1) && glued(reading, place + 2)) {
      place += 1;
      continue;
    }
    const last = !goesOn(reading, place + 1);
    const counts = isPerson(word, "known") || COUNTABLE.has(word) || (last && (bounded || isPerson(word)));
    if (counts && !isPlural(word) && !isPerson(wordAt(reading, place + 1))) {
      return amount(numeral, "count", unitAt(reading, place), { to: place + 1 });
    }
  }
  return null;
}

/** "14 dead", "21 wounded and": a participle that stands for people. */
function substantive(reading: Reading, numeral: Numeral): Draft | null {
  const word = wordAt(reading, numeral.to);
  if (
    !/^(?:dead|wounded|injured|missing|killed|hurt|homeless)$/.test(word) ||
    counted(reading, numeral.to, {}) !== null
  )
    return null;
  return amount(numeral, "count", "person", { to: numeral.to + 1 });
}

/** "a 12-member council", "27-nation bloc", "a 5,000-strong crowd". */
function hyphened(reading: Reading, numeral: Numeral): Draft | null {
  const place = overHyphen(reading.tokens, numeral.to);
  const word = wordAt(reading, place);
  const noun = place > numeral.to && word === "plus" ? counted(reading, place + 1, {}) : null;
  if (noun !== null)
    return { ...amount(numeral, "count", noun.unit, { to: noun.to }), high: null, bound: "more than" };
  if (place === numeral.to || !HYPHENED.has(word)) return null;
  return amount(numeral, "count", UNITS_OF.get(word) ?? word, { to: place + 1 });
}

/** "a 6.1-magnitude earthquake", "magnitude 6.1". */
function magnitude(reading: Reading, numeral: Numeral): Draft | null {
  const place = overHyphen(reading.tokens, numeral.to);
  if (wordAt(reading, place) === "magnitude") return amount(numeral, "count", "magnitude", { to: place + 1 });
  let before = numeral.from - 1;
  if (/^(?:of|-)$/.test(wordAt(reading, before))) before -= 1;
  return wordAt(reading, before) === "magnitude"
    ? amount(numeral, "count", "magnitude", { to: numeral.to })
    : null;
}

/** "no casualties", "no deaths": none, said of what is counted in the news. */
function none(reading: Reading, at: number): Draft | null {
  const word = wordAt(reading, at + 1);
  if (wordAt(reading, at) !== "no" || !COUNTED_AS_NONE.test(word)) return null;
  const numeral: Numeral = { from: at, to: at + 1, value: 0, scale: 1, form: "words" };
  return { ...amount(numeral, "count", singular(word), { to: at + 2 }), polarity: "negative" };
}

/** Before a number these make an object or a subject of it, so that "12 attended schools" has an adjective. */
const OWNERS = words(`
  the its their his her our those these of in with for from than about nearly some all least by on over under
  around roughly almost only just another including to against among between are were
`);

const COUNTED_AS_NONE =
  /^(?:casualties|deaths|injuries|fatalities|survivors|arrests|victims|civilians|passengers)$/;

const COUNTABLE = words(`
  death injury casualty fatality case seat vote house home building school hospital country nation
  state city town village company bank ship vessel boat plane aircraft helicopter tank missile rocket
  drone bomb bullet shot dose ticket copy item book film movie song album game goal medal gold
  silver bronze title win loss match team family household job arrest attack explosion airport car
  truck bus train vehicle animal bird tree island planet satellite plant reactor hostage prisoner tonne
  lawsuit charge count bill law amendment
`);

const UNITS_OF: ReadonlyMap<string, string> = new Map([
  ["strong", "person"],
  ["storey", "story"],
  ["fold", "time"],
]);

const HYPHENED = words(`
  word fold member person people nation country state seat man woman strong vehicle bed room bedroom page story
  storey match set inning round dose lane lap hole term part volume episode season county city candidate song book film movie
  course win question touchdown team game judge justice vote player point run goal car unit ship mile-long acre passenger
`);
