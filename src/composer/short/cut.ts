import type { AnalysedSentence, Quantity, Question, Span, Stretches } from "../../domain.ts";
import { AMOUNT_ANSWERS } from "../../quantities/answering.ts";
import { askedTerms } from "../../text/asked-terms.ts";
import { cellsOf } from "../../text/cells.ts";
import { wantsAll } from "../../text/wants-all.ts";
import type { ShortSpan } from "../types.ts";
import { balanced } from "./balanced.ts";
import { cellOf, namesAsked, wholeCell, yesOrNoIn } from "./clauses/cells.ts";
import { withCompanions } from "./clauses/companions.ts";
import { isDenied } from "./clauses/denied.ts";
import { severalNames } from "./clauses/name-rows.ts";
import { modifierOf } from "./clauses/role.ts";
import { scheduleOf } from "./clauses/schedule.ts";
import { stanceOf } from "./clauses/stance.ts";
import { withDenial } from "./denial.ts";
import { LONGEST_SENTENCE } from "./fitting.ts";
import { mayAnswer } from "./may-answer.ts";
import { saidOutright } from "./outright.ts";
import type { Scene } from "./scene.ts";
import { textAt } from "../../text/spans.ts";

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
  const found = cutFrom(reading, threshold);
  if (found === null || isWhole(reading, found)) return null;
  const told = reading.question.expected === "boolean" ? found : withDenial(reading, found);
  return told === null ? null : scored(balanced(reading.sentence, told), found.score);
}

/** "The pump broke on 2 May." is no short answer, where "About 200 hours." is. */
function isWhole({ sentence: { tokens }, tags }: Reading, { start, end }: Span): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const isAll = first !== undefined && start <= first.start && end >= last!.end;
  return isAll && tokens.length > FEW && tags.some((tag) => tag === "VERB" || tag === "AUX");
}

const FEW = 4;

/** What is said in so many words, and where nothing is, the likeliest stretch. */
function cutFrom(reading: Reading, threshold: number): ShortSpan | null {
  const { question, sentence } = reading;
  // "Written By Ann Lee" tells of the article; its author is asked of the metadata.
  if (sentence.role === "byline" || sentence.tokens.length > LONGEST_SENTENCE) return null;
  if (wantsAll(question.text) || COMPARES.test(question.text) || COMPLAINS.test(question.text)) return null;
  if (question.expected === "boolean") return surely(yesOrNo(reading));
  if (sentence.role === "row") return inRow(reading, threshold);
  const said = saidOutright(reading);
  if (said === "nothing") return null;
  return said === null ? standingOut(reading, threshold) : surely(said);
}

/** "I forgot my password": what is to be done is told by a whole sentence. */
const COMPLAINS =
  /^\W*(?:i(?:['’]?ve)?|my|we) (?:(?:have|just|cannot|can['’]?t|could not|couldn['’]?t|do not|don['’]?t) )?(?:forg[eo]t|forgotten|lost|lose|broke|missed|found|need|want|got|get|is|are|keeps?|won['’]?t)\b[^?]*$/iu;

/** How two things differ is told by a whole sentence. */
const COMPARES = /\bdifferences? between\b|\b(?:differs?|different) from\b/iu;

/** "Did they agree?": a name or an amount cut from the sentence says neither yes nor no. */
function yesOrNo(reading: Reading): Span | null {
  return yesOrNoIn(reading, reading.columns()) ?? scheduleOf(reading) ?? stanceOf(reading);
}

/** Of several amounts in a row none is known to be the one that is asked for, unless its column is named. */
function inRow(reading: Reading, threshold: number): ShortSpan | null {
  const { question, sentence } = reading;
  const cell = cellOf(reading, reading.columns());
  if (cell !== null) return surely(cell);
  const isMeant = ({ kind }: Quantity) => (kind === "date") === (question.expected === "date");
  const areSeveral = AMOUNT_ANSWERS.has(question.expected) && sentence.quantities.filter(isMeant).length > 1;
  const found = areSeveral ? null : standingOut(reading, threshold);
  const likeliest = found === null ? null : scored(wholeCell(reading, found), found.score);
  const whole = likeliest !== null && repeatsName(reading, likeliest) ? valueOf(reading) : likeliest;
  // "How many wardens are there?": a number beside a warden counts none, unless its cell says what it counts.
  if (whole !== null && question.expected === "count" && !namesAsked(reading, whole)) return null;
  // "What's in the lemon loaf?": its price is not.
  const isOther = whole !== null && whole === likeliest && isAmount(reading, whole);
  return isOther && THINGS.has(question.expected) ? null : whole;
}

/** "The port of the web page" of "port | 7070 | the port of the web page", asked which port it is. */
function repeatsName(reading: Reading, span: Span): boolean {
  const [name] = cellsOf(reading.sentence);
  return name !== undefined && name.end <= span.start && isNamed(reading, name) && namesAsked(reading, span);
}

/** Tells whether a row is called just what is asked for. */
function isNamed({ question, sentence }: Reading, { start, end }: Span): boolean {
  const asked = askedTerms(question);
  const words = sentence.tokens.filter(
    (token) => token.start >= start && token.end <= end && token.term !== "",
  );
  return words.length > 0 && words.every(({ term }) => asked.has(term));
}

/** The one number of a row. */
function valueOf(reading: Reading): ShortSpan | null {
  const [value, second] = cellsOf(reading.sentence).filter((cell) => isAmount(reading, cell));
  return value === undefined || second !== undefined ? null : scored(value, 1);
}

const THINGS: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>([
  "thing",
  "list",
  "definition",
  "description",
]);

/** A number, or a day: "14 June 1893" is not who somebody was. */
function isAmount({ sentence }: Reading, { start, end }: Span): boolean {
  const isDay = sentence.quantities.some(
    (one) => one.kind === "date" && one.start <= start && end <= one.end,
  );
  return isDay || /^\P{L}*$/u.test(textAt(sentence, { start, end }));
}

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
