import type { ExpectedAnswer, Question } from "../../domain.ts";
import { tabulate } from "../tabulate.ts";

/**
 * What a small network adds to the linear score of a sentence: units of one hidden layer, each of which looks at
 * the features of the sentence and of what leads, and at how the question is put. Rows are units; numbers are in the order of `inputs` and `contexts`.
 */
export interface Network {
  readonly inputs: readonly string[];
  readonly contexts: readonly string[];
  readonly features: readonly (readonly number[])[];
  /** Weights for the features of the sentences that lead by their linear scores; absent where none lead. */
  readonly lead?: readonly (readonly number[])[];
  readonly context: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly out: readonly number[];
}

/** How a question is put, beside which a feature may count more or less. */
export interface Context {
  readonly question: Question;
  /** How many sentences are up for ranking. */
  readonly sentences: number;
}

/** What a network sees of a question, in the order of `CONTEXTS`. */
export function contextRow({ question, sentences }: Context): number[] {
  return [
    ...EXPECTED_ANSWERS.map((expected) => Number(question.expected === expected)),
    Number(question.focus !== null),
    Number(question.terms.length <= FEW_TERMS),
    Math.log(Math.min(MOST_SENTENCES, Math.max(1, sentences))) / 4,
    question.terms.length / 10,
  ];
}

/** What a question may expect, each once: a record, so that none can be forgotten. */
export const EXPECTED_ANSWERS = Object.keys({
  person: true,
  organisation: true,
  place: true,
  date: true,
  duration: true,
  money: true,
  count: true,
  percentage: true,
  measure: true,
  age: true,
  reason: true,
  manner: true,
  quotation: true,
  definition: true,
  description: true,
  boolean: true,
  list: true,
  thing: true,
} satisfies Record<ExpectedAnswer, true>);

export const CONTEXTS: readonly string[] = [...EXPECTED_ANSWERS, "focus", "few", "sentences", "terms"];

const FEW_TERMS = 3;
const MOST_SENTENCES = 150;

/** Gives what the network adds to the score of each row of features, which are named by `names`. */
export function scoresOf(network: Network, { rows, names, context, linear }: Seen): Float64Array {
  const compiled = compile(network, names);
  const { bias, out, lead } = compiled;
  // Over lists that hold numbers of several kinds the same loops take several times as long.
  const dense = rows.map((row) => (row instanceof Float64Array ? row : new Float64Array(row)));
  const starts = addTo(new Float64Array(bias), compiled.context, new Float64Array(context));
  if (lead !== null && linear !== undefined) {
    const led = addTo(new Float64Array(out.length), lead, leaderOf(dense, linear, names.length));
    for (let unit = 0; unit < out.length; unit += 1) starts[unit]! += led[unit]!;
  }
  const sums = new Float64Array(out.length);
  return tabulate(dense.length, (at) => {
    addTo(sums.fill(0), compiled.features, dense[at]!);
    let score = 0;
    for (let unit = 0; unit < out.length; unit += 1)
      score += out[unit]! * Math.tanh(starts[unit]! + sums[unit]!);
    return score;
  });
}

/** What the rows have that lead, each by its share of the lead. */
function leaderOf(rows: readonly Float64Array[], linear: Float64Array, columns: number): Float64Array {
  const leader = new Float64Array(columns);
  const shares = softmax(linear);
  for (let at = 0; at < rows.length; at += 1)
    for (let column = 0; column < columns; column += 1) leader[column]! += shares[at]! * rows[at]![column]!;
  return leader;
}

/** Adds to each unit's sum its weights times a row's values, column after column: of many there is nothing to add. */
function addTo(sums: Float64Array, weights: Float64Array, row: Float64Array): Float64Array {
  const units = sums.length;
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column]!;
    if (value === 0) continue;
    const from = column * units;
    for (let unit = 0; unit < units; unit += 1) sums[unit]! += weights[from + unit]! * value;
  }
  return sums;
}

/** Gives what each score has of all, where one more of log-odds is one more of score. */
export function softmax(scores: Float64Array): Float64Array {
  const most = mostOf(scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / all);
}

/** Gives the highest of some scores. */
export function mostOf(scores: Float64Array): number {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  return most;
}

interface Seen {
  readonly rows: readonly ArrayLike<number>[];
  readonly names: readonly string[];
  /** In the order of the network's contexts. */
  readonly context: readonly number[];
  /** The rows' linear scores, which tell what leads; absent for a network that does not look at that. */
  readonly linear?: Float64Array;
}

/** Tells whether what was read is a network: numbers, as many as its features, contexts and units need. */
export function isNetwork(value: unknown): value is Network {
  if (typeof value !== "object" || value === null) return false;
  const { inputs, contexts, features, lead, context, bias, out } = value as Partial<
    Record<keyof Network, unknown>
  >;
  if (!Array.isArray(inputs) || !Array.isArray(out) || String(contexts) !== String(CONTEXTS)) return false;
  return (
    isNumbers(out, out.length) &&
    isNumbers(bias, out.length) &&
    isTable(features, out.length, inputs.length) &&
    (lead === undefined || isTable(lead, out.length, inputs.length)) &&
    isTable(context, out.length, CONTEXTS.length)
  );
}

function isTable(value: unknown, rows: number, columns: number): boolean {
  return Array.isArray(value) && value.length === rows && value.every((row) => isNumbers(row, columns));
}

function isNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every((one) => Number.isFinite(one));
}

interface Compiled {
  readonly names: readonly string[];
  /** For each of the names in turn what it weighs in each unit; 0 for what the network has not learned. */
  readonly features: Float64Array;
  readonly lead: Float64Array | null;
  /** The same for each of the contexts. */
  readonly context: Float64Array;
  /** By unit. */
  readonly bias: Float64Array;
  readonly out: Float64Array;
}

/** A network is put in the order of a list of features once. */
const compiled = new WeakMap<Network, Compiled>();

function compile(network: Network, names: readonly string[]): Compiled {
  const known = compiled.get(network);
  if (known?.names === names) return known;
  const places = names.map((name) => network.inputs.indexOf(name));
  const inOrder = (table: readonly (readonly number[])[], order: readonly number[]) =>
    tabulate(
      order.length * table.length,
      (at) => table[at % table.length]![order[Math.floor(at / table.length)]!] ?? 0,
    );
  const made: Compiled = {
    names,
    features: inOrder(network.features, places),
    lead: network.lead === undefined ? null : inOrder(network.lead, places),
    context: inOrder(network.context, [...network.contexts.keys()]),
    bias: Float64Array.from(network.bias),
    out: Float64Array.from(network.out),
  };
  compiled.set(network, made);
  return made;
}
