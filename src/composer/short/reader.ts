import type { AnalysedSentence, Quantity, Question, Span, Stretches } from "../../domain.ts";
import { asksForScore } from "../../text/scores.ts";
import { sentenceOf } from "../../text/asked-sentence.ts";
import type { Tag, Tagger } from "../../text/tagger.ts";
import { withBounds } from "./bounds.ts";
import { choose } from "./choose.ts";
import { cellOf, wholeCell } from "./clauses/cells.ts";
import { clauseOf } from "./clauses/clauses.ts";
import { clockTimeOf } from "./clauses/clock-time.ts";
import { withCompanions } from "./clauses/companions.ts";
import { definitionOf } from "./clauses/definition.ts";
import { deedsOf, lacksDeeds } from "./kinds/deeds.ts";
import { isDenied } from "./clauses/denied.ts";
import { fittingOf, LONGEST_SENTENCE } from "./fitting.ts";
import { isUntimely, mayAnswer } from "./may-answer.ts";
import { severalNames } from "./clauses/name-rows.ts";
import { AMOUNT_ANSWERS } from "../points.ts";
import { modifierOf, roleOf } from "./clauses/role.ts";
import type { Scene } from "./scene.ts";
import { scheduleOf } from "./clauses/schedule.ts";
import { type ShortModel, type Weigh, createWeigher } from "./model.ts";
import { scoreOf } from "./clauses/score.ts";
import { stanceOf } from "./clauses/stance.ts";
import { stretchesIn } from "./stretches.ts";
import type { ShortSpan } from "../types.ts";
import { isUntold } from "./clauses/untold.ts";
import { versionOf } from "./clauses/versions.ts";

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

/** One sentence with what is read in it when it is asked for. */
interface Reading extends Scene {
  /** The names of the columns that it stands under, where it is a row of a table. */
  readonly columns: () => AnalysedSentence | null;
  /** Tells whether nothing is done there that is asked for. */
  readonly lacksDeeds: () => boolean;
  /** Gives the likeliest stretch, however little it stands out; null where none can be what is asked for. */
  readonly likeliest: () => ShortSpan | null;
  readonly stretches: () => Stretches;
}

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
  let deeds: ReturnType<typeof deedsOf> | undefined;
  const read = (sentence: AnalysedSentence): Reading => {
    const known = readings.get(sentence);
    if (known !== undefined) return known;
    const scene: Scene = { question, sentence, tags: options.tagger(sentence) };
    // Nothing is done in a table: who stands beside what is asked for does it.
    const lacks = () =>
      sentence.role !== "row" &&
      lacksDeeds(scene, (deeds ??= deedsOf(question, options.tagger(sentenceOf(question)))));
    const columns = () => options.columnsOf?.(sentence) ?? null;
    const reading: Reading = { ...startReading(scene, weigh), lacksDeeds: lacks, columns };
    readings.set(sentence, reading);
    return reading;
  };
  return {
    read: (sentence) => read(sentence).stretches(),
    fit: (sentence) => (TYPED.has(question.expected) ? fitOf(read(sentence)) : UNTOLD),
    tags: (sentence) => read(sentence).tags,
    cut: (sentence) => cut(read(sentence), options.model),
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

function cut(reading: Reading, model: ShortModel): ShortSpan | null {
  const { question, sentence, tags } = reading;
  // "Written By Ann Lee" tells of the article; its author is asked of the metadata.
  if (sentence.role === "byline" || sentence.tokens.length > LONGEST_SENTENCE) return null;
  // "Did they agree?": a name or an amount cut from the sentence says neither yes nor no.
  if (question.expected === "boolean") return surely(scheduleOf(reading) ?? stanceOf(reading));
  if (sentence.role === "row") return inRow(reading, model);
  if (isUntold(reading)) return null;
  const role = question.expected === "definition" ? roleOf(question, sentence, tags) : null;
  if (role !== null) return surely(role);
  // Who somebody is stands beside the name, or is not said.
  if (question.expected === "definition" && WHO.test(question.text.trim())) return null;
  const outright = scoreOf(reading) ?? clockTimeOf(reading) ?? versionOf(reading) ?? definitionOf(reading);
  if (outright !== null) return surely(outright);
  if (asksForScore(question.text)) return null;
  const phrase = clauseOf(reading);
  if (phrase !== null && (isDenied(reading, phrase) || isUntimely(reading, phrase))) return null;
  // What follows from something is told by a whole sentence, and what befell it by a clause.
  if (FOLLOWS.test(question.text) && (phrase === null || !BEFELL.test(question.text))) return null;
  if (phrase !== null) return surely(withBounds(question, sentence, phrase));
  return standingOut(reading, model);
}

/** Of several amounts in a row none is known to be the one that is asked for, unless its column is named. */
function inRow(reading: Reading, model: ShortModel): ShortSpan | null {
  const { question, sentence } = reading;
  const cell = cellOf(reading, reading.columns());
  if (cell !== null) return surely(cell);
  const isMeant = ({ kind }: Quantity) => (kind === "date") === (question.expected === "date");
  const areSeveral = AMOUNT_ANSWERS.has(question.expected) && sentence.quantities.filter(isMeant).length > 1;
  const found = areSeveral ? null : standingOut(reading, model);
  return found === null ? null : scored(wholeCell(reading, found), found.score);
}

const FOLLOWS = /\bwhat (?:happens|happened|will happen|would happen) (?:if|when|once|after|to|with)\b/iu;

const BEFELL = /\bwhat (?:happened|happens|will happen|would happen) to\b/iu;

const WHO = /^who\b/iu;

/** What is said in so many words needs no weighing. */
function surely(span: Span | null): ShortSpan | null {
  return span === null ? null : scored(span, 1);
}

function scored({ start, end }: Span, score: number): ShortSpan {
  return { start, end, score };
}

/** The likeliest stretch, where it may be what is asked for; else the adjective that may tell it. */
function standingOut(reading: Reading, { threshold }: ShortModel): ShortSpan | null {
  const { question, sentence, tags } = reading;
  const likeliest = reading.likeliest();
  const standsOut = likeliest !== null && likeliest.score >= threshold;
  const chosen = withOthers(standsOut ? likeliest : null, severalNames(reading));
  if (
    chosen !== null &&
    (isDenied(reading, chosen) || isIdle(reading, chosen) || !mayAnswer(reading, chosen))
  )
    return null;
  if (chosen !== null && (chosen.score >= SURE || question.expected !== "place"))
    return scored(withCompanions(reading, chosen), chosen.score);
  const modifier = MODIFIED.has(question.expected) ? modifierOf(question, sentence, tags) : null;
  return modifier === null ? chosen : scored(modifier, threshold);
}

/** Nobody does there what is asked for; but "Ann Lee’s ballads" are by her. */
function isIdle(reading: Reading, { end }: ShortSpan): boolean {
  const { text, start } = reading.sentence;
  return !/^['’]s?\b/u.test(text.slice(end - start)) && reading.lacksDeeds();
}

/** From this expected F1 a place is rather the answer than the adjective of "nations", if that is asked for. */
const SURE = 0.6;

/** What may be told by a noun's adjective: "European" of "European nations", never "Huguenot" for "how many". */
const MODIFIED: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>([
  "thing",
  "list",
  "place",
  "person",
  "organisation",
  "description",
]);

/** "Lowhaven" with the names that stand beside it; where nothing surely stood out, one long row of names may. */
function withOthers(chosen: ShortSpan | null, rows: readonly Span[]): ShortSpan | null {
  const [longest, second] = rows.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (longest === undefined) return chosen;
  const standsOut = second === undefined || longest.end - longest.start > 2 * (second.end - second.start);
  if (chosen === null) return standsOut ? scored(longest, 0) : null;
  if (standsOut && chosen.score < SURE) return scored(longest, chosen.score);
  const row = rows.find(({ start, end }) => start < chosen.end && chosen.start < end);
  if (row === undefined) return chosen;
  const [start, end] = [Math.min(row.start, chosen.start), Math.max(row.end, chosen.end)];
  return scored({ start, end }, chosen.score);
}
