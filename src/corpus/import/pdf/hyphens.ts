import { stem } from "../../../text/stems.ts";
import { loadVectors } from "../../../text/vectors.ts";

/** Joins a line to the text before it, and mends a word that was cut at the line's end. */
export function joined(text: string, line: string, words: Words): string {
  if (text === "") return line;
  const cut = /([\p{L}\p{M}’']+)[-\u2010\u00ad]$/u.exec(text.slice(-LONGEST_WORD));
  const rest = /^[\p{L}\p{M}’']+/u.exec(line)?.[0];
  if (cut?.[1] !== undefined && rest !== undefined) {
    const isOneWord = /^\p{Ll}/u.test(rest) && words.isOneWord(cut[1], rest);
    return `${isOneWord || text.endsWith("\u00ad") ? text.slice(0, -1) : text}${line}`;
  }
  // "COVID-" and "19", "2024–" and "25", "word—" and "word".
  const tail = text.slice(-2);
  if (/[\p{L}\p{N}][-\u2010–]$/u.test(tail) && /^[\p{L}\p{N}]/u.test(line)) return `${text}${line}`;
  if (/\S—$/u.test(tail)) return `${text}${line}`;
  return `${text} ${line}`;
}

/** What a document and the language know of words. */
export interface Words {
  /** Tells whether a word that was cut is one word, or two with a hyphen between them. */
  isOneWord(head: string, rest: string): boolean;
}

/**
 * Gives what is known of the words of a document: a word that stands in it elsewhere counts most, then one of
 * the language's frequent ones. What is cut at a line's end tells nothing. Where nothing is known of either form, it is one word that was cut.
 */
export function wordsOf(lines: Iterable<string>): Words {
  const seen = new Set<string>();
  for (const line of lines) {
    for (const word of line
      .toLowerCase()
      .replace(CUT, "")
      .match(/[\p{L}\p{M}’']+(?:[-\u2010][\p{L}\p{M}’']+)*/gu) ?? []) {
      seen.add(word.replaceAll("\u2010", "-"));
    }
  }
  return {
    isOneWord(head, rest) {
      const [first, second] = [head.toLowerCase(), rest.toLowerCase()];
      if (seen.has(first + second)) return true;
      if (seen.has(`${first}-${second}`)) return false;
      if (isFrequent(first + second)) return true;
      return !(first.length > 2 && second.length > 2 && isFrequent(first) && isFrequent(second));
    },
  };
}

function isFrequent(word: string): boolean {
  const known = stem(word);
  return loadVectors().similarity(known, known) > 0;
}

/** A word that is cut at the end of its line, looked for from its beginning alone. */
const CUT = /(?<!\S)\S+[-\u2010\u00ad]$/u;

/** The end of a paragraph is looked at, not all of it with each of its lines. */
const LONGEST_WORD = 100;
