import type { Quantity, Span } from "../../domain.ts";
import { inScale, scaleOf } from "../../quantities/agreement.ts";
import { MEASURES } from "../../quantities/answering.ts";
import type { Find } from "./finds.ts";
import type { LabelledFigure } from "./labels.ts";

/** A labelled figure with what was found for it; null where nothing was. */
export interface Matched {
  readonly figure: LabelledFigure;
  readonly find: Find | null;
}

/** How the finds of a paragraph stand to its labels. */
export interface Match {
  readonly figures: readonly Matched[];
  /** Finds where nothing is labelled, or more than one for a figure. */
  readonly wrong: readonly Find[];
}

/**
 * Pairs finds and labelled figures one to one, the pair that shares most of its letters first; a pair shares one
 * letter at least. A find left over is wrong, unless all it touches is a place where finding is left open.
 */
export function match(finds: readonly Find[], figures: readonly LabelledFigure[]): Match {
  const pairs = figures.flatMap((figure) =>
    finds.map((find) => ({ figure, find, shared: sharedPart(figure, find) })),
  );
  const taken = new Set<LabelledFigure | Find>();
  const found = new Map<LabelledFigure, Find>();
  for (const { figure, find, shared } of pairs.toSorted((a, b) => b.shared - a.shared)) {
    if (shared === 0 || taken.has(figure) || taken.has(find)) continue;
    taken.add(figure).add(find);
    found.set(figure, find);
  }
  const open = figures.filter(({ optional }) => optional);
  const wrong = finds.filter(
    (find) => !taken.has(find) && !open.some((figure) => sharedPart(figure, find) > 0),
  );
  return { figures: figures.map((figure) => ({ figure, find: found.get(figure) ?? null })), wrong };
}

/** The letters in both, as a share of the letters in either. */
function sharedPart(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Tells whether a find has the label's number or date, whatever else it says: one end of a range is enough. */
export function hasValue(figure: LabelledFigure, { numbers, dates }: Find): boolean {
  return readings(figure).some((reading) =>
    reading.kind === "date"
      ? reading.date === null || dates.some((date) => date.startsWith(reading.date ?? "-"))
      : numbers.some((number) =>
          [reading.low ?? null, reading.high ?? null].some((end) => end !== null && near(number, end)),
        ) ||
        ((reading.low ?? null) === null && (reading.high ?? null) === null),
  );
}

/** Tells whether one of our quantities has a reading's kind, value, unit and bound. */
export function isRight(figure: LabelledFigure, quantity: Quantity): boolean {
  return readings(figure).some(
    (reading) =>
      reading.kind === quantity.kind &&
      (reading.kind === "date"
        ? reading.date === null || reading.date === quantity.date
        : sameAmount(reading, quantity, figure)) &&
      reading.bound === quantity.bound,
  );
}

/** Tells whether it is about as approximate, and as affirmed or denied, as one of the readings. */
export function isToned(figure: LabelledFigure, { approximate, polarity }: Quantity): boolean {
  return readings(figure).some(
    (reading) => reading.approximate === approximate && reading.polarity === polarity,
  );
}

/** A figure of another kind that is as right has its own value: "three years ago" is a length of time or a date. */
function readings(figure: LabelledFigure): LabelledFigure[] {
  const kinds = figure.kindAlso.map((kind) => ({
    ...figure,
    kind,
    ...(kind === "date" ? { date: null } : {}),
  }));
  return [figure, ...kinds].flatMap((one) => [one, ...figure.also.map((other) => ({ ...one, ...other }))]);
}

/** The same ends in the same unit, or in another unit of the same scale, both converted. */
function sameAmount(
  { kind, unit = null, low = null, high = null }: LabelledFigure,
  quantity: Quantity,
  { unitAlso }: LabelledFigure,
): boolean {
  const ends = (a: Pick<Quantity, "low" | "high">, b: Pick<Quantity, "low" | "high">) =>
    sameEnd(a.low, b.low) && sameEnd(a.high, b.high);
  if ([unit, ...unitAlso].some((name) => sameName(name, quantity.unit))) return ends({ low, high }, quantity);
  const wanted = { kind, unit, low, high };
  return (
    unit !== null &&
    quantity.unit !== null &&
    CONVERTED.has(kind) &&
    scaleOf(wanted) === scaleOf(quantity) &&
    ends(inScale(wanted), inScale(quantity))
  );
}

/** The head noun alone is compared: "military plane" ends in "plane". */
function sameName(wanted: string | null, given: string | null): boolean {
  return wanted === given || (wanted !== null && given !== null && given.endsWith(` ${wanted}`));
}

function sameEnd(wanted: number | null, given: number | null): boolean {
  return wanted === null || given === null ? wanted === given : near(wanted, given);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b)) || Math.abs(a - b) <= 1e-3;
}

/** Kinds whose units can be told in one another. */
const CONVERTED: ReadonlySet<string> = new Set(["duration", ...MEASURES]);
