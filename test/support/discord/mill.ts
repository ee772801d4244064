import type { Engine } from "../../../src/domain.ts";
import { createEngine } from "../../../src/engine.ts";
import { articleOf } from "../engine.ts";

/**
 * Gives the real engine over one small article, for what the small engine of the tests does not do. It was asked
 * before: the first question loads the language's tables, on a busy machine for longer than Discord waits.
 */
export async function realEngine(): Promise<Engine> {
  const text =
    "Mara Lind opened the mill in Orrin on 4 March 2021. The mill sold 300 loaves in its first week. Tom Hale, a baker from Norland, built the oven of the mill.";
  const article = articleOf({ id: "mill", text, title: "The mill of Orrin", published: "2021-03-05" });
  const engine = await createEngine([article], { refusals: [], clock: { now: () => 0 } });
  await engine.ask("Who opened the mill?", {});
  return engine;
}
