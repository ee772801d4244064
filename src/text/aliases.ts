/** Names of several words, or with capitals that matter, and the one term that each stands for. */
export const ALIASES: readonly { readonly words: readonly string[]; readonly term: string }[] = [
  { words: ["united", "states", "of", "america"], term: "usa" },
  { words: ["united", "states"], term: "usa" },
  { words: ["united", "kingdom"], term: "uk" },
  { words: ["united", "nations"], term: "un" },
  { words: ["european", "union"], term: "eu" },
];

/** One-word forms in capitals or with full stops: "US" is the country, "us" is a pronoun. */
export const CAPITAL_ALIASES: ReadonlyMap<string, string> = new Map([
  ["US", "usa"],
  ["USA", "usa"],
  ["UK", "uk"],
  ["UN", "un"],
  ["EU", "eu"],
]);
