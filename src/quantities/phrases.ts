import { currencyOfSign } from "./currencies.ts";
import { describes, endsPhrase, isNationality, isPerson } from "./nouns.ts";
import { isPlural, singular } from "./plurals.ts";
import { isNumberWord } from "./numerals.ts";
import { capitalised, glued, wordAt, type Reading, words } from "./reading.ts";

/** Gives the noun phrase that starts at a place: its head's singular, and where it ends. */
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
    if (place > first && FINITE.has(word) && (isNoun(reading, place - 1) || (options.whole && head >= 0)))
      break;
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

/** Gives the singular of the word at a place; a people's or party's name keeps its capital. */
export function unitAt(reading: Reading, place: number): string {
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

/** After a plural the phrase of a whole goes on behind few: "half of the sales tax", never "half of the stores shut". */
function attributive(reading: Reading, head: number, place: number): boolean {
  const word = wordAt(reading, head);
  return goesOn(reading, place) && (!isPlural(word) || ATTRIBUTIVE.has(word));
}

/** Tells whether a word after a noun belongs to its phrase, as far as closed words and endings tell. */
export function goesOn(reading: Reading, place: number): boolean {
  const token = reading.tokens[place];
  if (token?.kind !== "word" || endsPhrase(token.lower)) return false;
  return (
    !/(?:ed|ing)$/.test(token.lower) || wordAt(reading, place - 1).endsWith("ly") || DOINGS.has(token.lower)
  );
}

/** The words from a number to the head of what it counts, at most. */
const LONGEST = 8;

/** Verbs that look like plurals: "one in eight residents uses it". */
const FINITE = words(`
  lives uses says has does makes takes gives gets goes comes knows wants needs plans believes thinks supports opposes
  remains becomes begins runs shows works faces reports claims hopes votes ranks owns earns suffers dies feels finds
  continues includes requires receives spends pays costs reaches stands sits holds keeps leads leaves rolls
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
