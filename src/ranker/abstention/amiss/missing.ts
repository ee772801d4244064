import { isNoun } from "../../../text/tagger.ts";
import type { Findings } from "../findings.ts";

/** Tells whether neither the passage nor its title has a thing that is asked about, nor the sentence any thing like it. */
export function isMissing(
  { inPassage, ranking: { asked, ranked }, sentenceTags }: Findings,
  place: number,
): boolean {
  const { tokens } = ranked[0]!.sentence;
  return (
    inPassage.missing.includes(place) &&
    tokens.every(({ term }, at) => !isNoun(sentenceTags[at]) || asked.kinship(term).likeness[place]! < LIKE)
  );
}

/** The cosine from which a word is like another. */
export const LIKE = 0.6;
