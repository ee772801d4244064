import type { Question } from "../domain.ts";
import type { Slots, Values } from "./span-features.ts";
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

/** Gives what weighs the stretches of a question, in log-odds. */
export function createWeigher(question: Question, model: ShortModel): (span: SpanCandidate) => number {
  const weights = weightsOf(model);
  const slots = slotsOf(question);
  const [opening, closing, own] = [slots.opening, slots.closing, slots.own].map((some) =>
    valueWeigher(some, weights),
  );
  const places = new Map<Values, number>();
  const once = (values: Values, weigh: (values: Values) => number) => {
    const known = places.get(values) ?? weigh(values);
    places.set(values, known);
    return known;
  };
  return (span) => once(span.opening, opening!) + once(span.closing, closing!) + own!(span.own);
}

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
        for (const prefix of slots[slot]!) weight += weights.get(prefix + value) ?? 0;
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
