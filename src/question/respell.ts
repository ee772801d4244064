import type { Spellings, Token } from "../domain.ts";
import { tokens as tokensOf } from "../text/tokens.ts";
import { quotedIn } from "./quoted.ts";

/** A question's text, and its words. */
export interface Spelt {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * Gives a question with its misspelt words as they were meant, before anything is read in it: "who is ukrains presidnet" is
 * "who is ukrains president", and initials in full: "when is the agm". What is written like a name is left: whose name is a letter off is somebody else.
 */
export function respell(text: string, spellings: Spellings): Spelt {
  const tokens = tokensOf(text);
  const quoted = quotedIn(text);
  let read = "";
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    const isQuoted = quoted.some(({ start, end }) => start <= token.start && token.end <= end);
    if (isQuoted || isJoined(text, token)) continue;
    const meant =
      spellings.inFull(token) ?? asMeant(token, isName(token, at, tokens) ? null : spellings.mended(token));
    if (meant === null) continue;
    read += text.slice(from, token.start) + meant;
    from = token.end;
  }
  return from === 0
    ? { text, tokens }
    : { text: read + text.slice(from), tokens: tokensOf(read + text.slice(from)) };
}

/** Any word may be capitalised where it opens the question. */
function isName({ capital }: Token, at: number, tokens: readonly Token[]): boolean {
  return capital && (at > 0 || tokens.length === 1);
}

/** Part of "x-ray" or of an address: what stands right beside it tells, a character of two units at most. */
function isJoined(text: string, { start, end }: Token): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 3)];
  return /[\p{L}\p{N}@#/._-]$/u.test(before) || /^[-/_@]|^\.\p{L}/u.test(behind);
}

/** With the capital that it has. The "AGM" is no name that begins with "Annual". */
function asMeant({ capital }: Token, word: string | null): string | null {
  return word !== null && capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Of a claim every word counts as it is written: it is asked whether the articles have just these. */
export function asWritten({ others }: Spellings): Spellings {
  return { others, mended: () => null, inFull: () => null };
}
