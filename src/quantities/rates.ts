import { currencyOfName } from "./currencies.ts";
import { counted } from "./phrases.ts";
import { LABELS } from "./cue-words.ts";
import { endsPhrase } from "./nouns.ts";
import { isPlural, singular } from "./plurals.ts";
import { overHyphen } from "./numbers/numeral.ts";
import { capitalised, wordAt, type Draft, type Reading, type Refiner, words } from "./reading.ts";
import { unitOfTime, unitOfWord } from "./units.ts";

/** Makes rates of amounts with a measure after them: "$90 a barrel", "50 people per day", "60 cases per 100,000 people". */
export const rates: Refiner = (drafts, reading) => {
  const rated: Draft[] = [];
  for (const draft of drafts) {
    const before = rated.at(-1);
    if (before !== undefined && draft.from < before.to) continue;
    rated.push(rate(draft, reading) ?? draft);
  }
  return rated;
};

/** The word that makes an amount a rate ("a", "per", "/"), and the one behind it, which says of what. */
interface Link {
  readonly at: number;
  readonly word: string;
  readonly place: number;
  readonly noun: string;
}

function rate(draft: Draft, reading: Reading): Draft | null {
  if (!RATED.has(draft.kind) || isName(draft, reading)) return null;
  const at = linkAfter(reading, draft);
  const word = wordAt(reading, at);
  if (!/^(?:a|an|per|each|every|\/)$/.test(word)) return null;
  const place = overHyphen(reading.tokens, at + 1);
  const link = { at, word, place, noun: wordAt(reading, place) };
  return perMany(draft, link, reading) ?? perOne(draft, link, reading);
}

/** "Years 9 to 11 an hour": the numbers are names. */
function isName({ kind, from }: Draft, reading: Reading): boolean {
  const before = wordAt(reading, from - 1);
  if (kind === "money") return false;
  return LABELS.has(before) || (capitalised(reading, from - 1) && LABELS.has(singular(before)));
}

/** "60 cases per 100,000 people", "5 for every 1,000". */
function perMany(draft: Draft, { at, word, place }: Link, reading: Reading): Draft | null {
  const mayCount = word === "per" || (word === "every" && wordAt(reading, at - 1) === "for");
  const many = mayCount ? reading.numerals[place] : null;
  if (!many) return null;
  const least = many.value.toLocaleString("en-US");
  const noun = counted(reading, many.to, {});
  return noun === null
    ? rated(inferred(draft, reading), least, many.to)
    : rated(inferred(draft, reading), `${least} ${noun.unit}`, noun.to);
}

/** "$90 a barrel", "50 people per day". */
function perOne(draft: Draft, link: Link, reading: Reading): Draft | null {
  const { at, word, place, noun } = link;
  if (!/^\p{L}+$/u.test(noun)) return null;
  if (at > overHyphen(reading.tokens, draft.to) && unitOfTime(noun) === undefined) return null;
  const next = wordAt(reading, place + 1);
  if (word === "per" && /^(?:square|cubic)$/.test(noun))
    return rated(draft, `${noun} ${singular(next)}`, place + 2);
  if (!saysRate(draft, link, next)) return null;
  // "per kilowatt hour", "a barrel-day", "per capital employed"
  if (unitOfWord(`${noun} ${next}`) !== undefined) return rated(draft, `${noun} ${next}`, place + 2);
  const compound = overHyphen(reading.tokens, place + 1);
  if (compound > place + 1) return rated(draft, `${noun}-${wordAt(reading, compound)}`, compound + 1);
  const isAdjective = word === "per" && /(?:al|ic|ive|ed)$/.test(noun);
  return isAdjective && /^\p{L}+$/u.test(next) && !endsPhrase(next)
    ? rated(draft, next, place + 2)
    : rated(inferred(draft, reading), noun, place + 1);
}

/** After "per" all nouns say of what it is a rate but money; after "a" times do, and what is sold. */
function saysRate({ kind }: Draft, { word, noun }: Link, next: string): boolean {
  if (currencyOfName(noun) !== undefined || noun === "cent") return false;
  if (word === "per") return true;
  if (unitOfTime(noun) !== undefined && !noun.endsWith("s") && !SOME_TIME.test(next)) return true;
  return kind === "money" && (PRICED.has(noun) || unitOfWord(noun) !== undefined) && !isPlural(noun);
}

/** "a year ago" is no rate. */
const SOME_TIME = /^(?:ago|earlier|later|before|after)$/;

/** Gives a bare number the noun that its sentence measures: "a murder rate of 5 per 100,000", "the number of people fell to 90 a day". */
function inferred(draft: Draft, reading: Reading): Draft {
  if (draft.unit !== null) return draft;
  for (let place = draft.from - 1; place > draft.from - NEAR && place > 0; place -= 1) {
    if (reading.tokens[place]?.kind === "break" || /^[.!?]$/.test(wordAt(reading, place))) return draft;
    if (wordAt(reading, place) === "rate" && COUNTED.test(wordAt(reading, place - 1)))
      return { ...draft, unit: wordAt(reading, place - 1) };
    if (wordAt(reading, place) !== "number" || wordAt(reading, place + 1) !== "of") continue;
    const noun = counted(reading, place + 2, {});
    if (noun !== null) return { ...draft, unit: noun.unit };
  }
  return draft;
}

/** Tokens before a number in which its noun may stand. */
const NEAR = 25;

const COUNTED =
  /^(?:murder|homicide|death|suicide|birth|infection|case|hospitalization|crime|fatality|accident|crash)$/;

/** Where "a", "per" or "for every" stands: behind the amount, or behind what it is of ("5 million barrels of crude per day"). */
function linkAfter(reading: Reading, draft: Draft): number {
  const link = overHyphen(reading.tokens, draft.to);
  if (wordAt(reading, link) === "for" && wordAt(reading, link + 1) === "every") return link + 1;
  if (wordAt(reading, link) !== "of" || draft.kind === "money") return link;
  for (let place = link + 2; place < link + 5; place += 1) {
    if (/^(?:per|a|each|every)$/.test(wordAt(reading, place))) return place;
    if (reading.tokens[place]?.kind !== "word" || endsPhrase(wordAt(reading, place))) return link;
  }
  return link;
}

function rated(draft: Draft, per: string, to: number): Draft {
  return { ...draft, kind: "rate", unit: `${draft.unit ?? ""}/${per}`, to };
}

const RATED: ReadonlySet<string> = words("money count number length area mass volume energy");

/** After "a" or "an" these are what a price is for. */
const PRICED = words(`
  barrel gallon share ton tonne head person piece pound bottle ticket vote litre liter bushel night
  kilo kilogram ounce unit pop dozen plate pack carton bag box copy month-long shift session visit dose
  game seat square
`);
