import { skeleton } from "./name-kin.ts";
import { NAME_UNIT_ROWS, type NameUnitRow } from "./name-unit-rows.ts";

/**
 * Reads a name as units of sound: one character stands for one sound, however many letters spell it. At each place of
 * the word the first row that fits is read, and its letters are consumed. The word is in small letters without accents;
 * what no row reads (digits, other scripts) stands for itself, so that no unit is a digit.
 */
export function readUnits(word: string): string {
  let units = "";
  for (let at = 0; at < word.length;) {
    const row = rowAt(word, at, rowsAt(word, at));
    units += row === undefined ? word.charAt(at) : row.units;
    at += row === undefined ? 1 : row.spelling.length;
  }
  return units;
}

/** Gives the skeleton of the units of a name, which are not told further apart: of a corpus' names it takes half as long. */
export function readSkeleton(word: string): string {
  let letters = "";
  for (let at = 0; at < word.length;) {
    const row = rowAt(word, at, coarseRowsAt(word, at));
    letters += row === undefined ? skeleton(word.charAt(at)) : row.skeleton;
    at += row === undefined ? 1 : row.spelling.length;
  }
  return letters;
}

function rowAt(word: string, at: number, rows: readonly CompiledRow[]): CompiledRow | undefined {
  for (let place = 0; place < rows.length; place += 1) if (fits(rows[place]!, word, at)) return rows[place]!;
  return undefined;
}

/** Gives the rows that may be read at a place: few are left. */
function rowsAt(word: string, at: number): readonly CompiledRow[] {
  return BY_LETTERS[Number(at > 0)]![lettersAt(word, at)]!;
}

/** Gives the same without those that a skeleton needs not: behind them stands one that gives the same without asking. */
function coarseRowsAt(word: string, at: number): readonly CompiledRow[] {
  const letters = lettersAt(word, at);
  // Made when they are asked for: a name has a few of them, and to make all takes as long as to compile the rows.
  return (COARSE[Number(at > 0)]![letters] ??= rowsAt(word, at).filter(isTold));
}

function isTold(row: CompiledRow, place: number, rows: readonly CompiledRow[]): boolean {
  for (const other of rows.slice(place + 1)) {
    if (other.spelling !== row.spelling || other.skeleton !== row.skeleton) return true;
    if (!other.closes && other.around === undefined) return false;
  }
  return true;
}

/** Gives the place of two letters in the tables; what begins with no letter has no rows there. */
function lettersAt(word: string, at: number): number {
  return letterOf(word, at) * LETTERS + letterOf(word, at + 1);
}

/** Gives which letter of the alphabet stands at a place, from 1; 0 where it is another character, or none. */
function letterOf(word: string, at: number): number {
  const letter = at < word.length ? word.charCodeAt(at) - 0x60 : NO_LETTER;
  return letter > 0 && letter < LETTERS ? letter : NO_LETTER;
}

const NO_LETTER = 0;
const LETTERS = 27;

/** The regular expression comes last: it costs ten times the rest, and one word asks some fifty rows. */
function fits({ spelling, closes, around }: CompiledRow, word: string, at: number): boolean {
  if (closes && at + spelling.length < word.length) return false;
  if (spelling.length > 1 && !word.startsWith(spelling, at)) return false;
  if (around === undefined) return true;
  around.lastIndex = at;
  return around.test(word);
}

interface CompiledRow {
  readonly spelling: string;
  readonly units: string;
  readonly skeleton: string;
  /** Only at the beginning of a word, only at its end. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** What else must stand around the spelling. */
  readonly around: RegExp | undefined;
}

/** The rows that may be read at the beginning of a word, and behind it, by the letter there and the next. */
const BY_LETTERS: readonly (readonly (readonly CompiledRow[])[])[] = compile(NAME_UNIT_ROWS);
const COARSE: (readonly CompiledRow[])[][] = [[], []];

function compile(rows: readonly NameUnitRow[]): CompiledRow[][][] {
  const tables = [0, 1].map(() => Array.from({ length: LETTERS * LETTERS }, (): CompiledRow[] => []));
  for (const row of rows.flatMap((one) =>
    one.letters.split("|").map((letters) => compileRow(one, letters)),
  )) {
    const [first, second] = [letterOf(row.spelling, 0), letterOf(row.spelling, 1)];
    for (const table of row.opens ? tables.slice(0, 1) : tables) {
      if (second === NO_LETTER)
        for (let next = 0; next < LETTERS; next += 1) table[first * LETTERS + next]!.push(row);
      else table[first * LETTERS + second]!.push(row);
    }
  }
  return tables;
}

function compileRow({ after, before, units }: NameUnitRow, spelling: string): CompiledRow {
  const opens = after === "^";
  const closes = before === "$";
  const left = after === undefined || opens ? "" : `(?<=(?:${after})${spelling})`;
  const right = before === undefined || closes ? "" : `(?=${before})`;
  const around = left + right === "" ? undefined : new RegExp(spelling + right + left, "y");
  return { spelling, units, skeleton: skeleton(units), opens, closes, around };
}
