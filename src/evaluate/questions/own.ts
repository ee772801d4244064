import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCorpus } from "../../articles/files.ts";
import type { Article, Engine } from "../../domain.ts";
import { apart, askAll, hitShare, type Surroundings } from "./asking.ts";
import { createBaselines } from "./baselines.ts";
import { createGround } from "./ground.ts";
import type { Row } from "../rows.ts";
import { shortRows } from "./scoped.ts";
import type { Suite, SuiteQuestion } from "./suite.ts";

/** Reads our own questions over the sample articles. `home` is the folder of the repository. */
export async function readOwn(home: string): Promise<Suite> {
  const { articles } = await loadCorpus(SAMPLES.map((name) => join(home, "corpus", name)));
  const text = await readFile(join(home, "test", "data", "questions.jsonl"), "utf8");
  const questions = text
    .trimEnd()
    .split("\n")
    .map((line) => readQuestion(JSON.parse(line), articles));
  return { name: "own", articles, questions, hash: "" };
}

/** Named, since a person's own articles may stand beside them. */
const SAMPLES: readonly string[] = ["security-pledge.md", "white-house-summit.md"];

/** A question names its answering sentence by a stretch that stands in it and nowhere else. */
interface Labelled {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly answers: readonly string[];
  readonly evidence: readonly { readonly article: string; readonly contains: string }[];
}

function readQuestion(labelled: Labelled, articles: readonly Article[]): SuiteQuestion {
  const { id, question, answerable, answers, evidence } = labelled;
  const gold = evidence.flatMap(({ article, contains }) => {
    const start = articles.find((one) => one.id === article)?.text.indexOf(contains) ?? -1;
    return start === -1 ? [] : [{ article, start, end: start + contains.length }];
  });
  return { id, question, answerable, answers, gold };
}

/** Measures a suite of answerable and unanswerable questions, all asked of all of its articles. */
export async function measureMixed(suite: Suite, engine: Engine, surroundings: Surroundings): Promise<Row[]> {
  const asked = await askAll(engine, suite.questions, surroundings);
  const answerable = asked.filter(({ question }) => question.gold.length > 0);
  const others = asked.filter(({ question }) => !question.answerable);
  const { area, refused, lost } = apart(answerable, others);
  const plain = Object.entries(createBaselines(createGround(suite.articles)));
  const hits = ([1, 3] as const).map((k): Row => ({
    measure: `hit@${k}`,
    unit: "percent",
    figure: hitShare(answerable, k),
    samples: answerable.length,
    baselines: Object.fromEntries(
      plain.map(([name, rank]) => {
        const ranked = answerable.map(({ question }) => ({ question, ranked: rank(question.question) }));
        return [name, hitShare(ranked, k)];
      }),
    ),
  }));
  const row = { unit: "percent", baselines: {} } as const;
  return [
    ...hits,
    ...shortRows(answerable),
    { ...row, measure: "unanswerable refused as shipped", figure: refused, samples: others.length },
    {
      ...row,
      measure: "answerable lost as shipped",
      lower: true,
      figure: lost,
      samples: answerable.length,
    },
    {
      ...row,
      unit: "ratio",
      measure: "unanswerable: area under the curve",
      figure: area,
      samples: asked.length,
    },
  ];
}
