import type { AnalysedSentence, Quantity, Sentence, Span, Token, Word } from "../domain.ts";
import { tokens, words } from "./tokens.ts";

/** Reads the quantities of a stretch of text; their spans count from its first character. */
export type Recognise = (stretch: string) => readonly Quantity[];

/** Analyses one sentence of a text; spans are those of the text. */
export function analyseSentence(text: string, sentence: Sentence, recognise: Recognise): AnalysedSentence {
  return analyseSlice(text.slice(sentence.start, sentence.end), sentence, recognise);
}

/** Does the same where only the sentence's own slice of the text is at hand. */
export function analyseSlice(slice: string, sentence: Sentence, recognise: Recognise): AnalysedSentence {
  return new LazySentence(slice, sentence, recognise);
}

/**
 * Each part is read when it is first asked for: of most sentences of a pool nothing is ever read but their words.
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
  readonly text: string;
  readonly #recognise: Recognise;
  #words: readonly Word[] | undefined;
  #tokens: readonly Token[] | undefined;
  #quantities: readonly Quantity[] | undefined;

  constructor(slice: string, sentence: Sentence, recognise: Recognise) {
    this.start = sentence.start;
    this.end = sentence.end;
    this.article = sentence.article;
    this.index = sentence.index;
    this.block = sentence.block;
    this.role = sentence.role;
    this.opensWithPronoun = sentence.opensWithPronoun;
    this.text = slice;
    this.#recognise = recognise;
  }

  get words(): readonly Word[] {
    return (this.#words ??= this.#tokens ?? words(this.text));
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokens(this.text, this.start));
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= this.#recognise(this.text).map((quantity) => shift(quantity, this.start)));
  }
}

/** Gives the runs of capitalised words, as token indexes `[from, to)`, joined over "of", "the", "de" and hyphens. */
export function nameRuns(sentence: AnalysedSentence): readonly Span[] {
  const known = runsOf.get(sentence) ?? findRuns(sentence);
  runsOf.set(sentence, known);
  return known;
}

/** A sentence is looked at for many questions, and several times for each. */
const runsOf = new WeakMap<AnalysedSentence, readonly Span[]>();

function findRuns(sentence: AnalysedSentence): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at]!;
    if (!token.capital || (token.term === "" && !continuesAlias(sentence.tokens, at))) continue;
    const last = runs.at(-1);
    const previous = last === undefined ? undefined : sentence.tokens[last.end - 1];
    const gap =
      previous === undefined
        ? ""
        : sentence.text.slice(previous.end - sentence.start, token.start - sentence.start);
    if (last !== undefined && JOINED.test(gap)) last.end = at + 1;
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

function shift<T extends Span>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}
