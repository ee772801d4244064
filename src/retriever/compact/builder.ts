import type { IndexedPassage, Terms } from "../../domain.ts";
import { withPeaks } from "./peaks.ts";
import { createLookUp, createTermNumbers, type LookUp } from "./term-numbers.ts";
import { isFrequent, MOST_PASSAGES, packPosting, type Segment, tailOf } from "./segment.ts";
import { larger } from "../../text/larger.ts";
import { inPlaces, packStrings, placesInOrder } from "../../text/strings.ts";

/** Takes passages, in any order, and makes a segment of them. */
export interface Builder {
  readonly size: number;
  /** Adds a passage; false where there is one of its id, which stays. */
  add(passage: IndexedPassage): boolean;
  build(): Segment;
}

type Named = Pick<IndexedPassage, "id" | "article" | "start">;

/** Gives an empty builder. What is added goes into one flat log, which `build` sorts by term in linear time. */
export function createBuilder(): Builder {
  const passages: Named[] = [];
  const ids = new Set<string>();
  const known = createTermNumbers();
  const log = createLog();
  const [texts, titles] = [createLookUp(known), createLookUp(known)];
  return {
    get size() {
      return passages.length;
    },
    add({ id, article, start, terms, titleTerms }) {
      if (passages.length === MOST_PASSAGES)
        throw new RangeError(`Cannot index passage "${id}": an index holds ${MOST_PASSAGES} passages`);
      // Looked up once: that takes as long as all else that is kept of a passage.
      if (ids.add(id).size === passages.length) return false;
      passages.push({ id, article, start });
      log.add("texts", terms, texts);
      log.add("titles", titleTerms, titles);
      log.close();
      return true;
    },
    build: () => assemble(passages, known.terms, log),
  };
}

/** Postings in the order in which they come: the term `terms[at]` stands so often in a passage. */
interface Log {
  /** Counts some terms of the passage that is open. */
  add(field: "texts" | "titles", terms: Terms, lookUp: LookUp): void;
  /** Ends a passage and opens the next. */
  close(): void;
  /** Where each passage begins, and where the last one ends. */
  readonly begins: readonly number[];
  columns(): Record<"terms" | "texts" | "titles", Uint32Array>;
}

function createLog(): Log {
  const columns = {
    terms: new Uint32Array(1024),
    texts: new Uint32Array(1024),
    titles: new Uint32Array(1024),
  };
  /** Behind where each term stands in the log; of use where that is in the passage that is open. */
  let latest = new Uint32Array(1024);
  const begins = [0];
  let begin = 0;
  let length = 0;
  return {
    add(field, { words, places }, lookUp) {
      if (length + places.length > columns.terms.length) {
        const least = length + places.length;
        columns.terms = larger(columns.terms, least);
        columns.texts = larger(columns.texts, least);
        columns.titles = larger(columns.titles, least);
      }
      const { terms } = columns;
      const counts = columns[field];
      // Held at hand: what closures share is read anew for every term.
      const numbers = lookUp.numbers(words);
      let known = latest;
      let end = length;
      for (let at = 0; at < places.length; at += 1) {
        const term = (numbers[places[at]!]! || lookUp.ask(places[at]!)) - 1;
        if (term >= known.length) known = larger(known, term + 1);
        let behind = known[term]!;
        if (behind <= begin) {
          terms[end] = term;
          end += 1;
          behind = end;
          known[term] = behind;
        }
        counts[behind - 1]! += 1;
      }
      latest = known;
      length = end;
    },
    close() {
      begins.push(length);
      begin = length;
    },
    begins,
    columns: () => columns,
  };
}

// Written with plain loops: an iterator's step makes two objects, and these go over all passages and terms.
function assemble(passages: readonly Named[], known: readonly string[], log: Log): Segment {
  const order = inOrder(passages);
  const { articles, articleOf } = articlesOf(order, passages);
  const terms = placesInOrder(known);
  const tails: string[] = [];
  const starts = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    const { id, article, start } = passages[order[place]!]!;
    tails.push(tailOf(id, article));
    starts[place] = start;
  }
  return withPeaks({
    articles: packStrings(articles),
    tails: packStrings(tails),
    articleOf,
    starts,
    terms: packStrings(inPlaces(known, terms)),
    ...sorted(order, terms, log),
  });
}

/** Gives the passages' places in the order of article id, then start, then id. */
function inOrder(passages: readonly Named[]): Uint32Array {
  const order = new Uint32Array(passages.length);
  let isSorted = true;
  for (let at = 0; at < order.length; at += 1) {
    order[at] = at;
    isSorted &&= at === 0 || isBefore(passages[at - 1]!, passages[at]!);
  }
  return isSorted ? order : order.sort((a, b) => (isBefore(passages[a]!, passages[b]!) ? -1 : 1));
}

function isBefore(a: Named, b: Named): boolean {
  return a.article === b.article
    ? a.start < b.start || (a.start === b.start && a.id <= b.id)
    : a.article < b.article;
}

function articlesOf(order: Uint32Array, passages: readonly Named[]) {
  const articles: string[] = [];
  const articleOf = new Uint32Array(order.length);
  let last: string | null = null;
  for (let place = 0; place < order.length; place += 1) {
    const { article } = passages[order[place]!]!;
    if (article !== last) articles.push(article);
    last = article;
    articleOf[place] = articles.length - 1;
  }
  return { articles, articleOf };
}

/** Sorts the log by term, and by passage within each: it is read once to count, and once to place. */
function sorted(order: Uint32Array, termOrder: Uint32Array, log: Log) {
  const rank = new Uint32Array(termOrder.length);
  for (let place = 0; place < rank.length; place += 1) rank[termOrder[place]!] = place;
  const postingOffsets = offsetsOf(rank, log);
  return { postingOffsets, ...placed(order, { rank, postingOffsets, log }) };
}

/** Gives where the postings of each term begin, and where the last ones end. */
function offsetsOf(rank: Uint32Array, log: Log): Uint32Array {
  const { terms } = log.columns();
  const length = log.begins.at(-1)!;
  // Counted by number and then ranked: there are twenty times as many postings as terms.
  const counts = new Uint32Array(rank.length);
  for (let at = 0; at < length; at += 1) counts[terms[at]!]! += 1;
  const offsets = new Uint32Array(rank.length + 1);
  for (let term = 0; term < rank.length; term += 1) offsets[rank[term]! + 1] = counts[term]!;
  for (let term = 0; term < rank.length; term += 1) offsets[term + 1]! += offsets[term]!;
  return offsets;
}

function placed(
  order: Uint32Array,
  { rank, postingOffsets, log }: { rank: Uint32Array; postingOffsets: Uint32Array; log: Log },
) {
  const { begins } = log;
  const { terms, texts, titles } = log.columns();
  const next = postingOffsets.slice();
  const postings = new Uint32Array(begins.at(-1)!);
  const frequent: number[][] = [];
  const [textLengths, titleLengths] = [new Uint32Array(order.length), new Uint32Array(order.length)];
  // Nearly all stand in texts: those that do not are counted down.
  const textFrequencies = postingOffsets.slice(1);
  for (let term = 0; term < rank.length; term += 1) textFrequencies[term]! -= postingOffsets[term]!;
  const titleFrequencies = new Uint32Array(rank.length);
  for (let passage = 0; passage < order.length; passage += 1) {
    const begin = begins[order[passage]!]!;
    const end = begins[order[passage]! + 1]!;
    textLengths[passage] = end - begin;
    for (let at = begin; at < end; at += 1) {
      const term = rank[terms[at]!]!;
      const place = next[term]!;
      next[term] = place + 1;
      const text = texts[at]!;
      const title = titles[at]!;
      postings[place] = packPosting(passage, text, title);
      if (isFrequent(postings[place])) frequent.push([place, text, title]);
      if (text === 0) {
        textLengths[passage]! -= 1;
        textFrequencies[term]! -= 1;
      }
      if (title > 0) {
        titleLengths[passage]! += 1;
        titleFrequencies[term]! += 1;
      }
    }
  }
  return {
    textLengths,
    titleLengths,
    textFrequencies,
    titleFrequencies,
    postings,
    frequent: Uint32Array.from(frequent.sort((a, b) => a[0]! - b[0]!).flat()),
  };
}
