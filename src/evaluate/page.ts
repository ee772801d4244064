import type { Expected } from "./expected.ts";
import { referenceFor } from "./references.ts";
import { type Measured, type Row, written } from "./rows.ts";

/** Gives the page of all figures, in Markdown. */
export function qualityPage(figures: readonly Expected[]): string {
  return `${[HEAD, ...figures.map(section)].join("\n\n")}\n`;
}

const HEAD = `# How good the answers are

Measured, not claimed. This page is generated: \`npm run -s evaluate -- all --data FOLDER --write\` measures every suite and writes it, \`--check\` fails where a figure falls below it. A suite is a folder with \`corpus.jsonl\` and \`questions.jsonl\`; the data sets are public and not part of this repository.

- **hit@k**: a sentence that holds the answer is among the first k. **MAP**: mean average precision over the sentences that the suite gives to rank. **F1**: SQuAD's, shared words of the short answer and the gold answer.
- Shares are percentages. *n* is the number of questions (of labels, for names, sentences and figures) that a figure is of. The goal is what the project aims at; ↓ marks figures of which less is better.
- The plain rankings run in the same job over the same sentences: the first sentence (of the article, or of the passage that MiniSearch finds first); the number of the question's words that the sentence has, by their stems; BM25; the share of the question's idf that the sentence covers; MiniSearch with its default options over the same passages, then their sentences by that share.
- No weights are fitted on a set that is reported with them: they are learned on \`squad-train\` and \`selqa-dev\`, and learned again without \`selqa-dev\` for the row on it. Ranking is learned also on what we wrote, and when to answer on the first of it: \`asked\`, 6,400 questions over the paragraphs of \`squad-train\`, put in other words or typed as into a chat, a half of them near-misses that their paragraph does not answer (\`test/labels/asked.tsv\`); and \`corpora\`, thirty corpora of ten articles as communities have them, with 3,900 questions, nearly a half of them near-misses (\`test/labels/corpora/\`). Nothing is fitted on \`news-2022\`: the few hand-set values were chosen on its first 14 weeks, and the figures are of the last 14. One more weight, of an article's first sentences for short questions, how far what an article without a title is about counts, and how near to given names a word is to be, were set by hand on \`wikiqa-train\`, and what people search for in words too common to be looked for (what a thing is made of, what a word means, who started it) was read off there: its row is no proof of either.`;

const LISTED = new Intl.ListFormat("en-GB", { type: "conjunction" });

function section({ suite, limit, learned, measured, rows }: Expected): string {
  const asked = limit === null ? "" : ` --limit ${limit}`;
  const weights = learned.length === 0 ? "" : ` Weights learned on ${LISTED.format(learned.map(code))}.`;
  const command = `npm run -s evaluate -- ${suite} --data FOLDER${asked}`;
  const about = ABOUT[suite];
  return [
    `## ${suite}`,
    ...(about === undefined ? [] : [about]),
    `${code(command)}, ${measured}.${weights}`,
    table(suite, rows),
    ...published(suite, rows),
  ].join("\n\n");
}

/** What each suite asks, in a sentence. */
const ABOUT: Readonly<Record<string, string>> = {
  own: "Our own questions over the two sample articles, of every kind, three in ten of them unanswerable. Part of `npm test`.",
  "squad-paragraph":
    "Questions asked of one encyclopaedia paragraph each, and near-misses that the paragraph cannot answer.",
  "squad-open":
    "Questions asked of 16 encyclopaedia pages at once, and as many questions of `squad-train`, which the pages cannot answer. A smaller corpus is some of the pages with their own questions and as many others.",
  "selqa-dev": "Questions with the sentences of one section to rank.",
  "wikiqa-dev": "Real search queries with sentences to rank. Word count is the baseline to beat by .030.",
  "wikiqa-train": "As `wikiqa-dev`, the larger half.",
  "news-2022":
    "Weekly news quizzes asked of that week's articles as of their day. A sentence is right where it has the answer's words. The choice is the one whose own terms and wording the first 20 sentences have, the one at rank r counting 1/√r.",
  archive:
    "500 questions of `squad-open` asked of its pages among all articles of `news-2022`, some 74,000 passages, and as many of `squad-train` and real search queries of `wikiqa-train`, of which hardly any is answered there. An answerable question that would get a wrong sentence is no loss: what is lost are right ones. What is weighed is learned on the training sets; which signals there are for thousands of passages was chosen with these figures in sight.",
  pages:
    "Web pages with our own text in the layouts of news sites, old and new: live blogs, galleries, paywalls, AMP, comments longer than the article, related stories in the middle; and pages without an article. F1 of the runs of four words, of the mean precision and recall over the pages. Readability 0.6 and Defuddle 0.19 read the same pages; a field is right where it is the page's, to the letter. The pages were written with what readers of pages get wrong in mind, and rules were made on them: on pages of others, expect less.",
  names: "Labelled pairs of names: spellings of one, and two that only look alike.",
  sentences: "Inner sentence boundaries of stretches of news, labelled by hand.",
  figures:
    "Amounts and dates. Labels: paragraphs of news read by hand, dev and, later, final looked at while the grammar was written; held-out labelled from other articles and never looked at, but measured before the last changes; fresh labelled later, from yet others, and looked at once it had been measured (precision 99.5, recall 93.4, number 97.2, whole 94.0); last labelled after that, from others again, and never looked at. Finds and labels are paired one to one, the pair that shares most letters first, one at least. Precision: finds that are paired, of all but those that touch only what the labels leave open (clock times, ordinals, vague numbers). Recall: labels of required figures that are paired. A number or date is right where it is an end of the label's, or lies within its date; the whole where kind, both ends (or the date as stated), unit and bound are the label's or one that it names as equal; units may be converted. Of the packages only the number or date is asked, with any number that an entity of wink-nlp holds, and any unit that Recognizers-Text may mean. Seeds: the ledger and timeline of two articles. Cases of Recognizers-Text: as many finds as results, with the same number and, for money, percentages and dimensions, the very same words; dates and durations overlap and mean the same days. Left out are units without a number and prices for a unit (money), units without a number, angles, data sizes and amounts of something in a time (dimensions), powers (numbers), and cases of nothing but times of day or what recurs (dates): in each file less than 15 % of the cases.",
  speed:
    "`squad-open`, 300 questions turn by turn with an engine that ranks by a plain formula, after 100 others to warm up. Processor time of the whole process; it depends on the machine and is not checked.",
};

function table(suite: string, rows: readonly Row[]): string {
  const plain = baselineNames(rows);
  const hasGoal = rows.some(({ measure }) => referenceFor(suite, measure).goal !== undefined);
  const head = ["Measure", "Footnote", ...(hasGoal ? ["Goal"] : []), ...plain, "n"];
  const lines = rows.map((row) => {
    const { goal } = referenceFor(suite, row.measure);
    return [
      `${row.measure}${row.lower === true ? " ↓" : ""}`,
      `**${written(row.figure, row.unit)}**`,
      ...(hasGoal ? [goal === undefined ? "" : written(goal, row.unit)] : []),
      ...plain.map((name) => baseline(row, name)),
      row.samples.toLocaleString("en"),
    ];
  });
  const rule = head.map((_, at) => (at === 0 ? "---" : "---:"));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function published(suite: string, rows: readonly Row[]): string[] {
  const lines = rows.flatMap(({ measure, unit }) =>
    (referenceFor(suite, measure).published ?? []).map(
      ({ figure, what, source }) => `- ${measure}: ${written(figure, unit)}, ${what} (${source}).`,
    ),
  );
  return lines.length === 0 ? [] : [["Published:", "", ...lines].join("\n")];
}

/** Gives a suite's figures for a terminal, in columns. */
export function plainTable({ suite, rows }: Measured): string {
  const plain = baselineNames(rows);
  const head = [suite, "Footnote", ...plain, "n"];
  const cells = [
    head,
    ...rows.map((row) => [
      row.measure,
      written(row.figure, row.unit),
      ...plain.map((name) => baseline(row, name)),
      String(row.samples),
    ]),
  ];
  const widths = head.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
  const lines = cells.map((line) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  "),
  );
  return `${lines.join("\n")}\n`;
}

function baselineNames(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap(({ baselines }) => Object.keys(baselines)))];
}

function baseline({ baselines, unit }: Row, name: string): string {
  const figure = baselines[name];
  return figure === undefined ? "" : written(figure, unit);
}

function code(text: string): string {
  return `\`${text}\``;
}
