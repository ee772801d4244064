import type { Engine } from "../../domain.ts";
import { askAll, type Surroundings } from "./asking.ts";
import { createBaselines } from "./baselines.ts";
import { createGround, type Ground } from "./ground.ts";
import { averagePrecision } from "../metrics.ts";
import { mean } from "../mean.ts";
import type { Row } from "../rows.ts";
import type { Suite, SuiteQuestion } from "./suite.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Measures a suite that gives the sentences to rank: mean average precision over those. */
export async function measureCandidates(
  suite: Suite,
  engine: Engine,
  surroundings: Surroundings,
): Promise<Row[]> {
  const asked = await askAll(engine, suite.questions, surroundings);
  const usable = asked.filter(({ question }) => rightOnes(question).includes(true));
  const precision = (ranked: readonly Stretch[], question: SuiteQuestion) =>
    averagePrecision(order(question, ranked).map((at) => rightOnes(question)[at]!));
  const baselines = Object.entries(createBaselines(groundOf(suite))).map(
    ([name, rank]) =>
      [
        name,
        mean(
          usable.map(({ question }) =>
            precision(rank(question.question, new Set([question.article!])), question),
          ),
        ),
      ] as const,
  );
  return [
    {
      measure: "MAP",
      unit: "ratio",
      figure: mean(usable.map(({ ranked, question }) => precision(ranked, question))),
      samples: usable.length,
      baselines: Object.fromEntries(baselines),
    },
  ];
}

/** The plain rankings rank the candidates themselves, each a passage of its own. */
function groundOf(suite: Suite): Ground {
  const candidates = new Map(suite.questions.map((question) => [question.article, question.candidates]));
  return createGround(suite.articles, ({ id }) => {
    const sentences = (candidates.get(id) ?? []).map(([start, end]) => ({ start, end }));
    return { sentences, passages: sentences.map((span, at) => ({ ...span, from: at, to: at + 1 })) };
  });
}

/** Tells of each candidate whether it holds a gold stretch's beginning. */
function rightOnes({ candidates = [], gold }: SuiteQuestion): boolean[] {
  return candidates.map(([start, end]) => gold.some((one) => one.start >= start && one.start < end));
}

/**
 * Gives the candidates' places in the order of a ranking. A candidate stands where the sentence that overlaps
 * it most does, or a better one that overlaps it as much; one without any comes last.
 */
export function order({ candidates = [] }: SuiteQuestion, ranked: readonly Stretch[]): number[] {
  const places = candidates.map(([start, end]) => {
    let [place, most] = [ranked.length, 0];
    for (const [at, sentence] of ranked.entries()) {
      const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
      if (shared > most) [place, most] = [at, shared];
    }
    return place;
  });
  return [...places.keys()].sort((a, b) => places[a]! - places[b]! || a - b);
}
