import type { Installation } from "../../src/terminal/installation.ts";

export const settings: Installation["settings"] = {
  problems: [],
  unknown: [],
  unserved: [],
  servesNobody: false,
  publicCollections: null,
  isTokenExposed: false,
};

/** An installation that has no articles and no token yet; all else is well. */
export const bare: Installation = {
  nodeVersion: "20.19.0",
  settings,
  token: null,
  discord: null,
  corpus: { paths: ["corpus"], articles: [], refusals: [] },
  build: { isFresh: true },
};
