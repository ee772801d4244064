/** The ledger of figures, and the events of the timeline. */

import type { Bound, DatePrecision, QuantityKind } from "./quantities.ts";
import type { Quote } from "./span.ts";

/** One figure as one article states it. */
export interface Mention {
  readonly article: string;
  readonly version: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly date?: string | null;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly polarity: "positive" | "negative";
  readonly said: string | null;
  readonly newest: boolean;
  readonly sentence: Omit<Quote, "article">;
  readonly source: string | null;
  readonly published: string | null;
}

/** A row of the ledger: one figure, with every article that states it. */
export interface Figure {
  readonly kind: QuantityKind;
  readonly text: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit?: string | null;
  readonly date?: string | null;
  readonly about: string;
  readonly agreement: "single" | "agree" | "differ";
  readonly mentions: readonly Mention[];
}

/** What figures or events are asked for: words that their sentences have, and a kind. */
export interface FigureQuery {
  readonly topic?: string;
  readonly kind?: QuantityKind;
}

/** A dated event. `from` is null where it cannot be dated; `to` is null where open. */
export interface Event {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly article: string;
  readonly sentence: Omit<Quote, "article">;
}
