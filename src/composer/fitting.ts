import { askedTerms } from "../text/asked-terms.ts";
import { amountTest } from "./amounts.ts";
import { gapBefore } from "./clause.ts";
import { kindTest } from "./kinds.ts";
import type { Scene } from "./scene.ts";
import { type SpanCandidate, spanCandidates } from "./spans.ts";

/** Stretches of a sentence with their scores. */
interface Scored {
  readonly candidates: readonly SpanCandidate[];
  readonly scores: readonly number[];
}

function pick({ candidates, scores }: Scored, kept: readonly number[]): Scored {
  return { candidates: kept.map((at) => candidates[at]!), scores: kept.map((at) => scores[at]!) };
}

/** The stretches that can be what is asked for, by their kind, and what speaks for the others, in log-odds. */
export interface Fitting extends Scored {
  readonly others: number;
}

/** Gives the stretches that can be what is asked for, weighed. */
export function fittingOf(scene: Scene, weigh: (span: SpanCandidate) => number): Fitting {
  const { question, sentence, tags } = scene;
  const isAmount = amountTest(scene);
  // Nothing but an amount is an amount; but where "who" is asked and a place looks like the answer, doubt is due.
  if (isAmount !== null) {
    const candidates = spanCandidates(question, sentence, { tags, isWanted: isAmount });
    const scored = { candidates, scores: candidates.map(weigh) };
    return { ...nearMatches(scene, scored), others: NOTHING };
  }
  const candidates = spanCandidates(question, sentence, { tags });
  const scores = candidates.map(weigh);
  const isFitting = candidates.map(kindTest(scene));
  const kept = [...candidates.keys()].filter((at) => isFitting[at]);
  const unfit = scores.filter((_, at) => !isFitting[at]);
  return { ...pick({ candidates, scores }, kept), others: logSum(unfit) + Math.log(DOUBT) };
}

/** What stretches of another kind count against the best of the right one. */
const DOUBT = 0.25;

/** Of several amounts, the one beside the question's words is meant. */
function nearMatches({ question, sentence, tags }: Scene, { candidates, scores }: Scored): Scored {
  const asked = askedTerms(question);
  const matches = [...sentence.tokens.keys()].filter((at) => asked.has(sentence.tokens[at]!.term));
  const far = ({ from, to }: SpanCandidate) =>
    Math.min(FAR, ...matches.map((at) => (at < from ? from - at - 1 : Math.max(0, at - to))));
  // "2.8 % Protestants": the word right behind an amount is what it is an amount of.
  const named = ({ to }: SpanCandidate) => Number(asked.has(sentence.tokens[to]?.term || "…"));
  const owned = createOwned({ question, sentence, tags }, candidates);
  return {
    candidates,
    scores: scores.map(
      (score, at) =>
        score -
        NEARNESS * far(candidates[at]!) +
        NAMED * named(candidates[at]!) +
        OWNED * owned(candidates[at]!),
    ),
  };
}

/**
 * Tells how many of the nouns that are asked for belong to an amount, where a sentence tells several: to "9
 * dollars" of "the Plus plan costs 4 dollars and the Team plan 9 dollars", both of "Team plan".
 */
function createOwned(
  { question, sentence, tags }: Scene,
  candidates: readonly SpanCandidate[],
): (stretch: Pick<SpanCandidate, "from" | "to">) => number {
  const { tokens, quantities } = sentence;
  const kinds = quantities.filter(({ start, end }) =>
    candidates.some(({ from, to }) => tokens[from]!.start < end && start < tokens[to - 1]!.end),
  );
  // "115 metres (377 ft)" is one height.
  if (kinds.length < 2 || question.expected === "measure") return () => 0;
  const asked = askedTerms(question);
  const isAsked = (at: number) =>
    asked.has(tokens[at]!.term) && tags[at] !== "VERB" && !COSTS.test(tokens[at]!.folded);
  const inAmount = (at: number) =>
    kinds.some(({ start, end }) => tokens[at]!.start < end && start < tokens[at]!.end);
  return ({ from, to }) => {
    const inside = kinds.filter(({ start, end }) => tokens[from]!.start < end && start < tokens[to - 1]!.end);
    if (inside.length !== 1) return 0;
    const own = new Set<string>();
    for (let at = from; at < to; at += 1) if (isAsked(at)) own.add(tokens[at]!.term);
    for (let at = from - 1; at >= 0 && !inAmount(at); at -= 1) if (isAsked(at)) own.add(tokens[at]!.term);
    for (let at = to; at < tokens.length && !inAmount(at) && !BREAKS.test(tokens[at]!.folded); at += 1) {
      if (/[,;:(]/u.test(gapBefore({ question, sentence, tags }, at))) break;
      if (isAsked(at)) own.add(tokens[at]!.term);
    }
    return own.size;
  };
}

/** Verbs, whatever they look like: they are said once of several amounts. */
const COSTS = /^(?:costs?|measures?|weighs?|pays?|lasts?|earns?)$/u;
const BREAKS = /^(?:and|or|but|while|whereas)$/u;
const OWNED = 2;

const FAR = 10;

const NEARNESS = 0.15;

const NAMED = 1;

/** log Σ exp, without overflow; where there is nothing, as little as can be. */
export function logSum(scores: readonly number[]): number {
  const most = Math.max(NOTHING, ...scores);
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 1e-9));
}

const NOTHING = -20;
