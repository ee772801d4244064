import { passages as passagesOf } from "./articles/passages.ts";
import type { Article, Passage, Role, Sentence } from "./domain.ts";
import { foldedOf, hasCapital, NO_TERM } from "./text/lexicon.ts";
import { larger } from "./text/larger.ts";
import { createNumbering } from "./text/numbering.ts";
import { sentences as sentencesOf } from "./text/sentences.ts";
import { createReader, type Reading } from "./text/tokens.ts";

/** What is worked out of one article, once, and costs time: all that an index takes of it. */
export interface Derived {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly titleTerms: readonly string[];
  /** The same as places among the words; null where these are not known to have them. */
  readonly titlePlaces: Uint32Array | null;
  /** What the numbers below are places among: every term and name of the article, and perhaps others. */
  readonly words: readonly string[];
  /** The terms of each passage, in the order of its words, repeats kept. */
  readonly terms: readonly Uint32Array[];
  /** Of each sentence how many words it has, and how many of these have a term. */
  readonly counts: Uint32Array;
  /** The words that are written like names, folded, each once and followed by the term that stands for it. */
  readonly names: Uint32Array;
}

/** Works out what an index takes of an article. */
export function derive(article: Article): Derived {
  const sentences = sentencesOf(article);
  const passages = passagesOf(article, sentences);
  const read = wordsOf(article, sentences, passages);
  // Written out: what is spread has a shape of its own, and whoever reads it is compiled again for that.
  return {
    article,
    sentences,
    passages,
    titleTerms: Array.from(read.titlePlaces, (place) => read.words[place]!),
    titlePlaces: read.titlePlaces,
    words: read.words,
    terms: read.terms,
    counts: read.counts,
    names: read.names,
  };
}

/** The words are those of the reader: articles that follow each other share them, and the index looks each up once. */
function wordsOf(
  { text, title }: Article,
  sentences: readonly Sentence[],
  passages: readonly Passage[],
): Pick<Derived, "titlePlaces" | "words" | "terms" | "counts" | "names"> & { titlePlaces: Uint32Array } {
  const { lexicon, read } = createReader();
  const titleCount = title === null ? 0 : takeTerms(read(title, 0, title.length), 0);
  const titlePlaces = taken.terms.slice(0, titleCount);
  numbering.begin();
  const ends: number[] = [];
  const counts = new Uint32Array(2 * sentences.length);
  let length = 0;
  for (const { from, to } of passages) {
    for (let at = from; at < to; at += 1) {
      const { start, end, role } = sentences[at]!;
      const reading = read(text, start, end);
      const taken = takeTerms(reading, length);
      counts[2 * at] = reading.count;
      counts[2 * at + 1] = taken - length;
      length = taken;
      takeNames(reading, role);
    }
    ends.push(length);
  }
  const all = taken.terms.slice(0, length);
  return {
    titlePlaces,
    words: lexicon.strings,
    terms: ends.map((end, at) => all.subarray(at === 0 ? 0 : ends[at - 1], end)),
    counts,
    names: taken.names.slice(0, 2 * numbering.count()),
  };
}

/** The terms and the names of an article that is being read; the names have numbers, in the order in which they come. */
const taken = { terms: new Uint32Array(1 << 12), names: new Uint32Array(1 << 10) };
const numbering = createNumbering();

/** Adds the terms of what was read; gives how many there are then. */
function takeTerms({ count, terms }: Reading, length: number): number {
  let to = length;
  if (length + count > taken.terms.length) taken.terms = larger(taken.terms, length + count);
  const into = taken.terms;
  for (let at = 0; at < count; at += 1) {
    // Written whether it is one or not: half of all words have none, and to guess which takes longer.
    into[to] = terms[at]!;
    to += Number(terms[at] !== NO_TERM);
  }
  return to;
}

/** Adds the words of a sentence that are written like names: of one that stands for several terms, the last. */
function takeNames({ count, forms, terms }: Reading, role: Role): void {
  // The first word of a sentence is written large whatever it is.
  for (let at = role === "body" ? 1 : 0; at < count; at += 1) {
    if (!hasCapital(forms[at]!) || terms[at] === NO_TERM) continue;
    const name = foldedOf(forms[at]!);
    const place = 2 * numbering.of(name);
    if (place === taken.names.length) taken.names = larger(taken.names, place + 2);
    taken.names[place] = name;
    taken.names[place + 1] = terms[at]!;
  }
}
