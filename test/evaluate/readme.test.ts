import { describe, expect, it } from "vitest";
import { withQuality, withRow } from "../../src/evaluate/readme.ts";
import type { Measured } from "../../src/evaluate/rows.ts";

const measured = (suite: string, figures: Readonly<Record<string, number>>): Measured => ({
  suite,
  limit: null,
  learned: [],
  rows: Object.entries(figures).map(([measure, figure]) => ({
    measure,
    unit: "percent",
    figure,
    samples: 1,
    baselines: {},
  })),
});

const FIGURES: readonly Measured[] = [
  measured("squad-paragraph", {
    "hit@1": 0.1149,
    "short answer: given": 0.5,
    "short answer: F1 where given": 0.12,
    "near-misses: area under the curve": 0.1349,
  }),
  measured("squad-open", {
    "hit@1": 0.14,
    "hit@3": 0.15,
    "off-topic refused as shipped": 0.16,
    "answerable lost as shipped": 0.0449,
  }),
  measured("archive", {
    "off-topic refused as shipped": 0.17,
    "search queries refused as shipped": 0.18,
    "right first sentences refused as shipped": 0.03,
  }),
  measured("news-2022", {
    "hit@1, where the answer's words are in the articles": 0.19,
    "hit@3, where the answer's words are in the articles": 0.2,
    "multiple choice from the ranked sentences": 0.21,
  }),
  measured("figures", {
    "labels, last: recall": 0.22,
    "labels, last: precision": 0.23,
    "labels, last: number or date right, of those found": 1,
  }),
];

const README = `# Somebody's page, 1 % of it a table

| asked | measured |
|---|---|
| 2,910 questions, each of its own paragraph | the first: 0 % |
| the same, of 16 whole pages at once | the first: 0 %, one of three: 0 % |
| as many questions about other things, of these pages | refused: 0 %, while 0 % are lost |
| the same, of these pages among half a year of news, 74,000 passages | refused: 0 %, and 0 % of queries, while 0 % are lost |
| news quizzes, of 190 articles | the first: 0 %, one of three: 0 %, of four: 0 % |
| short answers, where given (0 %) | F1: 0 |
| figures in 50 news paragraphs | found: 0 %, right: 0 %, number right: 0 % |
| near-misses: of a paragraph | poorly (area under the curve .0) |

The rest, 2 % of it.
`;

describe("withQuality()", () => {
  it("writes each figure where its row tells it, in whole percent, and leaves every word", () => {
    const written = withQuality(README, FIGURES);
    const figures = [...written.matchAll(/\d+(?= %)|(?<=F1: )\d+|(?<=curve \.)\d+/g)].map(Number);
    expect(figures).toEqual([1, 11, 14, 15, 16, 4, 17, 18, 3, 19, 20, 21, 50, 12, 22, 23, 100, 13, 2]);
    const wordsOf = (page: string) => page.replaceAll(/\d+(?= %)|(?<=F1: )\d+|(?<=curve \.)\d+/g, "");
    expect(wordsOf(written)).toBe(wordsOf(README));
    expect(withQuality(written, FIGURES)).toBe(written);
  });

  it("names the row that the README lacks, and the figure that nobody measured", () => {
    expect(() => withQuality(README.replace("| news quizzes", "| quizzes"), FIGURES)).toThrow(
      'the README has 0 rows that begin with "| news quizzes", where one is wanted',
    );
    expect(() => withQuality(README, FIGURES.slice(1))).toThrow(
      'no figure "hit@1" of squad-paragraph is kept',
    );
  });

  it("refuses a row that tells more figures, or fewer, than are kept for it", () => {
    expect(() => withQuality(README.replace("one of three: 0 %", "one of three"), FIGURES)).toThrow(
      'the README\'s row "the same, of 16 whole pages" has 1 figures, where 2 are wanted',
    );
  });
});

describe("withRow()", () => {
  it("refuses to guess which of two rows is meant", () => {
    expect(() => withRow("| a | 1 |\n| a | 2 |\n", "a |", () => "")).toThrow("has 2 rows");
    expect(withRow("a | 0 |\n| a | 1 |\n| ab | 2 |\n", "a |", () => "| a | $& |")).toBe(
      "a | 0 |\n| a | $& |\n| ab | 2 |\n",
    );
  });
});
