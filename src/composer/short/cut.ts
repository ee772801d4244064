import type { AnalysedSentence, Quantity, Question, Span, Stretches } from "../../domain.ts";
import { asksForScore } from "../../text/scores.ts";
import { AMOUNT_ANSWERS } from "../../quantities/answering.ts";
import type { ShortSpan } from "../types.ts";
import { withBounds } from "./bounds.ts";
import { cellOf, namesAsked, wholeCell, yesOrNoIn } from "./clauses/cells.ts";
import { allottedIn } from "./clauses/allotted.ts";
import { appointedIn } from "./clauses/appointed.ts";
import { bracketedIn } from "./clauses/bracketed.ts";
import { changeOf, movesOtherwise } from "./clauses/change.ts";
import { clauseOf } from "./clauses/clauses.ts";
import { clockTimeOf } from "./clauses/clock-time.ts";
import { withCompanions } from "./clauses/companions.ts";
import { datedAmountOf } from "./clauses/dated-amount.ts";
import { definitionOf } from "./clauses/definition.ts";
import { doerOf, isDoneByNobody } from "./clauses/doers.ts";
import { winnerOf } from "./clauses/winner.ts";
import { isDenied } from "./clauses/denied.ts";
import { severalNames } from "./clauses/name-rows.ts";
import { howAdjectiveOf } from "./clauses/how-adjective.ts";
import { labelledOf } from "./clauses/labelled.ts";
import { modifierOf, roleOf } from "./clauses/role.ts";
import { movedTo } from "./clauses/moved-to.ts";
import { isOfOtherRank, runnerUpOf } from "./clauses/ranked.ts";
import { isDoneByPronoun } from "./clauses/pronoun-doer.ts";
import { scheduleOf } from "./clauses/schedule.ts";
import { scoreOf } from "./clauses/score.ts";
import { stanceOf } from "./clauses/stance.ts";
import { isUntold } from "./clauses/untold.ts";
import { versionOf } from "./clauses/versions.ts";
import { bareInAskedPart } from "./kinds/asked-part.ts";
import { LONGEST_SENTENCE } from "./fitting.ts";
import { isUntimely, mayAnswer } from "./may-answer.ts";
import type { Scene } from "./scene.ts";

/** One sentence with what is read in it when it is asked for. */
export interface Reading extends Scene {
  /** The names of the columns that it stands under, where it is a row of a table. */
  readonly columns: () => AnalysedSentence | null;
  /** Tells whether nothing is done there that is asked for. */
  readonly lacksDeeds: () => boolean;
  /** Gives the likeliest stretch, however little it stands out; null where none can be what is asked for. */
  readonly likeliest: () => ShortSpan | null;
  readonly stretches: () => Stretches;
}

/** Gives the short answer of a sentence, or null where none stands out: what says it outright before what is likely. */
export function cut(reading: Reading, threshold: number): ShortSpan | null {
  const found = likely(reading, threshold);
  return found !== null && isWhole(reading, found) ? null : found;
}

/** "The pump broke on 2 May." is no short answer, where "About 200 hours." is. */
function isWhole({ sentence: { tokens }, tags }: Reading, { start, end }: Span): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const isAll = first !== undefined && start <= first.start && end >= last!.end;
  return isAll && tokens.length > FEW && tags.some((tag) => tag === "VERB" || tag === "AUX");
}

const FEW = 4;

function likely(reading: Reading, threshold: number): ShortSpan | null {
  const { question, sentence, tags } = reading;
  // "Written By Ann Lee" tells of the article; its author is asked of the metadata.
  if (sentence.role === "byline" || sentence.tokens.length > LONGEST_SENTENCE) return null;
  // "Did they agree?": a name or an amount cut from the sentence says neither yes nor no.
  if (question.expected === "boolean") {
    const said = yesOrNoIn(reading, reading.columns());
    return surely(said ?? scheduleOf(reading) ?? stanceOf(reading));
  }
  if (sentence.role === "row") return inRow(reading, threshold);
  if (isUntold(reading) || movesOtherwise(reading) || isDoneByPronoun(reading)) return null;
  const labelled = labelledOf(reading) ?? datedAmountOf(reading) ?? howAdjectiveOf(reading);
  if (labelled !== null) return surely(labelled);
  const role = question.expected === "definition" ? roleOf(question, sentence, tags) : null;
  if (role !== null) return surely(role);
  // Who somebody is stands beside the name, or is not said.
  if (question.expected === "definition" && WHO.test(question.text.trim())) return null;
  // "The score was long in doubt" tells none.
  if (asksForScore(question.text)) return surely(scoreOf(reading));
  const outright =
    bracketedIn(reading) ??
    movedTo(reading) ??
    bareInAskedPart(reading) ??
    runnerUpOf(reading) ??
    (isOfOtherRank(reading) ? null : doingIn(reading)) ??
    winnerOf(reading) ??
    allottedIn(reading) ??
    appointedIn(reading) ??
    changeOf(reading) ??
    clockTimeOf(reading) ??
    versionOf(reading) ??
    definitionOf(reading);
  if (outright !== null) return surely(outright);
  if (isOfOtherRank(reading) || isDoneByNobody(reading)) return null;
  const phrase = clauseOf(reading);
  if (phrase !== null && (isDenied(reading, phrase) || isUntimely(reading, phrase))) return null;
  // What follows from something is told by a whole sentence, and what befell it by a clause.
  if (FOLLOWS.test(question.text) && (phrase === null || !BEFELL.test(question.text))) return null;
  if (phrase !== null) return surely(withBounds(question, sentence, phrase));
  return standingOut(reading, threshold);
}

/** Who does what is asked, with those who do it too. */
function doingIn(reading: Reading): Span | null {
  const found = doerOf(reading);
  return found === null ? null : withCompanions(reading, surely(found)!);
}

/** Of several amounts in a row none is known to be the one that is asked for, unless its column is named. */
function inRow(reading: Reading, threshold: number): ShortSpan | null {
  const { question, sentence } = reading;
  const cell = cellOf(reading, reading.columns());
  if (cell !== null) return surely(cell);
  const isMeant = ({ kind }: Quantity) => (kind === "date") === (question.expected === "date");
  const areSeveral = AMOUNT_ANSWERS.has(question.expected) && sentence.quantities.filter(isMeant).length > 1;
  const found = areSeveral ? null : standingOut(reading, threshold);
  const whole = found === null ? null : scored(wholeCell(reading, found), found.score);
  // "How many wardens are there?": a number beside a warden counts none, unless its cell says what it counts.
  if (whole !== null && question.expected === "count" && !namesAsked(reading, whole)) return null;
  // "What's in the lemon loaf?": its price is not.
  return whole !== null && THINGS.has(question.expected) && isAmount(reading, whole) ? null : whole;
}

const THINGS: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>([
  "thing",
  "list",
  "definition",
  "description",
]);

function isAmount({ sentence }: Reading, { start, end }: Span): boolean {
  return /^\P{L}*$/u.test(sentence.text.slice(start - sentence.start, end - sentence.start));
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
function standingOut(reading: Reading, threshold: number): ShortSpan | null {
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
  if (modifier === null) return chosen;
  const one = scored(modifier, threshold);
  return mayAnswer(reading, one) ? one : chosen;
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
