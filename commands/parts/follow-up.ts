import type { ActionInput, Before, KeptAnswer, Reply, Scope, Services } from "../../src/domain.ts";
import { answerTo, notAsked } from "./asking.ts";
import { refuse } from "./refuse.ts";
import { narrow } from "./scope.ts";

/**
 * Answers a question that follows an answer, asked of the same article and day. It is for the person alone where
 * the answer before it was, or where the person may not speak.
 */
export async function followUp({ payload, values, scope }: ActionInput, services: Services): Promise<Reply> {
  const kept = await services.store.recall(payload);
  if (kept === null) return refuse({ reason: "answer forgotten" });
  if (!isSeen(kept, scope, services)) return refuse({ reason: "articles gone" });
  const question = (values["question"] ?? "").trim();
  const refused = notAsked(question);
  if (refused !== null) return refused;
  const { article } = kept.asked;
  const narrowed = narrow(
    scope,
    { article: article ?? undefined, asOf: kept.asOf ?? undefined },
    services.engine,
  );
  if ("refused" in narrowed) return refuse(narrowed.refused);
  const isPrivate = kept.asked.private || services.asker?.maySpeak === false;
  const before = beforeOf(kept, { explicit: true });
  return answerTo(question, { scope: narrowed.scope, article, private: isPrivate, before }, services);
}

/** Tells whether everything that an answer tells of is seen here: what it is about is part of how the next is read. */
export function isSeen({ asked }: KeptAnswer, scope: Scope, { engine }: Services): boolean {
  return asked.tells.every((article) => engine.article(article, scope) !== null);
}

/** Gives an answer as what the next question may lean on. */
export function beforeOf(
  { question, short, asked }: KeptAnswer,
  { explicit }: Pick<Before, "explicit">,
): Before & { readonly tells: readonly string[] } {
  return { question, short: short?.text ?? null, explicit, tells: asked.tells };
}
