import { passages as passagesOf } from "./articles/passages.ts";
import type { Article, Passage, Sentence } from "./domain.ts";
import { type Lexicon, NO_TERM } from "./text/lexicon.ts";
import { createNumbering } from "./text/numbering.ts";
import { sentences as sentencesOf } from "./text/sentences.ts";
import { createReader, type Reading, terms } from "./text/tokens.ts";

/**
 * What is worked out of one article, once, and costs time: all that an index takes of it. Plain data, so that
 * it can be made on another thread and kept on disk.
 */
export interface Derived {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly titleTerms: readonly string[];
  /** Every term and name of the article, each once: the numbers below are places among them. */
  readonly words: readonly string[];
  /** The terms of each passage, in the order of its words, repeats kept. */
  readonly terms: readonly Uint32Array[];
  /** The words that are written like names, folded, each once and followed by the term that stands for it. */
  readonly names: Uint32Array;
}

/** Works out what an index takes of an article. */
export function derive(article: Article): Derived {
  const sentences = sentencesOf(article);
  const passages = passagesOf(article, sentences);
  const titleTerms = article.title === null ? [] : terms(article.title);
  return { article, sentences, passages, titleTerms, ...wordsOf(article, sentences, passages) };
}

function wordsOf(
  { text }: Article,
  sentences: readonly Sentence[],
  passages: readonly Passage[],
): Pick<Derived, "words" | "terms" | "names"> {
  const { lexicon, read } = createReader();
  numbering.begin(lexicon.strings);
  const named = new Map<number, number>();
  const ends: number[] = [];
  let length = 0;
  for (const { from, to } of passages) {
    for (let at = from; at < to; at += 1) {
      const { start, end, role } = sentences[at]!;
      const reading = read(text, start, end);
      length = numberTerms(reading, length);
      // The first word of a sentence is written large whatever it is.
      findNames(reading, { from: role === "body" ? 1 : 0, lexicon, named });
    }
    ends.push(length);
  }
  const all = numbers.slice(0, length);
  return {
    terms: ends.map((end, at) => all.subarray(ends[at - 1] ?? 0, end)),
    names: Uint32Array.from([...named].flat(), (place) => numbering.of(place)),
    words: numbering.end(),
  };
}

/** Numbers of the terms of an article that is being read. */
let numbers = new Uint32Array(1 << 12);
const numbering = createNumbering();

/** Adds the numbers of what was read; gives how many there are then. */
function numberTerms({ count, terms }: Reading, length: number): number {
  let to = length;
  if (length + count > numbers.length) {
    const more = new Uint32Array(2 * (length + count));
    more.set(numbers);
    numbers = more;
  }
  for (let at = 0; at < count; at += 1) if (terms[at] !== NO_TERM) numbers[to++] = numbering.of(terms[at]!);
  return to;
}

/** Adds what is written like a name, from a word on: of a name that stands for several terms, the last. */
function findNames(
  { count, words, terms }: Reading,
  {
    from,
    lexicon: { capitals, folded },
    named,
  }: { readonly from: number; readonly lexicon: Lexicon; readonly named: Map<number, number> },
): void {
  for (let at = from; at < count; at += 1)
    if (capitals[words[at]!] === 1 && terms[at] !== NO_TERM) named.set(folded[words[at]!]!, terms[at]!);
}
