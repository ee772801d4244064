import type { Quantity } from "../../../domain.ts";
import { MEASURES } from "../../../quantities/answering.ts";
import { mayBePrice } from "../../../quantities/prices.ts";
import { isFree } from "../../../text/free.ts";
import type { Rule } from "./rule.ts";

/** Measures nothing: "Four brigades rehearsed in the tunnel" of "How long is the tunnel?" */
export const tellsNoMeasure: Rule = ({ question: { expected, text }, ranking }) => {
  const { role, text: told, quantities } = ranking.ranked[0]!.sentence;
  if (expected !== "measure" || role !== "body" || !MEASURE_ASKED.test(text)) return false;
  const isFar = FAR.test(text);
  const measures = ({ kind }: Quantity) => MEASURING.has(kind) || (isFar && IN_TIME.has(kind));
  return !quantities.some(measures) && !MEASURED.test(told);
};

/** Size may be told by anything. */
const MEASURE_ASKED = /\bhow (?:tall|wide|deep|heavy|high|long|far|thick|fast)\b/iu;
/** A fine is high, too. */
const MEASURING: ReadonlySet<Quantity["kind"]> = new Set([...MEASURES, "money"] as const);
/** How far it is may be told by the time that it takes. */
const FAR = /\bhow (?:far|fast|long)\b/iu;
const IN_TIME: ReadonlySet<Quantity["kind"]> = new Set(["duration", "rate"] as const);
/** Units that are not read as such, and measures without a number. */
const MEASURED =
  /\b(?:paces?|steps?|storeys?|stor(?:y|ies)|floors?|decks?|blocks?|stops?|fathoms?|leagues?|hands|waist|knee|chest|ankle|shoulder|head|(?:mega|giga|kilo|tera)?(?:bits?|bytes?)|[kmgt]bps|knots?|percent|per cent|half|twice|third|quarter|nearer|next to|(?:as|so|too) \p{L}+ (?:as|that)|\p{L}+er than)\b|\d ?(?:[x×"”″']|by) ?\d?|%/iu;

/** Tells neither how long in time nor in size: "His contract forbids him to publish" of "How long does his contract run?" */
export const tellsNoLength: Rule = ({ question, ranking }) => {
  const { role, text, quantities } = ranking.ranked[0]!.sentence;
  if (role !== "body" || !HOW_LONG.test(question.text)) return false;
  return quantities.length === 0 && !LENGTH.test(text);
};

const HOW_LONG = /\bhow long\b(?! ago\b)/iu;
const LENGTH =
  /\d|\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|century|centuries|seasons?|terms?|until|till|since|throughout|forever|always|briefly|lifetime|permanent\p{L}*|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|inch(?:es)?|feet|foot|as (?:long|far)|than|long|short|enough|too|distance|way|hundreds?|thousands?|quarter|third|double|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b/iu;

/** Tells of no sum: "He was asked three times" of "How much did he get for the trial?" */
export const tellsNoSum: Rule = ({ question, ranking }) => {
  const { sentence } = ranking.ranked[0]!;
  const { role, text, quantities } = sentence;
  if (question.expected !== "money" || role !== "body" || !SUM_ASKED.test(question.text)) return false;
  if (isFree(question, text) || SUM.test(text) || NUMBER.test(text)) return false;
  return !quantities.some(
    (one) => mayBePrice(sentence, one) || isShare(one) || (one.kind === "count" && one.unit === null),
  );
};

function isShare({ kind }: Quantity): boolean {
  return kind === "percent" || kind === "fraction";
}

const SUM_ASKED =
  /^\W*how much (?:money |cash )?(?:did|does|do|has|have|had|will|would|was|were|is|are) .*\b(?:earn|make|pay|paid|cost|raised?|offer|charged?|spend|spent|owed?|collect(?:ed)?|for|worth)\b|^\W*what(?:['’]?s| is| was| are| were| will be) (?:the |your |our )?(?:(?:current|usual|full|new|old) )?(?:price|fee|fare|cost|rent|salary|wage|pay|fine|toll)s?\b/iu;
/** A sum in other words, and a number by itself: "will receive 220 from the state". */
const SUM =
  /\b(?:nothing|half|double[ds]?|twice|third|quarter|hundreds?|thousands?|millions?|billions?|gold|silver|coins?|crowns?|kron(?:a|or|er)|francs?|guilders?|florins?|ducats?|thalers?|marks?|shillings?|rupees?|pesos?|points?|credits?|pence|penny|pennies|cents?|kilos?|tons?|litres?|pay what|donations?|voluntary)\b|[£€$¥]/iu;
const NUMBER =
  /(?<=(?:^|\s)\p{Ll}+ )\d[\d.,]*(?= (?:from|for|to|by|in|on|at|per|an?|each|and|or|as)\b|[.;!?]|, |$)/u;

/** Counts no inhabitants: "1,800 seniors were vaccinated" of "What is the population of Ohio?" */
export const tellsNoPopulation: Rule = ({ question, ranking }) => {
  const { role, text } = ranking.ranked[0]!.sentence;
  return role === "body" && POPULATION_ASKED.test(question.text) && !POPULATION.test(text);
};

const POPULATION_ASKED =
  /^\W*(?:what(?:['’]?s| is| was) (?:the )?(?:\p{L}+['’]?s? )?population\b|how many (?:people|inhabitants|residents) (?:live|lived)\b)/iu;
const POPULATION =
  /\b(?:populat|inhabit|census|liv(?:e|es|ed|ing)\b|home to\b|pop\b|house(?:s|d)?\b)|[\d,]{3,} (?:\p{L}+ ){0,2}(?:people|residents|citizens|souls|islanders|villagers|households)\b/iu;
