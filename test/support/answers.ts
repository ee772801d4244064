import type { Answer, Visitor } from "../../src/domain.ts";

/** Gives an answer that says nothing in particular, with the fields that a test names. */
export function answerOf(fields: Partial<Answer> = {}): Answer {
  return {
    id: "a1",
    question: "Who bakes the bread?",
    asOf: null,
    outcome: "answered",
    confidence: 0.9,
    short: null,
    sentences: [],
    citations: [],
    support: { articles: 1, independent: null },
    differ: null,
    nearest: [],
    unmatched: [],
    elapsedMs: 1,
    ...fields,
  };
}

/** Gives a visitor of one server's channel who sees every channel, with the fields that a test names. */
export function visitorOf(fields: Partial<Visitor> = {}): Visitor {
  return {
    person: "discord:1",
    name: "user1",
    place: "guild:1",
    channel: "10",
    binds: "10",
    sees: () => true,
    ...fields,
  };
}
