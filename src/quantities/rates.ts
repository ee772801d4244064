import { currencyOfName } from "./currencies.ts";
import { counted } from "./phrases.ts";
import { endsPhrase } from "./nouns.ts";
import { isPlural, singular } from "./plurals.ts";
import { overHyphen } from "./numbers/numeral.ts";
import { wordAt, type Draft, type Reading, type Refiner, words } from "./reading.ts";
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

function rate(draft: Draft, reading: Reading): Draft | null {
  if (!RATED.has(draft.kind)) return null;
  const link = linkAfter(reading, draft);
  const word = wordAt(reading, link);
  if (!/^(?:a|an|per|each|every|\/)$/.test(word)) return null;
  const place = overHyphen(reading.tokens, link + 1);
  const forEvery = word === "every" && wordAt(reading, link - 1) === "for";
  const many = word === "per" || forEvery ? reading.numerals[place] : null;
  const per = many ? counted(reading, many.to, {}) : null;
  const least = many === null || many === undefined ? "" : many.value.toLocaleString("en-US");
  if (many && per) return rated(inferred(draft, reading), `${least} ${per.unit}`, per.to);
  if (many) return rated(inferred(draft, reading), least, many.to);
  const noun = wordAt(reading, place);
  if (!/^\p{L}+$/u.test(noun)) return null;
  if (link > overHyphen(reading.tokens, draft.to) && unitOfTime(noun) === undefined) return null;
  if (word === "per" && /^(?:square|cubic)$/.test(noun))
    return rated(draft, `${noun} ${singular(wordAt(reading, place + 1))}`, place + 2);
  const timed =
    unitOfTime(noun) !== undefined &&
    !noun.endsWith("s") &&
    !/^(?:ago|earlier|later|before|after)$/.test(wordAt(reading, place + 1));
  const plainly =
    draft.kind === "money" && (PRICED.has(noun) || unitOfWord(noun) !== undefined) && !isPlural(noun);
  if (!(word === "per" || timed || plainly) || currencyOfName(noun) !== undefined || noun === "cent")
    return null;
  if (timed && draft.kind === "duration") return null;
  const kilowatt = `${noun} ${wordAt(reading, place + 1)}`;
  if (unitOfWord(kilowatt) !== undefined) return rated(draft, kilowatt, place + 2);
  const compound = overHyphen(reading.tokens, place + 1);
  if (compound > place + 1) return rated(draft, `${noun}-${wordAt(reading, compound)}`, compound + 1);
  const head = word === "per" && /(?:al|ic|ive|ed)$/.test(noun) ? wordAt(reading, place + 1) : "";
  return /^\p{L}+$/u.test(head) && !endsPhrase(head)
    ? rated(draft, head, place + 2)
    : rated(inferred(draft, reading), noun, place + 1);
}

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
