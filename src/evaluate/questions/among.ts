import type { Article, Engine } from "../../domain.ts";
import { evenly, share } from "../mean.ts";
import type { Row } from "../rows.ts";
import { askAll, type Asked, hitShare, type Surroundings } from "./asking.ts";
import { strange } from "./open.ts";
import type { Suite, SuiteQuestion } from "./suite.ts";

export interface AmongOptions extends Surroundings {
  readonly createEngine: (articles: readonly Article[]) => Promise<Engine>;
  /** Articles about other things than the suite's, many more than those. */
  readonly others: readonly Suite[];
  /** Questions that no article answers, by what they are called. */
  readonly strangers: Readonly<Record<string, readonly SuiteQuestion[]>>;
}

/**
 * Measures a suite asked of its articles among a whole archive, where some sentence has the names of most questions.
 * An answerable question that would get a wrong sentence is no loss: what is lost are right answers.
 */
export async function measureAmong(suite: Suite, options: AmongOptions): Promise<Row[]> {
  const archive = options.others.flatMap(({ name, articles }) =>
    articles.map((article) => ({ ...article, id: `${name}/${article.id}` })),
  );
  const engine = await options.createEngine([...suite.articles, ...archive]);
  const usable = suite.questions.filter(({ gold }) => gold.length > 0);
  const inside = await askAll(engine, evenly(usable, ASKED), options);
  const right = inside.filter((asked) => hitShare([asked], 1) === 1);
  const rows: Row[] = [
    rowOf("hit@1", inside.length, hitShare(inside, 1)),
    { ...rowOf("right first sentences refused as shipped", right.length, refused(right)), lower: true },
  ];
  for (const [name, questions] of Object.entries(options.strangers)) {
    const asked = await askAll(engine, strange(questions, ASKED), options);
    rows.push(rowOf(`${name} refused as shipped`, asked.length, refused(asked)));
  }
  return rows;
}

const ASKED = 500;

function refused(asked: readonly Asked[]): number {
  return share(asked, ({ answer }) => answer.outcome === "abstained");
}

function rowOf(measure: string, samples: number, figure: number): Row {
  return { measure, unit: "percent", figure, samples, baselines: {} };
}
