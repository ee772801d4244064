import type { Block } from "../domain.ts";
import { readByline } from "./bylines.ts";
import { isCaption } from "./captions.ts";
import { dayOf } from "./day.ts";
import type { Finding } from "./finding.ts";
import { findHeadline, foldAlike } from "./headline.ts";
import { whyLeftOut } from "./leftout.ts";
import { type Line, linesInContext } from "./lines.ts";
import { MARKUP, UNKNOWN } from "./marks.ts";
import { captionDay, meetingDay, statedDay } from "./stated-day.ts";
import type { Stretch } from "./stretches.ts";

/** What the stretches of an article turned out to be; findings come best first. */
export interface Labelled {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
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
  for (const line of linesInContext(text, stretches, found)) {
    const label = first(RECOGNISERS, line);
    if (label.block !== null) blocks.push(label.block);
    if (label.findings.length > 0) findings.push(...label.findings);
  }
  return { blocks, findings: [...findings, ...listed(captionDay(blocks, text))] };
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
    return { block, findings: [title, ...listed(meetingDay(line))] };
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

function body(line: Line): Label {
  const label = labelled(line, "body");
  const day = statedDay(line);
  return day === null ? label : { ...label, findings: [day] };
}

function labelled({ start, end, wrapped }: Line, role: Block["role"]): Label {
  return { block: { start, end, role, wrapped }, findings: NO_FINDINGS };
}

function listed(finding: Finding | null): readonly Finding[] {
  return finding === null ? NO_FINDINGS : [finding];
}
