import { foldWord } from "./names.ts";
import { unitsOf } from "./units.ts";
import { findWords, roomForWords } from "./words.ts";

/**
 * The shingles of a text: runs of three words as numbers, without what stands in quotation marks, since two
 * reporters who write down the same speech are two sources. Of a long text, one in `every` of them, the same
 * ones in every text: those whose number it divides.
 */
export interface Shingles {
  readonly every: number;
  readonly runs: ReadonlySet<number>;
}

/** Gives a text's shingles (Broder, 1997). Of a very long text, those of its beginning. */
export function shinglesOf(text: string): Shingles {
  const hashes = wordHashes(text.slice(0, READ_CHARS).replace(QUOTED, " "));
  const every = hashes.length > LONG_WORDS ? SAMPLED : 1;
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= hashes.length; at += 1) {
    let run = 0;
    for (let next = at; next < at + RUN; next += 1) run = (Math.imul(run, PRIME) ^ hashes[next]!) >>> 0;
    if (run % every === 0) runs.add(run);
  }
  return { every, runs };
}

/**
 * Tells whether two texts have one origin: a copy, an excerpt or a rewrite. Of a rewrite that changes three
 * words in ten, a third of the runs of three words is left; reports written apart share one in fifty.
 */
export function isOneOrigin(a: Shingles, b: Shingles): boolean {
  const every = Math.max(a.every, b.every);
  const [left, right] = [sampled(a, every), sampled(b, every)];
  const [smaller, larger] = left.size <= right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const run of smaller) if (larger.has(run)) shared += 1;
  const share = smaller.size < FEW ? SHARE_OF_FEW : SHARE;
  return smaller.size > 0 && shared >= share * smaller.size;
}

function sampled({ every, runs }: Shingles, wanted: number): ReadonlySet<number> {
  return every === wanted ? runs : new Set([...runs].filter((run) => run % wanted === 0));
}

/** A text of more words is sampled: some two hundred runs tell as well as thousands, in an eighth of the time. */
const LONG_WORDS = 1500;
const SAMPLED = 7;

/** Gives how many origins texts have, where those of one origin make one source, by way of others too. */
export function countOrigins(texts: readonly Shingles[]): number {
  const groups: Shingles[][] = [];
  for (const text of texts) {
    const joined = groups.filter((group) => group.some((other) => isOneOrigin(text, other)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([text, ...joined.flat()]);
  }
  return groups.length;
}

const RUN = 3;
const READ_CHARS = 60_000;
const QUOTED = /“[^”]{1,1000}”|"[^"]{1,1000}"/gu;

/** Set on pairs that the test generates: `npx vitest run test/text/shingles.test.ts`. */
const SHARE = 0.15;

/** A few lines share a run by chance. */
const FEW = 30;
const SHARE_OF_FEW = 0.3;

/**
 * Gives a number for each word of a text, the same for the same word however it is written. Of a whole article
 * no word is looked up, and of most none is made: they are read where they stand.
 */
function wordHashes(text: string): Uint32Array {
  const found = roomForWords(text.length);
  const { bounds } = found;
  const count = findWords(text, { start: 0, end: text.length }, found);
  const units = unitsOf(text);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const [start, end] = [bounds[2 * at]!, bounds[2 * at + 1]!];
    const hash = hashOf(units, start, end);
    hashes[at] = hash === null ? hashOfFolded(foldWord(text.slice(start, end))) : hash;
  }
  return hashes;
}

/** FNV-1a of a word as {@link foldWord} gives it, folded unit by unit; null where it has more than ASCII. */
function hashOf(units: Uint16Array, start: number, end: number): number | null {
  const isPossessive =
    end - start > 2 && units[end - 2] === APOSTROPHE && (units[end - 1]! | SMALL) === SMALL_S;
  const last = isPossessive ? end - 2 : end;
  let hash = 2166136261;
  for (let at = start; at < last; at += 1) {
    const unit = units[at]!;
    if (unit > 127) return null;
    hash = Math.imul(hash ^ (unit >= CAPITAL_A && unit <= CAPITAL_Z ? unit | SMALL : unit), PRIME);
  }
  return hash >>> 0;
}

function hashOfFolded(word: string): number {
  let hash = 2166136261;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash >>> 0;
}

const PRIME = 16777619;
const [CAPITAL_A, CAPITAL_Z, SMALL] = [0x41, 0x5a, 0x20];
const [APOSTROPHE, SMALL_S] = [0x27, 0x73];
