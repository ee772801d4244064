import type { ActionInput, Citation, Reply, Services } from "../../src/domain.ts";
import { goneOf, shownSentences } from "./answer.ts";
import { describe } from "./describe.ts";
import { quoteEach } from "./quote.ts";
import { refuse } from "./refuse.ts";
import { firstOfEach, statusNotes } from "./status.ts";

/** Gives the cited articles of an answer, each once with all of its numbers, and their links. */
export async function sources({ payload, scope }: ActionInput, services: Services): Promise<Reply> {
  const answer = await services.store.recall(payload);
  if (answer === null) return refuse({ reason: "answer forgotten" });
  const cited =
    answer.citations.length > 0
      ? answer.citations
      : quoteEach(shownSentences(answer), { services, scope }).flatMap(({ citations }) => citations);
  const visible = cited.filter(({ article }) => services.engine.article(article, scope) !== null);
  if (visible.length === 0) return refuse(goneOf(answer));
  const articles = firstOfEach(visible);
  const items = articles.map((one) =>
    [`${numbersOf(one, visible)} ${describe(one)}`, ...(one.url === null ? [] : [one.url])].join(" · "),
  );
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: "Sources" },
      { kind: "list", items },
      ...statusNotes(articles, { services, scope }),
    ],
    actions: articles.flatMap((one) =>
      one.url === null
        ? []
        : [{ kind: "link" as const, label: `Open ${numbersOf(one, visible)}`, url: one.url }],
    ),
    files: [],
    private: true,
  };
}

function numbersOf({ article }: Citation, all: readonly Citation[]): string {
  return all
    .filter((one) => one.article === article)
    .map(({ number }) => `[${number}]`)
    .join("");
}
