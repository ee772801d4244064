import * as fc from "fast-check";
import type { Composition, Ranked } from "../../src/composer/types.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { articleOf } from "./engine.ts";
import { sentenceIn } from "./sentence.ts";

const THINGS = "boats crane sheds lighthouse bridge ferry market pier stone timber canal tower".split(" ");
/** Few words, so that articles often say the same; some sentences are longer than an article may be quoted. */
const told = fc.record({
  things: fc.array(fc.constantFrom(...THINGS), { minLength: 1, maxLength: 10 }),
  opensWithPronoun: fc.boolean(),
});
const article = fc.record({
  own: fc.option(fc.integer({ min: 20, max: 200 })),
  published: fc.constantFrom(null, "2024-05-01", "2024-06-01"),
  sentences: fc.array(told, { minLength: 1, maxLength: 4 }),
});

/** What was ranked of a few articles, in some order, each sentence with its neighbours; short answers are its first word. */
export const compositions: fc.Arbitrary<Composition> = fc
  .record({
    articles: fc.array(article, { minLength: 1, maxLength: 4 }),
    quoteMaxChars: fc.integer({ min: 50, max: 300 }),
    order: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
    step: fc.constantFrom(0, 0.1, 0.6),
  })
  .map(({ articles, quoteMaxChars, order, step }) => {
    const read = articles.map(({ own, published, sentences }, at) => {
      const id = "abcd".charAt(at);
      const texts = sentences.map(({ things }) => `The harbour has ${things.join(", ")}.`);
      const analysed = texts.map((text, place) => {
        const start = texts.slice(0, place).reduce((sum, { length }) => sum + length + 1, 0);
        return sentenceIn(id, text, { start, opensWithPronoun: sentences[place]!.opensWithPronoun });
      });
      return { article: articleOf({ id, text: texts.join(" "), published, quoteMaxChars: own }), analysed };
    });
    const ranked = read
      .flatMap(({ analysed }) =>
        analysed.map((sentence, at) => ({
          sentence,
          previous: analysed[at - 1] ?? null,
          next: analysed[at + 1] ?? null,
        })),
      )
      .map((one, at) => ({ one, key: order[at]! }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }, at): Ranked => ({ ...one, score: -at * step, probability: 0.5 }));
    return {
      question: analyseQuestion("What does the harbour have?"),
      ranked,
      article: (id) => read.find((one) => one.article.id === id)!.article,
      cut: ({ tokens }) => ({ start: tokens[0]!.start, end: tokens[0]!.end, score: 1 }),
      quoteMaxChars,
    };
  });

/** Gives the most characters that may be quoted of an article. */
export function limitOf({ article: of, quoteMaxChars }: Composition, id: string): number {
  return Math.min(quoteMaxChars, of(id).quoteMaxChars ?? Number.POSITIVE_INFINITY);
}
