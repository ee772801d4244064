import type { Engine } from "../../domain.ts";
import { apart, askAll, type Asked, hitShare, type Surroundings } from "./asking.ts";
import { createBaselines } from "./baselines.ts";
import { calibrationRows } from "./calibration.ts";
import { createGround } from "./ground.ts";
import { tokenF1 } from "../metrics.ts";
import { mean, share } from "../mean.ts";
import type { Row } from "../rows.ts";
import type { Suite } from "./suite.ts";

/** Measures a suite whose questions are asked of one article each: the sentence, the short answer, near-misses. */
export async function measureScoped(
  suite: Suite,
  engine: Engine,
  surroundings: Surroundings,
): Promise<Row[]> {
  const asked = await askAll(engine, suite.questions, surroundings);
  const answerable = asked.filter(({ question }) => question.gold.length > 0);
  const others = asked.filter(({ question }) => !question.answerable);
  return [...hitRows(suite, answerable), ...nearMissRows(answerable, others), ...shortRows(answerable)];
}

function hitRows(suite: Suite, answerable: readonly Asked[]): Row[] {
  const baselines = createBaselines(createGround(suite.articles));
  const plain = Object.entries(baselines).map(([name, rank]) => {
    const ranked = answerable.map(({ question }) => ({
      question,
      ranked: rank(question.question, new Set([question.article!])),
    }));
    return { name, ranked };
  });
  return [1, 2].map((k) => ({
    measure: `hit@${k}`,
    unit: "percent",
    figure: hitShare(answerable, k),
    samples: answerable.length,
    baselines: Object.fromEntries(plain.map(({ name, ranked }) => [name, hitShare(ranked, k)])),
  }));
}

function nearMissRows(answerable: readonly Asked[], others: readonly Asked[]): Row[] {
  if (others.length === 0) return [];
  const { area } = apart(answerable, others);
  const samples = answerable.length + others.length;
  return [
    { measure: "near-misses: area under the curve", unit: "ratio", figure: area, samples, baselines: {} },
    ...calibrationRows([...answerable, ...others], "with near-misses"),
  ];
}

/** Gives the rows of the short answer: F1 where one is given, how often, and F1 with 0 where none is. */
export function shortRows(answerable: readonly Asked[]): Row[] {
  const asked = answerable.filter(({ question }) => question.answers.length > 0);
  if (asked.length === 0) return [];
  const given = asked.filter(({ answer }) => answer.short !== null);
  const scores = given.map(({ answer, question }) => tokenF1(answer.short?.text ?? "", question.answers));
  const row = { unit: "percent", baselines: {} } as const;
  return [
    { ...row, measure: "short answer: F1 where given", figure: mean(scores), samples: given.length },
    {
      ...row,
      measure: "short answer: given",
      figure: share(asked, ({ answer }) => answer.short !== null),
      samples: asked.length,
    },
    {
      ...row,
      measure: "short answer: F1 over all",
      figure: scores.reduce((sum, score) => sum + score, 0) / asked.length,
      samples: asked.length,
    },
  ];
}
