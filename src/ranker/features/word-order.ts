import type { AnalysedSentence } from "../../domain.ts";
import type { Asked, Overlap } from "../types.ts";

interface Place {
  readonly asked: Asked;
  readonly sentence: AnalysedSentence;
  readonly here: Overlap;
}

/** Gives the share of the neighbouring terms of a question that stand together in a sentence, in order. */
export function orderedPairs({ asked, here }: Place): number {
  const terms = asked.question.terms.length;
  if (terms < 2) return 0;
  let found = 0;
  for (const [at, match] of here.matches.entries()) {
    const next = here.matches[at + 1];
    if (next !== undefined && next.place === match.place + 1 && next.token - match.token <= 3) found += 1;
  }
  return Math.min(1, found / (terms - 1));
}

/** Gives the share of the question's pairs of neighbouring words, stop words included, that a sentence has. */
export function sharedPairs(asked: Asked, sentence: AnalysedSentence): number {
  if (asked.pairs.size === 0) return 0;
  const shared = new Set<string>();
  let before: string | null = null;
  for (const { folded } of sentence.words) {
    // Both must be the question's before the pair is worth making.
    const word = asked.words.has(folded) ? folded : null;
    const pair = word === null || before === null ? null : `${before} ${word}`;
    if (pair !== null && asked.pairs.has(pair)) shared.add(pair);
    before = word;
  }
  return shared.size / asked.pairs.size;
}

/** Gives how closely the matched terms stand together: their number over the shortest stretch that holds them all. */
export function proximity({ here: { matches, counts } }: Place): number {
  let distinct = 0;
  for (const count of counts) if (count > 0) distinct += 1;
  if (distinct < 2) return 0;
  let shortest = Infinity;
  let from = 0;
  /** How often each term stands in the stretch, and how many of them do. */
  const inside = new Uint32Array(counts.length);
  let standing = 0;
  for (const { token, place } of matches) {
    if (inside[place] === 0) standing += 1;
    inside[place]! += 1;
    while (standing === distinct) {
      const first = matches[from]!;
      shortest = Math.min(shortest, token - first.token + 1);
      inside[first.place]! -= 1;
      if (inside[first.place] === 0) standing -= 1;
      from += 1;
    }
  }
  return distinct / shortest;
}

/** Gives the share of the phrases in quotation marks that a sentence has, word for word. */
export function quotedPhrase({ asked, sentence }: Place): number {
  const { quoted, tokens } = asked.question;
  if (quoted.length === 0) return 0;
  const words = ` ${sentence.tokens.map((token) => token.folded).join(" ")} `;
  const found = quoted.filter(({ start, end }) => {
    const phrase = tokens.filter((token) => token.start >= start && token.end <= end);
    return phrase.length > 0 && words.includes(` ${phrase.map((token) => token.folded).join(" ")} `);
  });
  return found.length / quoted.length;
}
