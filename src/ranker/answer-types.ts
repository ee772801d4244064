import type { AnalysedSentence, ExpectedAnswer, QuantityKind } from "../domain.ts";
import { nameRuns } from "../text/analysis.ts";
import type { Asked } from "./types.ts";

/** Tells how well a sentence holds something of the kind that the question expects, 0 … 1; 0.5 where nothing tells. */
export function holdsExpected(asked: Asked, sentence: AnalysedSentence): number {
  return EVIDENCE[asked.question.expected](sentence, asked);
}

type Evidence = (sentence: AnalysedSentence, asked: Asked) => number;

const EVIDENCE: Readonly<Record<ExpectedAnswer, Evidence>> = {
  person: (sentence, asked) => Math.min(1, newNames(sentence, asked)),
  organisation: (sentence, asked) => Math.min(1, newNames(sentence, asked)),
  place: placed,
  date: (sentence, asked) => quantityOf(sentence, asked, ["date"]) || Number(TIME.test(sentence.text)) * 0.3,
  duration: (sentence, asked) => quantityOf(sentence, asked, ["duration", "age"]),
  money: (sentence, asked) =>
    quantityOf(sentence, asked, ["money", "rate"]) || quantityOf(sentence, asked, ["count", "percent"]) * 0.3,
  count: (sentence, asked) =>
    quantityOf(sentence, asked, ["count", "fraction", "percent", "rate"]) || numeric(sentence, asked) * 0.7,
  percentage: (sentence, asked) => quantityOf(sentence, asked, ["percent", "fraction"]),
  measure: (sentence, asked) => quantityOf(sentence, asked, MEASURES) || numeric(sentence, asked) * 0.5,
  age: (sentence, asked) =>
    quantityOf(sentence, asked, ["age", "duration"]) || numeric(sentence, asked) * 0.5,
  reason: (sentence) => Number(REASON.test(sentence.text)),
  manner: (sentence) => Number(MANNER.test(sentence.text)),
  quotation: (sentence) => Number(SPEECH.test(sentence.text)),
  definition: (sentence) => Number(DEFINITION.test(sentence.text)),
  description: () => 0.5,
  boolean: () => 0.5,
  list: (sentence) => Number(LIST.test(sentence.text)),
  thing: () => 0.5,
};

/** Counts the names that the question does not already hold; one that merely opens the sentence counts a quarter. */
export function newNames(sentence: AnalysedSentence, asked: Asked): number {
  let found = 0;
  for (const run of nameRuns(sentence)) {
    const tokens = sentence.tokens.slice(run.start, run.end);
    if (tokens.every(({ folded, term }) => asked.words.has(folded) || asked.places.has(term))) continue;
    found += run.start === 0 && tokens.length === 1 ? 0.25 : 1;
  }
  return found;
}

function placed(sentence: AnalysedSentence, asked: Asked): number {
  const runs = nameRuns(sentence).filter((run) =>
    sentence.tokens
      .slice(run.start, run.end)
      .some(({ folded, term }) => !asked.words.has(folded) && !asked.places.has(term)),
  );
  if (runs.length === 0) return PLACE_WORD.test(sentence.text) ? 0.3 : 0;
  const before = (at: number) => sentence.tokens[at]?.folded ?? "";
  const led = runs.some(
    (run) => PLACE_PREPOSITION.test(before(run.start - 1)) || PLACE_PREPOSITION.test(before(run.start - 2)),
  );
  return led ? 1 : 0.5;
}

function quantityOf(sentence: AnalysedSentence, asked: Asked, kinds: readonly QuantityKind[]): number {
  const found = sentence.quantities.filter(({ kind }) => kinds.includes(kind));
  if (found.length === 0) return 0;
  const repeats = found.every(({ start, end }) =>
    sentence.tokens
      .filter((token) => token.start >= start && token.end <= end)
      .every(({ folded }) => asked.words.has(folded)),
  );
  return repeats ? 0.3 : 1;
}

function numeric(sentence: AnalysedSentence, asked: Asked): number {
  const found = sentence.tokens.some(
    ({ folded }) => (/^\d/u.test(folded) || NUMBER_WORDS.has(folded)) && !asked.words.has(folded),
  );
  return found ? 1 : 0;
}

const MEASURES: readonly QuantityKind[] = [
  "length",
  "area",
  "mass",
  "volume",
  "temperature",
  "speed",
  "energy",
];

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    "two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty seventy " +
    "eighty ninety hundred hundreds thousand thousands million millions billion billions"
  ).split(" "),
);
const TIME = /\b(?:after|before|during|when|until|century|era|year|season|morning|night)\b/iu;
const REASON =
  /\b(?:because|due to|since|so that|in order to|as a result|owing to|caused?|led to|leads to|therefore|thus|thanks to|reasons?|in response|to (?:avoid|prevent|protect|allow|ensure|make|help|reduce|keep|create|gain))\b/iu;
const MANNER = /\b(?:by|through|via|using|with|thereby|method|means|process)\b/iu;
const SPEECH =
  /["“”]|\b(?:said|says|told|called|described|argued|claimed|warned|stated|wrote|suggested|confirmed|emphasi[sz]ed|expressed|announced|believed?s?|considered)\b/iu;
const DEFINITION =
  /\b(?:is|are|was|were|means?|refers? to|known as|called|defined as|stands for|consists? of)\b/iu;
const LIST = /,[^,]+(?:,| and | or )|\b(?:including|such as|both|and)\b/iu;
const PLACE_WORD =
  /\b(?:city|town|region|area|north|south|east|west|northern|southern|eastern|western|island|coast|river|country)\b/iu;
const PLACE_PREPOSITION =
  /^(?:in|at|from|near|to|of|on|across|throughout|outside|inside|within|around|into|through|between|toward|towards|off|along)$/u;
