/** What a figure is held against beside the plain rankings. */
export interface Reference {
  /** What the project aims at. */
  readonly goal?: number;
  readonly published?: readonly { readonly figure: number; readonly what: string; readonly source: string }[];
}

/** Gives the goal and the published results for a measure of a suite. */
export function referenceFor(suite: string, measure: string): Reference {
  return REFERENCES[suite]?.[measure] ?? {};
}

const SQUAD = "Rajpurkar et al. 2016, arXiv:1606.05250, table 5";
const REALTIME = "Kasai et al. 2022, arXiv:2207.13332, table 2";

/** By suite and measure, as the measuring files name them. */
const REFERENCES: Readonly<Record<string, Readonly<Record<string, Reference>>>> = {
  "squad-paragraph": {
    "hit@1": {
      goal: 0.905,
      published: [
        {
          figure: 0.91,
          what: "a neural sentence selector, on the whole development set of SQuAD 1.1",
          source: "Min et al. 2018, arXiv:1805.08092",
        },
      ],
    },
    "hit@2": { goal: 0.97 },
    "near-misses: area under the curve": { goal: 0.73 },
    "short answer: F1 where given": { goal: 0.6 },
    "short answer: given": { goal: 0.7 },
    "short answer: F1 over all": {
      goal: 0.44,
      published: [
        { figure: 0.51, what: "logistic regression over the paragraph, SQuAD 1.1", source: SQUAD },
        { figure: 0.2, what: "sliding window over the paragraph, SQuAD 1.1", source: SQUAD },
      ],
    },
  },
  "squad-open": {
    "hit@1": { goal: 0.78 },
    "hit@3": { goal: 0.9 },
    "off-topic refused at 5 % of answerable lost": { goal: 0.9 },
    "off-topic refused as shipped": { goal: 0.88 },
    "answerable lost as shipped": { goal: 0.07 },
    "with off-topic: calibration error of confidence": { goal: 0.05 },
    "with off-topic: Brier score below a constant's by": { goal: 0.3 },
    "corpora of one article: off-topic refused at 5 % of answerable lost": { goal: 0.8 },
    "corpora of 2 articles: off-topic refused at 5 % of answerable lost": { goal: 0.8 },
    "corpora of 5 articles: off-topic refused at 5 % of answerable lost": { goal: 0.8 },
  },
  pages: {
    "text: F1": { goal: 0.97 },
    "title right where the page has it": { goal: 0.95 },
    "author right where the page has it": { goal: 0.85 },
    "published right where the page has it": { goal: 0.9 },
  },
  figures: {
    "seeds: required figures listed, with kind, value, unit and bound": { goal: 1 },
    "seeds: forbidden stretches listed": { goal: 0 },
    "seeds: dates resolved as labelled": { goal: 1 },
    "seeds: figures of both articles in one row": { goal: 1 },
    ...labelGoals("dev"),
    ...labelGoals("final"),
    ...labelGoals("held-out"),
    ...labelGoals("fresh"),
    ...labelGoals("last"),
    "cases of Recognizers-Text: money": { goal: 0.9 },
    "cases of Recognizers-Text: percentages": { goal: 0.9 },
    "median processor time for 1,000 words": { goal: 15 },
    "times as fast as Recognizers-Text": { goal: 5 },
  },
  "selqa-dev": { MAP: { goal: 0.9 } },
  "wikiqa-dev": {
    MAP: {
      goal: 0.719,
      published: [
        {
          figure: 0.929,
          what: "the best neural ranking, on the test set",
          source: "Krishnamurthy et al. 2021, arXiv:2104.08943",
        },
      ],
    },
  },
  "news-2022": {
    "hit@1, where the answer's words are in the articles": { goal: 0.52 },
    "hit@3, where the answer's words are in the articles": { goal: 0.7 },
    "multiple choice from the ranked sentences": {
      goal: 0.68,
      published: [
        { figure: 0.467, what: "GPT-3 from memory, other weeks", source: REALTIME },
        { figure: 0.73, what: "GPT-3 given search results, other weeks", source: REALTIME },
      ],
    },
  },
};

function labelGoals(split: string): Readonly<Record<string, Reference>> {
  return {
    [`labels, ${split}: precision`]: { goal: 0.96 },
    [`labels, ${split}: recall`]: { goal: 0.97 },
    [`labels, ${split}: kind, value, unit and bound right, of those found`]: { goal: 0.97 },
  };
}
