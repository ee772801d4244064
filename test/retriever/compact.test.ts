import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexedPassage, Retriever, Terms } from "../../src/domain.ts";
import { createCompactRetriever, openCompactRetriever } from "../../src/retriever/compact/compact.ts";
import { createMiniSearchRetriever } from "../../src/retriever/minisearch.ts";
import { numbered, written } from "../../src/text/terms.ts";
import { retrieverContract } from "../contracts/retriever.ts";

retrieverContract("createCompactRetriever()", () => createCompactRetriever());

/** Passages of words that follow Zipf's law, as texts do; more than one window of them. */
function generated(seed: number, size: number): IndexedPassage[] {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => `w${Math.floor(600 ** random())}`;
  const words = (count: number) => Array.from({ length: count }, word);
  return Array.from({ length: size }, (_, at) => {
    const article = `a${Math.floor(at / 3)}`;
    return {
      id: `${article}#${at}`,
      article,
      start: at * 10,
      terms: numbered(words(1 + Math.floor(random() * 60))),
      titleTerms: numbered(words(Math.floor(random() * 6))),
    };
  });
}

/** What to generate a corpus from: short to print where a property fails. */
const corpora = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 3000 }) });
const query = fc.record({
  terms: fc.uniqueArray(
    fc.integer({ min: 1, max: 620 }).map((rank) => `w${rank}`),
    { minLength: 1, maxLength: 8 },
  ),
  limit: fc.integer({ min: 1, max: 60 }),
});

function asked({ terms, limit }: { terms: readonly string[]; limit: number }) {
  return { terms: terms.map((term) => [term]), limit };
}

function filled<R extends Retriever>(retriever: R, passages: readonly IndexedPassage[]): R {
  retriever.add(passages);
  return retriever;
}

describe("createCompactRetriever()", () => {
  it("counts a term anew when passages come and go after it was asked for", () => {
    const retriever = createCompactRetriever();
    const [one, other] = ["a", "b"].map((article): IndexedPassage => {
      const place = { id: `${article}#0`, article, start: 0 };
      return { ...place, terms: numbered(["mill"]), titleTerms: numbered([]) };
    });
    const counts = [one!, other!].map((passage) => (retriever.add([passage]), retriever.frequency("mill")));
    retriever.remove([one!]);
    expect([...counts, retriever.frequency("mill")]).toEqual([1, 2, 1]);
  });

  it("is the same whether passages share their words or each has its own", () => {
    fc.assert(
      fc.property(corpora, ({ seed, size }) => {
        const own = generated(seed, size);
        const words = [
          ...new Set(own.flatMap(({ terms, titleTerms }) => [...terms.words, ...titleTerms.words])),
        ];
        const places = new Map(words.map((word, place) => [word, place]));
        const shared = (terms: Terms) => ({
          words,
          places: Uint32Array.from(written(terms), (term) => places.get(term)!),
        });
        // Some in the middle have other words, as where a lexicon is full.
        const mixed = own.map((one, at) =>
          at % 7 === 3
            ? one
            : {
                ...one,
                terms: shared(one.terms),
                titleTerms: at % 5 === 2 ? one.titleTerms : shared(one.titleTerms),
              },
        );
        const [one, other] = [mixed, own].map((all) => filled(createCompactRetriever(), all).encode());
        expect(Buffer.compare(one!, other!)).toBe(0);
      }),
      { seed: 5, numRuns: 10 },
    );
  });

  it("gives MiniSearch's passages in MiniSearch's order, whatever it leaves unread", async () => {
    await fc.assert(
      fc.asyncProperty(
        corpora,
        fc.array(query, { minLength: 4, maxLength: 8 }),
        async ({ seed, size }, queries) => {
          const passages = generated(seed, size);
          const compact = filled(createCompactRetriever(), passages);
          const oracle = filled(createMiniSearchRetriever(), passages);
          for (const one of queries) {
            const hits = await compact.search(asked(one));
            const expected = await oracle.search(asked(one));
            expect(hits.map((hit) => hit.matched)).toEqual(expected.map((hit) => hit.matched));
            for (const [at, hit] of hits.entries()) {
              expect(hit.sum).toBeCloseTo(expected[at]!.sum, 7);
              const isLast = Math.abs(hit.sum - hits.at(-1)!.sum) < 1e-7;
              // Of sums that are equal but for rounding, another one may be the last that is given.
              expect(hit.passage === expected[at]!.passage || isLast).toBe(true);
            }
          }
        },
      ),
      { seed: 11, numRuns: 20 },
    );
  });

  it("reads a part of the postings alone where a rare word and a frequent one are asked", async () => {
    const compact = filled(createCompactRetriever(), generated(5, 20_000));
    await compact.search(asked({ terms: ["w590", "w1"], limit: 5 }));
    const all = compact.frequency("w1") + compact.frequency("w590");
    expect(compact.effort.postings).toBeGreaterThan(0);
    expect(compact.effort.postings).toBeLessThan(all / 2);
  });

  it("leaves what it was copied from as it was", async () => {
    await fc.assert(
      fc.asyncProperty(corpora, query, async ({ seed, size }, one) => {
        const passages = generated(seed, size);
        const [kept, going] = [passages.slice(1), passages.slice(0, 1)];
        const before = filled(createCompactRetriever(), passages);
        const hits = await before.search(asked(one));
        const after = before.copy();
        after.remove(going);
        expect(await before.search(asked(one))).toEqual(hits);
        expect(await after.search(asked(one))).toEqual(
          await filled(createCompactRetriever(), kept).search(asked(one)),
        );
      }),
      { seed: 12, numRuns: 20 },
    );
  });
});

/** Of long arrays, `toEqual` takes seconds. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

describe("openCompactRetriever()", () => {
  it("answers as the one that was written", async () => {
    await fc.assert(
      fc.asyncProperty(corpora, query, async ({ seed, size }, one) => {
        const passages = generated(seed, size);
        const written = filled(createCompactRetriever(), passages);
        const opened = openCompactRetriever(written.encode());
        expect(await opened?.search(asked(one))).toEqual(await written.search(asked(one)));
        expect(opened?.size).toBe(passages.length);
      }),
      { seed: 13, numRuns: 15 },
    );
  });

  it("answers, changes and is written as if all of its bytes were there, and a search reads few of them", async () => {
    await fc.assert(
      fc.asyncProperty(corpora, fc.array(query, { maxLength: 3 }), async ({ seed, size }, queries) => {
        const passages = generated(seed, size);
        const whole = filled(createCompactRetriever(), passages);
        const file = whole.encode();
        const there = new Uint8Array(file.length);
        const opened = openCompactRetriever(there, (from, to) => there.set(file.subarray(from, to), from))!;
        for (const one of queries)
          expect(await opened.search(asked(one))).toEqual(await whole.search(asked(one)));
        expect(size > 1500 && isSame(there, file)).toBe(false);
        const changed = opened.copy();
        changed.remove(passages.slice(0, 1));
        const fresh = filled(createCompactRetriever(), passages.slice(1));
        expect(isSame(changed.encode(), fresh.encode())).toBe(true);
        expect(isSame(opened.encode(), file)).toBe(true);
      }),
      { seed: 14, numRuns: 15 },
    );
  });

  it("gives the same bytes whatever was added and removed before", () => {
    const passages = generated(3, 900);
    const strangers = generated(4, 300).map((one) => ({
      ...one,
      id: `x${one.id}`,
      article: `x${one.article}`,
    }));
    const other = filled(createCompactRetriever(), strangers);
    other.add(passages.toReversed());
    other.remove(strangers);
    expect(isSame(other.encode(), filled(createCompactRetriever(), passages).encode())).toBe(true);
  });

  it("refuses bytes of another form, and bytes cut short", () => {
    const bytes = filled(createCompactRetriever(), generated(6, 50)).encode();
    expect(openCompactRetriever(new Uint8Array())).toBeNull();
    expect(openCompactRetriever(new Uint8Array(bytes.length))).toBeNull();
    for (const length of [8, 100, bytes.length >> 1, bytes.length - 8])
      expect(openCompactRetriever(bytes.slice(0, length))).toBeNull();
  });
});
