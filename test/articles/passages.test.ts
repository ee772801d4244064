import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { passages } from "../../src/articles/passages.ts";
import type { Article, Sentence } from "../../src/domain.ts";

/** An article of blocks of sentences of so many words; a headline before the blocks that `heads` names. */
function invent(blocks: readonly (readonly number[])[], heads: readonly number[] = []) {
  const content = blocks
    .map((counts) => counts.map((count) => `Word${" word".repeat(count - 1)}.`).join(" "))
    .map((block, i) => (heads.includes(i) ? `# ${block}` : block))
    .join("\n\n");
  const article = readArticle({ id: "a", content, format: "markdown" });
  return { article, sentences: split(article) };
}

function split(article: Article): Sentence[] {
  return article.blocks
    .flatMap((block, i) =>
      [...article.text.slice(block.start, block.end).matchAll(/[^.]+\./g)].map((match) => {
        const start = block.start + match.index + (match[0].startsWith(" ") ? 1 : 0);
        return { start, end: block.start + match.index + match[0].length, block: i, role: block.role };
      }),
    )
    .map((sentence, index) => ({ ...sentence, index, article: article.id, opensWithPronoun: false }));
}

const sizes = (found: ReturnType<typeof passages>) => found.map(({ from, to }) => [from, to]);

describe("passages()", () => {
  it("holds every sentence exactly once, in order", () => {
    const blocks = fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(11)), (counts, heads) => {
        const { article, sentences } = invent(counts, heads);
        let next = 0;
        for (const passage of passages(article, sentences)) {
          expect(passage.from).toBe(next);
          expect(passage.to).toBeGreaterThan(passage.from);
          expect(passage.id).toBe(`a#${passage.from}`);
          expect(passage.start).toBe(sentences[passage.from]?.start);
          expect(passage.end).toBe(sentences[passage.to - 1]?.end);
          next = passage.to;
        }
        expect(next).toBe(sentences.length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("joins short neighbours to about 100 words", () => {
    const { article, sentences } = invent(Array.from({ length: 6 }, () => [30]));
    expect(sizes(passages(article, sentences))).toEqual([
      [0, 3],
      [3, 6],
    ]);
  });

  it("keeps a paragraph of 150 words whole, and splits a longer one into near-equal parts", () => {
    const whole = invent([Array.from({ length: 5 }, () => 30)]);
    expect(sizes(passages(whole.article, whole.sentences))).toEqual([[0, 5]]);
    const long = invent([Array.from({ length: 20 }, () => 10)]);
    expect(sizes(passages(long.article, long.sentences))).toEqual([
      [0, 10],
      [10, 20],
    ]);
  });

  it("gives a headline to the passage that follows", () => {
    const { article, sentences } = invent([[90], [5], [6], [100]], [1, 2]);
    expect(sizes(passages(article, sentences))).toEqual([
      [0, 1],
      [1, 4],
    ]);
  });

  it("gives nothing for an article without sentences", () => {
    const article = readArticle({ id: "a", content: "Read More", format: "text" });
    expect(passages(article, [])).toEqual([]);
  });
});
