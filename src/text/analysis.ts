import type { AnalysedSentence, Quantity, Sentence, Span, Token, Word } from "../domain.ts";
import { smallNames } from "./small-names.ts";
import { tokens, words } from "./tokens.ts";

/** Reads the quantities of a stretch of text; their spans count from its first character. */
export type Recognise = (stretch: string) => readonly Quantity[];

/** What is stored of the sentences of an article, by their places. */
export interface Stored {
  /** Gives how many words a sentence has. */
  length(index: number): number;
  /** Gives how often each of some things stands there; see `count` of a sentence. */
  count(index: number, places: ReadonlyMap<string, number>, size: number): Uint32Array;
}

/** What the sentences of an article are read from. */
export interface Source {
  /** Gives the slice of the text that is one of them. */
  readonly sliceOf: (sentence: Sentence) => string;
  /** Reads the quantities of a sentence's slice. */
  readonly recognise: (stretch: string, sentence: Sentence) => readonly Quantity[];
  /** Null where nothing is stored of them. */
  readonly stored: Stored | null;
}

/** Analyses one sentence of a text; spans are those of the text. */
export function analyseSentence(text: string, sentence: Sentence, recognise: Recognise): AnalysedSentence {
  const sliceOf = ({ start, end }: Sentence) => text.slice(start, end);
  return new LazySentence(sentence, { sliceOf, recognise, stored: null });
}

/** Analyses one sentence of an article, from what there is of it. */
export function analyseFrom(source: Source, sentence: Sentence): AnalysedSentence {
  return new LazySentence(sentence, source);
}

/**
 * Each part is read when it is first asked for: of most sentences of a pool nothing is ever read but what is stored.
 * A class, since a question makes a hundred of them.
 */
class LazySentence implements AnalysedSentence {
  readonly start: number;
  readonly end: number;
  readonly article: string;
  readonly index: number;
  readonly block: number;
  readonly role: Sentence["role"];
  readonly opensWithPronoun: boolean;
  readonly #source: Source;
  #text: string | undefined;
  #words: readonly Word[] | undefined;
  #tokens: readonly Token[] | undefined;
  #quantities: readonly Quantity[] | undefined;

  constructor(sentence: Sentence, source: Source) {
    this.start = sentence.start;
    this.end = sentence.end;
    this.article = sentence.article;
    this.index = sentence.index;
    this.block = sentence.block;
    this.role = sentence.role;
    this.opensWithPronoun = sentence.opensWithPronoun;
    this.#source = source;
  }

  get text(): string {
    return (this.#text ??= this.#source.sliceOf(this));
  }

  get length(): number {
    return this.#source.stored?.length(this.index) ?? this.words.length;
  }

  count(places: ReadonlyMap<string, number>, size: number): Uint32Array {
    return this.#source.stored?.count(this.index, places, size) ?? countIn(this.words, places, size);
  }

  get words(): readonly Word[] {
    return (this.#words ??= this.#tokens ?? words(this.text));
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokens(this.text, this.start));
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= shifted(this.#source.recognise(this.text, this), this.start));
  }
}

/** Gives how often each of some things stands among words, by their places. */
export function countIn(
  words: readonly Word[],
  places: ReadonlyMap<string, number>,
  size: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (const { term } of words) {
    const place = term === "" ? undefined : places.get(term);
    if (place !== undefined) counts[place]! += 1;
  }
  return counts;
}

/** Gives the runs of capitalised words, of a sentence without capitals those of small names, as token indexes `[from, to)`, joined over "of", "the", "de" and hyphens. */
export function nameRuns(sentence: AnalysedSentence): readonly Span[] {
  const known = runsOf.get(sentence) ?? findRuns(sentence);
  runsOf.set(sentence, known);
  return known;
}

/** A sentence is looked at for many questions, and several times for each. */
const runsOf = new WeakMap<AnalysedSentence, readonly Span[]>();

function findRuns(sentence: AnalysedSentence): Span[] {
  const runs: { start: number; end: number }[] = [];
  const small = /\p{Lu}/u.test(sentence.text) ? null : smallNames(sentence.tokens);
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at]!;
    if (!(small?.has(at) ?? token.capital) || (token.term === "" && !continuesAlias(sentence.tokens, at)))
      continue;
    const last = runs.at(-1);
    const previous = last === undefined ? undefined : sentence.tokens[last.end - 1];
    const gap =
      previous === undefined
        ? ""
        : sentence.text.slice(previous.end - sentence.start, token.start - sentence.start);
    if (last !== undefined && (gap === " " || JOINED.test(gap))) last.end = at + 1;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
}

const JOINED = /^(?:[\s.-]{1,2}|\s(?:of|of the|de|del|da|von|van|bin|al|the)\s)$/u;

/** The later words of "United States" have no term of their own. */
function continuesAlias(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.folded.length > 3 &&
    tokens[at - 1]?.capital === true &&
    /^(?:states|kingdom|nations|union|america)$/u.test(tokens[at]!.folded)
  );
}

/** Filled one by one: of what `map` gives an empty list is of another kind to V8, and most are empty. */
function shifted(items: readonly Quantity[], by: number): readonly Quantity[] {
  const moved: Quantity[] = [];
  for (const item of items) moved.push({ ...item, start: item.start + by, end: item.end + by });
  return moved;
}
