import type { Recall, Spread } from "./measure.ts";
import type { Start } from "./start.ts";

/** What one engine did at one size. */
export interface EngineRow {
  readonly engine: string;
  readonly spread: Spread;
  readonly recall: Recall;
  readonly bytesPerPassage: number;
  readonly savedBytes: number;
  readonly openMs: number;
  readonly buildMs: number;
}

/** What was measured at one size. */
export interface SizeResult {
  readonly passages: number;
  readonly recombined: number;
  readonly articles: number;
  readonly rows: readonly EngineRow[];
  /** A whole answer: retrieved, ranked and composed. */
  readonly answer: Spread;
  /** The first whole answers of a process. */
  readonly cold: Spread;
  /** Processor time to take in all articles: files read, sentences, index, snapshot written. */
  readonly ingestMs: number;
  /** What of it is reading the files and parsing their lines, measured by itself. */
  readonly readingMs: number;
  readonly snapshotBytes: number;
  readonly start: Start;
}

/** What ours alone did at a size that nothing else is asked at. */
export interface LargeResult {
  readonly passages: number;
  readonly spread: Spread;
  readonly bytesPerPassage: number;
  readonly slope: number;
  readonly slopeFrom: number;
}

export interface BenchResult {
  readonly sizes: readonly SizeResult[];
  readonly questions: number;
  /** So many were asked before these, or as many as were answered in a while. */
  readonly warming: number;
  readonly large: LargeResult | null;
}
