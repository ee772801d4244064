import type { Stretches } from "../../domain.ts";
import { nearness } from "./nearness.ts";
import { overlap } from "../overlap.ts";
import type { Asked, Overlap, PoolSentence } from "../types.ts";

/** What is told of a reading sees what it found, the question, and where the question and the sentence meet. */
interface Sight extends Stretches {
  readonly asked: Asked;
  readonly here: Overlap;
}

/** What is told of a reading, beside the features of its sentence. Each is about 0 … 1. */
const TOLD: Readonly<Record<string, (sight: Sight) => number>> = {
  readExpected: ({ expected }) => expected,
  readAll: ({ all }) => inRange(all),
  readBest: ({ best }) => inRange(best),
  readStands: ({ count }) => Number(count > 0),
  readCount: ({ count }) => Math.log1p(count) / 4,
  readNear: ({ asked, here, stretch }) => (stretch === null ? 0 : nearness(asked, here, [stretch])),
  readNearest: nearest,
  readLength: ({ stretch }) => (stretch === null ? 0 : (stretch.end - stretch.start) / 8),
  readSide: sideOf,
};

/** The names of what is told of a reading. */
export const READINGS: readonly string[] = Object.keys(TOLD);

/** Gives what is told of a reading, in the order of `READINGS`. */
export function readingRow(asked: Asked, { sentence }: PoolSentence, reading: Stretches): number[] {
  const sight = { asked, here: overlap(asked, sentence), ...reading };
  return Object.values(TOLD).map((tell) => tell(sight));
}

/** How near the nearest of the question's words stands to the stretch. */
function nearest({ here, stretch }: Sight): number {
  if (stretch === null) return 0;
  const { start, end } = stretch;
  const far = ({ token }: { token: number }) =>
    token < start ? start - token : Math.max(0, token - end + 1);
  return Math.max(0, ...here.matches.map((match) => Math.exp(-far(match) / REACH)));
}

/** Over so many tokens nearness falls to a third. */
const REACH = 6;

/** How much of what the sentence has of the question stands before the stretch, and not after it. */
function sideOf({ asked, here, stretch }: Sight): number {
  if (stretch === null) return 0.5;
  let [before, after] = [0, 0];
  for (const { token, place } of here.matches) {
    if (token < stretch.start) before += asked.soft[place]!;
    else if (token >= stretch.end) after += asked.soft[place]!;
  }
  return before + after === 0 ? 0.5 : before / (before + after);
}

function inRange(odds: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)) / 5;
}

const MOST_ODDS = 20;
