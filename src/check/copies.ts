import type { AnalysedSentence, ClaimMatch, Quantity, Sentence, Span } from "../domain.ts";
import { isSameValue } from "../quantities/agreement.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { align, type Alignment, differenceOf, type Step, within } from "./align.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair } from "./contradictions.ts";
import { isCutShort } from "./cut-short.ts";
import type { Support, Witness } from "./support.ts";
import { type Word, wordsIn } from "./words.ts";
import { textAt } from "../text/spans.ts";

/** A stretch of an article that a claim follows word by word. */
export interface Copy {
  readonly witness: Witness;
  readonly alignment: Alignment;
  /** Whether nothing but words that carry no subject differ. */
  readonly isPlain: boolean;
  readonly match: ClaimMatch;
  readonly contradictions: readonly Contradiction[];
  /** Whether what stands around it takes it back. */
  readonly isCutShort: boolean;
}

/** Gives the stretch that a claim follows, around a sentence; null where it follows none. */
export function copyOf(claim: Claim, witness: Witness, support: Support): Copy | null {
  if (claim.words.length < COPY_WORDS) return null;
  const { text, id } = witness.article;
  const span = windowOf(witness, claim.words.length);
  const words = wordsIn(text, span);
  const whole = align(claim.words, words);
  if (whole === null || whole.similarity < COPY) return null;
  const alignment = withSign(inSentences(whole, words, witness.sentences), words);
  if (support.unsaid > 0 && addsFigure(alignment, claim, { words, sentence: witness.sentence, support }))
    return null;
  const contradictions = contradictionsOf(alignment, claim, { words, sentence: witness.sentence, support });
  const cut = sliceSpan(text, words, alignment, span.end);
  const { start, end } = contradictions.some(({ kind }) => kind === "figure")
    ? withFigures(cut, witness.sentence)
    : cut;
  const difference = differenceOf(alignment, claim, { text, words });
  const others = alignment.steps.filter(({ isSame }) => !isSame);
  return {
    witness,
    alignment,
    isPlain: others.every(
      (step) =>
        (step.claim === null || claim.words[step.claim]!.weight < 1) &&
        (step.article === null || words[step.article]!.weight < 1),
    ),
    match: { text: text.slice(start, end), article: id, start, end, difference },
    contradictions,
    isCutShort: isCutShort(text, { start, end }, witness.sentences),
  };
}

/** "Ten people were killed" of "the people killed": a claim that brings a number of them in is no quote. */
function addsFigure({ steps }: Alignment, { words: asked, question }: Claim, laid: Laid): boolean {
  const isIn = ({ start, end }: Word, spans: readonly Span[]) =>
    spans.some((one) => one.start < end && start < one.end);
  const isNumber = (word: Word) => /^\d/u.test(word.folded) || isIn(word, laid.sentence.quantities);
  return question.quantities.some((figure) => {
    if (figure.kind !== "count") return false;
    const own = steps.filter(({ claim }) => claim !== null && isIn(asked[claim]!, [figure]));
    return (
      own.length > 0 &&
      own.every(({ isSame, article, claim }) =>
        isSame ? !isFirst(asked[claim!]!, figure) : article === null || !isNumber(laid.words[article]!),
      )
    );
  });
}

function isFirst({ start }: Word, figure: Span): boolean {
  return start === figure.start;
}

/** What a claim is laid along. */
interface Laid {
  readonly words: readonly Word[];
  readonly sentence: AnalysedSentence;
  readonly support: Support;
}

/** From the sentence before on, for as many sentences as the claim's words need. */
function windowOf({ article, sentences, sentence, previous }: Witness, words: number) {
  const isAdjoining = previous !== null && article.text.slice(previous.end, sentence.start).trim() === "";
  const start = isAdjoining ? previous.start : sentence.start;
  let { end } = sentence;
  let count = sentence.tokens.length;
  for (let at = sentence.index + 1; at < sentences.length && count < words * 1.2; at += 1) {
    const next = sentences[at]!;
    if (article.text.slice(end, next.start).trim() !== "") break;
    count += Math.max(1, Math.round((next.end - next.start) / 6));
    end = next.end;
  }
  return { start, end };
}

/** Keeps to the sentences of which a word is the same. */
function inSentences(
  alignment: Alignment,
  words: readonly Word[],
  sentences: readonly Sentence[],
): Alignment {
  const same = alignment.steps.flatMap(({ isSame, article }) => (isSame ? (article ?? []) : []));
  const [first, last] = [words[same[0]!]!, words[same.at(-1)!]!];
  const start = sentences.findLast((sentence) => sentence.start <= first.start)?.start ?? 0;
  const end = sentences.find((sentence) => sentence.end >= last.end)?.end ?? Infinity;
  const from = words.findIndex((word) => word.start >= start);
  const to = words.findLastIndex((word) => word.end <= end) + 1;
  return within(alignment, from, to);
}

/** A stretch that begins with a number begins with its sign, which the claim then lacks. */
function withSign(alignment: Alignment, words: readonly Word[]): Alignment {
  const from = alignment.from - 1;
  const isSign = words[from]?.folded === "-" && words[from].end === words[alignment.from]?.start;
  if (!isSign) return alignment;
  return { ...alignment, from, steps: [{ claim: null, article: from, isSame: false }, ...alignment.steps] };
}

/** The aligned words, with the punctuation that ends a sentence behind them. */
function sliceSpan(text: string, words: readonly Word[], { from: first, to }: Alignment, most: number) {
  // "Fewer" is part of "fewer than 30".
  const from = first > 0 && words[first]!.folded === "than" ? first - 1 : first;
  const { end } = words[to - 1]!;
  const closing = /^[.!?…]+["”’')\]]*/u.exec(text.slice(end, most))?.[0] ?? "";
  return { start: words[from]!.start, end: end + closing.length };
}

/** Of "in February 2022" a claim may have the month alone: what is said otherwise has to be seen. */
function withFigures(span: Span, { quantities }: AnalysedSentence): Span {
  const cut = quantities.filter(({ start, end }) => start < span.end && span.start < end);
  return {
    start: Math.min(span.start, ...cut.map(({ start }) => start)),
    end: Math.max(span.end, ...cut.map(({ end }) => end)),
  };
}

/**
 * Of the contradictions with the sentence, those in words that stand for each other; other words are just altered.
 * A number in the place of another is a figure that differs, whatever it counts.
 */
function contradictionsOf(
  { steps }: Alignment,
  claim: Claim,
  { words, sentence, support: { contradictions } }: Laid,
): Contradiction[] {
  const others = steps.filter(({ isSame }) => !isSame);
  const replaced = new Set(others.flatMap(({ claim: at }) => (at === null ? [] : [claim.words[at]!.folded])));
  const instead = new Set(others.flatMap(({ article: at }) => (at === null ? [] : [words[at]!.folded])));
  const inPlace = contradictions.filter(
    ({ kind, claim: said, article: says }) =>
      kind === "denial" ||
      kind === "opposite" ||
      (kind === "figure" && isPutIn(said, steps, claim)) ||
      (wordsIn(said).some(({ folded }) => replaced.has(folded)) &&
        wordsIn(says).some(({ folded }) => instead.has(folded))),
  );
  return inPlace.some(({ kind }) => kind === "figure")
    ? inPlace
    : [...inPlace, ...numbers(others, claim, { words, sentence })];
}

/** A figure that the claim adds to the article's words, which have another: "sank in 1973 with the loss of seven". */
function isPutIn(said: string, steps: readonly Step[], { words }: Claim): boolean {
  const added = new Set(
    steps.flatMap(({ claim, article }) => (claim !== null && article === null ? [words[claim]!.folded] : [])),
  );
  return wordsIn(said).every(({ folded }) => added.has(folded));
}

/** Numbers that stand for each other, each with its unit. */
function numbers(
  others: readonly Step[],
  { words: asked, question }: Claim,
  { words, sentence }: Pick<Laid, "words" | "sentence">,
): Contradiction[] {
  return others.flatMap(({ claim, article }) => {
    if (claim === null || article === null) return [];
    const [said, says] = [asked[claim]!, words[article]!];
    if (!/^\d/u.test(said.folded) || !/^\d/u.test(says.folded)) return [];
    const own = sentenceOf(question);
    const [mine, theirs] = [figureAround(own, said), figureAround(sentence, says)];
    // "2 weeks" is said by "14 days".
    if (mine !== undefined && theirs !== undefined && isSameValue(mine, theirs)) return [];
    const shown = (figure: Quantity | undefined, of: AnalysedSentence, word: Word) =>
      figure === undefined ? word.folded : textAt(of, figure);
    return [pair("figure", shown(mine, own, said), shown(theirs, sentence, says))];
  });
}

function figureAround({ quantities }: AnalysedSentence, word: Word): Quantity | undefined {
  return quantities.find(({ start, end }) => start <= word.start && word.end <= end);
}

/** Fewer words are no quote. */
const COPY_WORDS = 4;
/** Words in order that make a quote, and not a claim in other words. */
const COPY = 0.7;
