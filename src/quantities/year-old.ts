import { endsPhrase, isPerson } from "./nouns.ts";
import { overHyphen, type Numeral } from "./numbers/numeral.ts";
import { amount, capitalised, wordAt, type Draft, type Reading, words } from "./reading.ts";
import { unitOfTime } from "./units.ts";

/** Reads "16-year-old" and "25 years old", which counts a life unless a thing follows: "a three-year-old war". */
export function yearOld(reading: Reading, numeral: Numeral): Draft | null {
  const unitPlace = overHyphen(reading.tokens, numeral.to);
  const unit = unitOfTime(wordAt(reading, unitPlace));
  if (unit === undefined || unit.factor !== 1) return null;
  const old = finer(reading, unitPlace + 1) ?? overHyphen(reading.tokens, unitPlace + 1);
  if (/^(?:of)$/.test(wordAt(reading, old)) && wordAt(reading, old + 1) === "age")
    return amount(numeral, "age", unit.code, { to: old + 2 });
  if (!/^olds?(?:'s)?$/.test(wordAt(reading, old))) return null;
  const hyphened = wordAt(reading, old - 1) === "-";
  if (hyphened && !livesAfter(reading, old)) return null;
  if (!hyphened && isOfThing(reading, numeral.from)) return null;
  if (hyphened && numeral.from === 0 && reading.tokens[old + 1] === undefined) return null;
  return amount(numeral, "age", unit.code, { to: old + 1 });
}

/** The place of "old" in "15 years and 201 days old"; null where no finer unit follows. */
function finer(reading: Reading, link: number): number | null {
  if (!/^(?:and|,)$/.test(wordAt(reading, link))) return null;
  const numeral = reading.numerals[link + 1];
  const isTime = numeral ? unitOfTime(wordAt(reading, numeral.to)) !== undefined : false;
  return numeral && isTime && wordAt(reading, numeral.to + 1) === "old" ? numeral.to + 1 : null;
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

const DEEDS = words(`
  opens says goes walks runs plays makes takes gets lives works wants faces holds leads wins loses dies plans hopes
`);

const STOPS =
  /^(?:who|whose|was|is|has|had|were|are|and|or|in|from|of|with|at|on|to|told|said|says|died|named|that|which|for|by|as|when|while|also|did|will|would|can|could)$/;
