import type { AnalysedSentence } from "../domain.ts";

/** A word's part of speech in the Universal Dependencies tag set: NOUN, PROPN, VERB, … */
export type Tag = string;

/** Tells whether a tag is a noun's or a name's. */
export function isNoun(tag: Tag | undefined): boolean {
  return tag === "NOUN" || tag === "PROPN";
}

/** Gives the tag of each of a sentence's tokens, in order. */
export type Tagger = (sentence: AnalysedSentence) => readonly Tag[];

/**
 * Gives a tagger over wink-nlp's lite model.
 *
 * The model takes 0.1 s and 40 MB to load, so it is loaded when the first answer is cut, and sees only
 * the few sentences that are shown.
 */
export function loadTagger(): Promise<Tagger> {
  loading ??= load();
  return loading;
}

let loading: Promise<Tagger> | undefined;

async function load(): Promise<Tagger> {
  const [{ default: winkNLP }, { loadPosModel }] = await Promise.all([
    import("wink-nlp"),
    import("./model.ts"),
  ]);
  const nlp = winkNLP(loadPosModel(), ["pos"]);
  // wink's selectors are plain functions, its types call them methods.
  // oxlint-disable-next-line typescript/unbound-method
  const { value, pos } = nlp.its;
  const tag: Tagger = (sentence) => {
    const doc = nlp.readDoc(sentence.text.replace(UNBROKEN, "$& "));
    const words: string[] = doc.tokens().out(value);
    const tags: string[] = doc.tokens().out(pos);
    return align(sentence, words, tags);
  };
  return (sentence) => {
    const known = TAGS.get(sentence) ?? tag(sentence);
    TAGS.set(sentence, known);
    return known;
  };
}

/** Others ask about the same articles; as long as a sentence is held, its tags are. */
const TAGS = new WeakMap<AnalysedSentence, readonly Tag[]>();

/**
 * wink looks for an address from each letter of what has no space in it to its end: of the data of a picture, 10,000
 * letters took seconds. Its words are looked for in the sentence again, so it may be given them in pieces.
 */
const UNBROKEN = /\S{200}(?=\S)/gu;

/** wink splits words elsewhere than `tokens()` does: each of our tokens takes the tag of the first word within it. */
function align(sentence: AnalysedSentence, words: readonly string[], tags: readonly string[]): string[] {
  const aligned: string[] = [];
  for (const _ of sentence.tokens) aligned.push("X");
  let from = 0;
  let token = 0;
  for (const [at, word] of words.entries()) {
    const start = sentence.text.indexOf(word, from);
    if (start === -1) continue;
    from = start + word.length;
    const offset = sentence.start + start;
    while (token < sentence.tokens.length && sentence.tokens[token]!.end <= offset) token += 1;
    const here = sentence.tokens[token];
    if (here !== undefined && offset + word.length > here.start && aligned[token] === "X")
      aligned[token] = tags[at] ?? "X";
  }
  return aligned;
}
