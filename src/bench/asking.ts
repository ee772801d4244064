import type { SuiteQuestion } from "../evaluate/suite.ts";
import { terms } from "../text/tokens.ts";
import type { Asking } from "./engines.ts";
import type { Found } from "./jobs.ts";

/** What is asked, and what is asked before: a bot has been asked something before most of its questions. */
export interface Questions {
  readonly questions: readonly SuiteQuestion[];
  readonly warming: readonly SuiteQuestion[];
}

/** What one of those that are asked took for each question, and what it found. */
export interface Asked {
  readonly times: readonly number[];
  readonly found: readonly (readonly string[])[];
}

/** Asks each question of each in turn, the first one changing, after others that warm up and do not count. */
export async function askInTurn<Name extends string>(
  turns: ReadonlyMap<Name, { readonly ask: (asking: Asking) => Promise<Found> }>,
  { questions, warming }: Questions,
): Promise<(name: Name) => Asked> {
  const names = [...turns.keys()];
  const asked = new Map(
    names.map((name) => [name, { times: [] as number[], found: [] as (readonly string[])[] }]),
  );
  for (const [at, { question }] of [...warming, ...questions].entries()) {
    const asking = { text: question, terms: [...new Set(terms(question))] };
    for (const turn of names.keys()) {
      const name = names[(turn + at) % names.length]!;
      const { ms, ids } = await turns.get(name)!.ask(asking);
      if (at < warming.length) continue;
      asked.get(name)!.times.push(ms);
      asked.get(name)!.found.push(ids);
    }
  }
  return (name) => asked.get(name)!;
}
