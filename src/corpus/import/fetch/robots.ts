import { RefusedArticle } from "../../../articles/refused.ts";
import type { Fetcher } from "../fetcher.ts";

/** Keeps to what sites say of programs that follow links (RFC 9309). */
export interface Robots {
  /** Throws a {@link RefusedArticle} where an address may not be followed. */
  check(address: string): Promise<void>;
}

/** Gives robots that ask each site once for its robots.txt. */
export function createRobots(fetcher: Fetcher): Robots {
  const sites = new Map<string, Promise<readonly Rule[]>>();
  return {
    async check(address) {
      const { origin, pathname, search } = new URL(address);
      const rules = sites.get(origin) ?? rulesOf(origin, fetcher);
      sites.set(origin, rules);
      if (mayFollow(`${pathname}${search}`, await rules)) return;
      throw new RefusedArticle(
        "may not be followed by programs, says its site's robots.txt; give its address itself",
      );
    },
  };
}

/** One line of a robots.txt: what begins with `path` is allowed or not. */
interface Rule {
  readonly isAllowed: boolean;
  readonly path: string;
}

/** A site without the file allows everything; one that cannot be asked is left alone. */
async function rulesOf(origin: string, fetcher: Fetcher): Promise<readonly Rule[]> {
  try {
    const { bytes } = await fetcher.fetch(`${origin}/robots.txt`);
    return parseRobots(Buffer.from(bytes.subarray(0, MOST_BYTES)).toString("utf8"));
  } catch (error) {
    if (!(error instanceof RefusedArticle)) throw error;
    if (/^answers with 4\d\d\b/.test(error.message)) return [];
    throw new RefusedArticle(`is not followed: its site's robots.txt ${error.message}`, { cause: error });
  }
}

/** Gives the rules for Footnote in a robots.txt: those of its own group, else those for everybody. */
export function parseRobots(text: string): readonly Rule[] {
  // Of hundreds of names and thousands of rules, those of the two groups that count are kept.
  const own: Rule[] = [];
  const everybody: Rule[] = [];
  let [isNamed, isOwn, isForAll] = [false, false, false];
  let isHead = false;
  for (const line of text.split(/\r\n?|\n/).slice(0, MOST_LINES)) {
    const [, key = "", value = ""] =
      /^\s*([\w-]+)\s*:\s*(.*)$/.exec(line.replace(/#.*$/, "").slice(0, 2_000)) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      if (!isHead) [isOwn, isForAll] = [false, false];
      isHead = true;
      const agent = value.trim().toLowerCase();
      if (agent === AGENT) isNamed = isOwn = true;
      if (agent === "*") isForAll = true;
    } else if (name === "allow" || name === "disallow") {
      isHead = false;
      const path = value.trim();
      // "Disallow:" without a path forbids nothing.
      if (path === "") continue;
      const rule = { isAllowed: name === "allow", path };
      if (isOwn) own.push(rule);
      if (isForAll) everybody.push(rule);
    } else if (name !== "") isHead = false;
  }
  return isNamed ? own : everybody;
}

/** Tells what the longest rule says that fits a path; of two as long, the one that allows. */
export function mayFollow(path: string, rules: readonly Rule[]): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!fits(path, rule.path)) continue;
    const [length, before] = [rule.path.length, best?.path.length ?? -1];
    if (length > before || (length === before && rule.isAllowed)) best = rule;
  }
  return best?.isAllowed ?? true;
}

/** Tells whether a path begins as a rule says; `*` is anything, `$` the end. Piece by piece, so that no rule costs more than its length. */
function fits(path: string, rule: string): boolean {
  const isWhole = rule.endsWith("$");
  const [first = "", ...pieces] = (isWhole ? rule.slice(0, -1) : rule).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const found = isLast && isWhole ? lastEnd(path, piece, at) : path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return !isWhole || at === path.length;
}

function lastEnd(path: string, piece: string, from: number): number {
  const start = path.length - piece.length;
  return start >= from && path.endsWith(piece) ? start : -1;
}

/** The name that groups of a robots.txt call this program by. */
const AGENT = "footnote";
const MOST_BYTES = 500_000;
const MOST_LINES = 10_000;
