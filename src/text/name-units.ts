import { NAME_UNIT_ROWS, type NameUnitRow } from "./name-unit-rows.ts";

/**
 * Reads a name as units of sound: one character stands for one sound, however many letters spell it. At each place of
 * the word the first row that fits is read, and its letters are consumed. The word is in small letters without accents;
 * what no row reads (digits, other scripts) stands for itself, so that no unit is a digit.
 */
export function readUnits(word: string): string {
  let units = "";
  for (let at = 0; at < word.length;) {
    const row = rowAt(word, at);
    units += row === undefined ? word.charAt(at) : row.units;
    at += row === undefined ? 1 : row.spelling.length;
  }
  return units;
}

function rowAt(word: string, at: number): CompiledRow | undefined {
  const first = letterOf(word, at);
  if (first === NO_LETTER) return undefined;
  const rows = BY_LETTERS[Number(at > 0)]![first * LETTERS + letterOf(word, at + 1)]!;
  for (let place = 0; place < rows.length; place += 1) if (fits(rows[place]!, word, at)) return rows[place]!;
  return undefined;
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
  /** Only at the beginning of a word, only at its end. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** What else must stand around the spelling. */
  readonly around: RegExp | undefined;
}

/** The rows that may be read at the beginning of a word, and behind it, by the letter there and the next: few are left. */
const BY_LETTERS: readonly (readonly CompiledRow[][])[] = compile(NAME_UNIT_ROWS);

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
  return { spelling, units, opens, closes, around };
}
