import type { Article, Engine, Services } from "../../src/domain.ts";
import { recentAnswers } from "../../src/terminal/recent.ts";
import { engineOf } from "./engine.ts";

/** Gives services over a few articles, with a clock that stands still. */
export function servicesOver(articles: readonly Article[]): Services {
  return servicesOf(engineOf(articles));
}

/** Gives services over an engine, with a clock that stands still. */
export function servicesOf(engine: Engine): Services {
  return { engine, store: recentAnswers(), clock: { now: () => 0 } };
}
