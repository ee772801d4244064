import type { Finding } from "../check/check.ts";
import { callsWrong } from "../composer/amends.ts";
import type { AnalysedSentence, Article, Quantity, Question } from "../domain.ts";
import type { PoolSentence } from "../ranker/types.ts";
import { isAmong } from "../text/asked-terms.ts";
import { type Correction, correctionOf } from "../text/corrected.ts";
import { isLater, standsUnder } from "./amending.ts";
import { CALLED_FALSE, quoteOf } from "./refuting.ts";
import type { ClaimDesk, Gathered } from "./witnesses.ts";

/**
 * Gives a finding as far as it holds: where a later correction calls the figure wrong that an article confirms, the
 * articles say otherwise, and the correction is shown with what it corrects.
 */
export function putRight(
  claim: Question,
  finding: Finding,
  { desk, gathered }: { readonly desk: ClaimDesk; readonly gathered: Gathered },
): Finding {
  const article = (id: string) => desk.snapshot.entries.get(id)!.article;
  const sentence = confirmedIn(finding, gathered.pool.sentences);
  if (sentence === null) return finding;
  const figures = sentence.quantities.filter((one) => claim.quantities.some((other) => isAlike(one, other)));
  const later = gathered.pool.sentences.filter(
    (item) => item.sentence !== sentence && isLater(item.sentence, sentence, article),
  );
  const correction = correctionsIn(later, article).find(
    (one) => isOfClaim(claim, one) && figures.some((short) => callsWrong(one, { sentence, short })),
  );
  if (correction === undefined) return finding;
  const quotes = [quoteOf(correction.right), quoteOf(sentence)];
  const matches = quotes.map((quote) => ({ ...quote, difference: null }));
  return { verdict: "differs", confidence: CALLED_FALSE, matches, nearest: [] };
}

/** The sentence of the first place that says the claim. */
function confirmedIn({ verdict, matches }: Finding, items: readonly PoolSentence[]): AnalysedSentence | null {
  const [match] = verdict === "differs" ? [] : matches;
  if (match === undefined) return null;
  const found = items.find(
    ({ sentence: { article, start, end } }) =>
      article === match.article && start <= match.start && match.end <= end,
  );
  return found?.sentence ?? null;
}

function correctionsIn(items: readonly PoolSentence[], article: (id: string) => Article): Correction[] {
  return items.flatMap(
    ({ sentence, previous, heading }) =>
      correctionOf(sentence, previous, standsUnder(article(sentence.article), heading?.sentence ?? null)) ??
      [],
  );
}

function isAlike(one: Quantity, other: Quantity): boolean {
  return (
    one.kind === other.kind && one.low === other.low && one.high === other.high && one.date === other.date
  );
}

function isOfClaim({ terms }: Question, { right, told }: Correction): boolean {
  const said = new Set([right, told].flatMap((one) => one?.words.map(({ term }) => term) ?? []));
  return terms.some((term) => isAmong(term, said));
}
