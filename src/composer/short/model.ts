import type { Question } from "../../domain.ts";
import { firstWhere } from "../../text/spans.ts";
import { type Slot, type Slots, slotsOf, type Values } from "./span-slots.ts";
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

/** Gives what weighs the values of some slots together. */
function valueWeigher(slots: Slots, memory: Memory): (values: Values) => number {
  const tables = slots.map((slot) => tableOf(memory, slot));
  return (values) => {
    let sum = 0;
    for (let slot = 0; slot < values.length; slot += 1) {
      const value = values[slot]!;
      if (value === null) continue;
      const { few, named } = tables[slot]!;
      sum += typeof value === "number" && value < FEW ? few[value]! : (named.get(value) ?? 0);
    }
    return sum;
  };
}

/** So many numbers have a place in a list. */
const FEW = 32;

/** What the values of a slot weigh, of all that the model knows: small numbers by themselves, the others in a map. */
interface Table {
  readonly few: Float64Array;
  readonly named: ReadonlyMap<string | number, number>;
}

/** What is known of a model's weights so far, from question to question. */
interface Memory {
  /** A map finds a name that was just put together in half the time that an object takes. */
  readonly weights: ReadonlyMap<string, number>;
  /** The names of all weights, in order. */
  readonly names: readonly string[];
  /** What a slot's values weigh, by its prefixes. */
  readonly tables: Map<string, Table>;
}

function memoryOf(model: ShortModel): Memory {
  const known = MEMORIES.get(model);
  if (known !== undefined) return known;
  const weights = new Map(Object.entries(model.weights));
  const made = { weights, names: [...weights.keys()].sort(), tables: new Map() };
  MEMORIES.set(model, made);
  return made;
}

const MEMORIES = new WeakMap<ShortModel, Memory>();

/** Made from what the model knows: most of what a sentence tells it does not, and to ask for each by its name took longer. */
function tableOf(memory: Memory, slot: Slot): Table {
  const { prefixes, names } = slot;
  const key = prefixes.join("\n");
  const known = memory.tables.get(key);
  if (known !== undefined) return known;
  // Questions come from outside, and memory has an end.
  if (memory.tables.size >= MOST_TABLES) memory.tables.clear();
  const table = names === undefined ? named(memory, slot) : listed(memory, prefixes, names);
  memory.tables.set(key, table);
  return table;
}

/** Some hundreds of questions' worth, in a few megabytes. */
const MOST_TABLES = 4_000;

function listed({ weights }: Memory, prefixes: readonly string[], names: readonly string[]): Table {
  const few = new Float64Array(FEW);
  for (const [value, name] of names.entries())
    for (const prefix of prefixes) few[value]! += weights.get(prefix + name) ?? 0;
  return { few, named: new Map() };
}

function named({ weights, names }: Memory, { prefixes, numbers }: Slot): Table {
  const few = new Float64Array(FEW);
  const named = new Map<string | number, number>();
  for (const prefix of prefixes) {
    for (
      let at = firstWhere(names, (name) => name >= prefix);
      names[at]?.startsWith(prefix) === true;
      at += 1
    ) {
      const name = names[at]!.slice(prefix.length);
      const value = numbers?.valueOf(name) ?? name;
      const weight = weights.get(names[at]!)!;
      if (typeof value === "number" && value < FEW) few[value]! += weight;
      else named.set(value, (named.get(value) ?? 0) + weight);
    }
  }
  return { few, named };
}
