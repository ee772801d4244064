import type { Network } from "./scoring/network.ts";
import type { WordUnits } from "./scoring/word-units.ts";

/** Where something learned came from. */
export interface Provenance {
  /** The command that learned it; "by hand" where nobody did. */
  readonly command: string;
  readonly learned: string | null;
  /** The data sets, each with the SHA-256 of its files. */
  readonly data: Readonly<Record<string, string>>;
  readonly samples: number;
}

/** Weights of a linear model by feature, and what a small network adds to it. */
export interface Weights extends Provenance {
  readonly weights: Readonly<Record<string, number>>;
  readonly network?: Network;
  /** What weighs the few that may yet be the best again, with what is read in them; absent where nothing does. */
  readonly again?: Scoring;
}

/** Weights of a linear score by name, and what a small network adds to it. */
export interface Scoring {
  readonly weights: Readonly<Record<string, number>>;
  readonly network: Network;
  /** What looks at each word of the question; its means are features like others. Absent where nothing does. */
  readonly words?: WordUnits;
}

/** Whether to answer, and how sure Footnote is that the first sentence does. */
export interface AbstentionModel extends Provenance {
  /** The log-odds that the articles speak of what is asked. */
  readonly topic: Scoring;
  /** The log-odds that the best sentence says just this, and not its like. */
  readonly near: Scoring;
  /** What makes both together a probability that the best sentence answers, in few passages, in many and in thousands. */
  readonly calibration: {
    readonly few: Calibration;
    readonly many: Calibration;
    readonly thousands: StandingCalibration;
  };
  /** From which confidence Footnote answers, by the passages that a question may see, fewest first. */
  readonly thresholds: readonly { readonly passages: number; readonly threshold: number }[];
}

export interface Calibration {
  readonly bias: number;
  readonly slope: number;
}

/** What weighs, beside the log-odds, how far the best sentence stands out. */
export interface StandingCalibration extends Calibration {
  readonly standing: Readonly<Record<string, number>>;
}

/** A plain lexical ranking to compare with: coverage by what tells the pool's sentences apart. */
export const NO_WEIGHTS: Weights = {
  command: "by hand",
  learned: null,
  data: {},
  samples: 0,
  weights: {
    localCoverage: 4,
    saturated: 2,
    coverage: 2,
    retrieval: 1,
    headline: -2,
    caption: -1,
    byline: -3,
  },
};
