import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/articles/article.ts";
import { derive } from "../../src/derive.ts";
import { createCompactRetriever } from "../../src/retriever/compact/compact.ts";
import { createIntake } from "../../src/snapshot/intake.ts";
import { entryOf } from "../../src/snapshot/entries.ts";

const NAMES = ["Kyiv", "Kiev", "Zelensky", "Zelenskyy", "mill", "bread"];
const text = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 })
  .map((words) => `In Orrin the ${words.join(" ")} stayed.`);
/** Two articles of one text are copies, unless one is read as Markdown and has other passages. */
const COPIED = "# Mill\n\nThe mill of Kyiv offered bread.";
const article = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    content: fc.oneof(text, fc.constant(COPIED)),
    format: fc.constantFrom("text" as const, "markdown" as const),
  })
  .map((raw) => derive(readArticle(raw)));
const articles = fc.uniqueArray(article, { selector: (one) => one.article.id, maxLength: 6 });

function takenIn(given: readonly ReturnType<typeof derive>[], isKept?: (id: string) => boolean) {
  const retriever = createCompactRetriever();
  const intake = createIntake(retriever);
  for (const derived of given) intake.take(derived, entryOf(derived));
  const { entries, names, copies, replaced, allCitable } = intake.finish(isKept);
  return {
    index: retriever.encode(),
    ids: [...entries.keys()],
    names: names.pack(),
    copies,
    replaced,
    allCitable,
  };
}

describe("createIntake()", () => {
  it("gives the same whatever order the articles come in, and as if what is not kept had never come", () => {
    fc.assert(
      fc.property(articles, fc.subarray(["a", "b", "c", "d", "e", "f"]), (given, kept) => {
        const isKept = (id: string) => kept.includes(id);
        const sorted = given.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
        const fresh = takenIn(sorted.filter((one) => isKept(one.article.id)));
        expect(takenIn(given, isKept)).toEqual(fresh);
        expect(takenIn(sorted.toReversed(), isKept)).toEqual(fresh);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it("leaves out the second of one id", () => {
    const [first, second] = ["The mill stands.", "The pier fell."].map((content) =>
      derive(readArticle({ id: "a", content, format: "text" })),
    );
    expect(takenIn([first!, second!])).toEqual(takenIn([first!]));
  });
});
