import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { packArticle } from "../../src/corpus/pack.ts";
import { openArticle, unpackArticle } from "../../src/corpus/unpack.ts";
import { derive, type Derived } from "../../src/derive.ts";
import { countIn } from "../../src/text/analysis.ts";
import { words } from "../../src/text/tokens.ts";

/** An article as plain data, its terms and names written out: they stand among other words once they are unpacked. */
function spelled({ words, terms, names, ...others }: Derived): unknown {
  const all = [...terms, names].map((places) => Array.from(places, (place) => words[place]));
  return structuredClone({ ...others, titlePlaces: null, all });
}

const parts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("He said “no”. She left. ", "\n\n# Kyïv\n\n", "\ud800"),
);
const text = fc.array(parts).map((some) => `A mill stands in Orrin. ${some.join("").replaceAll("\0", "")}`);
const format = fc.constantFrom("text" as const, "markdown" as const);

describe("unpackArticle()", () => {
  it("gives back what packArticle() was given, letter for letter", () => {
    fc.assert(
      fc.property(text, format, (content, written) => {
        const derived = derive(readArticle({ id: "harbour/mill", content, format: written }));
        expect(spelled(unpackArticle(packArticle(derived)))).toEqual(spelled(derived));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it("gives the same bytes for the same article", () => {
    const content = "---\ntitle: Mill\nstatus: corrected\n---\nThe mill reopened in Orrin on Friday.";
    const pack = () => packArticle(derive(readArticle({ id: "mill", content, format: "markdown" })));
    expect(Buffer.from(pack()).equals(pack())).toBe(true);
    expect(unpackArticle(pack()).article).toMatchObject({ title: "Mill", status: "corrected" });
  });
});

describe("openArticle()", () => {
  it("reads each sentence alone as the slice of the text that it is, whatever the text holds", () => {
    fc.assert(
      fc.property(text, format, (content, written) => {
        const derived = derive(readArticle({ id: "harbour/mill", content, format: written }));
        const opened = openArticle(packArticle(derived));
        for (const sentence of derived.sentences)
          expect(opened.sliceOf(sentence)).toBe(derived.article.text.slice(sentence.start, sentence.end));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("counts words and terms of each sentence without reading it, as its words tell, whatever the text holds", () => {
    const long = "mill" + "é".repeat(40_000);
    const some = fc.constantFrom(
      "The mill’s U.S. café. ",
      "Kyïv and the United States. ",
      `${long} ground. `,
    );
    const content = fc.array(fc.oneof(parts, some)).map((all) => `A mill stands in Orrin. ${all.join("")}`);
    fc.assert(
      fc.property(content, fc.context(), (article, context) => {
        const derived = derive(readArticle({ id: "mill", content: article, format: "text" }));
        const { stored, sliceOf } = openArticle(packArticle(derived));
        const sentences = derived.sentences.map((sentence) => words(sliceOf(sentence)));
        const terms = new Set(sentences.flat().map(({ term }) => term));
        terms.delete("");
        const places = new Map([...terms, "absent"].map((term, at) => [term, at >> 1]));
        for (const [at, read] of sentences.entries()) {
          context.log(String(at));
          expect(stored!.length(at)).toBe(read.length);
          expect(stored!.count(at, places, terms.size)).toEqual(countIn(read, places, terms.size));
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it("gives the same sentences and passages one by one, and none beyond them", () => {
    const content = "# Mill\n\nThe mill reopened in Orrin. It grinds wheat.\n\nAnn Lee owns it.";
    const { sentences, passages, ...derived } = derive(
      readArticle({ id: "mill", content, format: "markdown" }),
    );
    const opened = openArticle(packArticle({ ...derived, sentences, passages }));
    for (const [at, sentence] of sentences.entries()) expect(opened.sentenceAt(at)).toEqual(sentence);
    for (const passage of passages) expect(opened.passageFrom(passage.from)).toEqual(passage);
    expect([opened.sentenceAt(-1), opened.sentenceAt(sentences.length)]).toEqual([undefined, undefined]);
    expect(opened.passageFrom(passages.at(-1)!.to)).toBeUndefined();
  });
});
