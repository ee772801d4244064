import { sentenceSpans } from "../text/sentences.ts";

/**
 * Gives a claim's sentences, of many several at a time, and what is too long for one reading in pieces: all of it
 * is read. Addresses in it are no words.
 */
export function statementsOf(claim: string): string[] {
  const text = claim.replaceAll(/https?:\/\/\S+/gu, " ");
  const spans = sentenceSpans(text, { start: 0, end: text.length, wrapped: true }).filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
  const size = Math.max(1, Math.ceil(spans.length / STATEMENTS));
  const groups = spans.flatMap((_, at) => (at % size === 0 ? [spans.slice(at, at + size)] : []));
  return groups.flatMap((group) => piecesOf(text.slice(group[0]!.start, group.at(-1)!.end)));
}

/** Cuts between words where it can. */
function piecesOf(statement: string): string[] {
  const pieces: string[] = [];
  let rest = statement;
  while (rest.length > STATEMENT_CHARS) {
    const space = rest.slice(0, STATEMENT_CHARS).search(/\s\S*$/u);
    const end = space > 0 ? space : STATEMENT_CHARS;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest].filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const STATEMENT_CHARS = 2_000;
/** As many sentences as a message can have; of more, several are taken together. */
const STATEMENTS = 40;
