import type { Article, Quote } from "../domain.ts";
import { findQuotes, wantedOf } from "./quotes.ts";

/** Gives the articles to look through, anew for each look; of a whole corpus each is read when its turn comes. */
export type Look = () => AsyncIterable<Article>;

/** Gives the places of a quote, the first of each article before any second one; "…" parts what stands in one article. */
export async function findPlaces(look: Look, quote: string): Promise<Quote[]> {
  const pieces = quote.split(ELLIPSIS).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const whole = await findWords(look, quote);
  if (whole.length > 0 || pieces.length < 2 || pieces.length > PIECES) return whole;
  return findPieces(look, pieces);
}

/** Gives the places where the articles have the words in order. */
export async function findWords(look: Look, quote: string): Promise<Quote[]> {
  const wanted = wantedOf(quote);
  if (wanted === null) return [];
  const found: Quote[][] = [];
  for await (const article of look()) {
    const places = findQuotes(article, wanted, { limit: MATCHES });
    if (places.length > 0) found.push(places);
  }
  const first = found.flatMap((places) => places.slice(0, 1));
  const others = found.flatMap((places) => places.slice(1));
  return [...first, ...others].slice(0, MATCHES);
}

/** A quote with "…" in it: its pieces, in their order, in one article. */
async function findPieces(look: Look, pieces: readonly string[]): Promise<Quote[]> {
  const wanted = pieces.map(wantedOf);
  for await (const article of look()) {
    const found: Quote[] = [];
    for (const one of wanted) {
      const behind = found.at(-1)?.end ?? 0;
      const place = one === null ? [] : findQuotes(article, one, { limit: 1, behind });
      if (place.length === 0) break;
      found.push(...place);
    }
    if (found.length === pieces.length) return found;
  }
  return [];
}

const MATCHES = 5;
const PIECES = 6;
const ELLIPSIS = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*/u;
