import type { ExpectedAnswer, Question, Quantity, QuantityKind, Span, Token } from "../domain.ts";
import { isPerson } from "../quantities/nouns.ts";
import { stem } from "../text/stems.ts";
import { loadVectors } from "../text/vectors.ts";
import type { Fits, Scene } from "./kinds.ts";
import { isChange } from "./opposed.ts";
import type { SpanCandidate } from "./spans.ts";

/**
 * Gives the test that the short answer to a question after an amount or a date has to pass, or null where the
 * question asks for neither: an amount of a kind that is asked for, new to the question, of the thing that is
 * counted, and a change where a change is asked for.
 */
export function amountTest(scene: Scene): Fits | null {
  const kinds = kindsFor(scene.question);
  if (kinds === null) return null;
  const ofKinds = (wanted: readonly QuantityKind[]) =>
    scene.sentence.quantities.filter(
      (quantity) => wanted.includes(quantity.kind) && isFresh(scene, quantity) && isTimely(scene, quantity),
    );
  const exactly = ofKinds(kinds);
  // A unit that nobody knows counts as a thing: "1015 kelvins".
  const fresh = exactly.length === 0 && scene.question.expected === "measure" ? ofKinds(["count"]) : exactly;
  const fitting = ofDirection(scene, ofSomebody(scene, counted(scene, fresh)));
  if (fitting.length === 0) return (stretch) => isOtherwiseSaid(scene, stretch);
  const places = fitting.map((quantity) => placeOf(scene.sentence.tokens, quantity));
  return (stretch) => places.some((place) => isAmountAlone(scene, stretch, place));
}

function kindsFor({ expected, text, focus }: Question): readonly QuantityKind[] | null {
  // "How much oil", "how much of the country": without a word of money anything may be measured.
  if (expected === "money" && (!MONEY.test(text) || directionOf({ text }) === "by")) return ANY_AMOUNT;
  if (expected === "count" && /\bhow often\b/iu.test(text)) return ["duration", "rate", "count"];
  if (expected === "count" && focus !== null && TIME_UNIT.test(focus)) return ["duration"];
  return KINDS[expected] ?? null;
}

const MONEY =
  /\b(?:money|cash|fund\w*|cost\w*|pay\w*|paid|spen[dt]\w*|worth|earn\w*|owe[ds]?|charg\w*|rais\w*|fine[ds]?|pric\w*|sell\w*|sold|invest\w*|donat\w*|revenue|profit\w*|salar\w*|budget\w*|fees?|dollars?|euros?|pounds?|buy\w*|bought|purchas\w*|loan\w*|borrow\w*|debts?|tax\w*|bills?|aid)\b/iu;
const TIME_UNIT = /^(?:second|minute|hour|day|week|month|year|decade)s?$/u;
const ANY_AMOUNT: readonly QuantityKind[] = [
  "money",
  "rate",
  "percent",
  "fraction",
  "mass",
  "volume",
  "energy",
  "area",
  "length",
  "temperature",
  "count",
];

const KINDS: Readonly<Partial<Record<ExpectedAnswer, readonly QuantityKind[]>>> = {
  money: ["money", "rate"],
  count: ["count", "fraction", "percent", "rate"],
  percentage: ["percent", "fraction"],
  duration: ["duration", "age"],
  age: ["age", "duration"],
  measure: ["length", "area", "mass", "volume", "temperature", "speed", "energy"],
  date: ["date", "duration"],
};

function isFresh({ question, sentence }: Scene, quantity: Quantity): boolean {
  const asked = new Set(question.tokens.map(({ folded }) => folded));
  return within(sentence.tokens, quantity).some(({ folded }) => !asked.has(folded));
}

/** "Within two weeks" tells when, "for two weeks" how long. */
function isTimely({ question, sentence }: Scene, quantity: Quantity): boolean {
  if (question.expected !== "date") return true;
  if (WEEKDAY_ASKED.test(question.text))
    return within(sentence.tokens, quantity).some(({ folded }) => WEEKDAY.test(folded));
  const led = leadAsked(question);
  if (led !== null) {
    const { before: lead } = around(sentence.text, sentence.start, quantity);
    return new RegExp(`\\b(?:${led})\\s(?:the\\s)?$`, "iu").test(lead);
  }
  if (quantity.kind !== "duration") return true;
  if (/^(?:day|date|year|month|century|decade)s?$/u.test(question.focus ?? "")) return false;
  const { before, after } = around(sentence.text, sentence.start, quantity);
  return (
    /\b(?:in|within|after|next|last|past|coming|every|each)\s(?:the\s)?(?:\w+\s)?$/iu.test(before) ||
    /^\W+(?:ago|later|earlier|before|after|from now)\b/iu.test(after)
  );
}

/** The words before the time that "until when", "since when" ask for; null where none is asked for. */
function leadAsked({ text }: Question): string | null {
  const led = /\b(until|till|since|by)\s(?:when|what|which)\b/iu.exec(text)?.[1]?.toLowerCase();
  return led === undefined ? null : (LED_BY[led] ?? led);
}

/** How the limit of a time is said, by the word it is asked with. */
const LED_BY: Readonly<Record<string, string>> = {
  until: "until|till|through|to|before",
  till: "until|till|through|to|before",
};

/** Of counts, those of the thing that is asked for: its own noun, or where none has it, one that means as much. */
function counted({ question, sentence }: Scene, fresh: readonly Quantity[]): readonly Quantity[] {
  const isOften = /\bhow often\b/iu.test(question.text);
  const noun = question.expected === "count" && !isOften ? countedNoun(question) : null;
  if (noun === null) return fresh;
  const wanted = stem(noun);
  const nouns = (quantity: Quantity) => [
    ...within(sentence.tokens, quantity),
    ...(quantity.unit === null ? [] : following(sentence.tokens, quantity)),
  ];
  const named = fresh.filter((quantity) => nouns(quantity).some(({ folded }) => stem(folded) === wanted));
  if (named.length > 0) return named;
  return fresh.filter(({ unit, kind }) => kind !== "count" || unit === null || means(question, noun, unit));
}

/** "Three-and-a-half-year-old" of a war tells nobody's age. */
function ofSomebody({ question, sentence, tags }: Scene, fresh: readonly Quantity[]): readonly Quantity[] {
  if (question.expected !== "age") return fresh;
  // Of somebody who is not named here, and whom no pronoun can mean, nothing is told.
  const names = question.terms.filter(({ name }) => name);
  const isNamed = ({ term, alternatives }: Question["terms"][number]) =>
    sentence.tokens.some((token) => token.term === term || alternatives.includes(token.term));
  const isMeant = sentence.tokens.some(({ folded }) => /^(?:he|she|who|his|her)$/u.test(folded));
  if (names.length > 0 && !isMeant && !names.some(isNamed)) return [];
  return fresh.filter(({ end }) => {
    const at = sentence.tokens.findIndex(({ start }) => start >= end);
    const next = sentence.tokens[at];
    const isBeside =
      next !== undefined &&
      /^[\s-]$/u.test(around(sentence.text, sentence.start, { start: end, end }).after.slice(0, 1));
    if (!isBeside || tags[at] !== "NOUN") return true;
    return isPerson(next.folded) || question.tokens.some(({ folded }) => folded === next.folded);
  });
}

/** "How many children", "the number of children"; null where any count will do. */
function countedNoun({ focus, tokens }: Question): string | null {
  if (focus === null || !TOTALS.test(focus)) return focus;
  const at = tokens.findIndex(({ folded }) => folded === focus);
  if (tokens[at + 1]?.folded !== "of") return null;
  return tokens.slice(at + 2).find(({ term }) => term !== "")?.folded ?? null;
}

const TOTALS = /^(?:number|total|amount|population|toll|times?|count|figure|size|many)s?$/u;

/**
 * Tells whether a count of one thing can answer for another: "troops" for "soldiers", "spectators" for
 * "people"; two kinds of people are never each other.
 */
function means(question: Question, asked: string, unit: string): boolean {
  const noun = unit.split(" ").at(-1)!;
  if (stem(noun) === stem(asked)) return true;
  if (ANYBODY.test(asked))
    return isPerson(noun) || ANYBODY.test(noun) || COUNTED_ALIVE.test(noun) || NATION.test(noun);
  if (KIND_WORD.test(noun)) return question.tokens.some(({ folded }) => KIND_WORD.test(folded));
  const nearness = loadVectors().similarity(stem(asked), stem(noun));
  return nearness >= (isPerson(asked) || isPerson(noun) ? SAME_PEOPLE : SAME_THINGS);
}

const ANYBODY =
  /^(?:people|persons?|individuals?|inhabitants?|humans?|lives|victims?|casualt(?:y|ies)|souls?|others?)$/u;
const COUNTED_ALIVE =
  /^(?:deaths?|troops?|fatalit(?:y|ies)|members?|man|men|women|children|spectators?|settlers?)$/u;
const NATION = /(?:ian|ese|ish|ean|ite)s?$/u;

const KIND_WORD = /^(?:type|kind|sort|form|variet(?:y|ie)|categor(?:y|ie)|class(?:e)?)s?$/u;

/** Cosines: "students" and "children" have .67, "gardens" and "parks" as much, "lines" and "stations" .64. */
const SAME_PEOPLE = 0.8;
const SAME_THINGS = 0.5;

type Direction = "by" | "to" | "from";

/** "By how much" asks for the change, "to what" for what it came to, "from what" for what it was. */
function ofDirection(scene: Scene, fitting: readonly Quantity[]): readonly Quantity[] {
  if (!MOVED.has(scene.question.expected) && scene.question.expected !== "thing") return fitting;
  const led = fitting.map((quantity) => [quantity, leadOf(scene, quantity)] as const);
  const asked = directionOf(scene.question);
  if (asked !== null) {
    const exactly = led.filter(
      ([one, lead]) => lead === asked || (asked === "by" && lead === null && isChange(scene.sentence, one)),
    );
    // A fare of $5 is no rise of $5; but "twice as much" and the like are said in many ways.
    const isCompared = asked !== "by" || COMPARED.test(scene.question.text);
    const others = isCompared ? led.filter(([, lead]) => lead === null) : [];
    return (exactly.length > 0 ? exactly : others).map(([one]) => one);
  }
  // "Rose by 75 cents" does not tell how much it is.
  const isMoved = MOVE.test(scene.question.text);
  // "Climbed to 7 % from 6.2 %": where nothing is said, what it is now is meant.
  const hasEnd = led.some(([, lead]) => lead === "to");
  return led
    .filter(([, lead]) => !(hasEnd && lead === "from"))
    .filter(([one]) => isMoved || !MOVED.has(scene.question.expected) || !isChange(scene.sentence, one))
    .map(([one]) => one);
}

const COMPARED = /\b(?:more|less|fewer|higher|lower|faster|slower|larger|smaller|older|younger)\b/iu;

const MOVED: ReadonlySet<ExpectedAnswer> = new Set<ExpectedAnswer>([
  "money",
  "count",
  "percentage",
  "measure",
]);

function directionOf({ text }: Pick<Question, "text">): Direction | null {
  const question = text.toLowerCase();
  return DIRECTIONS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

const MOVES =
  "(?:rise|rose|risen|raise|raised|increase|increased|grow|grew|grown|climb|climbed|jump|jumped|surge|surged|soar|soared|fall|fell|fallen|drop|dropped|decline|declined|decrease|decreased|slip|slipped|shrink|shrank|cut|lower|lowered|change|changed|go up|gone up|went up|go down|gone down|went down|come down)";

const MOVE = new RegExp(
  `\\b(?:${MOVES.slice(3, -1)}|change|gain|gained|lost|lose|more|less|fewer|add|added)\\b`,
  "iu",
);

const DIRECTIONS: readonly (readonly [Direction, RegExp])[] = [
  ["by", /\bby (?:how (?:much|many)|what)\b/u],
  ["to", /\b(?:to|at) (?:how (?:much|many|high)|what)\b/u],
  ["from", /\bfrom (?:how (?:much|many|high)|what)\b/u],
  ["to", new RegExp(`\\bwhat\\b.*\\b${MOVES}(?: back)? to\\W*$`, "u")],
  ["from", new RegExp(`\\bwhat\\b.*\\b${MOVES}(?: back)? from\\W*$`, "u")],
  [
    "by",
    new RegExp(
      `\\bhow (?:much|many|far)\\b(?!.*\\bto\\b).*\\b(?:did|has|have|had|will|would)\\b.*\\b${MOVES}\\b`,
      "u",
    ),
  ],
  ["by", /\bhow (?:much|many) (?:more|less|fewer|higher|lower|faster|slower)\b/u],
];

/** The preposition before an amount, over "more than", "about", "$" and the like. */
function leadOf({ sentence }: Scene, quantity: Quantity): Direction | null {
  const { before } = around(sentence.text, sentence.start, quantity);
  const found = LEAD.exec(before);
  return DIRECTION_WORDS.find((word) => word === found?.[1]?.toLowerCase()) ?? null;
}

const DIRECTION_WORDS: readonly Direction[] = ["by", "to", "from"];

const LEAD =
  /\b(by|to|from)\s(?:(?:a|an|about|around|roughly|nearly|almost|over|just|some|under|only|more than|less than|as much as|as many as|as little as|up to|at least|at most|an estimated|a record|the|record)\s)*[$€£¥]?$/iu;

/** The first and the last token of an amount; -1 where it has none. */
interface AmountPlace {
  readonly first: number;
  readonly last: number;
}

function placeOf(tokens: readonly Token[], quantity: Quantity): AmountPlace {
  const own = within(tokens, quantity);
  return { first: tokens.indexOf(own[0]!), last: tokens.indexOf(own.at(-1)!) };
}

/** The amount with no more beside it than "more than", "within the next" or "worth". */
function isAmountAlone(
  { sentence, tags }: Scene,
  { from, to }: Pick<SpanCandidate, "from" | "to">,
  { first, last }: AmountPlace,
): boolean {
  if (first < from || last >= to || first - from > 3 || to - 1 - last > 1) return false;
  if (tags.slice(from, first).includes("VERB")) return false;
  // "2,000 consumers 18" begins to say how old they are.
  return to - 1 === last || (tags[to - 1] !== "NUM" && !/^\d/u.test(sentence.tokens[to - 1]!.folded));
}

/** What is an amount or a time without being read as one: "three", "twice", "after the war". */
function isOtherwiseSaid(
  { question, sentence, tags }: Scene,
  { from, to }: Pick<SpanCandidate, "from" | "to">,
): boolean {
  const words = sentence.tokens.slice(from, to).map(({ folded }) => folded);
  if (question.expected === "date") {
    const led = leadAsked(question);
    if (led !== null && !new RegExp(`^(?:${led})$`, "u").test(words[0]!)) return false;
    if (WEEKDAY_ASKED.test(question.text)) return words.every((word) => WEEKDAY.test(word));
    return (
      (isTime(words) && tellsTime({ question, sentence, tags }, { from, to })) ||
      (question.focus === "time" && words.every((word) => /^(?:\d+|[ap]m|noon|midnight)$/u.test(word)))
    );
  }
  if (question.expected === "duration") return isStretchOfTime(words);
  if (words.length > 4 || question.tokens.some(({ folded }) => folded === words[0])) return false;
  if (cutsScore(sentence.tokens, from, to)) return false;
  const free = !sentence.quantities.some(
    ({ start, end }) => start < sentence.tokens[to - 1]!.end && sentence.tokens[from]!.start < end,
  );
  // "Twenty" stands alone; "two teachers" counts teachers.
  const next = tags[to];
  const noun = question.focus;
  const counts = words.length === 1 && /^(?:NOUN|PROPN|ADJ)$/u.test(next ?? "") && noun !== null;
  if (!free || counts || !NUMERAL.test(words[0]!) || words.every((word) => QUALIFIER.test(word)))
    return false;
  const rest = words.filter((word) => !NUMERAL.test(word));
  return rest.length === 0 || (question.expected === "measure" && rest.length === 1);
}

/** "Nine to four", of a vote or a match, is no amount, nor is half of it; a range goes up. */
function cutsScore(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.some(({ folded }, at) => {
    if (folded !== "to" || at + 1 < from || at > to) return false;
    const [won, lost] = [valueOf(tokens[at - 1]), valueOf(tokens[at + 1])];
    return won !== null && lost !== null && won >= lost;
  });
}

function valueOf(token: Token | undefined): number | null {
  const value = NUMBER_VALUES.get(token?.folded ?? "") ?? Number(token?.folded);
  return Number.isNaN(value) ? null : value;
}

const NUMBER_VALUES: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, value) => [word, value]),
);

/** "From 1870 to 1939", "until the war". */
function isStretchOfTime(words: readonly string[]): boolean {
  return /^(?:from|until|till|since|into|through|throughout|between)$/u.test(words[0]!) && isTime(words);
}

const NUMERAL =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozens?|hundreds|thousands|millions|once|twice|thrice|none|zero|about|nearly|almost|over|or|to|around)$/u;

const QUALIFIER = /^(?:about|nearly|almost|over|or|to|around)$/u;

function isTime(words: readonly string[]): boolean {
  return (
    (/^(?:after|before|during|when|while|since|until|till|once|upon|following|immediately|shortly|soon|late|early|mid|later|in|at|on|by)$/u.test(
      words[0]!,
    ) &&
      words.length > 1 &&
      (OPENS_TIME.test(words[0]!) || words.some((word) => TIME_WORDS.test(word)))) ||
    words.some((word) => TIME_WORDS.test(word)) ||
    words.every((word) => /^(?:1\d{3}|20\d\d|the|in|around|circa|bc|ad|of|and|to)$/u.test(word))
  );
}

/** "At night", "the spring of 1916", "before they left", and not "king for seventeen years", "night to save water". */
function tellsTime(
  { sentence: { tokens, text, start, quantities }, tags }: Scene,
  { from, to }: Pick<SpanCandidate, "from" | "to">,
): boolean {
  const opening = tokens[from]!;
  if (OPENS_TIME.test(opening.folded)) return /^\s/u.test(text.slice(opening.end - start));
  const time = tokens.findIndex(({ folded }, at) => at >= from && at < to && TIME_WORDS.test(folded));
  const leading = tags.slice(from, time === -1 ? from : time);
  // "For seventeen years" tells how long.
  const closing = tokens[to - 1]!;
  const isSpell = quantities.some(
    ({ kind, ...span }) => kind === "duration" && span.start < closing.end && opening.start < span.end,
  );
  if (isSpell && !/^(?:in|within|some)$/u.test(opening.folded)) return false;
  const purpose = tokens.findIndex(
    ({ folded }, at) => at > time && at < to - 1 && folded === "to" && tags[at + 1] === "VERB",
  );
  const noun = leading.findIndex((tag) => /^(?:NOUN|PROPN|PRON)$/u.test(tag));
  // "Midsummer’s night" is one, "Lowhaven at night" is not.
  const goesOn = noun !== -1 && leading.slice(noun).includes("ADP");
  return purpose === -1 && !goesOn && !leading.includes("VERB");
}

const OPENS_TIME =
  /^(?:after|before|during|when|while|since|until|till|once|upon|following|immediately|shortly|soon)$/u;

const WEEKDAY_ASKED = /\b(?:weekday|day of the week)\b/iu;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u;

const TIME_WORDS =
  /^(?:century|centuries|era|season|spring|summer|autumn|fall|winter|morning|evening|afternoon|night|midnight|noon|dawn|dusk|today|tonight|tomorrow|yesterday|year|years|month|week|weekend|decade|period|age|reign|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|annually|daily|weekly|monthly|\d{3,4}s?|\d{2}s|easter|christmas|ramadan)$/u;

function within(tokens: readonly Token[], span: Span): readonly Token[] {
  return tokens.filter(({ start, end }) => start < span.end && span.start < end);
}

/** The few words behind an amount, as far as its noun phrase may reach. */
function following(tokens: readonly Token[], quantity: Quantity): readonly Token[] {
  const at = tokens.findIndex(({ start }) => start >= quantity.end);
  return at === -1 ? [] : tokens.slice(at, at + 1);
}

function around(text: string, offset: number, { start, end }: Span): { before: string; after: string } {
  return { before: text.slice(0, start - offset), after: text.slice(end - offset) };
}
