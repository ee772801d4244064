import type { ExpectedAnswer, Question } from "../domain.ts";

/**
 * What a small network adds to the linear score of a sentence: units of one hidden layer, each of which looks at
 * the features and at how the question is put. Rows are units; numbers are in the order of `inputs` and `contexts`.
 */
export interface Network {
  readonly inputs: readonly string[];
  readonly contexts: readonly string[];
  readonly features: readonly (readonly number[])[];
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

/** Each once: a record, so that none can be forgotten. */
const EXPECTED_ANSWERS = Object.keys({
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
export function scoresOf(network: Network, { rows, names, context }: Seen): number[] {
  const { units, columns, features } = compile(network, names);
  const starts = network.context.map((weights, unit) =>
    weights.reduce((sum, weight, at) => sum + weight * context[at]!, network.bias[unit]!),
  );
  return rows.map((row) => {
    let score = 0;
    for (let unit = 0; unit < units; unit += 1) {
      let sum = starts[unit]!;
      const from = unit * columns;
      for (let at = 0; at < columns; at += 1) sum += features[from + at]! * row[at]!;
      score += network.out[unit]! * Math.tanh(sum);
    }
    return score;
  });
}

interface Seen {
  readonly rows: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** In the order of the network's contexts. */
  readonly context: readonly number[];
}

/** Tells whether what was read is a network: numbers, as many as its features, contexts and units need. */
export function isNetwork(value: unknown): value is Network {
  if (typeof value !== "object" || value === null) return false;
  const { inputs, contexts, features, context, bias, out } = value as Partial<Record<keyof Network, unknown>>;
  if (!Array.isArray(inputs) || !Array.isArray(out) || String(contexts) !== String(CONTEXTS)) return false;
  return (
    isNumbers(out, out.length) &&
    isNumbers(bias, out.length) &&
    isTable(features, out.length, inputs.length) &&
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
  readonly units: number;
  readonly columns: number;
  /** A stretch of the features' order a unit; 0 for what the network has not learned. */
  readonly features: Float64Array;
}

/** A network is put in the order of a list of features once. */
const compiled = new WeakMap<Network, Compiled>();

function compile(network: Network, names: readonly string[]): Compiled {
  const known = compiled.get(network);
  if (known?.names === names) return known;
  const places = names.map((name) => network.inputs.indexOf(name));
  const features = Float64Array.from(
    network.features.flatMap((weights) => places.map((place) => weights[place] ?? 0)),
  );
  const made = { names, units: network.out.length, columns: names.length, features };
  compiled.set(network, made);
  return made;
}
