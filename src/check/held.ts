import type { Quantity } from "../domain.ts";
import type { Claim } from "./claim.ts";
import type { Contradiction } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import type { Matches } from "./matches.ts";
import type { SaidFigure } from "./said-figures.ts";
import type { talliesOf } from "./tallies.ts";

/** A claim beside a sentence: what of it is said there, and how. */
export interface Held {
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly matches: Matches;
  readonly figures: readonly (SaidFigure & { readonly figure: Quantity })[];
  /** What stands in the place of each name that is missing; null where nothing does. */
  readonly names: readonly (Contradiction | null)[];
  readonly tallies: ReturnType<typeof talliesOf>;
}
