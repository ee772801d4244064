import { type Finding, quoteOf } from "../check/finding.ts";
import { callsWrong } from "../composer/amends.ts";
import type { AnalysedSentence, Article, ClaimMatch, Quantity, Question } from "../domain.ts";
import type { PoolSentence } from "../ranker/types.ts";
import { isAmong } from "../text/asked-terms.ts";
import { asksOfPast } from "../text/asks-of-past.ts";
import { changedFrom, type Correction, correctionsOf, rightTest, wrongPart } from "../text/corrected.ts";
import { isLater, mayBeLater, wordsOver } from "./later.ts";
import { CALLED_FALSE } from "./refuting.ts";
import type { ClaimDesk, Gathered } from "./witnesses.ts";
import { textAt } from "../text/spans.ts";

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
  const corrections = correctionsIn(items, article).filter(
    (one) => isOfClaim(claim, one, desk) && !(one.isChange && asksOfPast(claim.text)),
  );
  if (corrections.length === 0) return finding;
  const told = finding.matches.flatMap((match) => {
    const sentence = sentenceAt(match, items);
    if (sentence === null) return [];
    // What a correction takes back may stand in the correction itself.
    const correcting = corrections.find(({ right }) => right === sentence);
    return correcting === undefined || wrongPart(correcting).sentence === sentence ? [sentence] : [];
  });
  const correct = (sentence: AnalysedSentence, figures: readonly Quantity[]) =>
    corrections.find(
      (one) =>
        isOver(one, sentence, article) && figures.some((short) => callsWrong(one, { sentence, short })),
    );
  const change = (sentence: AnalysedSentence) =>
    corrections.find(
      (one) =>
        one.isChange === true &&
        (one.right === sentence || isLater(one.right, sentence, article)) &&
        claim.quantities.some(({ start, end }) => claim.text.slice(start, end) === one.wrong),
    );
  const inWords = claim.quantities.length === 0 ? reworded(claim, finding, corrections) : null;
  if (inWords !== null) return inWords;
  return finding.verdict === "differs"
    ? confirmed(claim, finding, { told, correct })
    : denied(claim, finding, { told, correct, change });
}

/**
 * "We called her an engineer. She is a surveyor." calls wrong that she is an engineer, and confirms that she is a surveyor;
 * null where no correction has all that is claimed.
 */
function reworded(claim: Question, finding: Finding, corrections: readonly Correction[]): Finding | null {
  for (const { right, told, wrong } of corrections) {
    if (told === null || wrong !== told.text) continue;
    const [own, instead] = [termsIn(told), termsIn(right)];
    const isIn = (terms: ReadonlySet<string>) => claim.terms.filter((term) => isAmong(term, terms)).length;
    const both = new Set([...own, ...instead]);
    if (isIn(both) < claim.terms.length || isIn(own) === 0) continue;
    const isWrong = isIn(own) === claim.terms.length && isIn(instead) < claim.terms.length;
    if (isWrong && finding.verdict === "differs") return null;
    const first = isWrong ? finding.matches[0] : undefined;
    const matches = [first ?? asMatch(told), asMatch(right)];
    if (isWrong || isIn(own) < claim.terms.length)
      return { verdict: isWrong ? "differs" : "supported", confidence: CALLED_FALSE, matches, nearest: [] };
  }
  return null;
}

function termsIn({ words }: AnalysedSentence): ReadonlySet<string> {
  return new Set(words.flatMap(({ term }) => (term === "" ? [] : [term])));
}

interface Sight {
  /** The sentences of the finding's places, but for those that correct. */
  readonly told: readonly AnalysedSentence[];
  readonly correct: (sentence: AnalysedSentence, figures: readonly Quantity[]) => Correction | undefined;
}

/** What the first place says, a correction calls wrong. */
function denied(
  claim: Question,
  finding: Finding,
  {
    told: [first],
    correct,
    change,
  }: Sight & { readonly change: (sentence: AnalysedSentence) => Correction | undefined },
): Finding {
  if (first === undefined) return finding;
  const same = first.quantities.filter((one) => claim.quantities.some((other) => isAlike(one, other)));
  const correction = correct(first, same) ?? change(first);
  if (correction === undefined) return finding;
  const matches = [...new Set([first, correction.right])].map(asMatch);
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

/** What was changed was right before: only what is surely older is over. */
function isOver(
  { right, isChange }: Correction,
  sentence: AnalysedSentence,
  article: (id: string) => Article,
): boolean {
  if (right === sentence) return isChange !== true;
  return isChange === true ? isLater(right, sentence, article) : mayBeLater(right, sentence, article);
}

function saysAll(correction: Correction, { quantities, text }: Question): boolean {
  const says = (one: Quantity) =>
    saysFigure(correction, one) || cameTo(correction) === text.slice(one.start, one.end);
  return quantities.length > 0 && quantities.every(says);
}

function cameTo({ right, now }: Correction): string | null {
  return now === undefined ? null : textAt(right, now);
}

/** "It found 77" has a bare number, which is read as no amount of anything. What is taken back is not said. */
function saysFigure(correction: Correction, figure: Quantity): boolean {
  const { quantities, tokens } = correction.right;
  const isRight = rightTest(correction);
  const isBare = ({ start, end, folded }: AnalysedSentence["tokens"][number]) =>
    Number(folded.replaceAll(",", "")) === figure.low &&
    !quantities.some((one) => one.start < end && start < one.end);
  return (
    quantities.some((other) => isRight(other) && isAlike(figure, other)) ||
    (figure.low !== null && tokens.some((token) => isRight(token) && isBare(token)))
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
  return items.flatMap(({ sentence, previous, heading }) => {
    const over = wordsOver(article(sentence.article), heading?.sentence ?? null);
    const corrections = correctionsOf(sentence, previous, over);
    return corrections.length > 0 ? corrections : (changedFrom(sentence) ?? []);
  });
}

/** "The right figure is 8,600" tells of what. */
function isAlike(one: Quantity, other: Quantity): boolean {
  const isBare = [one, other].some(({ kind, unit }) => kind === "count" && unit === null);
  return (
    (one.kind === other.kind || (isBare && one.low !== null)) &&
    one.low === other.low &&
    one.high === other.high &&
    one.date === other.date
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
