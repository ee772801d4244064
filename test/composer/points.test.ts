import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pickPoints } from "../../src/composer/points.ts";
import type { Composition } from "../../src/composer/types.ts";
import type { AnalysedSentence } from "../../src/domain.ts";
import { analyseQuestion } from "../../src/question/question.ts";
import { articleOf } from "../support/engine.ts";
import { compositions, limitOf } from "../support/compositions.ts";
import { lineOf, sentenceIn } from "../support/sentence.ts";

function compositionOf(sentences: readonly AnalysedSentence[], quoteMaxChars = 300): Composition {
  return {
    question: analyseQuestion("How much will the harbour cost?"),
    ranked: sentences.map((sentence, at) => ({
      sentence,
      previous: null,
      next: null,
      score: -at / 10,
      probability: 0.5,
    })),
    article: (id) => articleOf({ id, text: sentences.find(({ article }) => article === id)!.text }),
    cut: () => null,
    quoteMaxChars,
  };
}

const HARBOUR = sentenceIn("a", "The town will pay $12 million to rebuild the old harbour of Lowhaven.");

describe("pickPoints()", () => {
  it("makes one point of two articles that say the same", () => {
    const points = pickPoints(
      compositionOf([HARBOUR, sentenceIn("b", "The town pays $12 million to rebuild the old harbour.")]),
    );
    expect(points).toHaveLength(1);
    expect(points[0]?.same.map(({ sentence }) => sentence.article)).toEqual(["b"]);
  });

  it("shows the first sentence whole however long it is, and no more of its article than the limit", () => {
    const long = sentenceIn("a", `The harbour ${"of stone and timber ".repeat(30)}will cost much.`);
    const points = pickPoints(
      compositionOf([long, sentenceIn("a", "The harbour will cost more."), sentenceIn("b", "A pier.")]),
    );
    expect(points.map(({ shown }) => shown.sentence.article)).toEqual(["a", "b"]);
  });

  it("keeps every limit on what is quoted, whatever was ranked", () => {
    let most = 0;
    fc.assert(
      fc.property(compositions, (composition) => {
        const points = pickPoints(composition);
        const quoted = points.flatMap(({ shown, same }) => [shown, ...same].map(({ sentence }) => sentence));
        most = Math.max(most, quoted.length);
        expect(quoted.length).toBeGreaterThan(0);
        expect(quoted.length).toBeLessThanOrEqual(3);
        expect(new Set(quoted).size).toBe(quoted.length);
        const [best] = composition.ranked;
        expect(quoted).toContain(best!.sentence);
        for (const article of new Set(quoted.map((one) => one.article))) {
          const own = quoted.filter((one) => one.article === article);
          const chars = own.reduce((sum, { text }) => sum + text.length, 0);
          expect(own.length).toBeLessThanOrEqual(2);
          // The best is shown whole, and then nothing else of its article.
          const isBestAlone = own.length === 1 && own[0] === best!.sentence;
          expect(isBestAlone || chars <= limitOf(composition, article)).toBe(true);
        }
        for (const { shown, same } of points) {
          const articles = [shown, ...same].map(({ sentence }) => sentence.article);
          expect(new Set(articles).size).toBe(articles.length);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
    expect(most).toBe(3);
  });

  it("shows two sentences of an article, and three in all", () => {
    const said = (article: string, what: string) => sentenceIn(article, `The harbour has ${what}.`);
    const own = [said("a", "forty boats"), said("a", "an old crane"), said("a", "two sheds")];
    const all = [...own, said("b", "a lighthouse"), said("c", "no bridge")];
    const articles = pickPoints(compositionOf(all)).map(({ shown }) => shown.sentence.article);
    expect(articles).toEqual(["a", "a", "b"]);
  });

  it("gives no short answer of what the sentence behind it calls false, which is shown with it", () => {
    const claim = sentenceIn("a", "A post claims that the harbour will cost $12 million.");
    const denial = sentenceIn("a", "That is false.", { start: claim.text.length + 1 });
    const { ranked, ...composition } = compositionOf([claim, denial]);
    const cut = (sentence: AnalysedSentence) => ({
      start: sentence.start,
      end: sentence.start + 1,
      score: 1,
    });
    const over = (next: AnalysedSentence | null) =>
      pickPoints({ ...composition, cut, ranked: [{ ...ranked[0]!, next }, ranked[1]!] });
    expect(over(null)[0]?.short).not.toBeNull();
    const points = over(denial);
    expect(points.map(({ shown, short }) => [shown.sentence.text, short])).toEqual([
      [claim.text, null],
      [denial.text, null],
    ]);
  });

  it("gives no short answer of several rows, of which none alone is the list", () => {
    const rows = [lineOf("Ann | 12", "row"), sentenceIn("a", "Ben | 14", { role: "row", start: 20 })];
    const composition = { ...compositionOf(rows), cut: () => ({ start: 0, end: 3, score: 1 }) };
    const first = (fitting: readonly AnalysedSentence[]) => pickPoints({ ...composition, fitting })[0]!.short;
    expect(first(rows)).toBeNull();
    expect(first(rows.slice(0, 1))).toMatchObject({ start: 0, end: 3 });
  });

  it("shows what stands behind a bare yes, and of a longer sentence nothing that says more", () => {
    const behind = sentenceIn("a", "The pier opened in May.", { start: 40 });
    const shownBehind = (text: string) => {
      const { ranked, ...composition } = compositionOf([sentenceIn("a", text), behind]);
      // Too far behind to be shown for itself.
      const far = [
        { ...ranked[0]!, next: behind },
        { ...ranked[1]!, score: -4 },
      ];
      return pickPoints({ ...composition, ranked: far }).map(({ shown }) => shown.sentence.text);
    };
    expect(shownBehind("Yes.")).toEqual(["Yes.", "The pier opened in May."]);
    expect(shownBehind("The harbour will cost much.")).toEqual(["The harbour will cost much."]);
  });

  it("shows nothing of what is ranked behind the first dozen, however near it scores", () => {
    const captions = Array.from({ length: 12 }, (_, at) => {
      return { ...sentenceIn(`c${at}`, `Picture ${at} of the harbour.`), role: "caption" as const };
    });
    const last = sentenceIn("z", "A crane will lift stones of the old pier in May.");
    const shown = (behind: number) =>
      pickPoints(compositionOf([HARBOUR, ...captions.slice(0, behind), last])).map(
        (point) => point.shown.sentence.article,
      );
    expect([shown(10), shown(11)]).toEqual([["a", "z"], ["a"]]);
  });

  it("leaves out what scores far behind the best, and headlines behind text", () => {
    const composition = compositionOf([
      HARBOUR,
      sentenceIn("b", "A pier was built."),
      { ...sentenceIn("c", "Harbour to cost much"), role: "headline" },
    ]);
    const ranked = composition.ranked.map((one, at) => ({ ...one, score: at === 1 ? -9 : one.score }));
    expect(pickPoints({ ...composition, ranked: [ranked[0]!, ranked[2]!, ranked[1]!] })).toHaveLength(1);
  });
});

describe("pickPoints(), of two that say the same", () => {
  it("shows the more recent one", () => {
    const older = HARBOUR;
    const newer = sentenceIn("b", HARBOUR.text);
    const composition = compositionOf([older, newer]);
    const dated = (id: string) => ({
      ...composition.article(id),
      published: id === "b" ? "2024-06-01" : "2024-05-01",
    });
    const ranked = composition.ranked.map((one) => ({ ...one, score: 0 }));
    const [point] = pickPoints({ ...composition, ranked, article: dated });
    expect(point?.shown.sentence.article).toBe("b");
    expect(point?.same.map(({ sentence }) => sentence.article)).toEqual(["a"]);
    // One that says it less well is no better for being newer.
    const worse = composition.ranked.map((one, at) => ({ ...one, score: -at }));
    const [best] = pickPoints({ ...composition, ranked: worse, article: dated });
    expect(best?.shown.sentence.article).toBe("a");
  });
});
