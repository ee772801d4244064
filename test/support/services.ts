import type { Article, Services } from "../../src/domain.ts";
import { recentAnswers } from "../../src/terminal/recent.ts";
import { engineOf } from "./engine.ts";

/** Gives services over a few articles, with a clock that stands still. */
export function servicesOver(articles: readonly Article[]): Services {
  return { engine: engineOf(articles), store: recentAnswers(), clock: { now: () => 0 } };
}
