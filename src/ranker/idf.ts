import type { Retriever } from "../domain.ts";
import type { Provenance } from "./weights.ts";

/** How many of so many passages of English prose hold a term. */
export interface Background extends Provenance {
  readonly passages: number;
  readonly frequencies: Readonly<Record<string, number>>;
}

/**
 * Gives the idf of terms over a corpus and English at large.
 *
 * In two articles nearly every word is rare: a background of ordinary prose tells "population" from
 * "say". It weighs as much as `PRIOR_PASSAGES`, so a large corpus speaks for itself.
 */
export function createIdf(
  retriever: Pick<Retriever, "size" | "frequency">,
  background: Background | null,
): (term: string) => number {
  const share = background === null ? 0 : PRIOR_PASSAGES / background.passages;
  const passages = retriever.size + (background === null ? 0 : PRIOR_PASSAGES);
  return (term) => {
    const frequency = retriever.frequency(term) + share * (background?.frequencies[term] ?? 0);
    return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
  };
}

const PRIOR_PASSAGES = 400;
