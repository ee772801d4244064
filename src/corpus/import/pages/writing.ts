/**
 * Gives a text's length as if it were written in Latin letters: a Chinese character or a Japanese or Korean
 * syllable says more than a letter.
 */
export function lengthOf(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  return text.length + Math.round(dense * (LETTERS_OF_ONE - 1));
}

/** Tells whether a text ends as sentences do, in any writing, a closing quotation mark or bracket aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Tells whether a text ends as parts of sentences do: with any mark that prose has. */
export function endsClause(text: string): boolean {
  return CLAUSE_END.test(text);
}

/** Counts words; of writing without spaces, a word is about two letters. */
export function wordsOf(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return text.split(/\s+/).filter((word) => word !== "").length + Math.floor(unspaced / 2);
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const LETTERS_OF_ONE = 2.5;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

const CLOSERS = "[\"'”’»)\\]」』）》】]*$";
const SENTENCE_END = new RegExp(`[.!?…。！？．।॥؟۔။]${CLOSERS}`, "u");
const CLAUSE_END = new RegExp(`[.!?…:;,。！？．：；，、।॥؟؛،۔။၊]${CLOSERS}`, "u");
