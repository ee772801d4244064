import { askedTerms } from "../../text/asked-terms.ts";
import { amountTest } from "./kinds/amounts.ts";
import { kindTest } from "./kinds/kinds.ts";
import { createOwned } from "./kinds/owned.ts";
import type { Scene } from "./scene.ts";
import type { Weigh } from "./model.ts";
import { type SpanCandidate, spanCandidates } from "./spans.ts";

/** Stretches of a sentence with their scores. */
interface Scored {
  readonly candidates: readonly SpanCandidate[];
  readonly scores: Float64Array;
}

/** The stretches that can be what is asked for, by their kind, and what speaks for the others, in log-odds. */
export interface Fitting extends Scored {
  readonly others: number;
}

/** Gives the stretches that can be what is asked for, weighed; none of what has thousands of words and no end. */
export function fittingOf(scene: Scene, weigh: Weigh): Fitting {
  const { question, sentence, tags } = scene;
  if (sentence.tokens.length > LONGEST_SENTENCE)
    return { candidates: [], scores: new Float64Array(), others: NOTHING };
  const isAmount = amountTest(scene);
  // Nothing but an amount is an amount; but where "who" is asked and a place looks like the answer, doubt is due.
  if (isAmount !== null) {
    const candidates = spanCandidates(question, sentence, { tags, isWanted: isAmount });
    const scored = { candidates, scores: weigh(candidates) };
    return { others: NOTHING, ...nearMatches(scene, scored) };
  }
  const candidates = spanCandidates(question, sentence, { tags });
  const scores = weigh(candidates);
  const isFitting = candidates.map(kindTest(scene));
  const unfit = scores.filter((_, at) => !isFitting[at]);
  return {
    others: logSum(unfit) + Math.log(DOUBT),
    candidates: candidates.filter((_, at) => isFitting[at]),
    scores: scores.filter((_, at) => isFitting[at]),
  };
}

/** In tokens. What is longer is a list or a table; each stretch is held against all that stands there. */
export const LONGEST_SENTENCE = 2_000;

/** What stretches of another kind count against the best of the right one. */
const DOUBT = 0.25;

/** Of several amounts, the one beside the question's words is meant. */
function nearMatches(scene: Scene, { candidates, scores }: Scored): Scored {
  const { tokens } = scene.sentence;
  const asked = askedTerms(scene.question);
  const matches = [...tokens.keys()].filter((at) => asked.has(tokens[at]!.term));
  const far = ({ from, to }: SpanCandidate) =>
    Math.min(FAR, ...matches.map((at) => (at < from ? from - at - 1 : Math.max(0, at - to))));
  // "2.8 % Protestants": the word right behind an amount is what it is an amount of.
  const named = ({ to }: SpanCandidate) => Number(asked.has(tokens[to]?.term || "…"));
  const owned = createOwned(scene, candidates);
  return {
    candidates,
    scores: scores.map((score, at) => {
      const one = candidates[at]!;
      return score - NEARNESS * far(one) + NAMED * named(one) + OWNED * owned(one);
    }),
  };
}

const FAR = 10;
const NEARNESS = 0.15;
const NAMED = 1;
const OWNED = 4;

/** log Σ exp, without overflow; where there is nothing, as little as can be. */
export function logSum(scores: Float64Array): number {
  let most = NOTHING;
  for (const score of scores) if (score > most) most = score;
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 1e-9));
}

const NOTHING = -20;
