import { tableRow, tableRule } from "../table-lines.ts";
import { joined, type Words } from "./hyphens.ts";
import type { Block } from "./order.ts";
import type { Piece, Row } from "./pieces.ts";

/** A paragraph, heading or table of a document. */
export interface Paragraph {
  readonly kind: "text" | "heading" | "table" | "item";
  readonly text: string;
  readonly size: number;
}

/** What the document's running text looks like. */
export interface Body {
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
}

/** Gives the paragraphs of blocks that follow each other, also over columns and pages. */
export function paragraphsOf(blocks: readonly Block[], body: Body, words: Words): Paragraph[] {
  const done: Paragraph[] = [];
  const notes: Paragraph[] = [];
  for (const block of blocks) {
    for (const [index, paragraph] of withinBlock(block, body, words).entries()) {
      const last = done.at(-1);
      if (paragraph.kind === "text" && paragraph.size < NOTE * body.size) notes.push(paragraph);
      else if (index === 0 && last !== undefined && goesOn(last, paragraph)) {
        done[done.length - 1] = { ...last, text: joined(last.text, paragraph.text, words) };
      } else done.push(paragraph);
    }
  }
  // Notes at the foot of a page would cut the sentence that goes on over the page.
  return [...done, ...notes];
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

function withinBlock(block: Block, body: Body, words: Words): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  const close = () => {
    const [first] = open;
    if (first === undefined) return;
    const text = open.reduce((sum, { text: line }) => joined(sum, line, words), "");
    paragraphs.push({ kind: kindOf(text, first, body), text, size: first.size });
    open = [];
  };
  const lines = block.map((row) => lineOf(row));
  const edges = edgesOf(lines, body);
  for (let index = 0; index < lines.length;) {
    const rows = tableAt(block, index);
    if (rows > 0) {
      close();
      const text = tableOf(block.slice(index, index + rows));
      paragraphs.push({ kind: "table", text, size: body.size });
      index += rows;
      continue;
    }
    const line = lines[index]!;
    index += 1;
    if (LEADERS.test(line.text.slice(-LEADERS_CHARS))) {
      close();
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && begins(line, last, open, { edges, body })) close();
    open.push(line);
  }
  close();
  return paragraphs;
}

/** Tells whether a line begins a paragraph of its own. */
function begins(
  line: Line,
  last: Line,
  open: readonly Line[],
  { edges, body }: { readonly edges: { left: number; right: number }; readonly body: Body },
): boolean {
  const em = line.size;
  if (Math.abs(line.size - last.size) > 0.08 * Math.max(line.size, last.size)) return true;
  if (line.y - last.y > GAP * body.leading * (line.size / body.size)) return true;
  if (BULLET.test(line.text)) return true;
  const isItem = BULLET.test(open[0]?.text ?? "");
  const [indent, indentBefore] = [line.x - edges.left, last.x - edges.left];
  if (!isItem && indent > 0.7 * em && indent < 8 * em && indentBefore < 0.4 * em) return true;
  if (indent < 0.4 * em && indentBefore > 0.7 * em && open.length > 1) return true;
  const isShort = last.right < edges.right - Math.max(4 * em, 0.2 * (edges.right - edges.left));
  return isShort && /[.!?:”"’)]$/.test(last.text) && /^[\p{Lu}\p{N}“"‘(]/u.test(line.text);
}

/** Tells whether a paragraph that begins a column or a page is the rest of the one before it. */
function goesOn(last: Paragraph, next: Paragraph): boolean {
  const isAlike = Math.abs(last.size - next.size) <= 0.08 * last.size;
  if (next.kind !== "text" || (last.kind !== "text" && last.kind !== "item") || !isAlike) return false;
  if (/^\p{Ll}/u.test(next.text)) return !/[.!?]["”’)]?$/.test(last.text);
  return /[\p{L}\p{N},;–—-]$/u.test(last.text) && last.text.length > 60;
}

function lineOf(row: Row): Line {
  const widest = row.toSorted((a, b) => b.text.length - a.text.length)[0]!;
  const text = row.map((piece) => piece.text).join(" ");
  return { text, x: row[0]!.x, right: row.at(-1)!.right, y: widest.y, size: widest.size };
}

/** Most lines begin at the left edge; the widest ones reach the right. */
function edgesOf(lines: readonly Line[], body: Body): { left: number; right: number } {
  const own = lines.filter(({ size }) => Math.abs(size - body.size) < 0.1 * body.size);
  const taken = own.length > 0 ? own : lines;
  const sorted = taken.map(({ x }) => x).toSorted((a, b) => a - b);
  return {
    left: sorted[Math.floor(sorted.length / 10)] ?? 0,
    // A page may have more lines than a call takes arguments.
    right: taken.reduce((most, { right }) => Math.max(most, right), -Infinity),
  };
}

function kindOf(text: string, { size }: Line, body: Body): Paragraph["kind"] {
  if (size > HEADING * body.size && text.length <= 250 && /\p{L}/u.test(text)) return "heading";
  return BULLET.test(text) ? "item" : "text";
}

/** Gives how many rows from here on are those of a table; 0 where there is none. */
function tableAt(block: Block, start: number): number {
  let end = start;
  while (isCells(block[end] ?? []) && (end === start || isBelow(block[end]!, block[end - 1]!))) end++;
  return end - start >= TABLE_ROWS ? end - start : 0;
}

/** The cells of a column begin, end or are centred at one place. */
function isBelow(row: Row, above: Row): boolean {
  const [few, many] = row.length < above.length ? [row, above] : [above, row];
  const places = ({ x, right }: Piece) => [x, right, (x + right) / 2];
  const isAligned = (cell: Piece) =>
    many.some((other) => places(other).some((at, index) => Math.abs(at - (places(cell)[index] ?? 0)) < 3));
  return few.filter(isAligned).length >= Math.max(2, few.length / 2);
}

function isCells(row: Row): boolean {
  if (row.length < 2) return false;
  const words = row.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  return words / row.length < CELL_WORDS && !BULLET.test(row[0]?.text ?? "");
}

function tableOf(rows: readonly Row[]): string {
  const [head = [], ...rest] = rows.map((row) => row.map(({ text }: Piece) => text));
  return [tableRow(head), tableRule(head.length), ...rest.map(tableRow)].join("\n");
}

const BULLET = /^(?:[•‣◦▪●○■·–*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/u;
const LEADERS = /(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxlc]+)?$/i;
/** The end of a line tells whether dots lead to a page number; to look for them from each dot on takes too long. */
const LEADERS_CHARS = 40;
const GAP = 1.35;
const NOTE = 0.86;
const HEADING = 1.12;
const TABLE_ROWS = 2;
const CELL_WORDS = 5;
