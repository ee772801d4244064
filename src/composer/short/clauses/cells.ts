import type { AnalysedSentence, Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { isPerson } from "../../../quantities/nouns.ts";
import { cellsOf } from "../../../text/cells.ts";
import { columnNames, columnOfWay } from "../../../text/column-names.ts";
import type { Scene } from "../scene.ts";
import { textAt } from "../../../text/spans.ts";

/**
 * Gives the cell of a table's row that stands under the column whose name is asked for, or null where no one column is:
 * "204" of "Ann Lee | 204" under "Name | Extension", asked what Ann Lee's extension is. Who is asked for without any
 * column's name stands first: "Ann Lee", asked who the treasurer is.
 */
export function cellOf(scene: Scene, columns: AnalysedSentence | null): Span | null {
  const { question, sentence } = scene;
  if (columns === null || sentence.role !== "row") return null;
  const asked = askedTerms(question);
  const cells = cellsOf(sentence);
  // A column that has the question's own word is meant before one with a word for the same.
  const own = new Set(question.terms.map(({ term }) => term));
  const at =
    columnAsked(scene, columns, own) ??
    columnAsked(scene, columns, asked) ??
    columnOfWay(question.text, columns);
  const named = at === null || at === "its row" ? undefined : cells[at];
  const isName = named !== undefined && /\p{L}/u.test(textAt(sentence, named));
  const asksForName = at === "its row" || (asksWho(question) && !isName);
  const cell = asksForName ? (personIn(scene, columns, asked) ?? nameIn(scene, cells, asked)) : named;
  // A dash is nothing.
  return cell === undefined || !TELLING.test(textAt(sentence, cell)) ? null : cell;
}

/** Whoever stands under the one column that is of people: "Ask" or "Person". */
function personIn({ question, sentence }: Scene, columns: AnalysedSentence, asked: ReadonlySet<string>) {
  if (!asksWho(question)) return undefined;
  const cells = cellsOf(sentence);
  const [only, second] = columnNames(columns).flatMap(({ words }, at) =>
    words.some((word) => OF_PEOPLE.test(word) || isPerson(word, "known")) ? [at] : [],
  );
  const cell = only === undefined || second !== undefined ? undefined : cells[only];
  if (cell === undefined || !/\p{L}{2}/u.test(textAt(sentence, cell))) return undefined;
  return isAllAsked(sentence, cell, asked) ? undefined : cell;
}

const OF_PEOPLE = /^(?:person|people|names?|contacts?|who|ask|holders?|leads?|chair|by|responsible)$/u;

/** Rows are named in front, or behind their place in an order. */
function nameIn(
  { sentence, question }: Pick<Scene, "sentence" | "question">,
  cells: readonly Span[],
  asked: ReadonlySet<string>,
) {
  const isDefined = question.expected === "definition";
  const first = cells.find((cell) => /\p{L}{2}/u.test(textAt(sentence, cell)) && !isDay(sentence, cell));
  if (first === undefined || isAllAsked(sentence, first, asked)) return undefined;
  // "Ann Lee gives her ruling" is not who Ann Lee was.
  return isDefined && countIn(sentence, first, asked) > 0 ? undefined : first;
}

/** "14 June" is nobody. */
function isDay({ quantities }: AnalysedSentence, cell: Span): boolean {
  return quantities.some(({ kind, start, end }) => kind === "date" && start <= cell.start && cell.end <= end);
}

function isAllAsked({ tokens }: AnalysedSentence, { start, end }: Span, asked: ReadonlySet<string>): boolean {
  return tokens.every((token) => token.start < start || token.end > end || asked.has(token.term));
}

function asksWho({ text }: Scene["question"]): boolean {
  return /^\W*who(?:['’]?s)?\b/iu.test(text);
}

/** Gives the cell that a stretch of a row begins in, where it is a few words; else the stretch. */
export function wholeCell({ sentence }: Scene, span: Span): Span {
  const cell = cellsOf(sentence).find(({ start, end }) => start <= span.start && span.start < end);
  return cell === undefined || cell.end - cell.start > SHORT_CHARS ? span : cell;
}

/** Gives the "yes", "no" or "none" that a row says under the column that is asked about; null where it says neither. */
export function yesOrNoIn(scene: Scene, columns: AnalysedSentence | null): Span | null {
  const cell = cellOf(scene, columns);
  return cell !== null && isYesOrNo(scene.sentence, cell) ? cell : null;
}

function isYesOrNo(sentence: AnalysedSentence, cell: Span): boolean {
  return /^(?:yes|no|none)$/iu.test(textAt(sentence, cell));
}

/** Tells whether a stretch of a row has a word of the question. */
export function namesAsked({ question, sentence }: Scene, span: Span): boolean {
  return countIn(sentence, span, askedTerms(question)) > 0;
}

const SHORT_CHARS = 80;

/**
 * The place of the column whose name has most of some terms; null where none has any, or several have as many. What the
 * question has already is not what it asks for, and with it goes the name of its column: "what drops wings" asks for
 * the row in which wings are dropped.
 */
function columnAsked(
  { question, sentence }: Scene,
  columns: AnalysedSentence,
  terms: ReadonlySet<string>,
): number | "its row" | null {
  const cells = cellsOf(sentence);
  const names = columnNames(columns);
  const asked = askedTerms(question);
  // "Which weeks have a quiz?": the yes under it is no answer, and says that its row is one.
  const isSaid = (at: number) =>
    question.expected !== "boolean" && /^(?:yes|no)$/iu.test(textAt(sentence, cells[at]!));
  const isGiven = (at: number) =>
    cells[at] !== undefined && (countIn(sentence, unmeasured(sentence, cells[at]), asked) > 0 || isSaid(at));
  const sums = sentence.quantities.filter(({ kind }) => kind === "money");
  const isSum = (at: number) =>
    sums.some(({ start, end }) => start >= cells[at]!.start && end <= cells[at]!.end);
  // "How much is a jar": of the columns that name jars, the one that has a price.
  const isOther = (at: number) => question.expected === "money" && sums.length > 0 && !isSum(at);
  const given = names.filter((_, at) => isGiven(at)).flatMap(({ own }) => [...own]);
  const left = new Set([...terms].filter((term) => !given.includes(term)));
  const named = names.map(({ own, meant }, at) => {
    const told =
      isGiven(at) || cells[at] === undefined || isOther(at)
        ? 0
        : [...own, ...meant].filter((term) => left.has(term)).length;
    // "Jars" beside "Price a jar": of as much, a name that is all there is meant.
    return told + (told > 0 && [...own].every((term) => left.has(term)) ? WHOLE : 0);
  });
  const most = named.reduce((one, other) => Math.max(one, other), 0);
  const at = named.indexOf(most);
  if (most > 0)
    return named.lastIndexOf(most) === at
      ? at
      : deedCounted(question, names, (place) => named[place] === most);
  return left.size < terms.size && OF_ROW.test(question.text) ? "its row" : null;
}

/** "Won" beside "Games", asked how many games Ann won: the noun is what is counted, and the deed tells which of it. */
function deedCounted(
  { text, tokens, focus }: Scene["question"],
  names: ReturnType<typeof columnNames>,
  isNamed: (at: number) => boolean,
): number | null {
  const noun = HOW_MANY_DID.test(text) ? tokens.find(({ folded }) => folded === focus)?.term : undefined;
  if (noun === undefined) return null;
  const [at, another] = names.flatMap(({ own, meant }, place) =>
    isNamed(place) && !own.has(noun) && !meant.has(noun) ? [place] : [],
  );
  return another === undefined ? (at ?? null) : null;
}

const HOW_MANY_DID = /^\W*how many \p{L}+ (?:did|does|do|has|have)\b/iu;

/** The "years" of "165 years" under "Year" are a unit, and give nothing of the question. */
function unmeasured({ quantities, text, start: from }: AnalysedSentence, cell: Span): Span {
  const amount = quantities.find(
    ({ kind, start, end }) => kind !== "date" && start === cell.start && end === cell.end,
  );
  const isNumbered = amount !== undefined && /^\d/u.test(text.slice(cell.start - from));
  return isNumbered ? { start: cell.start, end: cell.start } : cell;
}

const WHOLE = 0.5;
const OF_ROW = /^\W*(?:who|what|which)(?:['’]?s)?\b/iu;

function countIn({ tokens }: AnalysedSentence, { start, end }: Span, terms: ReadonlySet<string>): number {
  const inside = tokens.filter((token) => token.start >= start && token.end <= end && terms.has(token.term));
  return new Set(inside.map(({ term }) => term)).size;
}

const TELLING = /[\p{L}\p{N}]/u;
