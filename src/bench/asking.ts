import type { SuiteQuestion } from "../evaluate/questions/suite.ts";
import { terms } from "../text/tokens.ts";
import type { Asking } from "./engines.ts";
import type { Found } from "./jobs.ts";

/** What is asked, and what is asked before: a bot has been asked something before most of its questions. */
export interface Questions {
  readonly questions: readonly SuiteQuestion[];
  /** Others, as many as warming up may take at most. */
  readonly warming: readonly SuiteQuestion[];
}

/** What one of those that are asked took for each question, and what it found. */
export interface Asked {
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
  for (const turn of turns.values()) await warmUp(turn, warming);
  const names = [...turns.keys()];
  const asked = new Map(
    names.map((name) => [name, { times: [] as number[], found: [] as (readonly string[])[] }]),
  );
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

/**
 * Asks rounds of questions until two rounds in a row took no less than one before them, or it has taken a while.
 * A loop is compiled within a few questions, all that makes an answer within a thousand.
 */
async function warmUp(turn: Answering, warming: readonly SuiteQuestion[]): Promise<void> {
  let [least, since, all] = [Infinity, 0, 0];
  for (let at = 0; at < warming.length && since < ROUNDS && all < MOST_MS; at += ROUND) {
    const round = warming.slice(at, at + ROUND);
    let ms = 0;
    for (const question of round) ms += (await turn.ask(askingOf(question))).ms;
    // The last round may be a short one.
    const each = ms / round.length;
    since = each < least ? 0 : since + 1;
    least = Math.min(least, each);
    all += ms;
  }
}

const ROUND = 100;
const ROUNDS = 2;

/** Processor time in which whatever is slow has been compiled long ago. */
const MOST_MS = 30_000;

function askingOf({ question }: SuiteQuestion): Asking {
  return { text: question, terms: [...new Set(terms(question))] };
}
