import { describe } from "../../commands/parts/describe.ts";
import { cellsInWords } from "../../commands/parts/row.ts";
import { quoteMarks } from "../../commands/parts/words.ts";
import type { Citation, Reply, ReplyAction, ReplyBlock, Tone } from "../domain.ts";
import { asRead } from "../text/inline-markup.ts";
import { neutralise } from "./neutral.ts";
import type { Style } from "./style.ts";
import { showTable } from "./table.ts";
import { columns, wrap } from "./wrap.ts";

/** Where a reply is shown. `width` is in columns, infinite where lines are not to be broken. */
export interface Screen {
  readonly width: number;
  readonly style: Style;
}

/** Gives a reply as lines for a terminal, each block after an empty line, with a line break at the end. */
export function showReply(reply: Reply, screen: Screen): string {
  const shown: string[][] = [];
  for (const [index, block] of reply.blocks.entries()) {
    // The tone colours what a reply says first, not what it says it with.
    const isFirst = reply.blocks.findIndex(({ kind }) => kind === "text" || kind === "short") === index;
    const lines = showBlock(block, isFirst ? reply.tone : "info", screen);
    const previous = reply.blocks[index - 1];
    if (previous !== undefined && belongs(previous, block)) shown.at(-1)!.push(...lines);
    else if (lines.length > 0) shown.push(lines);
  }
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The rows of a list where nobody can turn a page, as on a command line that answers once. */
export const ALL_ROWS = Number.MAX_SAFE_INTEGER;

/** An action as a person picks it: by its place in the list, from 1, or its first word. */
export interface Pick {
  readonly label: string;
  readonly words: readonly string[];
  readonly action: ReplyAction;
}

/** Gives the actions that a terminal can do, in order; a link is none, its address is shown already. */
export function picksOf(reply: Reply): Pick[] {
  return reply.actions.flatMap((action) => {
    if (action.kind === "link") return [];
    const label = action.kind === "select" ? action.placeholder.replace(/[\s…]+$/u, "") : action.label;
    const words = [label, action.action].map((word) => word.toLowerCase());
    return [{ label, words, action }];
  });
}

/** Gives the line that offers the actions, or nothing where there are none. */
export function showPicks(picks: readonly Pick[], { style, width }: Screen): string {
  if (picks.length === 0) return "";
  const items = picks.map(({ label }, index) => `${index + 1} ${neutralise(label)}`);
  const oneLine = items.join("   ");
  const lines =
    columns(oneLine) <= Math.min(width, PICKS_COLUMNS)
      ? [oneLine]
      : items.flatMap((item) => wrap(item, width));
  return `\n${lines.map((line) => style.number(line)).join("\n")}\n`;
}

/** Notes stand together, and so do a sentence that introduces a list and the list. */
function belongs(previous: ReplyBlock, block: ReplyBlock): boolean {
  if (block.kind === "note") return previous.kind === "note";
  return previous.kind === "text" && block.kind === "list";
}

function showBlock(block: ReplyBlock, tone: Tone, screen: Screen): string[] {
  const { style, width } = screen;
  switch (block.kind) {
    case "heading":
      return wrap(block.text, width).map(style.heading);
    case "text":
      return block.text.split("\n").flatMap((line) => wrap(line, width).map(TONES[tone](style)));
    case "short":
      return indented(block.text, screen).map((line) => style.strong(TONES[tone](style)(line)));
    case "quote":
      return showQuote(block, screen);
    case "list":
      return block.items.flatMap((item) => hang("- ", item, screen));
    case "table":
      return showTable(block, { width, heading: style.heading });
    case "note":
      return wrap(block.text, width).map(style.faint);
    case "separator":
      return [];
    default:
      return block satisfies never;
  }
}

function showQuote(block: Extract<ReplyBlock, { kind: "quote" }>, screen: Screen): string[] {
  const { quote, strong, before, citations, role, cells = [] } = block;
  // What stands in quotation marks already needs no others around it.
  const read = asRead(quote.text);
  const [open, close] = quoteMarks(read.text);
  const marks = strong.map(({ start, end }) => ({
    start: read.placeOf(start - quote.start),
    end: read.placeOf(end - quote.start),
  }));
  const numbers = citations.map(({ number }) => `[${number}]`).join("");
  // The marks count from the quote's first character, and a quotation mark stands before it.
  const text = `${open}${read.text}${close}${numbers && ` ${numbers}`}`;
  const shifted = marks.map(({ start, end }) => ({ start: start + open.length, end: end + open.length }));
  const width = screen.width - INDENT.length;
  return [
    ...(before === null ? [] : indented(`(“${asRead(before).text}”)`, screen).map(screen.style.faint)),
    ...wrap(text, width, { strong: shifted, style: screen.style.strong }).map((line) => INDENT + line),
    ...(cells.length === 0 ? [] : indented(cellsInWords(cells), screen).map(screen.style.faint)),
    ...citations.flatMap((citation) => {
      const isQuoted = citation.article === quote.article && citation.start === quote.start;
      const place = isQuoted ? [...sentencePlace(block.sentenceNumber), ...rolePlace(role)].join(" ") : "";
      return hang(`${INDENT}[${citation.number}] `, sourceLine(citation, place), screen).map(
        screen.style.faint,
      );
    }),
  ];
}

function sourceLine(citation: Citation, place: string): string {
  const link = citation.url === null ? "" : ` · ${citation.url}`;
  return `${describe(citation)}${place && `, ${place}`}${link}`;
}

function sentencePlace(sentenceNumber: number | null): string[] {
  return sentenceNumber === null ? [] : [`sentence ${sentenceNumber}`];
}

function rolePlace(role: string): string[] {
  return role === "body" ? [] : [role === "row" ? "(table row)" : `(${role})`];
}

function indented(text: string, screen: Screen): string[] {
  return wrap(text, screen.width - INDENT.length).map((line) => INDENT + line);
}

/** Gives a text with a mark before its first line and its other lines under the first. */
function hang(mark: string, text: string, { width }: Screen): string[] {
  const under = " ".repeat(mark.length);
  return wrap(text, width - mark.length).map((line, index) => (index === 0 ? mark : under) + line);
}

const INDENT = "  ";

/** Actions stand on one line only where the eye takes them in at once. */
const PICKS_COLUMNS = 80;

const TONES: Readonly<Record<Tone, (style: Style) => (text: string) => string>> = {
  answer: ({ good }) => good,
  differ: ({ warn }) => warn,
  abstain: ({ warn }) => warn,
  info: () => (text) => text,
  refusal: ({ warn }) => warn,
  error: ({ bad }) => bad,
};
