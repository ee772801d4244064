import type { Question } from "../../domain.ts";
import { HELPING_VERBS, QUESTION_WORDS } from "../../text/question-words.ts";
import { CAPITALS, DISTANCES, FOCUS_PLACES, INNER, POSITIONS, QUOTED, RUNS, SIDES } from "./span-codes.ts";
import { shapeName } from "./tag-shapes.ts";

/**
 * What is told of a place or a stretch: one value a slot, null where there is nothing to tell. A sentence has
 * hundreds of stretches and a slot few values, so the features of each value are named, and weighed, once.
 */
export type Values = readonly (string | number | null)[];

/** What the values of a slot are called: a feature for each prefix, which is followed by the value's name. */
interface Slot {
  readonly prefixes: readonly string[];
  /** Gives the name of a value that is a number for words; others are their own names. */
  readonly name?: (value: number) => string;
}

export type Slots = readonly Slot[];

/** The slots of a question's features. */
export interface SpanSlots {
  readonly opening: Slots;
  readonly closing: Slots;
  readonly own: Slots;
}

/** Gives the slots of the values that a question's candidates have, in their order. */
export function slotsOf(question: Question): SpanSlots {
  const { expected, focus } = question;
  const asker = askedBy(question);
  const one = (...prefixes: string[]): Slot => ({ prefixes });
  const both = (name: string): Slot => one(name, `${expected} ${name}`);
  const coded = (slot: Slot, names: readonly string[]): Slot => ({ ...slot, name: (value) => names[value]! });
  const inner = coded(both(""), INNER);
  return {
    opening: [
      both("first "),
      one("open "),
      one(`${expected} before `),
      one(`${expected} opens `),
      one("left "),
      one(`${asker} left `),
      one(`${asker} from `),
    ],
    closing: [
      both("last "),
      one("close "),
      one(`${expected} after `),
      one("right "),
      one(`${asker} right `),
      one(`${asker} to `),
    ],
    own: [
      both("length "),
      { ...both("tags "), name: shapeName },
      both("quantity "),
      coded(one(`${expected} capitals `), CAPITALS),
      coded(one(`${expected} quoted `), QUOTED),
      coded(one(`${asker} side `), SIDES),
      one("inside "),
      coded(one("nearest "), DISTANCES),
      coded(one("focus "), FOCUS_PLACES),
      coded(one("position "), POSITIONS),
      coded(one(`${expected} names `, ...(focus === null ? [] : [`${focus} names `])), RUNS),
      both("near "),
      one(`${focus ?? ""} is `),
      inner,
      inner,
      inner,
      inner,
      inner,
      inner,
      inner,
    ],
  };
}

/** Gives the name of a slot's value. */
export function nameOf({ name }: Slot, value: string | number): string {
  return name !== undefined && typeof value === "number" ? name(value) : String(value);
}

/** Gives the names of all features that values stand for. */
export function featureNames(slots: Slots, values: Values): string[] {
  return values.flatMap((value, slot) =>
    value === null ? [] : slots[slot]!.prefixes.map((prefix) => prefix + nameOf(slots[slot]!, value)),
  );
}

/** The question's word, and whether its subject is asked for ("who won") or something of its verb ("who did he beat"). */
function askedBy(question: Question): string {
  const words = question.tokens.map(({ folded }) => folded);
  const at = words.findIndex((word) => ASKING.has(word));
  const word = at === -1 ? "none" : words[at]!;
  if (word === "how") return `how ${words[at + 1] ?? ""}`;
  const rest = words.slice(at + 1, at + 5);
  return `${word} ${rest.some((next) => AUXILIARIES.has(next)) ? "object" : "subject"}`;
}

const ASKING: ReadonlySet<string> = new Set([...QUESTION_WORDS, "whats", "whos"]);
const AUXILIARIES: ReadonlySet<string> = new Set([
  ...HELPING_VERBS,
  "can",
  "could",
  "will",
  "would",
  "should",
]);
