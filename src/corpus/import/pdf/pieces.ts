import type { Page, Run } from "./open.ts";

/** What stands together on one line, without a wide gap: a line of a column, or a cell of a table. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The baseline, downwards. */
  readonly y: number;
  readonly size: number;
}

/** Pieces on one baseline, from left to right. */
export type Row = readonly Piece[];

/** Gives the rows of a page, from top to bottom. */
export function rowsOf({ runs }: Pick<Page, "runs">): Row[] {
  const sorted = runs.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const rows: { base: Run; runs: Run[] }[] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(run.y - row.base.y) < SAME_LINE * Math.max(run.size, row.base.size)) {
      row.runs.push(run);
      if (run.size > row.base.size && !isDropCap(run)) row.base = run;
    } else rows.push({ base: run, runs: [run] });
  }
  return rows.map((row) => piecesOf(row.runs)).filter((row) => row.length > 0);
}

function piecesOf(runs: readonly Run[]): Piece[] {
  const pieces: { text: string; x: number; right: number; y: number; size: number; letters: number }[] = [];
  let spaced = false;
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    if (run.text.trim() === "") {
      spaced = true;
      continue;
    }
    const last = pieces.at(-1);
    const gap = last === undefined ? Infinity : run.x - last.right;
    const size = Math.max(run.size, last?.size ?? 0);
    const letters = run.text.length;
    if (last === undefined || gap > APART * size || isDropCap(run)) {
      pieces.push({ text: run.text, x: run.x, right: run.x + run.width, y: run.y, size: run.size, letters });
    } else if (isMark(run, last)) {
      last.right = Math.max(last.right, run.x + run.width);
    } else {
      last.text +=
        (gap > SPACE * size || (spaced && gap > TOUCHING * size)) && !last.text.endsWith(" ")
          ? ` ${run.text}`
          : run.text;
      last.right = Math.max(last.right, run.x + run.width);
      // A line is as large as most of it.
      if (letters > last.letters) Object.assign(last, { size: run.size, y: run.y, letters });
    }
    spaced = false;
  }
  return pieces.map(({ text, x, right, y, size }) => ({ text: tidy(text), x, right, y, size }));
}

/** Tells a raised number that points to a note from an exponent: it follows a word or a mark, not a number. */
function isMark(
  run: Run,
  before: { readonly text: string; readonly y: number; readonly size: number },
): boolean {
  return (
    /^[\d,*†‡§ ]{1,5}$/.test(run.text) &&
    run.size < 0.8 * before.size &&
    run.y < before.y - 0.15 * before.size &&
    /(?:\p{L}{3}|[.,;:!?)”’"'])$/u.test(before.text.trimEnd())
  );
}

/** Joins a large initial that reaches over several lines with the word that it begins. */
export function withDropCaps(rows: readonly Row[], bodySize: number): Row[] {
  const caps = rows.flat().filter((piece) => piece.text.length === 1 && piece.size > 1.8 * bodySize);
  if (caps.length === 0) return [...rows];
  const begun = new Map<Piece, Piece>();
  for (const cap of caps.filter(({ text }) => /\p{Lu}/u.test(text))) {
    const beside = rows
      .flat()
      .filter((piece) => piece !== cap && piece.size < 1.3 * bodySize)
      .filter(({ x }) => x >= cap.right - bodySize / 2 && x < cap.right + 2 * bodySize)
      .filter(({ y }) => y > cap.y - cap.size && y <= cap.y + 1);
    const [first] = beside.toSorted((a, b) => a.y - b.y);
    if (first === undefined) continue;
    begun.set(first, { ...first, text: `${cap.text}${first.text}`, x: cap.x });
    // The lines beside the initial begin where the column does.
    for (const piece of beside.slice(1)) begun.set(piece, { ...piece, x: cap.x });
    begun.set(cap, { ...cap, text: "" });
  }
  return rows
    .map((row) => row.map((piece) => begun.get(piece) ?? piece).filter(({ text }) => text !== ""))
    .filter((row) => row.length > 0);
}

function isDropCap({ text, size }: Run): boolean {
  return text.trim().length === 1 && size > 22;
}

function tidy(text: string): string {
  return text
    .replace(/[\t\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Of the size of the letters. */
const SAME_LINE = 0.45;
const APART = 0.9;
const SPACE = 0.15;
const TOUCHING = 0.03;
