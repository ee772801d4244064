import { acceptor } from "../pool/retrieve.ts";
import { tokens } from "../text/tokens.ts";
import type { Desk } from "./desk.ts";

/**
 * Gives a text that has no capitals with those that the articles write its names with: "and lind?" is "and Lind?" where they
 * always write "Lind". What leans on another question is read by its names.
 */
export async function withNamesWritten(desk: Desk, text: string): Promise<string> {
  const words = tokens(text);
  if (words.some(({ capital }) => capital && words.length > 1) && /\p{Lu}/u.test(text.slice(1))) return text;
  let written = text;
  for (const { start, term, folded } of words.slice(0, MOST_WORDS)) {
    if (term === "" || !/^\p{L}{2,}/u.test(folded) || !(await isName(desk, term))) continue;
    written = written.slice(0, start) + text.charAt(start).toUpperCase() + written.slice(start + 1);
  }
  return written;
}

/** What leans on another question is short, and each word is looked for by itself. */
const MOST_WORDS = 12;

/** Tells whether a term is written with a capital wherever it is found behind the beginning of a sentence. */
async function isName({ snapshot, scope }: Desk, term: string): Promise<boolean> {
  if (snapshot.retriever.frequency(term) === 0) return false;
  const hits = await snapshot.retriever.search({
    terms: [[term]],
    limit: PASSAGES,
    ...acceptor(snapshot, scope),
  });
  let isCapital = false;
  for (const hit of hits) {
    const { entry, passage } = snapshot.passage(hit.passage);
    for (let at = passage.from; at < passage.to; at += 1) {
      const sentence = snapshot.sentence(entry, at);
      if (sentence?.role !== "body") continue;
      const found = sentence.tokens.filter((token, place) => place > 0 && token.term === term);
      if (found.some(({ capital }) => !capital)) return false;
      isCapital ||= found.length > 0;
    }
  }
  return isCapital;
}

const PASSAGES = 4;
