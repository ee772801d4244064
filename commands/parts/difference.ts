import type { DifferencePart } from "../../src/domain.ts";

/** Gives what a claim has otherwise, a line each; a quote with other words is one line of all its words. */
export function differenceLines(difference: readonly DifferencePart[]): string[] {
  if (difference.some(({ kind }) => kind === "same")) {
    return [`Word by word, [claim → article]: ${wordByWord(difference)}`];
  }
  return pairsOf(difference).map(
    ([claim, article]) => `The claim: ${claim || "nothing"} · the article: ${article || "nothing"}`,
  );
}

/** Gives "resolved [slowly → quickly]": what stands in both, and in brackets what stands in one. */
function wordByWord(parts: readonly DifferencePart[]): string {
  const words: string[] = [];
  for (let at = 0; at < parts.length;) {
    const { kind, text } = parts[at]!;
    if (kind === "same") {
      words.push(text.replaceAll(/\s+/gu, " "));
      at += 1;
      continue;
    }
    const [[claim, article] = ["", ""]] = pairsOf(parts.slice(at, at + 2));
    words.push(`[${claim || "–"} → ${article || "–"}]`);
    at += claim === "" || article === "" ? 1 : 2;
  }
  return words.join(" ");
}

/** Pairs what the claim says with what the article says in its place; an empty text where one says nothing. */
function pairsOf(parts: readonly DifferencePart[]): [claim: string, article: string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const { kind, text } = parts[at]!;
    const next = parts[at + 1];
    if (kind === "claim" && next?.kind === "article") {
      pairs.push([text, next.text]);
      at += 1;
    } else if (kind !== "same") pairs.push(kind === "claim" ? [text, ""] : ["", text]);
  }
  return pairs;
}
