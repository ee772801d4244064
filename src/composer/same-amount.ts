import type { Quantity } from "../domain.ts";

/** Tells whether two amounts or dates are one. */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit) return false;
  return a.kind === "date" ? a.date !== null && a.date === b.date : a.low === b.low && a.high === b.high;
}
