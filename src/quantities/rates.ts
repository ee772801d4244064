import { currencyOfName } from "./currencies.ts";
import { counted } from "./counts.ts";
import { endsPhrase } from "./nouns.ts";
import { isPlural } from "./plurals.ts";
import { overHyphen } from "./numerals.ts";
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
  const link = overHyphen(reading.tokens, draft.to);
  const word = wordAt(reading, link);
  if (!/^(?:a|an|per|each|every|\/)$/.test(word)) return null;
  const place = overHyphen(reading.tokens, link + 1);
  const many = word === "per" ? reading.numerals[place] : null;
  const per = many ? counted(reading, many.to, {}) : null;
  if (many && per) return rated(draft, `${many.value} ${per.unit}`, per.to);
  if (many) return rated(draft, `${many.value}`, many.to);
  const noun = wordAt(reading, place);
  if (!/^\p{L}+$/u.test(noun)) return null;
  const timed =
    unitOfTime(noun) !== undefined &&
    !noun.endsWith("s") &&
    !/^(?:ago|earlier|later|before|after)$/.test(wordAt(reading, place + 1));
  const plainly =
    draft.kind === "money" && (PRICED.has(noun) || unitOfWord(noun) !== undefined) && !isPlural(noun);
  if (!(word === "per" || timed || plainly) || currencyOfName(noun) !== undefined || noun === "cent")
    return null;
  if (timed && draft.kind === "duration") return null;
  const compound = overHyphen(reading.tokens, place + 1);
  if (compound > place + 1) return rated(draft, `${noun}-${wordAt(reading, compound)}`, compound + 1);
  const head = word === "per" && /(?:al|ic|ive|ed)$/.test(noun) ? wordAt(reading, place + 1) : "";
  return /^\p{L}+$/u.test(head) && !endsPhrase(head)
    ? rated(draft, head, place + 2)
    : rated(draft, noun, place + 1);
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
