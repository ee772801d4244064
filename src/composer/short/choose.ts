import type { AnalysedSentence, Span } from "../../domain.ts";
import { withBounds } from "./bounds.ts";
import { type Fitting, logSum } from "./fitting.ts";
import type { Scene } from "./scene.ts";
import type { SpanCandidate } from "./spans.ts";
import type { ShortSpan } from "../types.ts";

/**
 * Chooses the stretch that shares most words with the answer, as far as belief in all of them tells: "$90 billion"
 * and "roughly $90 billion" speak for each other. Its score is the F1 that is to be expected of it.
 */
export function choose(
  { question, sentence }: Pick<Scene, "question" | "sentence">,
  { candidates, scores, others }: Fitting,
): ShortSpan | null {
  const all = logSum(Float64Array.of(logSum(scores), others));
  const likely = likeliest(scores).map((at) => {
    const { from, to } = candidates[at]!;
    return { from, to, belief: Math.exp(scores[at]! - all) };
  });
  let [chosen, score]: [Pick<SpanCandidate, "from" | "to"> | null, number] = [null, 0];
  for (const one of likely) {
    if (one.belief < likely[0]!.belief * BELIEVED) break;
    const expected = likely.reduce((sum, other) => sum + other.belief * wordsShared(one, other), 0);
    if (expected > score) [chosen, score] = [one, expected];
  }
  if (chosen === null) return null;
  const whole = wholeQuantities(sentence, {
    start: sentence.tokens[chosen.from]!.start,
    end: sentence.tokens[chosen.to - 1]!.end,
  });
  const { start, end } = withBounds(question, sentence, whole);
  return { start, end, score };
}

/** The places of the highest scores, the highest first. Of hundreds, only those that may be among them are put in order. */
function likeliest(scores: Float64Array): number[] {
  const least = scores.slice().sort().at(-LIKELY) ?? -Infinity;
  const places: number[] = [];
  for (let at = 0; at < scores.length; at += 1) if (scores[at]! >= least) places.push(at);
  return places.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, LIKELY);
}

/** How many of the likeliest stretches are weighed against each other. */
const LIKELY = 40;

/** A stretch that is believed less than so much of the best one only hedges between others. */
const BELIEVED = 1 / Math.E;

/** The F1 of the words of two stretches. */
function wordsShared(a: Pick<SpanCandidate, "from" | "to">, b: Pick<SpanCandidate, "from" | "to">): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared <= 0 ? 0 : (2 * shared) / (a.to - a.from + b.to - b.from);
}

/** "$" and "%" are no words, and belong to the amounts at the ends. */
function wholeQuantities(sentence: AnalysedSentence, span: Span): Span {
  const touched = sentence.quantities.filter(({ start, end }) => start < span.end && span.start < end);
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
}
