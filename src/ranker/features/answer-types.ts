import type {
  AnalysedSentence,
  ExpectedAnswer,
  Quantity,
  QuantityKind,
  Question,
  Span,
} from "../../domain.ts";
import { ANSWERED_BY, MEASURES } from "../../quantities/answering.ts";
import { mayHoldDate } from "../../quantities/time/date-words.ts";
import { tellsWhose } from "../../quantities/whose.ts";
import { nameRuns } from "../../text/analysis.ts";
import { asksByHowMuch } from "../../text/asks-by-how-much.ts";
import { asksForClockTime, clockTimes } from "../../text/clock-times.ts";
import { isFree } from "../../text/free.ts";
import { namedRuns, type NamedRun, type NameKind } from "../../text/name-kinds.ts";
import { tokensIn } from "../../text/spans.ts";
import { placeKind, type PlaceKind } from "../../text/places.ts";
import type { Asked } from "../types.ts";

/** Tells how well a sentence holds something of the kind that the question expects, 0 … 1; 0.5 where nothing tells. */
export function holdsExpected(asked: Asked, sentence: AnalysedSentence): number {
  return EVIDENCE[asked.question.expected](sentence, asked);
}

type Evidence = (sentence: AnalysedSentence, asked: Asked) => number;

const EVIDENCE: Readonly<Record<ExpectedAnswer, Evidence>> = {
  person: (sentence, asked) => named(PERSON_FITS)(sentence, asked),
  organisation: (sentence, asked) => named(ORGANISATION_FITS)(sentence, asked),
  place: placed,
  date: dated,
  duration: (sentence, asked) => quantityOf(sentence, asked, ["duration", "age"]),
  money: (sentence, asked) =>
    (asksByHowMuch(asked.question.text) ? quantityOf(sentence, asked, CHANGES) : 0) ||
    quantityOf(sentence, asked, ["money", "rate"]) ||
    Number(isFree(asked.question, sentence.text)) ||
    quantityOf(sentence, asked, ["count", "percent"]) * 0.3,
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

/** "By how much did it fall?" may be told in any unit. */
const CHANGES: readonly QuantityKind[] = ["money", "count", "percent", "fraction", "duration", ...MEASURES];

/** Gives the stretches of tokens that may be the expected answer: amounts, or names that the question has not. */
export function expectedSpans(asked: Asked, sentence: AnalysedSentence): Span[] {
  const { expected } = asked.question;
  const kinds = ANSWERED_BY[expected];
  if (kinds !== undefined) {
    const timed = expected === "date" && asksForClock(asked.question) ? clockSpans(sentence) : [];
    return [...freshQuantities(sentence, asked, kinds), ...timed];
  }
  const fitting = NAMES[expected];
  if (fitting === undefined) return [];
  return freshRuns(sentence, asked).filter(({ kind }) => fitting.includes(kind));
}

const NAMES: Readonly<Partial<Record<ExpectedAnswer, readonly NameKind[]>>> = {
  person: ["person", "unknown"],
  organisation: ["organisation", "unknown", "person"],
  place: ["place", "unknown"],
};

/** Tells whether a name is asked for: what names name decides nothing else. */
export function asksForName({ expected }: Question): boolean {
  return NAMES[expected] !== undefined;
}

function clockSpans(sentence: AnalysedSentence): Span[] {
  const { tokens, start: offset } = sentence;
  return timesOf(sentence).map(({ start, end }) =>
    tokensIn(tokens, { start: offset + start, end: offset + end }),
  );
}

function timesOf(sentence: AnalysedSentence): readonly Span[] {
  const known = TIMES.get(sentence) ?? clockTimes(sentence.text);
  TIMES.set(sentence, known);
  return known;
}

/** Two of the features ask for them, of each sentence. */
const TIMES = new WeakMap<AnalysedSentence, readonly Span[]>();

function freshQuantities(sentence: AnalysedSentence, asked: Asked, kinds: readonly QuantityKind[]): Span[] {
  return quantitiesOf(sentence, kinds)
    .map((quantity) => tokensIn(sentence.tokens, quantity))
    .filter(({ start, end }) =>
      sentence.tokens.slice(start, end).some(({ folded }) => !asked.words.has(folded)),
    );
}

/** Counts the names that the question does not already hold; one that merely opens the sentence counts a quarter. */
export function newNames(sentence: AnalysedSentence, asked: Asked): number {
  const runs = nameRuns(sentence).filter((run) => isFresh(run, sentence, asked));
  return runs.reduce((sum, run) => sum + (merelyOpens(run) ? 0.25 : 1), 0);
}

/** The best of the new names, by how well its kind fits. */
function named(fits: Readonly<Record<NameKind, number>>): Evidence {
  return (sentence, asked) =>
    Math.max(
      0,
      ...freshRuns(sentence, asked).map(
        (run) => fits[kindOf(sentence, run, asked)] * (merelyOpens(run) ? 0.6 : 1),
      ),
    );
}

function placed(sentence: AnalysedSentence, asked: Asked): number {
  const wanted = PLACE_FOCUS.get(asked.question.focus ?? "");
  const found = freshRuns(sentence, asked).map((run) => {
    const name = sentence.tokens.slice(run.start, run.end).map(({ folded }) => folded);
    const kind = placeKind(name.join(" "));
    if (kind !== null && wanted !== undefined) return kind === wanted ? 1 : 0.3;
    return PLACE_FITS[kindOf(sentence, run, asked)];
  });
  return Math.max(PLACE_WORD.test(sentence.text) ? 0.3 : 0, ...found);
}

/** What a run names: by itself where that is sure, else by what the pool tells of its last word. */
function kindOf(sentence: AnalysedSentence, run: NamedRun, asked: Asked): NameKind {
  return run.sure ? run.kind : (asked.kinds.get(sentence.tokens[run.end - 1]!.term) ?? run.kind);
}

function freshRuns(sentence: AnalysedSentence, asked: Asked): NamedRun[] {
  return namedRuns(sentence).filter((run) => isFresh(run, sentence, asked));
}

function isFresh({ start, end }: Span, sentence: AnalysedSentence, asked: Asked): boolean {
  for (let at = start; at < end; at += 1) {
    const { folded, term } = sentence.tokens[at]!;
    if (term !== "" && !asked.words.has(folded) && !asked.places.has(term)) return true;
  }
  return false;
}

function merelyOpens(run: Span): boolean {
  return run.start === 0 && run.end === 1;
}

const PERSON_FITS: Readonly<Record<NameKind, number>> = {
  person: 1,
  unknown: 0.6,
  organisation: 0.3,
  people: 0.2,
  place: 0.15,
  date: 0,
};
const ORGANISATION_FITS: Readonly<Record<NameKind, number>> = {
  organisation: 1,
  unknown: 0.7,
  person: 0.5,
  people: 0.3,
  place: 0.3,
  date: 0,
};
const PLACE_FITS: Readonly<Record<NameKind, number>> = {
  place: 1,
  unknown: 0.5,
  organisation: 0.3,
  person: 0.2,
  people: 0.1,
  date: 0,
};

/** "In which country …": the kinds of places that a gazetteer tells apart. */
const PLACE_FOCUS: ReadonlyMap<string, PlaceKind> = new Map([
  ["country", "country"],
  ["countries", "country"],
  ["nation", "country"],
  ["nations", "country"],
  ["city", "city"],
  ["cities", "city"],
  ["capital", "city"],
  ["town", "city"],
  ["state", "state"],
  ["states", "state"],
  ["region", "region"],
  ["continent", "region"],
]);

/**
 * "On what date" wants a day, "what year" a year: a date less precise than asked is half an answer. "When does it
 * open" is answered by a time of day, "what time does it open" by nothing else.
 */
function dated(sentence: AnalysedSentence, asked: Asked): number {
  const isTimed = asksForClock(asked.question) && timesOf(sentence).length > 0;
  if (isTimed) return 1;
  const found = quantitiesOf(sentence, ["date"]);
  const fresh = quantityOf(sentence, asked, ["date"]);
  if (fresh === 0) return Number(TIME.test(sentence.text)) * 0.3;
  if (asksForClockTime(asked.question.text)) return fresh * 0.5;
  const wanted = DATE_FOCUS.get(asked.question.focus ?? "");
  if (wanted === undefined) return fresh;
  const precise = found.some((date) => {
    const text = sentence.text.slice(date.start - sentence.start, date.end - sentence.start);
    return wanted.test(text);
  });
  return precise ? fresh : fresh * 0.5;
}

/** "When" and "what time"; what a day or a year is asked for has none. */
function asksForClock({ text, focus }: Question): boolean {
  return asksForClockTime(text) || (focus === null && /\bwhen (?:do|does|is|are|can|will)\b/iu.test(text));
}

const DATE_FOCUS: ReadonlyMap<string, RegExp> = new Map([
  ["date", /\p{L}.*\d{1,2}\b|\d{1,2}\b.*\p{L}|\d{4}-\d{2}-\d{2}/u],
  ["day", /\p{L}.*\d{1,2}\b|\d{1,2}\b.*\p{L}|day\b/u],
  ["year", /\d{4}/u],
  ["month", /^(?:.*\b)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu],
  ["century", /century/iu],
  ["decade", /\d0s|decade/iu],
]);

function quantityOf(sentence: AnalysedSentence, asked: Asked, kinds: readonly QuantityKind[]): number {
  const found = quantitiesOf(sentence, kinds);
  if (found.length === 0) return 0;
  const repeats = found.every(({ start, end }) =>
    sentence.tokens
      .filter((token) => token.start >= start && token.end <= end)
      .every(({ folded }) => asked.words.has(folded)),
  );
  return repeats ? 0.3 : 1;
}

function quantitiesOf(sentence: AnalysedSentence, kinds: readonly QuantityKind[]): readonly Quantity[] {
  const areDates = kinds.every((kind) => kind === "date");
  if (areDates && !mayHoldDate(sentence.text)) return [];
  const found = sentence.quantities.filter(({ kind }) => kinds.includes(kind));
  return areDates ? found.filter((date) => !tellsWhose(sentence.text, sentence.start, date)) : found;
}

function numeric(sentence: AnalysedSentence, asked: Asked): number {
  const found = sentence.tokens.some(
    ({ folded }) => (/^\d/u.test(folded) || NUMBER_WORDS.has(folded)) && !asked.words.has(folded),
  );
  return found ? 1 : 0;
}

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
