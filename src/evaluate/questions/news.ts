import type { Article, Engine } from "../../domain.ts";
import { askAll, scopeOf, type Surroundings } from "./asking.ts";
import { createBaselines } from "./baselines.ts";
import { choose, holds } from "./choices.ts";
import { createGround } from "./ground.ts";
import { share } from "../mean.ts";
import type { Row } from "../rows.ts";
import type { Suite, SuiteQuestion } from "./suite.ts";

/** What one ranking made of one question. */
interface Result {
  readonly question: SuiteQuestion;
  /** The best sentences' texts. */
  readonly texts: readonly string[];
}

/**
 * Measures suites of dated news, one a week, each asked of its own articles: where the answer's words are in
 * the articles, whether the first sentences hold them; and which of the choices the sentences support.
 */
export async function measureNews(
  weeks: readonly Suite[],
  createEngine: (articles: readonly Article[]) => Promise<Engine>,
  surroundings: Surroundings,
): Promise<Row[]> {
  const ours: Result[] = [];
  const plain = new Map<string, Result[]>();
  const keep = (name: string, result: Result) => {
    const kept = plain.get(name);
    if (kept === undefined) plain.set(name, [result]);
    else kept.push(result);
  };
  for (const week of weeks) {
    surroundings.progress(week.name);
    const engine = await createEngine(week.articles);
    for (const { question, ranked } of await askAll(engine, week.questions, surroundings))
      ours.push({ question, texts: ranked.slice(0, KEPT).map(({ text }) => text) });
    const baselines = createBaselines(createGround(week.articles));
    const articleTexts = new Map(week.articles.map(({ id, text }) => [id, text]));
    for (const question of week.questions) {
      const view = new Set(engine.sources(scopeOf(question)).map(({ id }) => id));
      for (const [name, rank] of Object.entries(baselines)) {
        const best = rank(question.question, view).slice(0, KEPT);
        const texts = best.map(({ article, start, end }) => articleTexts.get(article)!.slice(start, end));
        keep(name, { question, texts });
      }
    }
  }
  return [hitRow(ours, plain, 1), hitRow(ours, plain, 3), ...choiceRows(ours, plain)];
}

const KEPT = 20;

function hitRow(ours: readonly Result[], plain: ReadonlyMap<string, readonly Result[]>, k: number): Row {
  return {
    measure: `hit@${k}, where the answer's words are in the articles`,
    unit: "percent",
    samples: ours.filter(({ question }) => question.scored === true).length,
    ...compared(ours, plain, (results) =>
      share(
        results.filter(({ question }) => question.scored === true),
        ({ question, texts }) =>
          texts.slice(0, k).some((text) => question.answers.some((answer) => holds(text, answer))),
      ),
    ),
  };
}

function choiceRows(ours: readonly Result[], plain: ReadonlyMap<string, readonly Result[]>): Row[] {
  const withChoices = (results: readonly Result[]) =>
    results.filter(({ question }) => (question.choices ?? []).length > 0);
  if (withChoices(ours).length === 0) return [];
  return [
    {
      measure: "multiple choice from the ranked sentences",
      unit: "percent",
      samples: withChoices(ours).length,
      ...compared(ours, plain, (results) =>
        share(withChoices(results), ({ question: { question, choices = [], right = [] }, texts }) =>
          right.includes(choose(question, choices, texts)),
        ),
      ),
    },
  ];
}

function compared(
  ours: readonly Result[],
  plain: ReadonlyMap<string, readonly Result[]>,
  figure: (results: readonly Result[]) => number,
): Pick<Row, "figure" | "baselines"> {
  const baselines = [...plain].map(([name, results]) => [name, figure(results)] as const);
  return { figure: figure(ours), baselines: Object.fromEntries(baselines) };
}
