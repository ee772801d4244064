import { checkClaim, type Finding } from "./check/check.ts";
import { isAttributed, quotedIn } from "./check/attributed.ts";
import { findQuotes, wantedOf } from "./check/quotes.ts";
import type { Witness } from "./check/support.ts";
import type { ClaimCheck, ClaimMatch, ClaimVerdict, Question, Quote, Scope } from "./domain.ts";
import { createPool, type Pool } from "./pool.ts";
import { analyseQuestion } from "./question/question.ts";
import { pauses } from "./snapshot/pauses.ts";
import type { Snapshot } from "./snapshot/restored.ts";
import { sentenceSpans } from "./text/sentences.ts";
import { loadTagger } from "./text/tagger.ts";

/**
 * Holds a text of one or more sentences against the articles in scope: first as a quote, then each sentence by
 * itself. Of several sentences the one that fares worst gives the verdict. The thread is given back between articles.
 */
export async function checkText(
  snapshot: Snapshot,
  text: string,
  scope: Scope,
  { idf }: { readonly idf: (term: string) => number },
): Promise<ClaimCheck> {
  const claim = text.slice(0, CLAIM_CHARS);
  const quotes = await findAll(snapshot, claim, scope);
  if (quotes.length > 0) return exactly(quotes);
  const statements = statementsOf(claim);
  const findings: Finding[] = [];
  const unmatched = new Set<string>();
  const tagger = await loadTagger();
  const pause = pauses();
  for (const statement of statements) {
    const quoted = statements.length === 1 ? [] : await findAll(snapshot, statement, scope);
    if (quoted.length > 0) {
      findings.push({ ...exactly(quoted), nearest: [] });
      continue;
    }
    const question = analyseQuestion(statement, snapshot.spellings);
    const said = await findAttributed(snapshot, question, scope);
    if (said.length > 0) {
      findings.push({ ...exactly(said), nearest: [] });
      continue;
    }
    const pool = await createPool(snapshot, question, scope, { idf, passages: PASSAGES });
    for (const { words } of pool.absent) unmatched.add(words);
    findings.push(checkClaim(question, witnesses(snapshot, pool), { idf, tagger }));
    await pause();
  }
  return { ...together(findings), unmatched: [...unmatched] };
}

/** Gives the places of a quote, the first of each article before any second one. */
async function findAll(snapshot: Snapshot, quote: string, scope: Scope): Promise<Quote[]> {
  const pieces = quote.split(ELLIPSIS).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const whole = await findWords(snapshot, quote, scope);
  if (whole.length > 0 || pieces.length < 2 || pieces.length > PIECES) return whole;
  return findPieces(snapshot, pieces, scope);
}

/** Gives the places of what a claim quotes, where the rest of the claim only says whose words they are. */
async function findAttributed(snapshot: Snapshot, claim: Question, scope: Scope): Promise<Quote[]> {
  const quoted = quotedIn(claim);
  const places = quoted === null ? [] : await findWords(snapshot, quoted, scope);
  return places.filter((place) => {
    const entry = snapshot.entries.get(place.article)!;
    const at = entry.sentences.findIndex(({ start, end }) => start <= place.start && place.start < end);
    const sentence = at < 0 ? null : snapshot.sentence(entry, at);
    if (sentence === null) return false;
    const [previous, next] = [at - 1, at + 1].map((beside) => snapshot.sentence(entry, beside));
    return isAttributed(claim, { sentence, previous: previous ?? null, next: next ?? null });
  });
}

async function findWords(snapshot: Snapshot, quote: string, scope: Scope): Promise<Quote[]> {
  const wanted = wantedOf(quote);
  if (wanted === null) return [];
  const found: Quote[][] = [];
  for await (const article of citable(snapshot, scope)) {
    const places = findQuotes(article, wanted, MATCHES);
    if (places.length > 0) found.push(places);
  }
  const first = found.flatMap((places) => places.slice(0, 1));
  const others = found.flatMap((places) => places.slice(1));
  return [...first, ...others].slice(0, MATCHES);
}

/** A quote with "…" in it: its pieces, in their order, in one article. */
async function findPieces(snapshot: Snapshot, pieces: readonly string[], scope: Scope): Promise<Quote[]> {
  const wanted = pieces.map(wantedOf);
  for await (const article of citable(snapshot, scope)) {
    const found: Quote[] = [];
    for (const one of wanted) {
      const after = found.at(-1)?.end ?? 0;
      const place =
        one === null ? undefined : findQuotes(article, one, PLACES).find(({ start }) => start >= after);
      if (place === undefined) break;
      found.push(place);
    }
    if (found.length === pieces.length) return found;
  }
  return [];
}

async function* citable(snapshot: Snapshot, scope: Scope) {
  const pause = pauses();
  for (const { article } of snapshot.entries.values()) {
    if (!snapshot.citable(article, scope)) continue;
    yield article;
    await pause();
  }
}

function exactly(quotes: readonly Quote[]): ClaimCheck {
  const matches: ClaimMatch[] = quotes.map((quote) => ({ ...quote, difference: null }));
  return { verdict: "exact", confidence: 1, matches, nearest: [], unmatched: [] };
}

/**
 * Gives a claim's sentences, of many several at a time, and what is too long for one reading in pieces: all of it
 * is read. Addresses in it are no words.
 */
function statementsOf(claim: string): string[] {
  const text = claim.replaceAll(/https?:\/\/\S+/gu, " ");
  const spans = sentenceSpans(text, { start: 0, end: text.length, wrapped: true }).filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
  const size = Math.max(1, Math.ceil(spans.length / STATEMENTS));
  const groups = spans.flatMap((_, at) => (at % size === 0 ? [spans.slice(at, at + size)] : []));
  return groups.flatMap((group) => piecesOf(text.slice(group[0]!.start, group.at(-1)!.end)));
}

/** Cuts between words where it can. */
function piecesOf(statement: string): string[] {
  const pieces: string[] = [];
  let rest = statement;
  while (rest.length > STATEMENT_CHARS) {
    const space = rest.slice(0, STATEMENT_CHARS).search(/\s\S*$/u);
    const end = space > 0 ? space : STATEMENT_CHARS;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest].filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function witnesses(snapshot: Snapshot, pool: Pool): Witness[] {
  const found = new Map<string, Witness>();
  for (const item of pool.sentences) {
    const entry = snapshot.entries.get(item.sentence.article)!;
    if (item.sentence.role === "byline") continue;
    found.set(`${item.sentence.article} ${item.sentence.start}`, {
      ...item,
      article: entry.article,
      sentences: entry.sentences,
    });
  }
  return [...found.values()];
}

/** The worst of them is the verdict, its places first. */
function together(findings: readonly Finding[]): Finding {
  const order = findings.toSorted((a, b) => WORST.indexOf(a.verdict) - WORST.indexOf(b.verdict));
  const [worst] = order;
  if (worst === undefined) return { verdict: "absent", confidence: 1, matches: [], nearest: [] };
  return {
    verdict: worst.verdict,
    confidence: Math.min(
      ...order.filter(({ verdict }) => verdict === worst.verdict).map(({ confidence }) => confidence),
    ),
    matches: order.flatMap(({ matches }) => matches).slice(0, MATCHES),
    nearest: order.flatMap(({ nearest }) => nearest).slice(0, MATCHES),
  };
}

const WORST: readonly ClaimVerdict[] = ["differs", "absent", "altered", "supported", "exact"];

/** What lies past this is not read. */
const CLAIM_CHARS = 10_000;
const STATEMENT_CHARS = 2_000;
const STATEMENTS = 8;
const PASSAGES = 24;
const MATCHES = 5;
const PLACES = 50;
const PIECES = 6;
const ELLIPSIS = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*/u;
