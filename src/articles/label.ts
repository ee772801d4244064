import type { Block, Metadata, Span } from "../domain.ts";
import { readByline } from "./bylines.ts";
import { isArchivePicture, isCaption } from "./captions.ts";
import { FULL_DATE, dayOf } from "./day.ts";
import { type Headline, findHeadline, foldAlike } from "./headline.ts";
import { isMenu, LONGEST_LINE, menuWords, whyLeftOut } from "./leftout.ts";
import { MARKUP, marksIn, UNKNOWN } from "./marks.ts";
import { isSmall } from "../text/letters.ts";
import { isOfTable } from "../text/roles.ts";
import { trimSpan } from "../text/spans.ts";
import type { Stretch } from "./stretches.ts";

/** A metadata value that the text states, and where. */
export interface Finding extends Span {
  readonly field: keyof Metadata;
  readonly value: string;
}

/** What the stretches of an article turned out to be; findings come best first. */
export interface Labelled {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** The lines at the ends of an article, where credits stand. */
const HEAD_LINES = 8;
const TAIL_LINES = 5;

/** A stretch with its text and its place in the article. */
interface Line extends Stretch {
  readonly text: string;
  readonly edge: boolean;
  /** True for three words of a menu, or one among such lines; a word alone may be a heading. */
  readonly inMenu: boolean;
  /** True among neighbours that begin with a dash too: a list of names is not a list of credits. */
  readonly inList: boolean;
  readonly at: number;
  /** The texts of the lines above and below. */
  readonly above: string;
  readonly next: string;
  readonly headline: Headline | null;
  /** What stands in it, see `marksIn`. */
  readonly marks: number;
}

/** A block, where the line is one, and what it says of the article. */
interface Label {
  readonly block: Block | null;
  readonly findings: readonly Finding[];
}

/** Says what a line is, or null where it does not know. */
type Recogniser = (line: Line) => Label | null;

/**
 * In this order: the headline before all, since it can look like anything; credits before what is left out,
 * since "Source: Reuters" is both; what is left out before captions, since a video player ends in a credit.
 */
const RECOGNISERS: readonly Recogniser[] = [headline, byMarkup, byline, leftOut, caption, body];

/** Gives each stretch its role, leaves out what is not of the article, and collects what the text states. */
export function label(text: string, stretches: readonly Stretch[], title: string | null): Labelled {
  const found = findHeadline(text, stretches, title);
  const blocks: Block[] = [];
  const findings: Finding[] = [];
  for (const line of inContext(text, stretches, found)) {
    const label = first(RECOGNISERS, line);
    if (label.block !== null) blocks.push(label.block);
    if (label.findings.length > 0) findings.push(...label.findings);
  }
  return { blocks, findings: [...findings, ...captionDate(blocks, text)] };
}

/** Gives the stretches, stray marks aside, with what their place and their neighbours say of them. */
function inContext(whole: string, stretches: readonly Stretch[], found: Headline | null): Line[] {
  // Objects are written out here: this runs for every line of the corpus, and spreading took a sixth of the time.
  const clean: (Stretch & { readonly text: string })[] = [];
  const menus: boolean[] = [];
  const dashed: boolean[] = [];
  for (const stretch of stretches) {
    const { start, end } = isOfTable(stretch.role) ? stretch : withoutMarks(whole, stretch);
    if (start >= end) continue;
    const line = whole.slice(start, end);
    clean.push({ start, end, wrapped: stretch.wrapped, role: stretch.role, text: line });
    menus.push(isMenu(line));
    dashed.push("-–—".includes(line.charAt(0)));
  }
  return clean.map((line, index) => {
    const edge = index < HEAD_LINES || index >= clean.length - TAIL_LINES;
    const inMenu =
      menus[index] === true && (menuWords(line.text).length >= 3 || run(menus, index) >= (edge ? 2 : 3));
    const { start, end, wrapped, role, text } = line;
    const inList = run(dashed, index) > 1;
    // Never past the ends: V8 would give up what it made of this function, for every line.
    const above = index === 0 ? "" : clean[index - 1]!.text;
    const next = index === clean.length - 1 ? "" : clean[index + 1]!.text;
    // Of a longer one little is asked but how it begins and ends.
    const marks = text.length > LONGEST_LINE ? UNKNOWN : marksIn(whole, line);
    return {
      start,
      end,
      wrapped,
      role,
      text,
      edge,
      inMenu,
      inList,
      at: index,
      above,
      next,
      headline: found,
      marks,
    };
  });
}

/** Gives how many neighbours in a row, with the one at `index`, are true; enough of it to know. */
function run(flags: readonly boolean[], index: number): number {
  if (flags[index] !== true) return 0;
  let from = index;
  let to = index + 1;
  while (from > Math.max(0, index - 3) && flags[from - 1] === true) from--;
  while (to < Math.min(flags.length, index + 3) && flags[to] === true) to++;
  return to - from;
}

function first(recognisers: readonly Recogniser[], line: Line): Label {
  for (const recognise of recognisers) {
    const found = recognise(line);
    if (found !== null) return found;
  }
  return nothing;
}

const NO_FINDINGS: readonly Finding[] = [];
const nothing: Label = { block: null, findings: NO_FINDINGS };

const READ_MORE = /[.!?]["'”’)]*(\s+Read [Mm]ore(?:\s*[»›→>])?)$/;

const BARS = "|¦";
const MORE_ENDS = "e»›→>";

/** Leaves out a stray bar before the text and a "Read more" glued to its end. */
function withoutMarks(text: string, stretch: Span): Span {
  // Nearly all lines end here, at their first and last letters.
  if (!BARS.includes(text.charAt(stretch.start)) && !MORE_ENDS.includes(text.charAt(stretch.end - 1)))
    return stretch;
  const content = text.slice(stretch.start, stretch.end);
  const before = /^(?:[|¦]\s*)+/.exec(content)?.[0].length ?? 0;
  const after = READ_MORE.exec(content.slice(-20))?.[1]?.length ?? 0;
  if (before === 0 && after === 0) return stretch;
  return trimSpan(text, {
    start: stretch.start + before,
    end: Math.max(stretch.start + before, stretch.end - after),
  });
}

function headline(line: Line): Label | null {
  if (line.headline === null) return null;
  const { start, end, text } = line.headline;
  if (line.start <= start && end <= line.end) {
    const block: Block = { start: Math.max(start, line.start), end, role: "headline", wrapped: line.wrapped };
    const title: Finding = {
      field: "title",
      start: block.start,
      end,
      value: text.slice(block.start - start),
    };
    return { block, findings: [title, ...meetingDay(line)] };
  }
  return foldAlike(line.text, text) ? nothing : null;
}

function byMarkup(line: Line): Label | null {
  return line.role === null ? null : labelled(line, line.role);
}

const MARKED = /^[*_]{1,3}(?=[^\s*_])/;

function byline(line: Line): Label | null {
  // Markdown pages set credits in italics or bold.
  const mark = "*_".includes(line.text.charAt(0)) ? (MARKED.exec(line.text)?.[0] ?? "") : "";
  const inner =
    mark !== "" && line.text.endsWith(mark) ? line.text.slice(mark.length, -mark.length) : line.text;
  const read = readByline(inner, line);
  if (read === null || line.wrapped) return null;
  const offset = line.start + (inner === line.text ? 0 : mark.length);
  const findings = read.parts.flatMap(({ field, start, end }) => {
    const written = inner.slice(start, end);
    const value = field === "published" ? dayOf(written) : written;
    return value === null ? [] : [{ field, value, start: offset + start, end: offset + end }];
  });
  return { ...labelled(line, "byline"), findings };
}

/** Gives a line as a page shows it: links as their words, without emphasis around the whole or a label. */
function visible(line: string): string {
  if (!line.includes("]") && !line.includes("*") && !line.includes("_")) return line;
  const shown = line
    .replace(/\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/g, "$1")
    .replace(/\*\*|__|^[*_]|[*_]$/g, "")
    .trim();
  return shown === "" ? line : shown;
}

function leftOut(line: Line): Label | null {
  return line.inMenu || (!line.wrapped && isLeftOut(line)) ? nothing : null;
}

function isLeftOut({ text, marks }: Line): boolean {
  const shown = (marks & MARKUP) === 0 ? text : visible(text);
  return whyLeftOut(shown, shown === text ? marks : UNKNOWN) !== null;
}

function caption(line: Line): Label | null {
  return isCaption(line.text, line.marks) ? labelled(line, "caption") : null;
}

const LONGEST_DATELINE = 120;
const DATELINE = new RegExp(
  `^\\p{Lu}{2,}(?:[ .-]\\p{Lu}{2,}){0,3}(?:, \\p{Lu}[\\p{L}. ]{1,30})?,\\s+(${FULL_DATE})\\s*(?:\\([^)]{1,30}\\)\\s*)?[—–-]`,
  "u",
);

/** "Minutes of the meeting held on 11 March 2026" at the head: nothing in them is of a later day. */
const MINUTES = new RegExp(
  `^(?:(?:draft|final|approved|agm|board|council|committee|meeting) )?minutes(?: (?:of|for|from)\\b|\\s*[,:–—-]| (?=\\d))[^.!?]{0,80}?\\b(${FULL_DATE})`,
  "iu",
);
const MINUTES_LINES = 4;

function meetingDay({ start: from, at, text }: Line): Finding[] {
  if (at >= MINUTES_LINES) return [];
  const found = MINUTES.exec(text.slice(0, LONGEST_DATELINE));
  const written = found?.[1] ?? "";
  const value = found === null ? null : dayOf(written);
  if (found === null || value === null) return [];
  const end = from + found[0].length;
  return [{ field: "published", value, start: end - written.length, end }];
}

/** A dateline with a full date ("PARIS, Aug. 18, 2025 (Agency) —") states when the report was sent. */
function body(line: Line): Label {
  const label = labelled(line, "body");
  const held = meetingDay(line);
  if (held.length > 0) return { ...label, findings: held };
  // Nearly all go on in small letters, and a dateline does not.
  if (line.text.length < 2 || isSmall(line.text.charCodeAt(1))) return label;
  const written = DATELINE.exec(line.text.slice(0, LONGEST_DATELINE))?.[1] ?? "";
  const value = written === "" ? null : dayOf(written);
  if (value === null) return label;
  const start = line.start + line.text.indexOf(written);
  return { ...label, findings: [{ field: "published", value, start, end: start + written.length }] };
}

function labelled({ start, end, wrapped }: Line, role: Block["role"]): Label {
  return { block: { start, end, role, wrapped }, findings: NO_FINDINGS };
}

/**
 * The day as agencies set it, at the end of the caption's sentence. "On May 3, 2022 in Schwedt" within one is
 * a library's: the first date of any caption was the article's own day in a quarter of news pages only.
 */
const CAPTION_DATE = new RegExp(`,\\s(${FULL_DATE})(?:[.)]|$)`);

/** The day in the caption above the text: where nothing better says so, the article is of that day. */
function captionDate(blocks: readonly Block[], text: string): Finding[] {
  for (const block of blocks) {
    if (block.role === "headline" || block.role === "byline") continue;
    if (block.role === "body") return [];
    const content = text.slice(block.start, block.end);
    const date = CAPTION_DATE.exec(content);
    const written = date?.[1] ?? "";
    const value = date === null || isArchivePicture(content) ? null : dayOf(written);
    if (date === null || value === null) continue;
    const start = block.start + date.index + date[0].indexOf(written);
    return [{ field: "published", value, start, end: start + written.length }];
  }
  return [];
}
