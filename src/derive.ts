import { passages as passagesOf } from "./articles/passages.ts";
import type { Article, Passage, Role, Sentence } from "./domain.ts";
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
      findNames(reading, lexicon, { role, named });
    }
    ends.push(length);
  }
  const all = numbers.slice(0, length);
  const names = new Uint32Array(2 * named.size);
  let place = 0;
  for (const [folded, term] of named) {
    names[place++] = numbering.of(folded);
    names[place++] = numbering.of(term);
  }
  return {
    terms: ends.map((end, at) => all.subarray(at === 0 ? 0 : ends[at - 1], end)),
    names,
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
  const into = numbers;
  for (let at = 0; at < count; at += 1) {
    const term = terms[at]!;
    if (term !== NO_TERM) into[to++] = numbering.of(term);
  }
  return to;
}

/** Adds the words of a sentence that are written like names: of one that stands for several terms, the last. */
function findNames(
  { count, words, terms }: Reading,
  { isCapital, foldedOf }: Lexicon,
  { role, named }: { readonly role: Role; readonly named: Map<number, number> },
): void {
  // The first word of a sentence is written large whatever it is.
  for (let at = role === "body" ? 1 : 0; at < count; at += 1) {
    const word = words[at]!;
    if (terms[at] !== NO_TERM && isCapital(word)) named.set(foldedOf(word), terms[at]!);
  }
}
