import type { AnalysedSentence, Question, Stretches } from "../../domain.ts";
import { sentenceOf } from "../../text/asked-sentence.ts";
import type { Tag, Tagger } from "../../text/tagger.ts";
import { AMOUNT_ANSWERS } from "../../quantities/answering.ts";
import type { ShortSpan } from "../types.ts";
import { choose } from "./choose.ts";
import { cut, type Reading } from "./cut.ts";
import { fittingOf } from "./fitting.ts";
import { deedTerms, lacksDeeds } from "./kinds/deeds.ts";
import { createWeigher, type ShortModel, type Weigh } from "./model.ts";
import type { Scene } from "./scene.ts";
import { stretchesIn } from "./stretches.ts";

/** Reads sentences for the answer to one question. */
export interface Reader {
  /** Gives what stands there that may be the answer, all in all. */
  readonly read: (sentence: AnalysedSentence) => Stretches;
  /**
   * Tells how well the best stretch of the kind that is asked for stands out, 0 … 1; 0 where nothing in the
   * sentence is of that kind, and 0.5 where that cannot be told: of what has no form, and of times that are no dates.
   */
  fit(sentence: AnalysedSentence): number;
  /** Gives the parts of speech of a sentence's tokens. */
  tags(sentence: AnalysedSentence): readonly Tag[];
  /** Gives the short answer of a sentence, cut from it, or null where none stands out. */
  cut(sentence: AnalysedSentence): ShortSpan | null;
}

/** What sentences are read with. */
export interface ReaderOptions {
  readonly tagger: Tagger;
  readonly model: ShortModel;
  /** Gives the names of the columns over a row of a table; absent, none are known. */
  readonly columnsOf?: (row: AnalysedSentence) => AnalysedSentence | null;
}

/** Gives a reader for a question; each sentence is tagged and scored once. */
export function createReader(question: Question, options: ReaderOptions): Reader {
  const weigh = createWeigher(question, options.model);
  const readings = new Map<AnalysedSentence, Reading>();
  const cuts = new Map<AnalysedSentence, ShortSpan | null>();
  let deeds: ReturnType<typeof deedTerms> | undefined;
  const read = (sentence: AnalysedSentence): Reading => {
    const known = readings.get(sentence);
    if (known !== undefined) return known;
    const scene: Scene = { question, sentence, tags: options.tagger(sentence) };
    // Nothing is done in a table: who stands beside what is asked for does it.
    const lacks = () =>
      sentence.role !== "row" &&
      lacksDeeds(scene, (deeds ??= deedTerms(question, options.tagger(sentenceOf(question)))));
    const columns = () => options.columnsOf?.(sentence) ?? null;
    const reading: Reading = { ...startReading(scene, weigh), lacksDeeds: lacks, columns };
    readings.set(sentence, reading);
    return reading;
  };
  return {
    read: (sentence) => read(sentence).stretches(),
    fit: (sentence) => (TYPED.has(question.expected) ? fitOf(read(sentence)) : UNTOLD),
    tags: (sentence) => read(sentence).tags,
    cut(sentence) {
      // The best sentence's is asked for by what judges it, and by what shows it.
      const known = cuts.get(sentence);
      if (known !== undefined) return known;
      const found = cut(read(sentence), options.model.threshold);
      cuts.set(sentence, found);
      return found;
    },
  };
}

function startReading(scene: Scene, weigh: Weigh): Omit<Reading, "lacksDeeds" | "columns"> {
  let chosen: { readonly span: ShortSpan | null; readonly stretches: Stretches } | undefined;
  const look = () => {
    const fitting = fittingOf(scene, weigh);
    const span = choose(scene, fitting);
    return { span, stretches: stretchesIn(fitting, span) };
  };
  return {
    likeliest: () => (chosen ??= look()).span,
    stretches: () => (chosen ??= look()).stretches,
    ...scene,
  };
}

function fitOf(reading: Reading): number {
  const score = reading.likeliest()?.score ?? 0;
  const { expected, text } = reading.question;
  const told = reading.sentence.text;
  const isTime = TIME.test(told) || (RECURRING.test(told) && !PAST.test(text));
  const isOpen = expected === "date" && !DAY.test(text) && isTime;
  return score === 0 && isOpen ? UNTOLD : score;
}

/** Nothing tells whether anything is of the kind that is asked for. */
const UNTOLD = 0.5;

/** "In what year": nothing but a date is one. */
const DAY = /\b(?:what|which) (?:day|date|month|year|decade|century)\b/iu;

/** "At nine", "5:30 p.m.", "after the war", "within ten days": a time that is no date. */
const TIME =
  /\b(?:after|before|during|within|ago|daytime|when|while|until|till|once|noon|midday|midnight|dawn|dusk|morning|afternoon|evening|night|o['’]clock|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m)\b|\b(?:at|by|from|around) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}[:.]\d\d)\b/iu;

/** "A bus leaves every hour": when it does, but never when it did once. */
const RECURRING =
  /\b(?:hourly|daily|nightly|weekly|monthly|yearly|annually|every (?:hour|day|night|week|weekend|month|year|(?:\w+ )?(?:minutes|hours|days|weeks|months|years)))\b/iu;
const PAST = /\b(?:was|were|did|had)\b/iu;

/** Kinds of answers that a stretch can be told to be, or not to be. */
const TYPED: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>([
  ...AMOUNT_ANSWERS,
  "date",
  "person",
  "place",
  "organisation",
]);
