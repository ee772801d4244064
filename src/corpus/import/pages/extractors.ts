import { type Block, blocksOf } from "./blocks.ts";
import type { Dom } from "./dom.ts";
import { loadDefuddle, loadReadability } from "./libraries.ts";

/** What an extractor takes to be the article: the indices of the page's blocks that it keeps. */
export type Opinion = ReadonlySet<number>;

/** What an extractor gives of a page by itself. */
export interface Extract {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
}

/** Asks once a page: an extractor takes longer than all else, and a measurement asks again. */
function once(ask: (dom: Dom) => Promise<Extract>): (dom: Dom) => Promise<Extract> {
  const asked = new WeakMap<Dom, Promise<Extract>>();
  return async (dom) => {
    const known = asked.get(dom) ?? ask(dom);
    asked.set(dom, known);
    return known;
  };
}

/** Gives what Mozilla's Readability takes for a page's article. */
export const askReadability = once(async ({ document }) => {
  const { Readability } = await loadReadability();
  // The extractors change what they read.
  const copy = document.cloneNode(true);
  const found = quietly(() => new Readability(copy, { serializer: (node) => node }).parse());
  return {
    blocks: found?.content == null ? [] : blocksOf(found.content),
    title: found?.title ?? null,
    author: found?.byline ?? null,
    published: found?.publishedTime ?? null,
  };
});

/** Gives what Defuddle takes for a page's article. */
export const askDefuddle = once(async (dom) => {
  const { default: Defuddle } = await loadDefuddle();
  const copy = dom.document.cloneNode(true);
  // Its reader of JSON-LD complains aloud of what is not valid.
  for (const script of Array.from(copy.querySelectorAll("script"))) {
    if (!isJson(script.textContent ?? "")) script.remove();
  }
  // Without an address, so that none of its rules for single sites applies.
  const found = quietly(() => new Defuddle(copy, { url: NOWHERE }).parse());
  const { content, title, author, published } = found;
  return { blocks: blocksOf(dom.fragment(content)), title, author, published };
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const NOWHERE = "https://page.invalid/";

/** Both extractors print what goes wrong inside them, with a stack trace. */
function quietly<T>(run: () => T): T {
  const { error, warn, log } = console;
  const silent = () => {};
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return run();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

/**
 * Finds what an extractor gave among the page's blocks, in order: by the whole text, then, where it joined
 * or cut blocks, by the runs of words that both have.
 */
export function matched(blocks: readonly Block[], kept: readonly Block[]): Opinion {
  const places = new Map<string, number[]>();
  blocks.forEach(({ text }, index) => {
    const key = keyOf(text);
    const alike = places.get(key);
    if (alike === undefined) places.set(key, [index]);
    else alike.push(index);
  });
  const taking = new Map(Array.from(places, ([key, own]) => [key, createTaking(own)]));
  const found = new Set<number>();
  const rest: string[] = [];
  let last = -1;
  for (const { text } of kept) {
    const index = taking.get(keyOf(text))?.(last);
    if (index === undefined) {
      rest.push(text);
      continue;
    }
    found.add(index);
    last = index;
  }
  const runs = new Set(rest.flatMap(runsOf));
  if (runs.size === 0) return found;
  blocks.forEach(({ text }, index) => {
    const own = runsOf(text);
    if (found.has(index) || own.length < FEWEST_RUNS) return;
    const shared = own.filter((run) => runs.has(run)).length;
    if (shared >= COVERED * own.length) found.add(index);
  });
  return found;
}

/**
 * Gives what takes places, each once: the first behind a place that is not taken yet, or where none is, the first of
 * all. A page may have thousands of paragraphs that are alike.
 */
function createTaking(places: readonly number[]): (behind: number) => number | undefined {
  /** From each of the places on the way to the first that is not taken. */
  const way = Int32Array.from({ length: places.length + 1 }, (_, at) => at);
  const freeFrom = (from: number): number => {
    let at = from;
    while (way[at] !== at) at = way[at] = way[way[at]!]!;
    return at;
  };
  return (behind) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! > behind) high = middle;
      else low = middle + 1;
    }
    const ahead = freeFrom(low);
    const at = ahead < places.length ? ahead : freeFrom(0);
    if (at === places.length) return undefined;
    way[at] = at + 1;
    return places[at];
  };
}

const FEWEST_RUNS = 4;
const COVERED = 0.8;

/** Gives a text without what markup and white space change of it. */
export function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Gives the runs of four words of a text. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(" "));
}
