import type { Pool } from "../pool/pool.ts";
import type { Reader } from "../composer/short/reader.ts";
import type { AnalysedSentence } from "../domain.ts";
import { CLOSENESS } from "../ranker/kinship.ts";
import { kinOf } from "../ranker/features/likeness.ts";
import { overlap } from "../ranker/overlap.ts";
import type { Asked, PoolSentence } from "../ranker/types.ts";
import { isAmong } from "../text/asked-terms.ts";
import { textAt } from "../text/spans.ts";

/**
 * Gives a reader that takes the yes or no which a sentence opens with only where that, its heading and the title have all
 * that is asked: "Yes, at /api" under "Is there an API?" tells nobody whether they can write with it.
 */
export function withOwnYes(reader: Reader, asked: Asked, { sentences }: Pool): Reader {
  if (asked.question.expected !== "boolean") return reader;
  const isOther = (sentence: AnalysedSentence) => {
    const item = sentences.find((one) => one.sentence === sentence);
    return item !== undefined && asksMore(asked, item);
  };
  return {
    ...reader,
    cut(sentence) {
      const found = reader.cut(sentence);
      if (found === null || !OUTRIGHT.test(textAt(sentence, found))) return found;
      return isOther(sentence) ? null : found;
    },
  };
}

const OUTRIGHT = /^(?:yes|no)$/iu;

/** Tells whether something is asked that neither the sentence nor what stands over it has, in whatever words. */
function asksMore(asked: Asked, { sentence, heading, titleTerms }: PoolSentence): boolean {
  if (heading === null) return false;
  const [here, above] = [overlap(asked, sentence), overlap(asked, heading.sentence)];
  const kin = [kinOf(asked, sentence, here), kinOf(asked, heading.sentence, above)];
  return asked.question.terms.some((term, place) => {
    const isThere = here.counts[place]! > 0 || above.counts[place]! > 0 || isAmong(term, titleTerms);
    const isMeant = kin.some(
      ({ likeness, relation }) => likeness[place]! >= ALIKE || relation[place]! >= CLOSENESS.synonym,
    );
    return !isThere && !isMeant;
  });
}

/** A cosine of words that people ask with for one another. */
const ALIKE = 0.6;
