import type { ShortModel } from "./composer/short/model.ts";
import { SHORT } from "./composer/short/short.weights.ts";
import { ABSTENTION } from "./ranker/abstention/abstention.weights.ts";
import { BACKGROUND } from "./ranker/background.weights.ts";
import type { Background } from "./ranker/idf.ts";
import { RANKING } from "./ranker/ranking.weights.ts";
import type { AbstentionModel, Weights } from "./ranker/weights.ts";

/** All that was learned, by `npm run learn`. */
export interface Models {
  readonly ranking: Weights;
  readonly abstention: AbstentionModel;
  readonly short: ShortModel;
  readonly background: Background | null;
}

export const LEARNED: Models = {
  ranking: RANKING,
  abstention: ABSTENTION,
  short: SHORT,
  background: BACKGROUND,
};
