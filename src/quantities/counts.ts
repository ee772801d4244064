import { currencyOfName, currencyOfSign } from "./currencies.ts";
import { describes, endsPhrase, isNationality, isPerson } from "./nouns.ts";
import { isPlural, singular } from "./plurals.ts";
import { isNumberWord, overHyphen, type Numeral } from "./numerals.ts";
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

/** The noun phrase that starts at a place: its head's singular, and where it ends. */
export function counted(
  reading: Reading,
  start: number,
  options: { readonly whole?: boolean; readonly owned?: boolean },
): { readonly unit: string; readonly to: number } | null {
  let head = -1;
  let people = -1;
  let nested = false;
  let place = start;
  if (options.whole)
    while (
      /^(?:the|its|their|his|her|our|all|those|these|my|your|a|an)$/.test(wordAt(reading, place)) &&
      place < start + 3
    )
      place += 1;
  const first = place;
  for (; place < first + LONGEST; place += 1) {
    const token = reading.tokens[place];
    const word = wordAt(reading, place);
    if (word === "-" && glued(reading, place) && glued(reading, place + 1) && place > start) continue;
    if (/^(?:and|or)$/.test(word) && head < 0 && place > first && reading.tokens[place + 1]?.kind === "word")
      continue;
    const joined =
      wordAt(reading, place + 1) === "-" && glued(reading, place + 1) && glued(reading, place + 2);
    if (joined && (token?.kind === "number" || isNumberWord(word))) {
      nested = true;
      continue;
    }
    if (currencyOfSign(token?.text ?? "") !== undefined && reading.tokens[place + 1]?.kind === "number") {
      nested = true;
      place = (reading.numerals[place + 1]?.to ?? place + 2) - 1;
      continue;
    }
    if (isCode(reading, place, start) || inName(reading, place, first)) continue;
    // "4,632 Church of England schools"
    if (
      word === "of" &&
      head < 0 &&
      place > first &&
      capitalised(reading, place - 1) &&
      capitalised(reading, place + 1)
    )
      continue;
    if (token?.kind !== "word" || isNumberWord(word)) break;
    const modifies = DEEDS.has(word) && pluralAt(reading, place + 1);
    if (endsPhrase(word) && !joined && !modifies && !isAcronym(token.text)) break;
    const plain = options.whole || joined || isAcronym(token.text) || describes(word);
    if (place === first && !plain && !(options.owned && isPlural(wordAt(reading, place + 1)))) break;
    if (place > first && FINITE.has(word) && isNoun(reading, place - 1)) break;
    if (head < 0 && isDemonym(reading, place)) {
      people = place;
      continue;
    }
    const joins = capitalised(reading, head) && capitalised(reading, place);
    if (head >= 0 && !isPlural(word) && !joins && !(options.whole && attributive(reading, head, place)))
      break;
    if (
      isPlural(word) ||
      (options.whole && !joined && !/(?:'s|ly)$/.test(word) && !goesOnInName(reading, place + 1))
    ) {
      head = place;
      if (!isPlural(word) && !goesOn(reading, place + 1)) break;
    }
  }
  if (head < 0) head = people;
  if (head < 0) return null;
  const prefix =
    glued(reading, head) && wordAt(reading, head - 1) === "-" && head > start + 1
      ? wordAt(reading, head - 2)
      : "";
  const unit = unitAt(reading, head);
  return {
    unit: /^(?:by|t|e|x|co|ex|vice|mini|re)$/.test(prefix) ? `${prefix}-${unit}` : unit,
    to: nested ? start : head + 1,
  };
}

/** The singular of the word at a place; a people's or party's name keeps its capital. */
function unitAt(reading: Reading, place: number): string {
  const unit = singular(wordAt(reading, place).replace(/'s?$/, ""));
  return capitalised(reading, place) && isNationality(unit)
    ? unit.charAt(0).toUpperCase() + unit.slice(1)
    : unit;
}

function pluralAt(reading: Reading, place: number): boolean {
  return isPlural(wordAt(reading, place)) && !FINITE.has(wordAt(reading, place));
}

/** A plural that is no verb (of "population lives" the second word is one), or the sign inside a name. */
function goesOnInName(reading: Reading, place: number): boolean {
  const word = wordAt(reading, place);
  if (word === "&") return glued(reading, place);
  if (reading.tokens[place]?.kind === "number") return inName(reading, place, place - 1);
  return isPlural(word) && !FINITE.has(word);
}

function isNoun(reading: Reading, place: number): boolean {
  return isPlural(wordAt(reading, place)) || isPerson(wordAt(reading, place));
}

/** "S&P 500 companies": the sign and the number belong to the name before the noun. */
function inName(reading: Reading, place: number, first: number): boolean {
  if (place === first || !capitalised(reading, place - 1)) return false;
  if (wordAt(reading, place) === "&") return glued(reading, place) && glued(reading, place + 1);
  return reading.tokens[place]?.kind === "number" && isPlural(wordAt(reading, place + 1));
}

/** The digits of "two F-35 squadrons". */
function isCode(reading: Reading, place: number, start: number): boolean {
  return (
    reading.tokens[place]?.kind === "number" &&
    place > start + 1 &&
    glued(reading, place) &&
    wordAt(reading, place - 1) === "-" &&
    capitalised(reading, place - 2)
  );
}

/** "two Chinese military planes": a people's name that describes what follows; "two Chinese" alone are people. */
function isDemonym(reading: Reading, place: number): boolean {
  return (
    capitalised(reading, place) &&
    /(?:ese|ish|swiss|french|dutch)$/.test(wordAt(reading, place)) &&
    isPlural(wordAt(reading, place)) &&
    goesOn(reading, place + 1)
  );
}

/** "US", "IT", "WHO": in capitals these are names, not the pronouns. */
function isAcronym(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

/** "2.5m people", "1.2b users": a lone letter is a scale where a plural follows it. */
function millions(reading: Reading, numeral: Numeral): Numeral {
  const letter = wordAt(reading, numeral.to);
  const factor = letter === "m" ? 1e6 : letter === "b" ? 1e9 : 0;
  if (factor === 0 || !glued(reading, numeral.to) || numeral.form !== "digits") return numeral;
  return counted(reading, numeral.to + 1, {}) === null
    ? numeral
    : { ...numeral, to: numeral.to + 1, value: numeral.value * factor, scale: factor };
}

/**
 * "the Five Points neighborhood", "One Tree Hill": a written number with a capital inside a sentence; "2022 Jeep
 * Wranglers", a year before a capital; "Mega Millions".
 */
function isName(reading: Reading, numeral: Numeral): boolean {
  const before = reading.tokens[numeral.from - 1];
  const digits = reading.tokens[numeral.from]?.text ?? "";
  if (/^20[0-4][1-9]$|^20[1-4]0$|^19\d[1-9]$/.test(digits) && numeral.scale === 1) return true;
  if (wordAt(reading, numeral.from - 1) === "-" && glued(reading, numeral.from) && numeral.form === "words")
    return true;
  if (
    numeral.form === "vague" &&
    capitalised(reading, numeral.from) &&
    capitalised(reading, numeral.from - 1)
  )
    return true;
  const letter = reading.tokens[numeral.to];
  if (digits === "3" && letter?.text === "M" && !letter.gap) return true;
  if (isTitle(reading, numeral) || isModel(reading, numeral)) return true;
  const inside = before?.kind === "word" && !capitalised(reading, numeral.from - 1);
  return (
    inside &&
    numeral.form === "words" &&
    capitalised(reading, numeral.from) &&
    capitalised(reading, numeral.to)
  );
}

/** "Ram 3500 vehicles", "Galaxy 7 phones": digits that belong to the capital before them. */
function isModel(reading: Reading, numeral: Numeral): boolean {
  return (
    numeral.form === "digits" &&
    numeral.scale === 1 &&
    numeral.to === numeral.from + 1 &&
    capitalised(reading, numeral.from - 1) &&
    !MONTHS_AND_DAYS.test(wordAt(reading, numeral.from - 1)) &&
    MADE.test(wordAt(reading, numeral.to))
  );
}

/** "the daily 5 Things show": a plain noun with a capital that nothing before it has. */
function isTitle(reading: Reading, numeral: Numeral): boolean {
  const noun = wordAt(reading, numeral.to);
  // “10 Songs That Made Us”
  const quoted =
    /^["“'‘]$/.test(reading.tokens[numeral.from - 1]?.text ?? "") && glued(reading, numeral.from);
  if (quoted && capitalised(reading, numeral.to) && capitalised(reading, numeral.to + 1)) return true;
  return (
    capitalised(reading, numeral.to) &&
    TITLED.has(noun) &&
    (reading.tokens[numeral.from - 1]?.kind !== "word" || !capitalised(reading, numeral.from - 1))
  );
}

function many(reading: Reading, numeral: Numeral): Draft | null {
  if (wordAt(reading, numeral.to) === "times" && !capitalised(reading, numeral.to))
    return amount(numeral, "count", "time", { to: numeral.to + 1 });
  const start = wordAt(reading, numeral.to) === "such" ? numeral.to + 1 : numeral.to;
  const owned = OWNERS.has(wordAt(reading, numeral.from - 1));
  const direct = isLoose(reading, numeral) ? null : counted(reading, start, { owned });
  if (direct !== null) return priced(numeral, direct);
  if (wordAt(reading, numeral.to) !== "of") return null;
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

/** After a plural the phrase of a whole goes on behind few: "half of the sales tax", never "half of the stores shut". */
function attributive(reading: Reading, head: number, place: number): boolean {
  const word = wordAt(reading, head);
  return goesOn(reading, place) && (!isPlural(word) || ATTRIBUTIVE.has(word));
}

/** A word after a noun that belongs to its phrase, as far as closed words and endings tell. */
function goesOn(reading: Reading, place: number): boolean {
  const token = reading.tokens[place];
  if (token?.kind !== "word" || endsPhrase(token.lower)) return false;
  return (
    !/(?:ed|ing)$/.test(token.lower) || wordAt(reading, place - 1).endsWith("ly") || DOINGS.has(token.lower)
  );
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
  if (wordAt(reading, before) === "of") before -= 1;
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

/** The words from a number to the head of what it counts, at most. */
const LONGEST = 8;

/** Before a number these make an object or a subject of it, so that "12 attended schools" has an adjective. */
const OWNERS = words(`
  the its their his her our those these of in with for from than about nearly some all least by on over under
  around roughly almost only just another including to against among between are were
`);

/** Verbs that look like plurals: "one in eight residents uses it". */
const FINITE = words(`
  lives uses says has does makes takes gives gets goes comes knows wants needs plans believes thinks supports opposes
  remains becomes begins runs shows works faces reports claims hopes votes ranks owns earns suffers dies feels finds
  continues includes requires receives spends pays costs reaches stands sits holds keeps leads leaves
`);

/** Verbs that are nouns before a noun: "three test dummies". */
const DEEDS = words(`
  test vote report call work lead set run win return share move turn fall cost hit sign claim support need want feel
  look cut hold read back join change shot match put hunt
`);

const ATTRIBUTIVE = words(
  `sales sports arms savings systems goods communications operations news people drugs securities`,
);

/** Nouns that end as participles do. */
const DOINGS = words(`
  warning meeting building hearing filing ruling painting shooting killing briefing recording listing offering bombing
  wedding screening training rating reading drawing holding landing opening posting crossing finding
`);

const MADE =
  /^(?:vehicles|cars|trucks|pickups|suvs|sedans|vans|models|phones|smartphones|handsets|tablets|consoles|jets|planes|aircraft|airliners|devices|watches|chassis|bikes)$/;

const MONTHS_AND_DAYS =
  /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december|in|on|at|the|some|about|all|more|least|than)$/u;

/** Nouns that open the name of a show, a list or a book. */
const TITLED = words(
  `things states years days seconds women men questions stories steps ways reasons wonders`,
);

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
