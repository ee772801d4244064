import type { SuiteQuestion } from "../evaluate/questions/suite.ts";
import { terms } from "../text/tokens.ts";
import type { Asking } from "./engines.ts";
import type { Found } from "./jobs.ts";

/** What is asked, and what is asked before: a bot has been asked something before most of its questions. */
export interface Questions {
  readonly questions: readonly SuiteQuestion[];
  /** Others, to warm up with. */
  readonly warming: readonly SuiteQuestion[];
}

/** What one of those that are asked took for each question in milliseconds of processor time, and what it found. */
export interface Asked {
  /** What the first of all took, while little was compiled. */
  readonly cold: readonly number[];
  readonly times: readonly number[];
  readonly found: readonly (readonly string[])[];
}

/** One of those that are asked. */
export interface Answering {
  ask(asking: Asking): Promise<Found>;
}

/** Asks each question of each in turn, the first one changing, once all of them are warm. */
export async function askInTurn<Name extends string>(
  turns: ReadonlyMap<Name, Answering>,
  { questions, warming }: Questions,
): Promise<(name: Name) => Asked> {
  const asked = new Map<Name, Asked & { readonly times: number[]; readonly found: (readonly string[])[] }>();
  for (const [name, turn] of turns) {
    const cold = (await warmUp(turn, warming)).slice(0, COLD);
    asked.set(name, { cold, times: [], found: [] });
  }
  const names = [...turns.keys()];
  for (const [at, question] of questions.entries()) {
    for (const turn of names.keys()) {
      const name = names[(turn + at) % names.length]!;
      const { ms, ids } = await turns.get(name)!.ask(askingOf(question));
      asked.get(name)!.times.push(ms);
      asked.get(name)!.found.push(ids);
    }
  }
  return (name) => asked.get(name)!;
}

/** Asks all questions, or as many as it takes a while to answer; gives what each took. */
async function warmUp(turn: Answering, warming: readonly SuiteQuestion[]): Promise<number[]> {
  const times: number[] = [];
  let all = 0;
  for (const question of warming) {
    const { ms } = await turn.ask(askingOf(question));
    times.push(ms);
    all += ms;
    if (all >= MOST_MS) break;
  }
  return times;
}

/** Processor time in which whatever is slow has been compiled long ago. */
const MOST_MS = 30_000;

const COLD = 100;

function askingOf({ question }: SuiteQuestion): Asking {
  return { text: question, terms: [...new Set(terms(question))] };
}
