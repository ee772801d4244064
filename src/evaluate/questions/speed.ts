import type { Engine } from "../../domain.ts";
import type { Surroundings } from "./asking.ts";
import { median, evenly } from "../mean.ts";
import type { Row } from "../rows.ts";
import type { Suite } from "./suite.ts";

/**
 * Measures processor time a question, turn by turn with an engine that ranks by a plain formula, the first one changing.
 * What warms up are other questions: of one that was asked before, the sentences are read already.
 */
export async function measureSpeed(
  suite: Suite,
  engines: { readonly shipped: Engine; readonly plain: Engine },
  { cpuMs, progress }: Surroundings,
): Promise<Row[]> {
  const questions = evenly(suite.questions, ASKED).map(({ question }) => question);
  const took = async (engine: Engine, question: string) => {
    const beganMs = cpuMs();
    await engine.ask(question, {});
    return cpuMs() - beganMs;
  };
  progress("warming up");
  const asked = new Set(questions);
  const others = suite.questions.map(({ question }) => question).filter((question) => !asked.has(question));
  for (const question of evenly(others, WARMING)) {
    await took(engines.shipped, question);
    await took(engines.plain, question);
  }
  const times = { shipped: [] as number[], plain: [] as number[] };
  for (const [at, question] of questions.entries())
    for (const name of at % 2 === 0 ? (["shipped", "plain"] as const) : (["plain", "shipped"] as const))
      times[name].push(await took(engines[name], question));
  const { shipped, plain } = times;
  const samples = shipped.length;
  return [
    {
      measure: "median processor time a question",
      unit: "ms",
      lower: true,
      machine: true,
      figure: median(shipped),
      samples,
      baselines: { "without weights": median(plain) },
    },
    {
      measure: "questions a second of processor time",
      unit: "per second",
      machine: true,
      figure: (1000 * samples) / shipped.reduce((sum, time) => sum + time, 0),
      samples,
      baselines: {},
    },
  ];
}

const ASKED = 300;

/** Compiled code and analysed sentences are the state that a bot is in after its first minutes. */
const WARMING = 100;
