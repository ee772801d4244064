import type { ActionInput, KeptAnswer, Reply, Scope, Services } from "../../src/domain.ts";
import { replyWith } from "./answer.ts";
import { isSlice } from "./quote.ts";
import { refuse, type Refused } from "./refuse.ts";
import { narrow } from "./scope.ts";

/**
 * Shows the person's own private answer to everyone in the channel, in their name, once: where they may speak,
 * and while its quotes are what the articles say.
 */
export async function share({ payload, scope }: ActionInput, services: Services): Promise<Reply> {
  const { engine, store, asker } = services;
  const kept = await store.recall(payload);
  if (kept === null) return refuse({ reason: "answer forgotten" });
  if (asker === undefined) return refuse({ reason: "nobody else" });
  if (!asker.maySpeak) return refuse({ reason: "may not speak" });
  const { article } = kept.asked;
  const narrowed = narrow(scope, { article: article ?? undefined, asOf: kept.asOf ?? undefined }, engine);
  if ("refused" in narrowed) return refuse(narrowed.refused);
  const changed = whatChanged(kept, narrowed.scope, services);
  if (changed !== null) return refuse(changed);
  if (!(await store.share(payload))) return refuse({ reason: "shared already" });
  const reply = replyWith(kept, { services, scope: narrowed.scope }, { private: false });
  const note = { kind: "note" as const, text: `Asked and shared by ${asker.name}` };
  return { ...reply, blocks: [...reply.blocks, note], undelivered: async () => store.withdraw(payload) };
}

/** An answer is shown again only where every article that it cites still says so. */
function whatChanged(kept: KeptAnswer, scope: Scope, { engine }: Services): Refused | null {
  for (const { article: id } of kept.citations) {
    const found = engine.article(id, scope);
    if (found === null) return { reason: "article gone", article: id };
    if (found.article.status === "retracted") return { reason: "article retracted", article: id };
    if (found.supersededBy !== null) return { reason: "article replaced", article: id };
  }
  for (const sentence of kept.sentences) {
    const found = engine.article(sentence.article, scope);
    if (found === null) return { reason: "article gone", article: sentence.article };
    if (!isSlice(found.article, sentence)) return { reason: "article changed", article: sentence.article };
  }
  return null;
}
