import type { Article, Block, Sentence, Span } from "../domain.ts";
import { sentenceEnds } from "./boundaries.ts";
import { isOfTable } from "./roles.ts";
import { trimSpan } from "./spans.ts";

/** Gives the sentences of an article in order, exact slices of its text, each in one of its blocks. */
export function sentences(article: Pick<Article, "id" | "text" | "blocks">): Sentence[] {
  const { id, text, blocks } = article;
  const found: Sentence[] = [];
  // One list for all blocks: most have a sentence or two, and a list of their own has room for many.
  const spans: Span[] = [];
  const isBroken = breaksIn(text);
  for (let block = 0; block < blocks.length; block += 1) {
    const { role } = blocks[block]!;
    // The cells of a row stand together, whatever marks they end in.
    if (isOfTable(role)) spans.push(trimSpan(text, blocks[block]!));
    else addSpans(text, { block: blocks[block]!, isBroken }, spans);
    while (found.length < spans.length) {
      const { start, end } = spans[found.length]!;
      const opensWithPronoun = opensWith(text, start);
      // Written out: spreading the span and adding to it takes ten times as long.
      found.push({ start, end, article: id, index: found.length, block, role, opensWithPronoun });
    }
  }
  return found;
}

/** Gives the sentence spans of one block: a newline ends one unless the block is merely wrapped there. */
export function sentenceSpans(text: string, block: Pick<Block, "start" | "end" | "wrapped">): Span[] {
  const spans: Span[] = [];
  addSpans(text, { block, isBroken: breaksIn(text) }, spans);
  return spans;
}

interface Broken {
  readonly block: Pick<Block, "start" | "end" | "wrapped">;
  readonly isBroken: (span: Span) => boolean;
}

function addSpans(text: string, { block, isBroken }: Broken, spans: Span[]): void {
  // Nearly every block is one line, and to look for several takes ten times as long.
  if (block.wrapped || !isBroken(block)) addLine(text, block, spans);
  else for (const line of lines(text, block)) addLine(text, line, spans);
}

function addLine(text: string, line: Span, spans: Span[]): void {
  let { start } = line;
  const ends = sentenceEnds(text.slice(line.start, line.end));
  for (let at = 0; at < ends.length; at += 1) {
    const end = line.start + ends[at]!;
    const span = trimSpan(text, { start, end });
    if (span.start < span.end) spans.push(span);
    start = end;
  }
}

/** Gives what tells of the blocks of a text, asked in their order, whether there is a newline in them. */
function breaksIn(text: string): (block: Span) => boolean {
  // Most texts have line feeds alone: the next is known for all blocks before it.
  if (RARE_NEWLINES.some((newline) => text.includes(newline))) return () => true;
  let next = text.indexOf("\n");
  return ({ start, end }) => {
    if (next !== -1 && next < start) next = text.indexOf("\n", start);
    return next !== -1 && next < end;
  };
}

const RARE_NEWLINES = ["\r", "\u2028", "\u2029"];

function lines(text: string, block: Span): Span[] {
  const content = text.slice(block.start, block.end);
  const found: Span[] = [];
  let start = block.start;
  for (const match of content.matchAll(NEWLINE)) {
    found.push({ start, end: block.start + match.index });
    start = block.start + match.index + match[0].length;
  }
  found.push({ start, end: block.end });
  return found;
}

const NEWLINE = /\r\n|[\n\r\u2028\u2029]/gu;

function opensWith(text: string, start: number): boolean {
  // Most sentences open with another letter, which is cheaper to see.
  return MAY_OPEN[text.charCodeAt(start)] !== 0 && OPENING_PRONOUN.test(text.slice(start, start + 24));
}

const MAY_OPEN = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[hsit"'(]/i.test(String.fromCharCode(code))),
);

const OPENING_PRONOUN = /^["“‘'(]*(?:he|she|it|they|his|her|hers|its|their|theirs|this|these|those)\b/iu;
