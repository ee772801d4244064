import type { Token } from "../domain.ts";
import { stem } from "./stems.ts";

/** A verb and its particle among a text's tokens, with the terms of verbs that say the same in one word. */
export interface Phrasal {
  readonly verb: number;
  readonly particle: number;
  readonly terms: readonly string[];
}

/** Finds the verbs of two words that one word can say: "come back" is "return", "put it off" "postpone". */
export function phrasals(tokens: readonly Token[]): readonly Phrasal[] {
  return [...tokens.keys()].flatMap((verb) => {
    const particles = TABLE.get(tokens[verb]!.term);
    if (particles === undefined) return [];
    const particle = OBJECT.test(tokens[verb + 1]?.folded ?? "") ? verb + 2 : verb + 1;
    const terms = particles.get(tokens[particle]?.folded ?? "");
    return terms === undefined ? [] : [{ verb, particle, terms }];
  });
}

const OBJECT = /^(?:it|them|him|her)$/u;

/** Each is what people ask with, and behind it what is written. */
const VERBS =
  "come back: return; go back: return; give back: return; bring back: return restore; " +
  "come out: release publish appear launch; put out: release publish extinguish; take out: withdraw borrow; " +
  "put off: postpone delay defer; call off: cancel; set up: establish create install founded start; turn down: reject refuse decline; " +
  "go up: rise increase climb; go down: fall drop decline decrease; pass away: die; find out: discover learn; " +
  "carry out: perform conduct execute; shut down: close; sign up: register enrol apply; hand in: submit; " +
  "hand out: distribute; take part: participate; turn on: enable activate switch; turn off: disable deactivate switch; " +
  "throw away: discard; throw out: expel discard; kick out: expel ban; blow up: explode; look for: seek search; " +
  "pick up: collect; give up: abandon surrender quit; cut back: reduce; cut down: reduce; speed up: accelerate; " +
  "slow down: decelerate delay; step down: resign retire; stand down: resign retire; take over: seize acquire; " +
  "pull out: withdraw; drop out: withdraw; work out: solve; put up: erect raise; " +
  "hand over: surrender deliver; leave out: omit exclude; look after: maintain; deal with: handle; belong to: own; come up: invent devise founded start; point out: note mention; fill in: complete";

const TABLE: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = tableOf(VERBS);

function tableOf(verbs: string): Map<string, Map<string, readonly string[]>> {
  const table = new Map<string, Map<string, readonly string[]>>();
  for (const line of verbs.split("; ")) {
    const [asked = "", written = ""] = line.split(": ");
    const [verb = "", particle = ""] = asked.split(" ");
    const particles = table.get(stem(verb)) ?? new Map<string, readonly string[]>();
    table.set(stem(verb), particles.set(particle, written.split(" ").map(stem)));
  }
  return table;
}
