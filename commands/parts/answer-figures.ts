import type { ActionInput, Figure, QuotedSentence, Reply, ReplyBlock, Services } from "../../src/domain.ts";
import { goneOf, shownSentences } from "./answer.ts";
import { figureTables } from "./figure-table.ts";
import { isSlice } from "./quote.ts";
import { refuse } from "./refuse.ts";
import { firstOfEach, statusNotes } from "./status.ts";

/** Gives the figures that an answer's sentences state, then the most telling others of their articles. */
export async function figures({ payload, scope }: ActionInput, services: Services): Promise<Reply> {
  const { engine, store } = services;
  const answer = await store.recall(payload);
  if (answer === null) return refuse({ reason: "answer forgotten" });
  const sentences = shownSentences(answer);
  const articles = [...new Set(sentences.map(({ article }) => article))].filter(
    (id) => engine.article(id, scope) !== null,
  );
  if (articles.length === 0) return refuse(goneOf(answer));
  const { rows: all } = await engine.facts({}, { ...scope, articles });
  // What an article says by now where it was quoted is nothing that the answer says.
  const standing = sentences.filter((one) => {
    const found = engine.article(one.article, scope);
    return found !== null && isSlice(found.article, one);
  });
  const own = all.filter((figure) => isStatedIn(figure, standing));
  const named = (id: string): string => engine.article(id, scope)?.article.title ?? id;
  const others = all.filter((figure) => !own.includes(figure)).slice(0, OTHERS);
  return {
    tone: "info",
    blocks: [
      { kind: "heading", text: "Figures" },
      ...tablesUnder("In the sentences of this answer:", figureTables(own.slice(0, OWN), named)),
      ...tablesUnder("Elsewhere in the same articles:", figureTables(others, named)),
      ...(all.length === 0 ? [{ kind: "text" as const, text: "These articles state no figure." }] : []),
      ...statusNotes(firstOfEach(answer.citations), { services, scope }),
    ],
    actions: [],
    files: [],
    private: true,
  };
}

function isStatedIn({ mentions }: Figure, sentences: readonly QuotedSentence[]): boolean {
  return mentions.some(({ article, start, end }) =>
    sentences.some((one) => one.article === article && one.start <= start && end <= one.end),
  );
}

function tablesUnder(title: string, tables: readonly ReplyBlock[]): ReplyBlock[] {
  return tables.length === 0 ? [] : [{ kind: "text", text: title }, ...tables];
}

const OWN = 8;
const OTHERS = 6;
