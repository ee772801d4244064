import type { Question } from "../../domain.ts";
import { nameOf, type Slots, slotsOf, type Values } from "./span-slots.ts";
import type { SpanCandidate } from "./spans.ts";

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
export type Weigh = (spans: readonly SpanCandidate[]) => Float64Array;

/** Gives what weighs the stretches of a question's sentences. */
export function createWeigher(question: Question, model: ShortModel): Weigh {
  const memory = memoryOf(model);
  const slots = slotsOf(question);
  const opening = valueWeigher(slots.opening, memory);
  const closing = valueWeigher(slots.closing, memory);
  const own = valueWeigher(slots.own, memory);
  return (spans) => {
    let [opened, opens] = [0, NOWHERE];
    const closed: number[] = [];
    const weights = new Float64Array(spans.length);
    for (let at = 0; at < spans.length; at += 1) {
      const span = spans[at]!;
      if (span.opening !== opens) [opened, opens] = [opening(span.opening), span.opening];
      const closes = (closed[span.to] ??= closing(span.closing));
      weights[at] = opened + closes + own(span.own);
    }
    return weights;
  };
}

const NOWHERE: Values = [];

/** Gives what weighs the values of some slots; what each value weighs is put together once. */
function valueWeigher(slots: Slots, memory: Memory): (values: Values) => number {
  const known = slots.map(({ prefixes }) => knownOf(memory, prefixes.join("\n")));
  const weigh = (slot: number, value: string | number): number => {
    const name = nameOf(slots[slot]!, value);
    const weight = slots[slot]!.prefixes.reduce(
      (sum, prefix) => sum + (memory.weights.get(prefix + name) ?? 0),
      0,
    );
    if (isFew(value)) known[slot]!.few[value] = weight;
    else known[slot]!.many.set(value, weight);
    memory.values += 1;
    return weight;
  };
  return (values) => {
    let sum = 0;
    for (let slot = 0; slot < values.length; slot += 1) {
      const value = values[slot]!;
      if (value === null) continue;
      const { few, many } = known[slot]!;
      const weight = isFew(value) ? few[value]! : (many.get(value) ?? NaN);
      sum += Number.isNaN(weight) ? weigh(slot, value) : weight;
    }
    return sum;
  };
}

function isFew(value: string | number): value is number {
  return typeof value === "number" && value < FEW;
}

/** So many numbers have a place in a table. */
const FEW = 32;

/** What the values of a slot weigh: small numbers by themselves, NaN for those that did not come yet. */
interface Known {
  readonly few: Float64Array;
  readonly many: Map<string | number, number>;
}

/** What is known of a model's weights so far, from question to question. */
interface Memory {
  /** A map finds a name that was just put together in half the time that an object takes. */
  readonly weights: ReadonlyMap<string, number>;
  /** What a slot's values weigh, by its prefixes. */
  readonly slots: Map<string, Known>;
  /** How many values are known. */
  values: number;
}

function memoryOf(model: ShortModel): Memory {
  const known = MEMORIES.get(model);
  if (known !== undefined) return known;
  const made = { weights: new Map(Object.entries(model.weights)), slots: new Map(), values: 0 };
  MEMORIES.set(model, made);
  return made;
}

const MEMORIES = new WeakMap<ShortModel, Memory>();

function knownOf(memory: Memory, prefixes: string): Known {
  // Questions and texts come from outside, and memory has an end.
  if (memory.values + memory.slots.size > MOST_KNOWN) {
    memory.slots.clear();
    memory.values = 0;
  }
  const known = memory.slots.get(prefixes) ?? { few: new Float64Array(FEW).fill(NaN), many: new Map() };
  memory.slots.set(prefixes, known);
  return known;
}

/** Some thousand questions' worth, in a few megabytes. */
const MOST_KNOWN = 50_000;
