import { confidenceOf, type Judgement, rawLogOdds, THOUSANDS } from "../ranker/abstention/confidence.ts";
import { NEAR_SIGNALS, STANDING_SIGNALS, TOPIC_SIGNALS } from "../ranker/abstention/signals.ts";
import type { AbstentionModel, Calibration, Provenance, StandingCalibration } from "../ranker/weights.ts";
import type { Asking } from "./askings.ts";
import { learnOdds } from "./odds.ts";
import { learnCases } from "./optimise.ts";

/**
 * Learns when to answer: first what tells the corpus's own questions from strangers, and a question from its
 * near-misses; then what both say of the probability that the first sentence answers. Of an article or two
 * nearly all that is not answered is nearly answered: there, near-misses are half of what it is held against.
 * What was asked among other suites' articles tells how sure to be in thousands of passages, and no more: learned from
 * it as well, both told strangers no better among 70,000.
 */
export function learnAbstaining(
  asked: readonly Asking[],
  near: readonly Asking[],
  among: readonly Asking[],
): Omit<AbstentionModel, keyof Provenance> {
  const cases = (all: readonly Asking[], part: "topic" | "near") =>
    all.map((asking) => ({ row: asking.rows[part], right: isAnswerable(asking), weight: weightOf(asking) }));
  const judgement: Judgement = {
    topic: learnOdds(cases(asked, "topic"), Object.keys(TOPIC_SIGNALS)),
    near: learnOdds(cases(near, "near"), Object.keys(NEAR_SIGNALS)),
  };
  // How often what is asked is answered is not told by what we wrote, a half near-misses by design.
  const usual = near.filter(({ written }) => !written);
  const many = calibrate(
    asked.filter(({ passages }) => passages >= MANY_PASSAGES),
    judgement,
  );
  const calibration = {
    few: calibrate([...usual, ...asked.filter(({ passages }) => passages < FEW_PASSAGES)], judgement),
    many,
    thousands: among.length === 0 ? { ...many, standing: {} } : calibrateStanding(among, judgement),
  };
  const model = { ...judgement, calibration };
  const sure = ({ rows, passages }: Asking) => confidenceOf(rows, model, passages);
  // All that the sets have is less than an archive, and taken for one.
  const archived = among.map((asking) => ({ ...asking, passages: THOUSANDS }));
  return { ...model, thresholds: chooseThresholds([...asked, ...archived].filter(isAnswerable), sure) };
}

const FEW_PASSAGES = 16;
const MANY_PASSAGES = 32;

/**
 * Chosen in two halves of the training articles: with a quarter, what we wrote as near-misses is told best from the
 * questions of squad-train; with more, those are told worse from the near-misses that are made of them. Learned of our
 * corpora too, near-misses over eight others, which nothing was learned of, were told no better.
 */
function weightOf({ written }: Asking): number {
  return written ? 0.25 : 1;
}

function isAnswerable({ kind }: Asking): boolean {
  return kind === "answerable";
}

function calibrate(asked: readonly Asking[], judgement: Judgement): Calibration {
  const cases = asked.map(({ rows, passages, hit }) => ({
    row: [1, rawLogOdds(rows, judgement, passages)],
    right: hit,
    weight: 1,
  }));
  const [bias = 0, slope = 1] = learnCases(cases, 2, PATIENT);
  return { bias, slope };
}

/** The same, and what weighs how far the best sentence stands out. */
function calibrateStanding(among: readonly Asking[], judgement: Judgement): StandingCalibration {
  const cases = among.map(({ rows, passages, hit }) => ({
    row: [1, rawLogOdds(rows, judgement, passages), ...rows.standing],
    right: hit,
    weight: 1,
  }));
  const names = Object.keys(STANDING_SIGNALS);
  const [bias = 0, slope = 1, ...weights] = learnCases(cases, 2 + names.length, PATIENT);
  return { bias, slope, standing: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) };
}

const PATIENT = { steps: 1500, decay: 0.0001 };

/**
 * Where four of a hundred answerable questions are lost in corpora of a size; of those that nothing was learned on,
 * five. In a handful of articles strangers are told so well that near-misses are what is left: there, what is rather
 * wrong than right is not answered. It is learned among as many near-misses as others, and people ask fewer. In
 * thousands of passages some sentence looks right for most questions, and one that gets a wrong sentence is no loss:
 * there, five of a hundred right answers are lost, and shown as the closest sentences.
 */
function chooseThresholds(answerable: readonly Asking[], sure: (asking: Asking) => number) {
  return BANDS.flatMap(({ passages, least, most, atLeast, lost }) => {
    const scores = answerable
      .filter((asking) => asking.passages >= least && asking.passages < most)
      .filter(({ hit }) => hit || lost === "answerable")
      .map(sure)
      .sort((a, b) => a - b);
    const learned = scores[Math.floor(scores.length * LOST[lost])];
    return learned === undefined
      ? []
      : [{ passages, threshold: Number(Math.max(learned, atLeast).toFixed(4)) }];
  });
}

const LOST = { answerable: 0.04, right: 0.05 } as const;

const BANDS = [
  { passages: 12, least: 0, most: 16, atLeast: 0.48, lost: "answerable" },
  { passages: 32, least: 16, most: 64, atLeast: 0.35, lost: "answerable" },
  { passages: 128, least: 64, most: 256, atLeast: 0, lost: "answerable" },
  { passages: 1024, least: 256, most: THOUSANDS, atLeast: 0, lost: "answerable" },
  { passages: THOUSANDS, least: THOUSANDS, most: Infinity, atLeast: 0, lost: "right" },
] as const;
