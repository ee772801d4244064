import type { Quantity, QuantityKind, Question, Token } from "../../../domain.ts";
import { ANSWERED_BY, MEASURES } from "../../../quantities/answering.ts";
import { mayBePrice } from "../../../quantities/prices.ts";
import { isNoun } from "../../../text/tagger.ts";
import { within } from "./beside.ts";
import { inAskedClause } from "./asked-clause.ts";
import { inAskedPart } from "./asked-part.ts";
import { counted, countsAsked, ofSomebody } from "./counted.ts";
import { directionOf, ofDirection } from "./directions.ts";
import { gapBefore } from "../../../text/gaps.ts";
import { withoutFormer } from "./former.ts";
import type { Fits, Scene } from "../scene.ts";
import { isOtherwiseSaid } from "./otherwise.ts";
import type { SpanCandidate } from "../spans.ts";
import { ofTimeAsked, partsAsked } from "./whole-or-part.ts";
import { isTimely } from "./times.ts";

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
      (quantity) =>
        wanted.includes(quantity.kind) &&
        isFresh(scene, quantity) &&
        isTimely(scene, quantity) &&
        !countsAsked(scene, quantity) &&
        !(scene.question.expected === "age" && BRIEF.test(quantity.unit ?? "")),
    );
  const read = withoutFormer(scene, ofKinds(kinds));
  const own = read.length > 0 ? read : ofKinds(kindsElse(scene.question));
  // "Of the 1,200 megawatts, 1,140 were sold": a part has no unit of its own.
  const counts = kinds.includes("count") ? [] : ofKinds(["count"]).filter(({ unit }) => unit === null);
  const parts = partsAsked(scene, [...own, ...counts]);
  if (own.length > 0 && !own.some((one) => parts.includes(one))) return alone(scene, parts);
  const measured = ofMeasureAsked(scene.question, partsAsked(scene, own));
  const exactly = inAskedClause(scene, pricesFirst(scene, ofTimeAsked(scene, measured)));
  // A unit that nobody knows counts as a thing: "1015 kelvins".
  const fresh = exactly.length === 0 && scene.question.expected === "measure" ? ofKinds(["count"]) : exactly;
  const meant = counted(scene, fresh);
  const inPart = directionOf(scene.question) === null ? inAskedPart(scene, meant) : meant;
  const fitting = ofDirection(scene, ofSomebody(scene, inPart));
  if (fitting.length === 0) return (stretch) => isOtherwiseSaid(scene, stretch);
  return alone(scene, fitting);
}

/** What may tell an amount where nothing of its own kind does. */
function kindsElse({ text, expected }: Question): readonly QuantityKind[] {
  // What stones and cards are worth in a game is counted in points.
  if (WORTH.test(text)) return ["count"];
  // "How long is the whale?"
  return expected === "duration" && LONG.test(text) ? LENGTHS : [];
}

const WORTH = /\bhow much\b.*\bworth\b/iu;
const LONG = /\bhow long (?:is|are|was|were)\b/iu;

/** "Two minutes before the end" is nobody's age. */
const BRIEF = /^(?:second|minute|hour)$/u;

function alone(scene: Scene, amounts: readonly Quantity[]): Fits {
  const places = amounts.map((quantity) => placeOf(scene.sentence.tokens, quantity));
  return (stretch) => places.some((place) => isAmountAlone(scene, stretch, place));
}

/** "How much is a subscription?" asks for the money that a sentence tells, and for no count of what is had for it. */
function pricesFirst({ question, sentence }: Scene, amounts: readonly Quantity[]): readonly Quantity[] {
  // "By how much did the shares fall?" asks for no price.
  const isPrice = PRICE_ASKED.test(question.text) && directionOf(question) !== "by";
  if (question.expected !== "money" || !isPrice) return amounts;
  const prices = amounts.filter((amount) => mayBePrice(sentence, amount));
  if (prices.length > 0) return prices;
  return THING_PRICED.test(question.text) && !WORTH.test(question.text)
    ? amounts.filter(({ kind }) => kind !== "count")
    : amounts;
}

/** "How much is the course?" has no number of places for an answer; "how much is left" may have. */
const THING_PRICED = /\bhow much (?:is|are|was|were) (?:the|an?|one|your)\b/iu;

const PRICE_ASKED = /\bhow much (?:is|are|was|were|do|does|did|will|would)\b/iu;

function kindsFor({ expected, text, focus }: Question): readonly QuantityKind[] | null {
  // "How much oil", "how much of the country": without a word of money anything may be measured.
  if (expected === "money" && (!MONEY.test(text) || directionOf({ text }) === "by")) return ANY_AMOUNT;
  if (expected === "count" && /\bhow often\b/iu.test(text)) return ["duration", "rate", "count"];
  if (expected === "count" && focus !== null && TIME_UNIT.test(focus)) return ["duration"];
  // "Gillian Lee, 47" tells of nothing how long it was.
  if (expected === "duration" && !/\bold\b/iu.test(text)) return ["duration"];
  // "Within two weeks" may tell when.
  return expected === "date" ? ["date", "duration"] : (ANSWERED_BY[expected] ?? null);
}

/** How fast something is tells a speed, where there is one, and not how warm it was. */
function ofMeasureAsked({ expected, text }: Question, amounts: readonly Quantity[]): readonly Quantity[] {
  const asked = expected === "measure" ? MEASURE.exec(text)?.[1]?.toLowerCase() : undefined;
  const kinds = asked === undefined ? undefined : MEASURED_IN[asked];
  const own = amounts.filter(({ kind }) => kinds?.includes(kind) ?? true);
  if (own.length > 0 || kinds === undefined) return own;
  // Nothing weighs 19 metres.
  return amounts.filter(({ kind }) => !MEASURES.includes(kind));
}

const MEASURE = /\bhow (fast|quick(?:ly)?|tall|high|deep|wide|long|far|hot|cold|warm|heavy)\b/iu;
const LENGTHS: readonly QuantityKind[] = ["length"];
const WARMTHS: readonly QuantityKind[] = ["temperature"];
const SPEEDS: readonly QuantityKind[] = ["speed", "rate"];
const MEASURED_IN: Readonly<Record<string, readonly QuantityKind[]>> = {
  fast: SPEEDS,
  quick: SPEEDS,
  quickly: SPEEDS,
  tall: LENGTHS,
  deep: LENGTHS,
  wide: LENGTHS,
  hot: WARMTHS,
  cold: WARMTHS,
  warm: WARMTHS,
  heavy: ["mass"],
};

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

function isFresh({ question, sentence }: Scene, quantity: Quantity): boolean {
  const asked = new Set(question.tokens.map(({ folded }) => folded));
  return within(sentence.tokens, quantity).some(({ folded }) => !asked.has(folded));
}

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
  // "Not fewer than 200": half of a bound says something else.
  if (first > from && sentence.tokens[from]!.folded === "than") return false;
  // "A room for two 64 francs": the one number is no part of the other.
  if (tags.slice(from, first).some((tag) => tag === "VERB" || tag === "NUM")) return false;
  // "Last season only one club": what stands before "only" tells when, and of what.
  if (tags.slice(from, first).some((tag, at) => isNoun(tag) && tags[from + at + 1] === "ADV")) return false;
  // In "a seat at the play costs £46" the verb is easily taken for a noun.
  if (sentence.tokens.slice(from, first).some(({ folded }) => folded === "costs")) return false;
  // "16 October, round": another part begins behind the comma.
  if (to - 1 > last && gapBefore(sentence, last + 1) !== " ") return false;
  // "2,000 consumers 18" begins to say how old they are.
  return to - 1 === last || (tags[to - 1] !== "NUM" && !/^\d/u.test(sentence.tokens[to - 1]!.folded));
}
