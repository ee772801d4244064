import type { Span } from "../../domain.ts";
import type { Asked, Kinship, Overlap, PoolSentence } from "../types.ts";
import type { Surroundings } from "./surroundings.ts";

/** What one feature sees: the question, the sentence with its surroundings, and where they meet. */
export interface Sight extends Omit<PoolSentence, "earlier" | "later" | "heading"> {
  readonly asked: Asked;
  readonly here: Overlap;
  readonly before: Overlap | null;
  readonly after: Overlap | null;
  /** How well the sentence holds the expected answer, and the stretches of tokens that may be it. */
  readonly holds: number;
  readonly answers: readonly Span[];
  /** How many names it has that the question has not, 1 for three and more. */
  readonly names: number;
  /** How the sentence has the terms that it has not in other words. */
  readonly kin: Kinship;
  /** Which terms stand in the title. */
  readonly titled: readonly boolean[];
  /** Which stand in what an article without a title is about. */
  readonly about: readonly boolean[];
  readonly around: Surroundings;
}
