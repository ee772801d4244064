import type { AnalysedSentence, Question, Span } from "../domain.ts";
import type { Tagger } from "../text/tagger.ts";
import { roleOf } from "./role.ts";
import { spanCandidates } from "./spans.ts";
import type { ShortSpan } from "./types.ts";

/** What cutting short answers learned: a weight for each feature, and the share from which an answer stands out. */
export interface ShortModel {
  readonly command: string;
  readonly learned: string | null;
  /** The data sets, each with the SHA-256 of its files. */
  readonly data: Readonly<Record<string, string>>;
  readonly samples: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly threshold: number;
}

/**
 * Gives the short answer of a sentence, cut from it, or null where none stands out.
 *
 * Each stretch of the sentence is scored; its score is its share of the belief among all of them, summed
 * over the stretches that overlap it, since "$90 billion" and "roughly $90 billion" are one answer.
 */
export function cutShort(
  question: Question,
  sentence: AnalysedSentence,
  options: { readonly tagger: Tagger; readonly model: ShortModel },
): ShortSpan | null {
  const role =
    question.expected === "definition" ? roleOf(question, sentence, options.tagger(sentence)) : null;
  if (role !== null) return { ...role, score: 1 };
  const { weights, threshold } = options.model;
  const candidates = spanCandidates(question, sentence, options.tagger(sentence));
  if (candidates.length === 0) return null;
  const scores = candidates.map(({ features }) =>
    features.reduce((sum, name) => sum + (weights[name] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const best = scores.indexOf(most);
  const chosen = candidates[best]!;
  const belief = candidates.reduce(
    (sum, { from, to }, at) => sum + (from < chosen.to && chosen.from < to ? raised[at]! / all : 0),
    0,
  );
  if (belief < threshold) return null;
  const { start, end } = wholeQuantities(sentence, {
    start: sentence.tokens[chosen.from]!.start,
    end: sentence.tokens[chosen.to - 1]!.end,
  });
  return { start, end, score: belief };
}

/** "$" and "%" are no words, and belong to the amounts at the ends. */
function wholeQuantities(sentence: AnalysedSentence, span: Span): Span {
  const touched = sentence.quantities.filter(({ start, end }) => start < span.end && span.start < end);
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  };
}
