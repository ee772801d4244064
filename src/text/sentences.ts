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
  for (let block = 0; block < blocks.length; block += 1) {
    const { role } = blocks[block]!;
    // The cells of a row stand together, whatever marks they end in.
    if (isOfTable(role)) spans.push(trimSpan(text, blocks[block]!));
    else addSpans(text, blocks[block]!, spans);
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
  addSpans(text, block, spans);
  return spans;
}

function addSpans(text: string, block: Pick<Block, "start" | "end" | "wrapped">, spans: Span[]): void {
  for (const line of block.wrapped ? [block] : lines(text, block)) {
    let start = line.start;
    for (const end of sentenceEnds(text.slice(line.start, line.end))) {
      const span = trimSpan(text, { start, end: line.start + end });
      if (span.start < span.end) spans.push(span);
      start = line.start + end;
    }
  }
}

function lines(text: string, block: Span): Span[] {
  const content = text.slice(block.start, block.end);
  // Nearly every block is one line, and to look for several takes ten times as long.
  if (content.search(NEWLINE) === -1) return [block];
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
