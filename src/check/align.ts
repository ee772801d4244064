import type { DifferencePart, Span } from "../domain.ts";
import type { Word } from "./words.ts";

/** One step of an alignment: a word of the claim, of the article, or of both. */
export interface Step {
  readonly claim: number | null;
  readonly article: number | null;
  readonly isSame: boolean;
}

/** A claim laid along a stretch of an article, word by word. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** The article's words that it covers, by index, half-open. */
  readonly from: number;
  readonly to: number;
  /** The weight of the words that are the same, of the longer side's, 0 … 1. */
  readonly similarity: number;
}

/**
 * Lays the whole claim along the stretch of the article's words that fits it best. Null where no word fits.
 *
 *              article:  Z.  offered  to  buy   weapons
 *   claim: Z.            ●
 *          offered             ●
 *          to                          ●
 *          purchase                        ╲                 a word for another
 *          weapons                               ●
 */
export function align(claim: readonly Word[], article: readonly Word[]): Alignment | null {
  const columns = article.length + 1;
  const scores = new Float64Array((claim.length + 1) * columns);
  for (let row = 1; row <= claim.length; row += 1) {
    const word = claim[row - 1]!;
    scores[row * columns] = scores[(row - 1) * columns]! - GAP;
    for (let column = 1; column < columns; column += 1) {
      const diagonal = scores[(row - 1) * columns + column - 1]! + worth(word, article[column - 1]!);
      const above = scores[(row - 1) * columns + column]! - GAP;
      const left = scores[row * columns + column - 1]! - GAP;
      scores[row * columns + column] = Math.max(diagonal, above, left);
    }
  }
  return trace(claim, article, scores);
}

/** Starts after the best end, the earliest of equals, and goes back to the claim's first word. */
function trace(claim: readonly Word[], article: readonly Word[], scores: Float64Array): Alignment | null {
  const columns = article.length + 1;
  let column = 0;
  for (let at = 1; at < columns; at += 1) {
    if (scores[claim.length * columns + at]! > scores[claim.length * columns + column]!) column = at;
  }
  const to = column;
  const steps: Step[] = [];
  for (let row = claim.length; row > 0;) {
    const here = scores[row * columns + column]!;
    const [word, other] = [claim[row - 1]!, article[column - 1]];
    const isDiagonal =
      other !== undefined && here === scores[(row - 1) * columns + column - 1]! + worth(word, other);
    if (isDiagonal) {
      row -= 1;
      column -= 1;
      steps.push({ claim: row, article: column, isSame: word.folded === other.folded });
    } else if (here === scores[(row - 1) * columns + column]! - GAP) {
      row -= 1;
      steps.push({ claim: row, article: null, isSame: false });
    } else {
      column -= 1;
      steps.push({ claim: null, article: column, isSame: false });
    }
  }
  steps.reverse();
  const same = steps
    .filter(({ isSame }) => isSame)
    .reduce((sum, step) => sum + claim[step.claim!]!.weight, 0);
  if (same === 0) return null;
  const longer = Math.max(weightOf(claim), weightOf(article.slice(column, to)));
  return { steps, from: column, to, similarity: same / longer };
}

function worth(a: Word, b: Word): number {
  return a.folded === b.folded ? 2 * a.weight : -OTHER;
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** A word for another costs less than one left out, so that the last word of a quote is held against the article's. */
const GAP = 0.4;
const OTHER = 0.35;

/** Leaves out the article's words outside of `[from, to)`: a quote's other first word is not the sentence's before. */
export function within({ steps, similarity }: Alignment, from: number, to: number): Alignment {
  const kept = steps
    .map((step) => {
      const isInside = step.article !== null && step.article >= from && step.article < to;
      return isInside ? step : { ...step, article: null };
    })
    .filter(({ claim, article }) => claim !== null || article !== null);
  const places = kept.flatMap(({ article }) => article ?? []);
  return { steps: kept, similarity, from: places[0] ?? from, to: (places.at(-1) ?? from) + 1 };
}

/** Gives the alignment as parts to read, neighbours of one kind together; the texts are slices of both sides. */
export function differenceOf(
  { steps }: Alignment,
  claim: { readonly text: string; readonly words: readonly Word[] },
  article: { readonly text: string; readonly words: readonly Word[] },
): DifferencePart[] {
  const parts: DifferencePart[] = [];
  const put = (kind: DifferencePart["kind"], side: typeof claim, places: readonly number[]) => {
    if (places.length === 0) return;
    const span: Span = { start: side.words[places[0]!]!.start, end: side.words[places.at(-1)!]!.end };
    parts.push({ kind, text: side.text.slice(span.start, span.end) });
  };
  for (let at = 0; at < steps.length;) {
    const { isSame } = steps[at]!;
    let end = at;
    while (end < steps.length && steps[end]!.isSame === isSame) end += 1;
    const run = steps.slice(at, end);
    const ofArticle = run.flatMap((step) => step.article ?? []);
    if (isSame) put("same", article, ofArticle);
    else {
      put(
        "claim",
        claim,
        run.flatMap((step) => step.claim ?? []),
      );
      put("article", article, ofArticle);
    }
    at = end;
  }
  return parts;
}
