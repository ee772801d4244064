import type { Asking } from "./engines.ts";

/** What one process of the bench does, and nothing else beside it. */
export type Job =
  /** Indexes the passages of a file with an engine, and is asked. */
  | {
      readonly kind: "index";
      readonly engine: string;
      readonly passages: string;
      /** So many of them are indexed before, to warm up; it does not count. */
      readonly warming: number;
      readonly scratch: string;
    }
  /** Indexes the first passages of a file with ours, a batch at a time, and is asked. */
  | { readonly kind: "large"; readonly passages: string; readonly limit: number }
  /** Reads a corpus' files and parses their lines. */
  | { readonly kind: "reading"; readonly corpus: string }
  /** Takes a corpus in and writes its snapshot, after a smaller one that does not count. */
  | { readonly kind: "ingest"; readonly warming: Place; readonly place: Place }
  /** Opens a corpus' snapshot as the bot does, and is asked for whole answers. */
  | { readonly kind: "answer"; readonly place: Place };

/** A corpus, and where its snapshot is. */
export interface Place {
  readonly corpus: string;
  readonly folder: string;
  /** Names the code that derives. */
  readonly build: string;
}

/** What something took, and what it left. */
export interface Measured {
  readonly ms: number;
  readonly bytes: number;
}

/** What one question took, and the passages that were found. */
export interface Found {
  readonly ms: number;
  readonly ids: readonly string[];
}

/** A job that is ready to be asked. */
export interface Begun {
  readonly ready: Measured;
  /** Gives the ids of the best passages, the best first. */
  readonly search: (asking: Asking) => Promise<readonly string[]> | readonly string[];
  /** Measures what can be measured only once nothing more is asked. */
  readonly end: () => Measured;
}

/** What measures a process from inside. */
export interface Gauges {
  /** The processor time that it took so far, in milliseconds. */
  readonly cpuMs: () => number;
  /** What it holds once everything that can go has gone, in bytes. */
  readonly heldBytes: () => number;
}

/** So many passages of each question are looked at. */
export const LIMIT = 20;
