import { countsUnsaid, tallied } from "./cues.ts";
import { LABELS } from "./cue-words.ts";
import { singular } from "./plurals.ts";
import {
  amount,
  glued,
  wordAt,
  capitalised,
  type Draft,
  type Reading,
  type Recogniser,
  type Refiner,
} from "./reading.ts";

/** Takes up a number that nobody named, so that a range may still use it. It stands last. */
export const leftover: Recogniser = (reading, at) => {
  const numeral = reading.numerals[at];
  return numeral ? amount(numeral, "number", null, { to: numeral.to }) : null;
};

/**
 * Decides about the numbers that count something unsaid: "killed 14", "1,200 were hurt", "two of them" are counts;
 * a number without such a cue ("747", "Section 230", "chapter two") is dropped. So are held tokens.
 */
export const leftovers: Refiner = (drafts, reading) =>
  drafts.flatMap((draft, place): readonly Draft[] => {
    if (draft.kind === "nothing") return [];
    if (LABELLED.has(draft.kind) && labelled(reading, draft)) return [];
    if (draft.kind !== "number") return [draft];
    return countsUnsaid(draft, reading) ? [named(draft, drafts[place + 1], reading)] : [];
  });

/** What a bare number counts, where the words behind it tell: "12,000 of whom", "three of the four engines". */
function named(draft: Draft, next: Draft | undefined, reading: Reading): Draft {
  const of = wordAt(reading, draft.to) === "of";
  if (of && wordAt(reading, draft.to + 1) === "whom")
    return { ...draft, kind: "count", unit: "person", to: draft.to + 2 };
  const listed = tallied(draft, reading);
  if (listed !== null) return { ...draft, kind: "count", unit: singular(listed) };
  const part = of && next?.kind === "count" && next.from <= draft.to + 2;
  return { ...draft, kind: "count", unit: part ? next.unit : null };
}

function labelled(reading: Reading, draft: Draft): boolean {
  const before = wordAt(reading, draft.from - 1);
  if (before === "." && wordAt(reading, draft.from - 2) === "no") return true;
  if (before === "per") return true;
  if (draft.bound !== null || draft.approximate) return false;
  const bill =
    reading.tokens[draft.from]?.kind === "number" &&
    /^[A-Z]{1,3}$/.test(reading.tokens[draft.from - 1]?.text ?? "");
  return (LABELS.has(before) || bill || isVerb(reading, draft)) && !glued(reading, draft.from);
}

/** In "The Echo Show 5 provides a screen" the number is a name's, and what looks like its plural is a verb. */
function isVerb(reading: Reading, draft: Draft): boolean {
  const named =
    capitalised(reading, draft.from - 1) &&
    reading.tokens[draft.from]?.kind === "number" &&
    draft.to === draft.from + 2;
  return named && /^(?:a|an|the|its|their|his|her|to|that|it|them|you|us)$/.test(wordAt(reading, draft.to));
}

const LABELLED: ReadonlySet<Draft["kind"]> = new Set(["count", "fraction"]);
