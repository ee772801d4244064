import type { Measured } from "./rows.ts";

/**
 * Gives the README with the figures of its rows on quality as they are kept, in whole percent; the words of a row
 * are the README's own.
 *
 * @throws Error that names the row that the README lacks, the figure that was not measured, or both counts where a
 * row has more or fewer figures than are told there
 */
export function withQuality(readme: string, figures: readonly Measured[]): string {
  return Object.entries(TOLD).reduce((page, [begins, { suite, measures }]) => {
    const told = measures.map((measure) => percent(figures, suite, measure));
    return withRow(page, begins, (row) => {
      const count = [...row.matchAll(FIGURE)].length;
      if (count !== told.length)
        throw new Error(`the README's row "${begins}" has ${count} figures, where ${told.length} are wanted`);
      let at = 0;
      return row.replaceAll(FIGURE, () => told[at++]!);
    });
  }, readme);
}

/**
 * Gives a page in Markdown with the one row of a table that begins so written anew.
 *
 * @throws Error that names the row where the page has none, or more than one
 */
export function withRow(page: string, begins: string, write: (row: string) => string): string {
  const lines = page.split("\n");
  const rows = lines.filter((line) => line.startsWith(`| ${begins}`));
  if (rows.length !== 1)
    throw new Error(`the README has ${rows.length} rows that begin with "| ${begins}", where one is wanted`);
  return lines.map((line) => (line === rows[0] ? write(line) : line)).join("\n");
}

/** The digits of a share (91 %), of an F1 (F1: 67), of an area under the curve (.75). */
const FIGURE = /\d+(?= %)|(?<=F1: )\d+|(?<=curve \.)\d+/g;

const NEWS = "where the answer's words are in the articles";

/** Which figures the README tells, by how a row begins, in the order in which they stand there. */
const TOLD: Readonly<Record<string, { readonly suite: string; readonly measures: readonly string[] }>> = {
  "2,910 questions, each of its own": { suite: "squad-paragraph", measures: ["hit@1"] },
  "the same, of 16 whole pages": { suite: "squad-open", measures: ["hit@1", "hit@3"] },
  "as many questions about other things": {
    suite: "squad-open",
    measures: ["off-topic refused as shipped", "answerable lost as shipped"],
  },
  "the same, of these pages among half a year of news": {
    suite: "archive",
    measures: [
      "off-topic refused as shipped",
      "search queries refused as shipped",
      "right first sentences refused as shipped",
    ],
  },
  "news quizzes": {
    suite: "news-2022",
    measures: [`hit@1, ${NEWS}`, `hit@3, ${NEWS}`, "multiple choice from the ranked sentences"],
  },
  "short answers, where given": {
    suite: "squad-paragraph",
    measures: ["short answer: given", "short answer: F1 where given"],
  },
  "figures in 50 news paragraphs": {
    suite: "figures",
    measures: [
      "labels, last: recall",
      "labels, last: precision",
      "labels, last: number or date right, of those found",
    ],
  },
  "near-misses": { suite: "squad-paragraph", measures: ["near-misses: area under the curve"] },
};

function percent(figures: readonly Measured[], suite: string, measure: string): string {
  const row = figures.find((one) => one.suite === suite)?.rows.find((one) => one.measure === measure);
  if (row === undefined)
    throw new Error(`no figure "${measure}" of ${suite} is kept, which the README tells`);
  return (100 * row.figure).toFixed(0);
}
