import type { AnalysedSentence, Quantity } from "../../../domain.ts";
import { mayBePrice } from "../../../quantities/prices.ts";
import { mayTellAge } from "../../../text/ages-told.ts";
import { clockTimes } from "../../../text/clock-times.ts";
import { isFree } from "../../../text/free.ts";
import { stem } from "../../../text/stems.ts";
import { isNoun } from "../../../text/tagger.ts";
import { pricedThings } from "../../by-hand/priced.ts";
import { isMissing } from "./missing.ts";
import type { Rule } from "./rule.ts";

/** Tells of what something else costs, or of no price at all: "Prizes cost £75" of "How much did the shelves cost?" */
export const isOfOtherPrice: Rule = (found) => {
  const { question, ranking, tags } = found;
  if (question.expected !== "money" || !PRICE.test(question.text)) return false;
  const { sentence } = ranking.ranked[0]!;
  if (isFree(question, sentence.text)) return false;
  const things = pricedThings(question).filter((place) => {
    const at = question.tokens.findIndex(({ term }) => term === question.terms[place]!.term);
    return isNoun(tags[at]);
  });
  if (things.length > 0 && things.every((place) => isMissing(found, place))) return true;
  return COSTS.test(question.text) && !sentence.quantities.some((quantity) => isPrice(sentence, quantity));
};

/** "6,800 vehicles a day" are a rate, and no price. */
function isPrice(sentence: AnalysedSentence, quantity: Quantity): boolean {
  if (quantity.kind === "rate") return /[A-Z]{3}/u.test(quantity.unit ?? "");
  return mayBePrice(sentence, quantity);
}

const COSTS = /\bcosts?\b|^\W*how much (?:is|was|would) (?:it|that) (?:be )?(?:to|for)\b/iu;
const PRICE =
  /\bhow much (?:is|are|was|were|do|does|did|will|would)\b.*\bcosts?\b|^\W*how much (?:is|are|was|were)\b/iu;

/** Tells of what is asked for and counts something else: "Members may borrow two games" of "How many members are there?" */
export const countsOthers: Rule = ({ question, ranking, short }) => {
  const { focus, expected, tokens } = question;
  if (expected !== "count" || focus === null || short !== null) return false;
  const { sentence } = ranking.ranked[0]!;
  const term = tokens.find(({ folded }) => folded === focus)?.term ?? "";
  const counts = sentence.quantities.filter(({ kind }) => kind === "count");
  const places = [...sentence.tokens.keys()].filter((at) => sentence.tokens[at]!.term === term);
  return (
    term !== "" &&
    sentence.role === "body" &&
    counts.length > 0 &&
    counts.every(({ unit }) => isOther(unit, term)) &&
    places.length > 0 &&
    places.every((at) => !COUNTED.test(sentence.tokens[at - 1]?.folded ?? ""))
  );
};

/** People may be anybody who is counted, and a number without a noun anything. */
function isOther(unit: string | null, term: string): boolean {
  return unit !== null && !PEOPLE.test(unit) && !unit.split(" ").some((word) => stem(word) === term);
}

const PEOPLE = /\b(?:people|person|others?)$/u;
const COUNTED = /^(?:no|one|two|three|several|many|few|all|some|single|only)$/u;

/** Has no number at all but times of day: "The show starts at 2.15pm" of "How many dogs were in the show?" */
export const countsNothing: Rule = ({ question: { expected, text }, ranking }) => {
  if (expected !== "count" || !/\bhow many\b/iu.test(text)) return false;
  const { sentence } = ranking.ranked[0]!;
  if (sentence.role !== "body") return false;
  // "Earned by seven" is no time of day.
  const times = clockTimes(sentence.text)
    .filter(({ start, end }) => /\d/u.test(sentence.text.slice(start, end)))
    .toReversed();
  const left = times.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), sentence.text);
  return !NUMBERED.test(left);
};

const NUMBERED =
  /\d|\b(?:an?|one|two|both|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|twice|once|none|no|any|every|each|all|few|many|several|single|only|pair|couple|unlimited|nobody|nothing|most|some|never|not)\b|-(?:one|two|three|four|five|six|seven|eight|nine)\b/iu;

/** Tells no age of anybody: "She has been director for seven months" of "How old is she?" A row is read under its columns. */
export const tellsNoAge: Rule = ({ question: { expected, text }, ranking }) => {
  const { role, text: told, quantities } = ranking.ranked[0]!.sentence;
  if (expected !== "age" || !/\bhow old\b/iu.test(text) || role !== "body") return false;
  return !quantities.some(({ kind }) => kind === "age") && !mayTellAge(told);
};
