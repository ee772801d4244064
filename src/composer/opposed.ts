import type { AnalysedSentence, Question, Quantity, QuantityKind, Span } from "../domain.ts";
import { MEASURES } from "../quantities/answering.ts";
import { isAmong } from "../text/asked-terms.ts";
import { sameAmount } from "./same.ts";

/** A sentence with the stretch of it that answers, if one does. */
export interface AnsweringSentence {
  readonly sentence: AnalysedSentence;
  readonly short: Span | null;
}

/**
 * Tells whether two sentences of different articles give different values for the one thing that is asked: both
 * cover the question alike, and their short answers are amounts of one kind and unit that cannot both be. A
 * change is no level, and "about 1,200" is what 1,204 is rounded to.
 */
export function areOpposed(question: Question, a: AnsweringSentence, b: AnsweringSentence): boolean {
  if (a.sentence.article === b.sentence.article) return false;
  const [left, right] = [amountOf(a), amountOf(b)];
  if (left === null || right === null || left.kind !== right.kind || left.unit !== right.unit) return false;
  if (isChange(a.sentence, left) !== isChange(b.sentence, right)) return false;
  return !canBeOne(left, right) && coversAlike(question, a.sentence, b.sentence);
}

/** Tells whether a sentence could be opposed to one, whatever its short answer: without it, nothing is cut. */
export function mayOppose(question: Question, told: AnsweringSentence, sentence: AnalysedSentence): boolean {
  const amount = amountOf(told);
  return (
    amount !== null &&
    told.sentence.article !== sentence.article &&
    coversAlike(question, told.sentence, sentence) &&
    sentence.quantities.some(({ kind, unit }) => kind === amount.kind && unit === amount.unit)
  );
}

/** Gives the amount of a short answer, where it is one whose values can be held against each other. */
export function amountOf({ sentence, short }: AnsweringSentence): Quantity | null {
  if (short === null) return null;
  const found = sentence.quantities.find(({ start, end }) => start < short.end && short.start < end);
  return found !== undefined && COMPARED.has(found.kind) ? found : null;
}

const COMPARED: ReadonlySet<QuantityKind> = new Set<QuantityKind>([
  "money",
  "count",
  "percent",
  "duration",
  "rate",
  "age",
  ...MEASURES,
]);

/** "Rose by 75 cents", "a rise of 75 cents", "75 cents more". */
export function isChange({ text, start }: AnalysedSentence, amount: Span): boolean {
  return CHANGED.test(text.slice(0, amount.start - start)) || MORE.test(text.slice(amount.end - start));
}

const CHANGED =
  /\b(?:(?:r[io]se|risen|rising|raised?|increased?|grew|grown|climbed|jumped|surged|soared|f[ae]ll|fallen|dropped|declined|decreased|slipped|cut|lowered|went|up|down)(?:\s(?:by|another|an? additional|some))?|(?:rise|increase|growth|jump|surge|fall|drop|decline|decrease|cut|change|hike|reduction) of|by an? (?:extra|additional|further)|another|additional)\s(?:(?:about|around|almost|nearly|over|just|some|roughly|more than|less than)\s)?[$€£¥]?$/iu;
const MORE =
  /^\s(?:more|less|fewer|higher|lower|dearer|cheaper|extra|increase|rise|growth|jump|surge|fall|drop|decline|decrease|cut|hike|reduction|gain|loss)\b/iu;

/** Ranges that meet, bounds that leave room, and a rounded figure with what it is rounded from. */
function canBeOne(a: Quantity, b: Quantity): boolean {
  if (sameAmount(a, b)) return true;
  const [left, right] = [rangeOf(a), rangeOf(b)];
  if (left.low <= right.high && right.low <= left.high) return true;
  const [one, other] = [a.low ?? a.high, b.low ?? b.high];
  if (one === null || other === null) return true;
  const isRound = [a, b].some(({ approximate, bound }) => approximate || bound !== null);
  return (isRound || Math.min(one, other) >= LARGE) && (roundsTo(one, other) || roundsTo(other, one));
}

/** From here on people round without saying so. */
const LARGE = 10_000;

function rangeOf({ low, high, bound }: Quantity): { low: number; high: number } {
  const [least, most] = [low ?? high ?? 0, high ?? low ?? 0];
  if (bound === "more than" || bound === "at least") return { low: least, high: least * ROOM };
  if (bound === "less than" || bound === "at most" || bound === "nearly")
    return { low: most / ROOM, high: most };
  return { low: least, high: most };
}

/** "More than a million" is not said of two. */
const ROOM = 1.5;

/** Tells whether a number rounded to the digits that a rounder one has is that number. */
function roundsTo(exact: number, rounder: number): boolean {
  const digits = String(Math.abs(rounder))
    .replace(/\D/gu, "")
    .replace(/^0+|0+$/gu, "").length;
  return digits > 0 && digits <= 15 && Number(exact.toPrecision(digits)) === rounder;
}

/** Both sentences have most of the question's words, mostly the same ones, and the same names. */
function coversAlike({ terms }: Question, a: AnalysedSentence, b: AnalysedSentence): boolean {
  const covered = (sentence: AnalysedSentence) => {
    const has = new Set(sentence.words.map(({ term }) => term));
    return terms.filter((term) => isAmong(term, has));
  };
  const [left, right] = [covered(a), new Set(covered(b))];
  const shared = left.filter((term) => right.has(term));
  const isNamedAlike = terms.every((term) => !term.name || left.includes(term) === right.has(term));
  const enough = Math.max(2, Math.min(ENOUGH, terms.length * 0.5));
  return (
    isNamedAlike && shared.length >= enough && shared.length >= Math.max(left.length, right.size) * ALIKE
  );
}

/** So many words in common tell that two sentences are about one thing, however long the question. */
const ENOUGH = 4;
const ALIKE = 0.65;
