import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hit, IndexedPassage, Retriever } from "../../src/domain.ts";
import { numbered, written } from "../../src/text/terms.ts";

const WORDS = ["war", "peac", "talk", "oil", "price", "vote", "kyiv", "rain"];

const passage = fc.record({
  article: fc.constantFrom("a", "b", "c", "d"),
  terms: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map(numbered),
  titleTerms: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map(numbered),
});

const corpus = fc
  .array(passage, { minLength: 1, maxLength: 14 })
  .map((found) =>
    found.map((one, at): IndexedPassage => ({ ...one, id: `${one.article}#${at}`, start: at * 100 })),
  );

const NONE = numbered([]);

const query = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });

/** What every backend promises. Each backend's test calls it with a way to make an empty one. */
export function retrieverContract(name: string, create: () => Retriever): void {
  const filled = (passages: readonly IndexedPassage[]) => {
    const retriever = create();
    retriever.add(passages);
    return retriever;
  };
  const ask = (retriever: Retriever, terms: readonly string[]) =>
    retriever.search({ terms: terms.map((term) => [term]), limit: 100 });

  describe(`${name} keeps the retriever's contract`, () => {
    it("scores as the naive reading of BM25+ does", async () => {
      await fc.assert(
        fc.asyncProperty(corpus, query, async (passages, terms) => {
          const hits = await ask(filled(passages), terms);
          const naive = naiveSearch(passages, terms);
          expect(hits.map((hit) => hit.passage)).toEqual(naive.map((hit) => hit.passage));
          for (const [at, hit] of hits.entries()) {
            expect(hit.sum).toBeCloseTo(naive[at]!.sum, 7);
            expect(hit.matched).toBe(naive[at]!.matched);
          }
        }),
        { seed: 2, numRuns: 200 },
      );
    });

    it("gives the same hits whatever the order of adding", async () => {
      await fc.assert(
        fc.asyncProperty(corpus, query, async (passages, terms) => {
          expect(await ask(filled(passages.toReversed()), terms)).toEqual(await ask(filled(passages), terms));
        }),
        { seed: 3, numRuns: 100 },
      );
    });

    it("answers after adds and removals as one that was built fresh", async () => {
      await fc.assert(
        fc.asyncProperty(corpus, corpus, query, async (passages, others, terms) => {
          const strangers = others.map((one) => ({ ...one, id: `x${one.id}`, article: `x${one.article}` }));
          const retriever = filled(strangers);
          retriever.add(passages);
          retriever.remove(strangers);
          const fresh = await ask(filled(passages), terms);
          expect(await ask(retriever, terms)).toEqual(fresh);
          // What left is not found either by who asks of each article whether it may be.
          const asked = { terms: terms.map((term) => [term]), limit: 100, accept: () => true };
          expect(await retriever.search(asked)).toEqual(fresh);
          expect(retriever.size).toBe(passages.length);
          for (const word of WORDS) expect(retriever.frequency(word)).toBe(filled(passages).frequency(word));
        }),
        { seed: 4, numRuns: 100 },
      );
    });

    it("honours limit and accept", async () => {
      await fc.assert(
        fc.asyncProperty(corpus, query, fc.nat(5), async (passages, terms, limit) => {
          const retriever = filled(passages);
          const all = await ask(retriever, terms);
          const asked = { terms: terms.map((term) => [term]), limit };
          expect(await retriever.search(asked)).toEqual(all.slice(0, limit));
          const accept = (id: string) => id.startsWith("a");
          const allowed = await retriever.search({ ...asked, limit: 100, accept });
          expect(allowed.map((hit) => hit.passage)).toEqual(all.map((hit) => hit.passage).filter(accept));
        }),
        { seed: 5, numRuns: 100 },
      );
    });

    it("counts two spellings of a term as one match", async () => {
      const retriever = filled([
        { id: "a#0", article: "a", start: 0, terms: numbered(["zelenskiy", "zelenski"]), titleTerms: NONE },
        { id: "b#0", article: "b", start: 0, terms: numbered(["war"]), titleTerms: NONE },
      ]);
      const hits = await retriever.search({ terms: [["zelenskiy", "zelenski"]], limit: 5 });
      expect(hits.map(({ passage: id, matched }) => [id, matched])).toEqual([["a#0", 1]]);
    });

    it("gives nothing for what no passage has, and names what is spelt alike", async () => {
      const retriever = filled([
        {
          id: "a#0",
          article: "a",
          start: 0,
          terms: numbered(["government", "rain", "offer", "tank"]),
          titleTerms: NONE,
        },
      ]);
      expect(await ask(retriever, ["snow"])).toEqual([]);
      expect(retriever.similar("goverment")).toEqual(["government"]);
      // Of four letters, one that stands once for twice; "talk" is no misspelt tank.
      expect(retriever.similar("ofer")).toEqual(["offer"]);
      expect(retriever.similar("talk")).toEqual([]);
      expect(retriever.similar("xyzzyx")).toEqual([]);
    });

    it("refuses to remove what it does not have", () => {
      const own = { terms: numbered(["war"]), titleTerms: NONE };
      const stranger: IndexedPassage = { id: "a#0", article: "a", start: 0, ...own };
      expect(() => create().remove([stranger])).toThrow(/Cannot remove passage "a#0"/u);
    });
  });
}

/** BM25+ (Lv and Zhai, 2011) as MiniSearch computes it, term by term and field by field, over every passage. */
function naiveSearch(passages: readonly IndexedPassage[], terms: readonly string[]): Hit[] {
  const hits = passages.flatMap((passage): (Hit & { order: IndexedPassage })[] => {
    const matched = terms.filter((term) =>
      [...written(passage.terms), ...written(passage.titleTerms)].includes(term),
    );
    if (matched.length === 0) return [];
    let sum = 0;
    for (const [field, boost] of [
      ["terms", 1],
      ["titleTerms", 0.4],
    ] as const) {
      const average =
        passages.reduce((all, one) => all + new Set(one[field].places).size, 0) / passages.length;
      for (const term of matched) {
        const frequency = written(passage[field]).filter((one) => one === term).length;
        if (frequency === 0) continue;
        const having = passages.filter((one) => written(one[field]).includes(term)).length;
        const idf = Math.log(1 + (passages.length - having + 0.5) / (having + 0.5));
        const length = 0.3 + (0.7 * new Set(passage[field].places).size) / average;
        sum += boost * idf * (0.5 + (frequency * 2.2) / (frequency + 1.2 * length));
      }
    }
    return [
      { passage: passage.id, sum: Number(sum.toPrecision(10)), matched: matched.length, order: passage },
    ];
  });
  return hits.sort(
    (a, b) =>
      b.sum - a.sum || a.order.article.localeCompare(b.order.article) || a.order.start - b.order.start,
  );
}
