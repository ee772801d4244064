import type { Finding } from "../check/check.ts";
import { callsWrong } from "../composer/amends.ts";
import type { AnalysedSentence, Article, ClaimMatch, Quantity, Question } from "../domain.ts";
import type { PoolSentence } from "../ranker/types.ts";
import { isAmong } from "../text/asked-terms.ts";
import { type Correction, correctionOf } from "../text/corrected.ts";
import { mayBeLater, standsUnder } from "./amending.ts";
import { CALLED_FALSE, quoteOf } from "./refuting.ts";
import type { ClaimDesk, Gathered } from "./witnesses.ts";

/**
 * Gives a finding as far as it holds. Where a later correction calls the figure wrong that an article confirms, the
 * articles say otherwise, and the correction is shown with what it corrects; where it calls the figures wrong that
 * contradict the claim, and has the claim's own, it confirms.
 */
export function putRight(
  claim: Question,
  finding: Finding,
  { desk, gathered }: { readonly desk: ClaimDesk; readonly gathered: Gathered },
): Finding {
  const article = (id: string) => desk.snapshot.entries.get(id)!.article;
  const items = gathered.pool.sentences;
  const corrections = correctionsIn(items, article).filter((one) => isOfClaim(claim, one, desk));
  if (corrections.length === 0) return finding;
  const told = finding.matches
    .flatMap((match) => sentenceAt(match, items) ?? [])
    .filter((sentence) => !corrections.some(({ right }) => right === sentence));
  const correct = (sentence: AnalysedSentence, figures: readonly Quantity[]) =>
    corrections.find(
      (one) =>
        mayBeLater(one.right, sentence, article) &&
        figures.some((short) => callsWrong(one, { sentence, short })),
    );
  return finding.verdict === "differs"
    ? confirmed(claim, finding, { told, correct })
    : denied(claim, finding, { told, correct });
}

interface Sight {
  /** The sentences of the finding's places, but for those that correct. */
  readonly told: readonly AnalysedSentence[];
  readonly correct: (sentence: AnalysedSentence, figures: readonly Quantity[]) => Correction | undefined;
}

/** What the first place says, a correction calls wrong. */
function denied(claim: Question, finding: Finding, { told: [first], correct }: Sight): Finding {
  if (first === undefined) return finding;
  const same = first.quantities.filter((one) => claim.quantities.some((other) => isAlike(one, other)));
  const correction = correct(first, same);
  if (correction === undefined) return finding;
  const matches = [first, correction.right].map(asMatch);
  return { verdict: "differs", confidence: CALLED_FALSE, matches, nearest: [] };
}

/** What speaks most against the claim is called wrong, and what is right is what the claim says. */
function confirmed(claim: Question, finding: Finding, { told: [first], correct }: Sight): Finding {
  const correction = first === undefined ? undefined : correct(first, first.quantities);
  if (correction === undefined || !saysAll(correction, claim)) return finding;
  return {
    verdict: "supported",
    confidence: CALLED_FALSE,
    matches: [asMatch(correction.right)],
    nearest: [],
  };
}

function saysAll({ right }: Correction, { quantities }: Question): boolean {
  return (
    quantities.length > 0 && quantities.every((one) => right.quantities.some((other) => isAlike(one, other)))
  );
}

function sentenceAt(match: ClaimMatch, items: readonly PoolSentence[]): AnalysedSentence | null {
  const found = items.find(
    ({ sentence: { article, start, end } }) =>
      article === match.article && start <= match.start && match.end <= end,
  );
  return found?.sentence ?? null;
}

function asMatch(sentence: AnalysedSentence): ClaimMatch {
  return { ...quoteOf(sentence), difference: null };
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

/** Most of what the claim speaks of, its rare words before all, is in the paragraph of the correction or heads it. */
function isOfClaim({ terms }: Question, { right }: Correction, { snapshot, reading }: ClaimDesk): boolean {
  const entry = snapshot.entries.get(right.article)!;
  const said = new Set(entry.titleTerms);
  for (let at = right.index; snapshot.sentence(entry, at)?.block === right.block; at -= 1)
    for (const { term } of snapshot.sentence(entry, at)!.words) said.add(term);
  const weigh = (some: Question["terms"]) => some.reduce((sum, { term }) => sum + reading.idf(term), 0);
  return weigh(terms.filter((term) => isAmong(term, said))) >= weigh(terms) / 2;
}
