import type { Engine } from "../domain.ts";
import type { Surroundings } from "./asking.ts";
import { median, evenly } from "./mean.ts";
import type { Row } from "./rows.ts";
import type { Suite } from "./suite.ts";

/** Measures processor time a question, turn by turn with an engine that ranks by a plain formula. */
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
  for (const question of questions.slice(0, WARMING)) {
    await took(engines.shipped, question);
    await took(engines.plain, question);
  }
  const times: { shipped: number; plain: number }[] = [];
  for (const question of questions)
    times.push({
      shipped: await took(engines.shipped, question),
      plain: await took(engines.plain, question),
    });
  const shipped = times.map((time) => time.shipped);
  const samples = times.length;
  return [
    {
      measure: "median processor time a question",
      unit: "ms",
      lower: true,
      machine: true,
      figure: median(shipped),
      samples,
      baselines: { "without weights": median(times.map((time) => time.plain)) },
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
