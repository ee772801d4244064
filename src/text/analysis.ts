import type { AnalysedSentence, Quantity, Sentence, Span, Token } from "../domain.ts";
import { tokens } from "./tokens.ts";

/**
 * Analyses one sentence of a text; spans are those of the text. `recognise` reads the quantities of a stretch.
 * Each part is read when it is first asked for: most sentences of a pool are never looked at for quantities.
 */
export function analyseSentence(
  text: string,
  sentence: Sentence,
  recognise: (stretch: string) => readonly Quantity[],
): AnalysedSentence {
  const { start, end, article, index, block, role, opensWithPronoun } = sentence;
  let read: readonly Token[] | undefined;
  let recognised: readonly Quantity[] | undefined;
  return {
    start,
    end,
    article,
    index,
    block,
    role,
    opensWithPronoun,
    text: text.slice(start, end),
    get tokens() {
      return (read ??= tokens(this.text, start));
    },
    get quantities() {
      return (recognised ??= recognise(this.text).map((quantity) => shift(quantity, start)));
    },
  };
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
  for (const [at, token] of sentence.tokens.entries()) {
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
