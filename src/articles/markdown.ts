import type { Role, Span } from "../domain.ts";
import { trimSpan } from "../text/spans.ts";
import { type Stretch, lines } from "./stretches.ts";

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const QUOTE = /^ {0,3}(?:>[ \t]?)+/;
const LINK_DEFINITION = /^ {0,3}\[[^\]^][^\]]*\]:\s/;
const FOOTNOTE = /^ {0,3}\[\^[^\]]+\]:[ \t]*/;
const TABLE_DELIMITER = /^ {0,3}(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
const IMAGE =
  /^(?:\[(?=!))?!\[((?:[^[\]]|\[[^\]]*\])*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])(?:\]\([^()]*\))?$/;
const FIGCAPTION = /^<figcaption[^>]*>(.*?)<\/figcaption>/;
const TAGS_ALONE = /^(?:<\/?[a-zA-Z][^>]*>\s*)+$/;
const HARD_BREAK = /(?: {2}|\\)$/;
const CLOSING_MARKS = /(?<![ \t])[ \t]+#+[ \t]*$/;

/** The paragraph that is being read, and what has been found before it. */
interface Reading {
  readonly text: string;
  readonly found: Stretch[];
  open: Span[];
}

/**
 * Gives the stretches of a Markdown text: headings, paragraphs, list items and quoted lines, each without
 * its marker, and the rows of tables without their outer bars; code, comments, images' addresses, link definitions and rules are left out.
 *
 * Inline markup stays in the stretch. An image's description and a figure's caption are captions.
 */
export function markdownStretches(text: string): Stretch[] {
  const all = lines(text);
  const reading: Reading = { text, found: [], open: [] };
  let i = 0;
  while (i < all.length) i = readLine(reading, all, i);
  close(reading);
  return reading.found;
}

/** Reads the line at `i`, and gives the index of the next line to read. */
function readLine(reading: Reading, all: readonly Span[], i: number): number {
  const line = all[i] ?? { start: 0, end: 0 };
  const raw = reading.text.slice(line.start, line.end);
  const skipped = skipTo(reading, all, i) ?? readTable(reading, all, i);
  if (skipped !== null) {
    close(reading);
    return skipped;
  }
  if (UNDERLINE.test(raw) && isUnderlined(reading, raw)) {
    close(reading, "headline");
    return i + 1;
  }
  const marker = [HEADING, ITEM, QUOTE, FOOTNOTE].find((pattern) => pattern.test(raw));
  if (raw.trim() === "" || RULE.test(raw) || LINK_DEFINITION.test(raw)) close(reading);
  else if (marker === undefined) addLine(reading, line);
  else addMarked(reading, line, marker);
  return i + 1;
}

/** Tells a heading from a rule that somebody set under a paragraph, a sentence or an item without a blank line. */
function isUnderlined({ text, open }: Reading, underline: string): boolean {
  const [line] = open;
  if (line === undefined) return false;
  if (underline.includes("=")) return true;
  const isItem = line.start > 0 && !/[\r\n]/.test(text.charAt(line.start - 1));
  return open.length === 1 && !isItem && !/[.!?:;,]["'”’)]*\s*$/.test(text.slice(line.start, line.end));
}

/**
 * Reads a table that begins at line `i`: the names of its columns, then a stretch a row. Gives the index after it;
 * null where none begins.
 */
function readTable(reading: Reading, all: readonly Span[], i: number): number | null {
  const { text } = reading;
  const at = (index: number) => text.slice(all[index]?.start, all[index]?.end);
  if (!at(i).includes("|") || i + 1 >= all.length || !TABLE_DELIMITER.test(at(i + 1))) return null;
  close(reading);
  // What has no bar is prose again, set right under the table.
  let end = i + 2;
  while (end < all.length && at(end).includes("|")) end += 1;
  for (let index = i; index < end; index += 1)
    if (index !== i + 1) addRow(reading, all[index]!, index === i ? "columns" : "row");
  return end;
}

/** Of the outer bars one a side: a table's corner is often empty, and its columns are counted by their bars. */
function addRow(reading: Reading, line: Span, role: Role): void {
  const { text } = reading;
  let { start, end } = trimSpan(text, line);
  if (text.charAt(start) === "|") start += 1;
  if (end > start && /(?<!\\)\|$/.test(text.slice(end - 2, end))) end -= 1;
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return;
  reading.open.push({ start, end });
  close(reading, role);
}

/** Gives the index after a code fence or comment that begins at line `i`; null where none does. */
function skipTo(reading: Reading, all: readonly Span[], i: number): number | null {
  const at = (index: number) => reading.text.slice(all[index]?.start, all[index]?.end);
  const fence = FENCE.exec(at(i))?.[1];
  if (fence !== undefined) return after(all, i + 1, (index) => at(index).trim().startsWith(fence));
  const code = /^\s*<(script|style)\b/i.exec(at(i))?.[1];
  if (code !== undefined)
    return after(all, i, (index) => at(index).toLowerCase().includes(`</${code.toLowerCase()}`));
  if (/^\s*<!--(?!.*-->\s*\S)/.test(at(i))) return after(all, i, (index) => at(index).includes("-->"));
  return null;
}

/** Gives the index after the first line from `from` on that ends it; the end of the text closes all. */
function after(all: readonly Span[], from: number, ends: (index: number) => boolean): number {
  let index = from;
  while (index < all.length && !ends(index)) index++;
  return index + 1;
}

function addMarked(reading: Reading, line: Span, marker: RegExp): void {
  close(reading);
  const raw = reading.text.slice(line.start, line.end);
  const content = { start: line.start + (marker.exec(raw)?.[0].length ?? 0), end: line.end };
  const inner = reading.text.slice(content.start, content.end);
  if (marker === QUOTE) {
    // A quote may hold an item or a heading; its lines are stanzas, addresses, letters: one block each.
    const nested = [HEADING, ITEM].find((pattern) => pattern.test(inner));
    if (nested !== undefined) return addMarked(reading, content, nested);
    addLine(reading, content);
    return close(reading);
  }
  if (marker !== HEADING) return addLine(reading, content);
  const closing = CLOSING_MARKS.exec(inner);
  reading.open.push({
    start: content.start,
    end: closing === null ? content.end : content.start + closing.index,
  });
  close(reading, "headline");
}

function addLine(reading: Reading, line: Span): void {
  const inner = trimSpan(reading.text, line);
  const raw = reading.text.slice(inner.start, inner.end);
  const caption = IMAGE.exec(raw) ?? FIGCAPTION.exec(raw);
  if (caption !== null) {
    close(reading);
    const start =
      inner.start +
      raw.indexOf(caption[1] ?? "", raw.startsWith("<") ? raw.indexOf(">") + 1 : raw.indexOf("![") + 2);
    reading.open.push({ start, end: start + (caption[1] ?? "").length });
    return close(reading, "caption");
  }
  if (TAGS_ALONE.test(raw)) return close(reading);
  const broken = HARD_BREAK.exec(reading.text.slice(line.start, line.end));
  const kept = broken?.[0] === "\\" ? { start: line.start, end: line.end - 1 } : line;
  reading.open.push(withoutTags(reading.text, kept));
  if (broken !== null) close(reading);
}

/** Leaves out the tags and comments at a line's ends: "<p>", "</div>", "<!-- ad -->" are no words of a sentence. */
function withoutTags(text: string, line: Span): Span {
  let { start, end } = trimSpan(text, line);
  let opening = OPENING_TAGS.exec(text.slice(start, end));
  if (opening !== null) start += opening[0].length;
  for (;;) {
    const window = Math.max(start, end - LONGEST_TAG);
    // Of the last few characters alone: a line may be as long as the text.
    const from = window + text.slice(window, end).lastIndexOf("<");
    if (end === start || text.charAt(end - 1) !== ">" || from < window) break;
    opening = OPENING_TAGS.exec(text.slice(from, end));
    if (opening?.[0].length !== end - from) break;
    end = trimSpan(text, { start, end: from }).end;
  }
  return start === line.start && end === line.end ? line : { start, end };
}

const OPENING_TAGS =
  /^(?:\s*(?:<!--(?:[^-]|-(?!->)){0,1000}-->|<\/?[a-zA-Z][\w-]*(?:\s[^<>]{0,400})?\/?>))+\s*/;
const LONGEST_TAG = 500;

function close(reading: Reading, role: Role | null = null): void {
  const first = reading.open[0];
  const last = reading.open.at(-1);
  const wrapped = reading.open.length > 1;
  reading.open = [];
  if (first === undefined || last === undefined) return;
  const span = trimSpan(reading.text, { start: first.start, end: last.end });
  if (span.start < span.end) reading.found.push({ ...span, wrapped, role });
}
