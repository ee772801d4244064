import { terms } from "../../text/tokens.ts";
import { normalise } from "../metrics.ts";

/**
 * Gives the place of the choice that ranked sentences support best; the first where none is supported.
 *
 * Each of the first sentences supports a choice by the share of the choice's own terms that it has, at most
 * 1, and by 1 more where it has the choice as it is written; the sentence at rank r counts 1/√r. Terms that the
 * question has already, or that every choice has, tell no choice from another and do not count.
 */
export function choose(question: string, choices: readonly string[], sentences: readonly string[]): number {
  const asked = new Set(terms(question));
  const theirs = choices.map((choice) => new Set(terms(choice).filter((term) => !asked.has(term))));
  const own = theirs.map((mine) => [...mine].filter((term) => !theirs.every((other) => other.has(term))));
  const supports = choices.map((choice, at) =>
    sentences
      .slice(0, READ)
      .reduce((sum, sentence, rank) => sum + support(choice, own[at]!, sentence) / Math.sqrt(rank + 1), 0),
  );
  return supports.indexOf(Math.max(...supports));
}

/** How many sentences are looked at: this and 1/√r were chosen on the first fourteen weeks of news-2022. */
const READ = 20;

function support(choice: string, own: readonly string[], sentence: string): number {
  const found = new Set(terms(sentence));
  const covered = own.length === 0 ? 0 : own.filter((term) => found.has(term)).length / own.length;
  return covered + (holds(sentence, choice) ? 1 : 0);
}

/** Tells whether a text has a phrase, word for word, whatever the case, the punctuation and the articles. */
export function holds(text: string, phrase: string): boolean {
  const wanted = normalise(phrase);
  return wanted !== "" && ` ${normalise(text)} `.includes(` ${wanted} `);
}
