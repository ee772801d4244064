import { tokens } from "./tokens.ts";

/**
 * The shingles of a text: runs of three words as numbers, without what stands in quotation marks, since two
 * reporters who write down the same speech are two sources.
 */
export type Shingles = ReadonlySet<number>;

/** Gives a text's shingles (Broder, 1997). Of a very long text, those of its beginning. */
export function shinglesOf(text: string): Shingles {
  const words = tokens(text.slice(0, READ_CHARS).replace(QUOTED, " ")).map(({ folded }) => hashOf(folded));
  const found = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let run = 0;
    for (let next = at; next < at + RUN; next += 1) run = (Math.imul(run, 16777619) ^ words[next]!) >>> 0;
    found.add(run);
  }
  return found;
}

/**
 * Tells whether two texts have one origin: a copy, an excerpt or a rewrite. Of a rewrite that changes three
 * words in ten, a third of the runs of three words is left; reports written apart share one in fifty.
 */
export function isOneOrigin(a: Shingles, b: Shingles): boolean {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of smaller) if (larger.has(shingle)) shared += 1;
  const share = smaller.size < FEW ? SHARE_OF_FEW : SHARE;
  return smaller.size > 0 && shared >= share * smaller.size;
}

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

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 2166136261;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619);
  return hash >>> 0;
}
