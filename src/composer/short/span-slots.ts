import type { Question } from "../../domain.ts";
import { HELPING_VERBS, QUESTION_WORDS } from "../../text/question-words.ts";
import { CAPITALS, DISTANCES, FOCUS_PLACES, INNER, POSITIONS, QUOTED, RUNS, SIDES } from "./span-codes.ts";
import { shapeName, shapeNamed } from "./tag-shapes.ts";

/**
 * What is told of a place or a stretch: one value a slot, null where there is nothing to tell. A sentence has
 * hundreds of stretches and a slot few values, so the features of each value are named, and weighed, once.
 */
export type Values = readonly (string | number | null)[];

/** What the values of a slot are called: a feature for each prefix, which is followed by the value's name. */
export interface Slot {
  readonly prefixes: readonly string[];
  /** The names of all values, which are their places; absent where there is no end of values. */
  readonly names?: readonly string[];
  /** How values that are numbers are called, and found by what they are called; absent where all are words. */
  readonly numbers?: {
    readonly nameOf: (value: number) => string;
    readonly valueOf: (name: string) => number;
  };
}

/** Slots in the order in which their features are read. */
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
  const coded = (slot: Slot, names: readonly string[]): Slot => ({ ...slot, names });
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
      coded(both("length "), DIGITS),
      { ...both("tags "), numbers: SHAPES },
      both("quantity "),
      coded(one(`${expected} capitals `), CAPITALS),
      coded(one(`${expected} quoted `), QUOTED),
      coded(one(`${asker} side `), SIDES),
      coded(one("inside "), DIGITS),
      coded(one("nearest "), DISTANCES),
      coded(one("focus "), FOCUS_PLACES),
      coded(one("position "), POSITIONS),
      coded(one(`${expected} names `, ...(focus === null ? [] : [`${focus} names `])), RUNS),
      coded(both("near "), DIGITS),
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

const SHAPES = { nameOf: shapeName, valueOf: shapeNamed };
const DIGITS = "0123456789".split("");

/** Gives the names of all features that values stand for. */
export function featureNames(slots: Slots, values: Values): string[] {
  return values.flatMap((value, slot) => (value === null ? [] : namesOf(slots[slot]!, value)));
}

function namesOf({ prefixes, names, numbers }: Slot, value: string | number): string[] {
  const name = typeof value === "string" ? value : (names?.[value] ?? numbers!.nameOf(value));
  return prefixes.map((prefix) => prefix + name);
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
