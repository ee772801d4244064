import { currencyOfSign } from "./currencies.ts";
import { describes, endsPhrase, isNationality, isPerson } from "./nouns.ts";
import { isPlural, singular } from "./plurals.ts";
import { isNumberWord } from "./numbers/number-words.ts";
import { capitalised, glued, wordAt, type Reading, words } from "./reading.ts";

/** How a phrase is read: as that of a whole ("half of the town's schools"), or as what somebody owns. */
interface Manner {
  readonly whole?: boolean;
  readonly owned?: boolean;
}

/** Gives the noun phrase that starts at a place: its head's singular, and where it ends (`start` itself around a figure). */
export function counted(
  reading: Reading,
  start: number,
  manner: Manner,
): { readonly unit: string; readonly to: number } | null {
  const first = manner.whole ? afterDeterminers(reading, start) : start;
  const { head, isAroundFigure } = headOf(reading, { start, first, manner });
  if (head < 0) return null;
  const unit = `${prefixOf(reading, head, start)}${unitAt(reading, head)}`;
  return { unit, to: isAroundFigure ? start : head + 1 };
}

function afterDeterminers(reading: Reading, start: number): number {
  let place = start;
  while (DETERMINERS.has(wordAt(reading, place)) && place < start + 3) place += 1;
  return place;
}

/** A phrase that is being read: where it may start, where its words do, and as what. */
interface Phrase {
  readonly start: number;
  readonly first: number;
  readonly manner: Manner;
}

/**
 * Goes from word to word for as long as the phrase does, and gives the place of the last one that can be counted;
 * -1 where none can. A people's name is counted where nothing follows that is: "two Chinese".
 */
function headOf(reading: Reading, phrase: Phrase): { head: number; isAroundFigure: boolean } {
  let [head, people, isAroundFigure] = [-1, -1, false];
  for (let place = phrase.first; place < phrase.first + LONGEST; place += 1) {
    if (isLink(reading, place, phrase, head)) continue;
    const figureTo = figureEnd(reading, place);
    if (figureTo !== null) {
      isAroundFigure = true;
      place = figureTo - 1;
      continue;
    }
    if (isInside(reading, place, phrase, head)) continue;
    if (ends(reading, place, phrase, head)) break;
    if (head < 0 && isDemonym(reading, place)) {
      people = place;
      continue;
    }
    if (head >= 0 && !extendsHead(reading, head, place, phrase.manner)) break;
    if (!canBeHead(reading, place, phrase.manner)) continue;
    head = place;
    if (!isPlural(wordAt(reading, place)) && !goesOn(reading, place + 1)) break;
  }
  return { head: head < 0 ? people : head, isAroundFigure };
}

/** A hyphen within a word, or the "and" between what describes the head: "old and new schools". */
function isLink(reading: Reading, place: number, { start, first }: Phrase, head: number): boolean {
  const word = wordAt(reading, place);
  if (word === "-") return glued(reading, place) && glued(reading, place + 1) && place > start;
  return /^(?:and|or)$/.test(word) && head < 0 && place > first && reading.tokens[place + 1]?.kind === "word";
}

/** Gives where a figure within the phrase ends: "two 40-foot boats", "three $5 tickets"; null where none is. */
function figureEnd(reading: Reading, place: number): number | null {
  const token = reading.tokens[place];
  if (isJoined(reading, place) && (token?.kind === "number" || isNumberWord(wordAt(reading, place))))
    return place + 1;
  if (currencyOfSign(token?.text ?? "") !== undefined && reading.tokens[place + 1]?.kind === "number")
    return reading.numerals[place + 1]?.to ?? place + 2;
  return null;
}

/** The word is joined to the next one by a hyphen. */
function isJoined(reading: Reading, place: number): boolean {
  return wordAt(reading, place + 1) === "-" && glued(reading, place + 1) && glued(reading, place + 2);
}

/** Within a code or a name: "two F-35 squadrons", "S&P 500 companies", "4,632 Church of England schools". */
function isInside(reading: Reading, place: number, { start, first }: Phrase, head: number): boolean {
  if (isCode(reading, place, start) || inName(reading, place, first)) return true;
  return (
    wordAt(reading, place) === "of" &&
    head < 0 &&
    place > first &&
    capitalised(reading, place - 1) &&
    capitalised(reading, place + 1)
  );
}

/** Tells whether the phrase ends before a word: at what is no word, a closed word, a verb, or a first word that is plain to nobody. */
function ends(reading: Reading, place: number, { first, manner }: Phrase, head: number): boolean {
  const token = reading.tokens[place];
  const word = wordAt(reading, place);
  if (token?.kind !== "word" || isNumberWord(word)) return true;
  const joined = isJoined(reading, place);
  const modifies = DEEDS.has(word) && pluralAt(reading, place + 1);
  if (endsPhrase(word) && !joined && !modifies && !isAcronym(token.text)) return true;
  const isPlain = manner.whole || joined || isAcronym(token.text) || describes(word);
  if (place === first) return !isPlain && !(manner.owned && isPlural(wordAt(reading, place + 1)));
  return FINITE.has(word) && (isNoun(reading, place - 1) || (manner.whole === true && head >= 0));
}

/** After the head goes on: another plural, the next word of a name, and behind few heads anything. */
function extendsHead(reading: Reading, head: number, place: number, { whole }: Manner): boolean {
  if (isPlural(wordAt(reading, place))) return true;
  if (capitalised(reading, head) && capitalised(reading, place)) return true;
  return whole === true && attributive(reading, head, place);
}

/** A plural; of a whole anything but what describes: "half of the country". */
function canBeHead(reading: Reading, place: number, { whole }: Manner): boolean {
  const word = wordAt(reading, place);
  if (isPlural(word) || !whole) return isPlural(word);
  return !isJoined(reading, place) && !/(?:'s|ly)$/.test(word) && !goesOnInName(reading, place + 1);
}

/** Gives what belongs to the head before a hyphen, with it: "by-elections", "co-founders". */
function prefixOf(reading: Reading, head: number, start: number): string {
  if (!glued(reading, head) || wordAt(reading, head - 1) !== "-" || head <= start + 1) return "";
  const prefix = wordAt(reading, head - 2);
  return PREFIXES.test(prefix) ? `${prefix}-` : "";
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

const DETERMINERS = words(`the its their his her our all those these my your a an`);
const PREFIXES = /^(?:by|t|e|x|co|ex|vice|mini|re)$/;

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
