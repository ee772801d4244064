import type { Scoring } from "../ranker/weights.ts";
import { WORD_UNITS as MEANS, type WordUnits } from "../ranker/scoring/word-units.ts";
import type { ScaledChoice } from "./gradient.ts";
import { UNITS, WORD_UNITS } from "./parts.ts";
import { type Scale, scaled, scaleOf } from "./scale.ts";
import { train, type Trained } from "./training.ts";
import type { ScaledWords } from "./words.ts";

/** A choice among rows: the features of each, which of them are right, and how the question is put. */
export interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly context: readonly number[];
  readonly weight: number;
  /** What is told of each term of the question beside each row, and what each term counts. */
  readonly words?: ChoiceWords;
}

interface ChoiceWords {
  readonly rows: readonly (readonly ArrayLike<number>[])[];
  readonly shares: ArrayLike<number>;
}

export interface NetworkOptions {
  /** The names of the rows' features and of the contexts, in order. */
  readonly names: readonly string[];
  readonly contexts: readonly string[];
  /** Features that are left out of what is learned: their weights are set by hand. */
  readonly without: ReadonlySet<string>;
  /** Whether the units see what leads among a choice's rows beside each row. */
  readonly leading: boolean;
  /** The names of what is told of a term, for units that look at words; absent where none shall. */
  readonly words?: readonly string[];
}

/**
 * Learns the weights of a conditional logit and of a small network beside it, together: the right rows of each
 * choice shall have the larger share. Several are learned from different beginnings, whose mean is one network of
 * all their units. The beginnings and the order of the choices come of fixed seeds.
 */
export function learnNetwork(choices: readonly Choice[], options: NetworkOptions): Scoring {
  const usable = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const scale = scaleOf(
    usable.flatMap(({ rows }) => rows),
    options.names,
    options.without,
  );
  const wordScale = scaleOf(
    options.words === undefined ? [] : usable.flatMap(({ words }) => words?.rows.flat() ?? []),
    options.words ?? [],
  );
  const choicesScaled = usable.map((choice) => scaleChoice(choice, scale, wordScale));
  const learned = SEEDS.map((seed) =>
    train(choicesScaled, {
      own: scale.columns.length,
      contexts: options.contexts.length,
      words: wordScale.columns.length,
      leading: options.leading,
      seed,
    }),
  );
  return merge(learned, { scale, wordScale }, options);
}

const SEEDS = [1, 2, 3, 4] as const;

function scaleChoice(choice: Choice, scale: Scale, wordScale: Scale): ScaledChoice {
  const { rows, right, weight, context } = choice;
  const words: ScaledWords | null =
    wordScale.columns.length === 0 || choice.words === undefined
      ? null
      : { flat: scaled(choice.words.rows.flat(), wordScale), shares: choice.words.shares };
  return { flat: scaled(rows, scale), words, context, right, weight };
}

interface Scales {
  readonly scale: Scale;
  readonly wordScale: Scale;
}

/** Makes one network of several, for features as they come: each speaks for its share. */
function merge(
  learned: readonly Trained[],
  { scale, wordScale }: Scales,
  { names, contexts, leading, words: wordNames = [] }: NetworkOptions,
): Scoring {
  const means = wordScale.columns.length === 0 ? [] : MEANS.slice(0, learned.length * WORD_UNITS);
  const inputs = [...scale.columns.map((column) => names[column]!), ...means];
  // Each sees the means of its own units alone.
  const unscaled = (values: Float64Array, from: number, seed: number) =>
    inputs.map((_, at) => {
      const own = scale.columns.length;
      if (at < own) return values[from + at]! / scale.deviation[at]!;
      const unit = at - own - seed * WORD_UNITS;
      return unit >= 0 && unit < WORD_UNITS ? values[from + own + unit]! : 0;
    });
  const linear = learned.map(({ values }, seed) => unscaled(values, 0, seed));
  const units = learned.flatMap(({ parts, values }, seed) =>
    Array.from({ length: UNITS }, (_, unit) => {
      const features = unscaled(values, parts.hidden + unit * parts.columns, seed);
      const lead = leading ? unscaled(values, parts.lead + unit * parts.columns, seed) : [];
      const shift = [features, lead].flatMap((row) =>
        row.map((weight, at) => weight * (scale.mean[at] ?? 0)),
      );
      const from = parts.context + unit * parts.contexts;
      return {
        features: features.map(short),
        lead: lead.map(short),
        context: Array.from(values.subarray(from, from + parts.contexts), short),
        bias: short(values[parts.bias + unit]! - shift.reduce((sum, value) => sum + value, 0)),
        out: short(values[parts.out + unit]! / learned.length),
      };
    }),
  );
  return {
    weights: Object.fromEntries(
      inputs.map((name, at) => [
        name,
        short(linear.reduce((sum, weights) => sum + weights[at]!, 0) / learned.length),
      ]),
    ),
    network: {
      inputs,
      contexts,
      features: units.map(({ features }) => features),
      ...(leading ? { lead: units.map(({ lead }) => lead) } : {}),
      context: units.map(({ context }) => context),
      bias: units.map(({ bias }) => bias),
      out: units.map(({ out }) => out),
    },
    ...(means.length === 0 ? {} : { words: mergeWords(learned, wordScale, wordNames) }),
  };
}

/** Gives all units that look at words, those of one beginning after those of another, for numbers as they come. */
function mergeWords(learned: readonly Trained[], scale: Scale, names: readonly string[]): WordUnits {
  const units = learned.flatMap(({ parts, values }) =>
    Array.from({ length: WORD_UNITS }, (_, unit) => {
      const from = parts.word + unit * parts.words;
      const features = scale.deviation.map((deviation, at) => values[from + at]! / deviation);
      const shift = features.reduce((sum, weight, at) => sum + weight * scale.mean[at]!, 0);
      return { features: features.map(short), bias: short(values[parts.wordBias + unit]! - shift) };
    }),
  );
  return {
    inputs: scale.columns.map((column) => names[column]!),
    features: units.map(({ features }) => features),
    bias: units.map(({ bias }) => bias),
  };
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}
