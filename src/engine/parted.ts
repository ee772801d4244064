import type { Scope } from "../domain.ts";
import { acceptor } from "../pool/retrieve.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { terms, tokens } from "../text/tokens.ts";

/**
 * Gives a question with the words parted that the articles write as two: "when was the lockout" is asked as "lock-out" where
 * no article has "lockout", and one has that. What an article has as one word is asked as it is.
 */
export async function asParted(snapshot: Snapshot, text: string, scope: Scope): Promise<string> {
  let written = text;
  for (const { start, end, folded, term } of tokens(text).slice(0, MOST_WORDS).toReversed()) {
    if (term === "" || !PLAIN.test(folded) || snapshot.retriever.frequency(term) > 0) continue;
    const parted = await partedIn(snapshot, folded, scope);
    if (parted !== null) written = written.slice(0, start) + parted + written.slice(end);
  }
  return written;
}

/** Shorter ones are parted into words that stand anywhere. */
const PLAIN = /^[a-z]{6,24}$/u;
const MOST_WORDS = 24;

/** Gives how the articles write a word that they have in two, or null. */
async function partedIn(snapshot: Snapshot, word: string, scope: Scope): Promise<string | null> {
  const { retriever } = snapshot;
  for (let at = LEAST; at <= word.length - LEAST_BEHIND; at += 1) {
    const parts = terms(`${word.slice(0, at)} ${word.slice(at)}`);
    // "Out" of "lock-out" is no term, and stands in no index.
    if (parts.length === 0 || parts.some((term) => retriever.frequency(term) === 0)) continue;
    const hits = await retriever.search({
      terms: parts.map((term) => [term]),
      limit: PASSAGES,
      ...acceptor(snapshot, scope),
    });
    const pattern = new RegExp(
      String.raw`(?<![\p{L}-])${word.slice(0, at)}[- ]${word.slice(at)}(?:e?s)?(?![\p{L}-])`,
      "iu",
    );
    for (const hit of hits) {
      const found = pattern.exec(passageText(snapshot, hit.passage))?.[0];
      if (found !== undefined) return found.toLowerCase();
    }
  }
  return null;
}

const LEAST = 3;
const LEAST_BEHIND = 2;
const PASSAGES = 6;

function passageText(snapshot: Snapshot, id: string): string {
  const { entry, passage } = snapshot.passage(id);
  let text = "";
  for (let at = passage.from; at < passage.to; at += 1)
    text += `${snapshot.sentence(entry, at)?.text ?? ""} `;
  return text;
}
