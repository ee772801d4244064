import type { Quantity } from "../domain.ts";
import { compareDays } from "./time/in-time.ts";

/**
 * Gives what a figure's values are measured along: two figures with different keys are never compared.
 * Lengths of time of up to weeks are one scale, months and years another.
 */
export function scaleOf({ kind, unit }: Pick<Quantity, "kind" | "unit">): string {
  if (kind === "date") return "date";
  const scale = SCALES.get(unit ?? "");
  return `${kind} ${scale?.of ?? unit ?? ""}`;
}

/**
 * Tells whether two figures of one scale can both be right as they stand: the same value, one rounded from the
 * other, one inside the other's range, or a little beyond the other's bound.
 */
export function agree(a: Quantity, b: Quantity): boolean {
  if (a.polarity !== b.polarity) return false;
  if (a.kind === "date" || b.kind === "date") return sameDays(a, b);
  const [left, right] = [inScale(a), inScale(b)];
  if (isOpen(left) || isOpen(right)) return openAgree(left, right, a.kind);
  const exact = { kind: a.kind, isRounded: a.approximate || b.approximate || a.unit !== b.unit };
  if (near(left.low!, right.low!, exact) && near(left.high!, right.high!, exact)) return true;
  const isPoint = left.low === left.high || right.low === right.high;
  return isPoint && left.low! <= right.high! && right.low! <= left.high!;
}

/** Tells whether two figures of one scale have the same value, to the last digit. */
export function isEqual(a: Quantity, b: Quantity): boolean {
  if (a.polarity !== b.polarity) return false;
  if (a.kind === "date" || b.kind === "date")
    return a.from !== undefined && a.from === b.from && a.to === b.to;
  const [left, right] = [inScale(a), inScale(b)];
  return isSame(left.low, right.low) && isSame(left.high, right.high);
}

/** Tells whether two figures of one scale have the same value, whether one is denied or not. */
export function isSameValue(one: Quantity, other: Quantity): boolean {
  return (
    scaleOf(one) === scaleOf(other) &&
    isEqual({ ...one, polarity: "positive" }, { ...other, polarity: "positive" })
  );
}

function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;
}

/** Tells whether one value may be a newer count of what the other one counts: at most three times as many. */
export function areInReach(a: Quantity, b: Quantity): boolean {
  const [left, right] = [a, b].map((one) => {
    const { low, high } = inScale(one);
    return Math.abs(low ?? high ?? 0);
  });
  return Math.max(left!, right!) <= REACH * Math.min(left!, right!);
}

/** Tells whether a value is so particular that it alone is a hint: not "two", but "$90 billion" or "7 to 10 days". */
export function isParticular({ kind, low, high }: Quantity): boolean {
  if (kind === "date") return false;
  if (low !== null && high !== null && low !== high) return true;
  const value = Math.abs(low ?? high ?? 0);
  // Fines of $2,500 and petrol at $4 are many.
  return value >= (kind === "money" ? 1_000_000 : 1_000) || significantDigits(value) >= 3;
}

interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** Gives both ends in the base of their unit's scale: metres, seconds, degrees Celsius. */
export function inScale({ low, high, unit }: Pick<Quantity, "low" | "high" | "unit">): Range {
  const { factor, offset } = SCALES.get(unit ?? "") ?? { factor: 1, offset: 0 };
  const turn = (value: number | null) => (value === null ? null : value * factor + offset);
  return { low: turn(low), high: turn(high) };
}

function isOpen({ low, high }: Range): boolean {
  return low === null || high === null;
}

/** "more than one million" and "1.1 million" agree; "more than 100" and "more than 200" are told apart. */
function openAgree(left: Range, right: Range, kind: Quantity["kind"]): boolean {
  const [a, b] = [left.low ?? left.high, right.low ?? right.high];
  if (a === null || b === null) return false;
  if (near(a, b, { kind, isRounded: false })) return true;
  if (isOpen(left) && isOpen(right)) return false;
  const [open, closed] = isOpen(left) ? [left, right] : [right, left];
  const isInside = (open.low ?? -Infinity) <= closed.high! && closed.low! <= (open.high ?? Infinity);
  return isInside && Math.abs(a - b) <= BEYOND * Math.max(Math.abs(a), Math.abs(b));
}

function near(
  a: number,
  b: number,
  { kind, isRounded }: { readonly kind: Quantity["kind"]; readonly isRounded: boolean },
): boolean {
  const most = Math.max(Math.abs(a), Math.abs(b));
  const gap = Math.abs(a - b);
  if (isSame(a, b)) return true;
  // Few things are counted one by one: 30 dead and 31 dead are not the same.
  if (kind === "count" && most < 1_000 && !isRounded) return false;
  return gap <= most * ROUNDED && (isRounded || roundsTo(a, b) || roundsTo(b, a));
}

function roundsTo(fine: number, coarse: number): boolean {
  const digits = significantDigits(coarse);
  return digits <= 3 && Number(fine.toPrecision(digits)) === Number(coarse.toPrecision(digits));
}

function significantDigits(value: number): number {
  return Number(value.toPrecision(12)).toExponential().replace(/e.*$/, "").replace(/\D/g, "").length;
}

/** One of two dates lies within the other, and neither is vaguer than a month; or they are the same. */
function sameDays(a: Quantity, b: Quantity): boolean {
  if (a.from === undefined || b.from === undefined) return false;
  if (a.from === b.from && a.to === b.to) return true;
  if (a.precision === "year" || b.precision === "year") return false;
  const [aTo, bTo] = [a.to ?? "9999", b.to ?? "9999"];
  const isWithin = (from: string, to: string, outer: string, outerTo: string) =>
    compareDays(outer, from) <= 0 && compareDays(to, outerTo) <= 0;
  return isWithin(b.from, bTo, a.from, aTo) || isWithin(a.from, aTo, b.from, bTo);
}

const ROUNDED = 0.05;
const BEYOND = 0.25;
const REACH = 3;

interface Scale {
  readonly of: string;
  readonly factor: number;
  readonly offset: number;
}

function scale(of: string, rows: Readonly<Record<string, number>>): [string, Scale][] {
  return Object.entries(rows).map(([unit, factor]) => [unit, { of, factor, offset: 0 }]);
}

/** Units that measure one thing, in terms of one of them (NIST Handbook 44, appendix C). */
const SCALES: ReadonlyMap<string, Scale> = new Map([
  ...scale("s", { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 }),
  ...scale("month", { month: 1, year: 12 }),
  ...scale("m", {
    m: 1,
    km: 1_000,
    cm: 0.01,
    mm: 0.001,
    um: 1e-6,
    nm: 1e-9,
    "[mi_i]": 1_609.344,
    "[nmi_i]": 1_852,
    "[ft_i]": 0.3048,
    "[in_i]": 0.0254,
    "[yd_i]": 0.9144,
  }),
  ...scale("m2", {
    m2: 1,
    km2: 1e6,
    cm2: 1e-4,
    mm2: 1e-6,
    har: 1e4,
    "[acr_us]": 4_046.8726,
    "[sft_i]": 0.092903,
    "[sin_i]": 6.4516e-4,
    "[smi_us]": 2_589_998.5,
    "[syd_i]": 0.836127,
  }),
  ...scale("kg", {
    kg: 1,
    g: 0.001,
    mg: 1e-6,
    ug: 1e-9,
    t: 1_000,
    "[ston_av]": 907.18474,
    "[lb_av]": 0.45359237,
    "[oz_av]": 0.0283495,
    "[stone_av]": 6.35029318,
  }),
  ...scale("L", {
    L: 1,
    mL: 0.001,
    cL: 0.01,
    m3: 1_000,
    km3: 1e12,
    cm3: 1e-3,
    mm3: 1e-6,
    "[gal_us]": 3.785411784,
    "[bbl_us]": 158.987,
    "[pt_us]": 0.473176,
    "[qt_us]": 0.946353,
    "[cft_i]": 28.316847,
    "[cin_i]": 0.016387064,
    "[cyd_i]": 764.554858,
  }),
  ...scale("km/h", { "km/h": 1, "[mi_i]/h": 1.609344, "[kn_i]": 1.852, "m/s": 3.6 }),
  ...scale("W", { W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12 }),
  ...scale("kW.h", { "kW.h": 1, "MW.h": 1e3, "GW.h": 1e6, "TW.h": 1e9 }),
  ["Cel", { of: "Cel", factor: 1, offset: 0 }],
  ["[degF]", { of: "Cel", factor: 5 / 9, offset: -160 / 9 }],
]);
