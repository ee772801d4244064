import type { Answer, Engine, QuotedSentence, Scope } from "../../domain.ts";
import { areaUnderCurve, hitAt, refusedAtLoss } from "../metrics.ts";
import { share } from "../mean.ts";
import type { SuiteQuestion } from "./suite.ts";

/** What measuring needs of the world outside. */
export interface Surroundings {
  /** Told now and then how far a suite is: what is done, of how many. */
  readonly progress: (line: string) => void;
  /** Processor time of this process so far. */
  readonly cpuMs: () => number;
}

/** A question with what Footnote gave for it. */
export interface Asked {
  readonly question: SuiteQuestion;
  readonly answer: Answer;
  /** Every sentence that was ranked, best first. */
  readonly ranked: readonly QuotedSentence[];
  readonly cpuMs: number;
}

/** Asks an engine each question as people ask it: by its public face, each in the scope that the suite gives. */
export async function askAll(
  engine: Engine,
  questions: readonly SuiteQuestion[],
  surroundings: Surroundings,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) {
    const beganMs = surroundings.cpuMs();
    const answer = await engine.ask(question.question, scopeOf(question), { ranked: RANKED });
    const cpuMs = surroundings.cpuMs() - beganMs;
    asked.push({ question, answer, ranked: answer.ranked ?? [], cpuMs });
    if (asked.length % TOLD_EVERY === 0)
      surroundings.progress(`${asked.length} of ${questions.length} asked`);
  }
  return asked;
}

/** More than any article of candidates has sentences: one that is ranked last is ranked. */
const RANKED = 200;
const TOLD_EVERY = 250;

/** Gives what a suite's question may see. */
export function scopeOf({ article, asOf }: Pick<SuiteQuestion, "article" | "asOf">): Scope {
  return {
    ...(article === undefined ? {} : { articles: [article] }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

interface Place {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Tells whether a sentence holds the beginning of a gold answer. */
export function isRight({ gold }: SuiteQuestion, sentence: Place): boolean {
  return gold.some(
    (one) => one.article === sentence.article && one.start >= sentence.start && one.start < sentence.end,
  );
}

/** Gives the share of questions with a right sentence among the first `k`. */
export function hitShare(
  questions: readonly { readonly question: SuiteQuestion; readonly ranked: readonly Place[] }[],
  k: number,
  right: (question: SuiteQuestion, sentence: Place) => boolean = isRight,
): number {
  return share(questions, ({ question, ranked }) =>
    hitAt(
      ranked.slice(0, k).map((sentence) => right(question, sentence)),
      k,
    ),
  );
}

/** Gives how well confidence tells questions that the articles answer from others, in both ways of asking. */
export function apart(answerable: readonly Asked[], others: readonly Asked[]) {
  const inside = answerable.map(({ answer }) => answer.confidence);
  const outside = others.map(({ answer }) => answer.confidence);
  const isRefused = ({ answer }: Asked) => answer.outcome === "abstained";
  return {
    area: areaUnderCurve(inside, outside),
    refusedAtFivePercent: refusedAtLoss(inside, outside, 0.05),
    refused: share(others, isRefused),
    lost: share(answerable, isRefused),
  };
}
