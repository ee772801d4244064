import type { Question } from "../domain.ts";
import { nameOf, type Slots, type Values } from "./span-features.ts";
import { type SpanCandidate, slotsOf } from "./spans.ts";

/** What cutting short answers learned: a weight for each feature, and the F1 to be expected from which an answer stands out. */
export interface ShortModel {
  readonly command: string;
  readonly learned: string | null;
  /** The data sets, each with the SHA-256 of its files. */
  readonly data: Readonly<Record<string, string>>;
  readonly samples: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly threshold: number;
}

/** Weighs the stretches of a sentence, in the order in which they open; in log-odds. */
export type Weigh = (spans: readonly SpanCandidate[]) => number[];

/** Gives what weighs the stretches of a question's sentences. */
export function createWeigher(question: Question, model: ShortModel): Weigh {
  const weights = weightsOf(model);
  const slots = slotsOf(question);
  const opening = valueWeigher(slots.opening, weights);
  const closing = valueWeigher(slots.closing, weights);
  const own = valueWeigher(slots.own, weights);
  return (spans) => {
    let [opened, opens] = [0, NOWHERE];
    const closed: number[] = [];
    return spans.map((span) => {
      if (span.opening !== opens) [opened, opens] = [opening(span.opening), span.opening];
      const closes = (closed[span.to] ??= closing(span.closing));
      return opened + closes + own(span.own);
    });
  };
}

const NOWHERE: Values = [];

/** Gives what weighs the values of some slots; each value is weighed once. */
function valueWeigher(slots: Slots, weights: ReadonlyMap<string, number>): (values: Values) => number {
  const known = slots.map(() => new Map<string | number, number>());
  return (values) => {
    let sum = 0;
    for (let slot = 0; slot < values.length; slot += 1) {
      const value = values[slot]!;
      if (value === null) continue;
      let weight = known[slot]!.get(value);
      if (weight === undefined) {
        weight = 0;
        const name = nameOf(slots[slot]!, value);
        for (const prefix of slots[slot]!.prefixes) weight += weights.get(prefix + name) ?? 0;
        known[slot]!.set(value, weight);
      }
      sum += weight;
    }
    return sum;
  };
}

/** A map finds a name that was just put together in half the time that an object takes. */
function weightsOf(model: ShortModel): ReadonlyMap<string, number> {
  const known = WEIGHTS.get(model) ?? new Map(Object.entries(model.weights));
  WEIGHTS.set(model, known);
  return known;
}

const WEIGHTS = new WeakMap<ShortModel, ReadonlyMap<string, number>>();
