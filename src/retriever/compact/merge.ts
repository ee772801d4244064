import type { Part } from "./parts.ts";
import { withPeaks } from "./peaks.ts";
import {
  frequenciesAt,
  isFrequent,
  movedTo,
  passageId,
  passageOf,
  passagesOf,
  type Segment,
  tailOf,
  textOf,
  titleOf,
} from "./segment.ts";
import { countStrings, packStrings, stringAt } from "../../text/strings.ts";
import { firstPostingFrom } from "./window.ts";

/** Makes one segment of what is left of several, as if it had been built of their passages. */
export function merge(parts: readonly Part[]): Segment {
  const { passages, places } = mergedPassages(parts);
  const merged = mergedPostings(parts, places);
  const articles = [...new Set(passages.map(({ article }) => article))];
  const articlePlaces = new Map(articles.map((article, place) => [article, place]));
  const column = (read: (segment: Segment, passage: number) => number) =>
    Uint32Array.from(passages, ({ segment, passage }) => read(segment, passage));
  return withPeaks({
    articles: packStrings(articles),
    tails: packStrings(
      passages.map(({ segment, passage, article }) => tailOf(passageId(segment, passage), article)),
    ),
    articleOf: Uint32Array.from(passages, ({ article }) => articlePlaces.get(article)!),
    starts: column(({ starts }, passage) => starts[passage]!),
    textLengths: column(({ textLengths }, passage) => textLengths[passage]!),
    titleLengths: column(({ titleLengths }, passage) => titleLengths[passage]!),
    ...merged,
  });
}

interface Located {
  readonly segment: Segment;
  readonly passage: number;
  readonly article: string;
}

/** Marks a passage that is no longer there. */
const GONE = 0xffff_ffff;

/** Gives what is left in its new order, and for each part the new place of each of its passages. */
function mergedPassages(parts: readonly Part[]) {
  const cursors = parts.map((part) => createCursor(part));
  const places = parts.map(({ segment }) => new Uint32Array(passagesOf(segment)).fill(GONE));
  const passages: Located[] = [];
  for (;;) {
    let next = -1;
    for (const [at, cursor] of cursors.entries())
      if (!cursor.isDone() && (next === -1 || isBefore(cursor, cursors[next]!))) next = at;
    if (next === -1) return { passages, places };
    const cursor = cursors[next]!;
    places[next]![cursor.passage()] = passages.length;
    passages.push({ segment: parts[next]!.segment, passage: cursor.passage(), article: cursor.article() });
    cursor.advance();
  }
}

interface Cursor {
  isDone(): boolean;
  passage(): number;
  article(): string;
  start(): number;
  advance(): void;
}

function createCursor({ segment, removed }: Part): Cursor {
  const size = passagesOf(segment);
  let at = 0;
  let place = -1;
  let article = "";
  const settle = () => {
    while (at < size && removed?.[at] === 1) at += 1;
    if (at === size || segment.articleOf[at] === place) return;
    place = segment.articleOf[at]!;
    article = stringAt(segment.articles, place);
  };
  settle();
  return {
    isDone: () => at === size,
    passage: () => at,
    article: () => article,
    start: () => segment.starts[at]!,
    advance() {
      at += 1;
      settle();
    },
  };
}

function isBefore(a: Cursor, b: Cursor): boolean {
  return a.article() === b.article() ? a.start() < b.start() : a.article() < b.article();
}

function mergedPostings(parts: readonly Part[], places: readonly Uint32Array[]) {
  for (const { segment } of parts) segment.needPostings(0, segment.postings.length);
  const postings = new Uint32Array(parts.reduce((sum, { segment }) => sum + segment.postings.length, 0));
  const columns = { terms: [] as string[], offsets: [0], texts: [] as number[], titles: [] as number[] };
  const frequent: number[] = [];
  let from = 0;
  for (const { term, found } of mergedTerms(parts)) {
    const { to, texts, titles, crowded } = moveTerm(parts, { found, places, postings, from });
    if (to === from) continue;
    if (found.length > 1) postings.subarray(from, to).sort();
    columns.terms.push(term);
    columns.offsets.push(to);
    columns.texts.push(texts);
    columns.titles.push(titles);
    for (const { passage, text, title } of crowded.sort((a, b) => a.passage - b.passage))
      frequent.push(firstPostingFrom(postings, from, to, passage), text, title);
    from = to;
  }
  return {
    terms: packStrings(columns.terms),
    textFrequencies: Uint32Array.from(columns.texts),
    titleFrequencies: Uint32Array.from(columns.titles),
    postingOffsets: Uint32Array.from(columns.offsets),
    postings: postings.slice(0, from),
    frequent: Uint32Array.from(frequent),
  };
}

/** Where a term stands in the parts that have it. */
type FoundIn = readonly { readonly part: number; readonly place: number }[];

interface Move {
  readonly found: FoundIn;
  readonly places: readonly Uint32Array[];
  readonly postings: Uint32Array;
  readonly from: number;
}

/** Writes a term's postings, part by part; gives where they end and what was counted on the way. */
function moveTerm(parts: readonly Part[], { found, places, postings, from }: Move) {
  let [to, texts, titles] = [from, 0, 0];
  const crowded: { passage: number; text: number; title: number }[] = [];
  for (const { part, place } of found) {
    const { segment } = parts[part]!;
    const moved = places[part]!;
    const end = segment.postingOffsets[place + 1]!;
    for (let at = segment.postingOffsets[place]!; at < end; at += 1) {
      const posting = segment.postings[at]!;
      const passage = moved[passageOf(posting)]!;
      if (passage === GONE) continue;
      postings[to++] = movedTo(passage, posting);
      if (isFrequent(posting)) crowded.push({ passage, ...frequenciesAt(segment, at) });
      if (textOf(posting) > 0) texts += 1;
      if (titleOf(posting) > 0) titles += 1;
    }
  }
  return { to, texts, titles, crowded };
}

/** Gives all parts' terms in order, each once. */
function* mergedTerms(parts: readonly Part[]): Generator<{ term: string; found: FoundIn }> {
  const at = parts.map(() => 0);
  const heads = parts.map(({ segment }) => headOf(segment, 0));
  for (;;) {
    let term: string | null = null;
    for (const head of heads) if (head !== null && (term === null || head < term)) term = head;
    if (term === null) return;
    const found: { part: number; place: number }[] = [];
    for (const [part, { segment }] of parts.entries()) {
      if (heads[part] !== term) continue;
      found.push({ part, place: at[part]! });
      at[part]! += 1;
      heads[part] = headOf(segment, at[part]!);
    }
    yield { term, found };
  }
}

function headOf({ terms }: Segment, place: number): string | null {
  return place < countStrings(terms) ? stringAt(terms, place) : null;
}
