import type { Clock, Refusal, Scope } from "../domain.ts";
import type { Models } from "../models.ts";
import type { Entry } from "../snapshot/entries.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** What an engine is made with beside its articles. */
export interface EngineOptions {
  readonly refusals: readonly Refusal[];
  readonly clock: Clock;
  /** The most characters that an answer quotes of one article, its first sentence aside. */
  readonly quoteMaxChars?: number;
  readonly models?: Models;
}

/** What one request works with. */
export interface Desk {
  readonly snapshot: Snapshot;
  readonly options: Required<EngineOptions>;
  readonly scope: Scope;
  readonly idf: (term: string) => number;
}

/** Gives the articles that a request may see. */
export function visibleEntries({ snapshot, scope }: Desk): Entry[] {
  return [...snapshot.entries.values()].filter(({ card }) => snapshot.visible(card, scope));
}

/** Gives those of them that may be quoted as an answer. */
export function citableEntries(desk: Desk): Entry[] {
  return visibleEntries(desk).filter(({ card }) => desk.snapshot.citable(card, desk.scope));
}

/** Gives a number as answers show it: to four places. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
