import type { Span } from "../domain.ts";
import { isOfTable } from "../text/roles.ts";
import { trimSpan } from "../text/spans.ts";
import type { Headline } from "./headline.ts";
import { isMenu, LONGEST_LINE, menuWords } from "./leftout.ts";
import { marksIn, UNKNOWN } from "./marks.ts";
import type { Stretch } from "./stretches.ts";

/** A stretch with its text and its place in the article. */
export interface Line extends Stretch {
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

/** Gives the stretches, stray marks aside, with what their place and their neighbours say of them. */
export function linesInContext(whole: string, stretches: readonly Stretch[], found: Headline | null): Line[] {
  const clean = cleaned(whole, stretches);
  const menus: boolean[] = [];
  const dashed: boolean[] = [];
  for (const { text } of clean) {
    menus.push(isMenu(text));
    dashed.push(DASHES.includes(text.charAt(0)));
  }
  const lines: Line[] = [];
  for (let at = 0; at < clean.length; at += 1)
    lines.push(inContext(at, { whole, clean, menus, dashed, found }));
  return lines;
}

type Clean = Stretch & Pick<Line, "text">;

// Objects are written out here: this runs for every line of the corpus, and spreading took a sixth of the time.
function cleaned(whole: string, stretches: readonly Stretch[]): Clean[] {
  const clean: Clean[] = [];
  for (const stretch of stretches) {
    const { wrapped, role } = stretch;
    const { start, end } = isOfTable(role) ? stretch : withoutMarks(whole, stretch);
    if (start < end) clean.push({ start, end, wrapped, role, text: whole.slice(start, end) });
  }
  return clean;
}

/** The lines of an article, of each whether it is a piece of a menu and whether it begins with a dash. */
interface Context {
  readonly whole: string;
  readonly clean: readonly Clean[];
  readonly menus: readonly boolean[];
  readonly dashed: readonly boolean[];
  readonly found: Headline | null;
}

function inContext(at: number, { whole, clean, menus, dashed, found }: Context): Line {
  const line = clean[at]!;
  const { start, end, wrapped, role, text } = line;
  const edge = at < HEAD_LINES || at >= clean.length - TAIL_LINES;
  const inMenu = menus[at] === true && (menuWords(text).length >= 3 || run(menus, at) >= (edge ? 2 : 3));
  const inList = run(dashed, at) > 1;
  // Never past the ends: V8 would give up what it made of this function, for every line.
  const above = at === 0 ? "" : clean[at - 1]!.text;
  const next = at === clean.length - 1 ? "" : clean[at + 1]!.text;
  // Of a longer one little is asked but how it begins and ends.
  const marks = text.length > LONGEST_LINE ? UNKNOWN : marksIn(whole, line);
  return { start, end, wrapped, role, text, edge, inMenu, inList, at, above, next, headline: found, marks };
}

const DASHES = "-–—";

/** Gives how many neighbours in a row, with the one at `index`, are true; enough of it to know. */
function run(flags: readonly boolean[], index: number): number {
  if (flags[index] !== true) return 0;
  let from = index;
  let to = index + 1;
  while (from > Math.max(0, index - 3) && flags[from - 1] === true) from--;
  while (to < Math.min(flags.length, index + 3) && flags[to] === true) to++;
  return to - from;
}

/** How many lines at each end of an article are an edge, where credits stand. */
const HEAD_LINES = 8;
const TAIL_LINES = 5;

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
