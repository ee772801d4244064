import type { Token } from "../domain.ts";
import { ALIASES, CAPITAL_ALIASES } from "./aliases.ts";
import { foldWord } from "./names.ts";
import { stem } from "./stems.ts";
import { STOP_WORDS } from "./stopwords.ts";

/** Gives the words of a text in order; hyphenated words are several, "U.S." and "3.5" one. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const folded = foldWord(word);
    found.push({
      start: match.index,
      end: match.index + word.length,
      folded,
      term: termOf(word, folded, found.at(-1)?.folded),
      capital: CAPITAL.test(word),
    });
  }
  return withAliases(found);
}

/** Gives the terms of a text, repeats kept, as the index holds them. */
export function terms(text: string): string[] {
  return tokens(text)
    .map((token) => token.term)
    .filter((term) => term !== "");
}

// Acronyms with full stops; numbers with commas and decimals; words with apostrophes inside.
const WORD = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;

function termOf(word: string, folded: string, previous: string | undefined): string {
  const dotted = word.includes(".");
  const bare = (dotted ? word.replaceAll(".", "") : word).replace(/['’]s$/u, "");
  const alias = CAPITAL_ALIASES.get(dotted ? bare.toUpperCase() : bare);
  if (alias !== undefined) return alias;
  if (folded === "us" && previous === "the") return "usa";
  if (folded === "uk" || folded === "usa") return folded;
  if (STOP_WORDS.has(folded)) return "";
  return stem(dotted && !/\d/.test(word) ? foldWord(bare) : folded);
}

/** Few words open an alias, and all others are passed by at once. */
const ALIAS_OPENERS: ReadonlySet<string> = new Set(ALIASES.map(({ words }) => words[0] ?? ""));

/** "United States" is one term, on its first word. */
function withAliases(found: Token[]): Token[] {
  for (let at = 0; at < found.length; at += 1) {
    if (!ALIAS_OPENERS.has(found[at]!.folded)) continue;
    const alias = ALIASES.find(({ words }) =>
      words.every((word, offset) => found[at + offset]?.folded === word),
    );
    if (alias === undefined) continue;
    for (let offset = 0; offset < alias.words.length; offset += 1) {
      found[at + offset] = { ...found[at + offset]!, term: offset === 0 ? alias.term : "" };
    }
  }
  return found;
}
