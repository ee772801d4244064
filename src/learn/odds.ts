import { scoresOf } from "../ranker/scoring/network.ts";
import { dot } from "../ranker/scoring/linear.ts";
import type { Scoring } from "../ranker/weights.ts";
import { learnNetwork } from "./network.ts";
import type { Case } from "./optimise.ts";

/**
 * Learns the log-odds of a row to be right: the conditional logit of a choice between it and nothing, which has
 * what rows have on average, but for their `bias`. What nothing scores is taken off the weight of the bias.
 */
export function learnOdds(cases: readonly Case[], names: readonly string[]): Scoring {
  const nothing = names.map((name, at) =>
    name === "bias" ? 0 : cases.reduce((sum, { row }) => sum + row[at]!, 0) / Math.max(1, cases.length),
  );
  const learned = learnNetwork(
    cases.map(({ row, right, weight }) => ({
      rows: [row, nothing],
      right: [right, !right],
      context: [],
      weight,
    })),
    { names, contexts: [], without: new Set(), leading: false },
  );
  const vector = names.map((name) => learned.weights[name] ?? 0);
  const [added] = scoresOf(learned.network, { rows: [nothing], names, context: [] });
  const bias = (learned.weights["bias"] ?? 0) - dot(nothing, vector) - added!;
  return { ...learned, weights: { ...learned.weights, bias: Number(bias.toPrecision(4)) } };
}
