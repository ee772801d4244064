import { type Asked, isRight } from "./asking.ts";
import { brier, calibrationError, constantBrier, type Forecast } from "../metrics.ts";
import type { Row } from "../rows.ts";

/**
 * Gives the rows that hold `confidence` to its word: a forecast that the first sentence answers, over questions
 * that the articles answer and questions that they do not.
 */
export function calibrationRows(asked: readonly Asked[], among: string): Row[] {
  const forecasts: Forecast[] = asked.map(({ question, answer, ranked }) => ({
    probability: answer.confidence,
    right: ranked[0] !== undefined && isRight(question, ranked[0]),
  }));
  const constant = constantBrier(forecasts);
  const score = brier(forecasts);
  const row = { unit: "ratio", samples: forecasts.length, baselines: {} } as const;
  return [
    {
      ...row,
      measure: `${among}: calibration error of confidence`,
      lower: true,
      figure: calibrationError(forecasts),
    },
    {
      ...row,
      measure: `${among}: Brier score of confidence`,
      lower: true,
      figure: score,
      baselines: { constant },
    },
    {
      ...row,
      measure: `${among}: Brier score below a constant's by`,
      unit: "percent",
      figure: 1 - score / constant,
    },
  ];
}
