import { checkClaim, type Finding } from "../check/check.ts";
import { type Around, isAttributed, quotedIn, speakerInstead } from "../check/attributed.ts";
import type { Reading } from "../check/claim.ts";
import { partsOf } from "../check/contradictions.ts";
import { findPlaces, findWords, type Look } from "../check/places.ts";
import type { Witness } from "../check/support.ts";
import type {
  Article,
  ClaimCheck,
  ClaimMatch,
  ClaimVerdict,
  Question,
  Quote,
  Scope,
  StatementCheck,
} from "../domain.ts";
import { createPool, type Pool } from "../pool/pool.ts";
import { analyseQuestion } from "../question/question.ts";
import { pauses } from "../snapshot/pauses.ts";
import type { Snapshot } from "../snapshot/restored.ts";
import { sentenceSpans } from "../text/sentences.ts";
import { loadTagger } from "../text/tagger.ts";

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
  const quotes = await findPlaces(() => citable(snapshot, scope), claim);
  if (quotes.length > 0) return { ...exactly(quotes), unmatched: [], statements: [] };
  const statements = statementsOf(claim);
  const found: StatementCheck[] = [];
  const unmatched = new Set<string>();
  const tagger = await loadTagger();
  const pause = pauses();
  for (const statement of statements) {
    const desk = { snapshot, scope, reading: { idf, tagger } };
    const { finding, absent } = await checkStatement(analyseQuestion(statement, snapshot.spellings), desk);
    for (const words of absent) unmatched.add(words);
    found.push({ text: statement.trim(), ...finding });
    await pause();
  }
  return { ...together(found), unmatched: [...unmatched], statements: found.length > 1 ? found : [] };
}

/** What a statement is held against the articles with. */
interface Desk {
  readonly snapshot: Snapshot;
  readonly scope: Scope;
  readonly reading: Reading;
}

/** Gives what is found of a statement, and its words that no article has. */
async function checkStatement(
  claim: Question,
  desk: Desk,
): Promise<{ readonly finding: Finding; readonly absent: readonly string[] }> {
  const { snapshot, scope, reading } = desk;
  const pool = await createPool(snapshot, claim, scope, { idf: reading.idf, passages: PASSAGES });
  const quoted = await findQuoted(snapshot, claim, pool);
  if (quoted.length > 0) return { finding: exactly(quoted), absent: [] };
  const finding = checkClaim(claim, witnesses(snapshot, pool), reading);
  return {
    finding: await asQuote(claim, finding, { ...desk, pool }),
    absent: pool.absent.map(({ words }) => words),
  };
}

/**
 * What stands in quotation marks is meant as a quote: where the articles have it with other words, that is what was
 * found, and where they have nothing like it, no sentence that says the like confirms it.
 */
async function asQuote(
  claim: Question,
  finding: Finding,
  { snapshot, scope, reading, pool }: Desk & { readonly pool: Pool },
): Promise<Finding> {
  const quote = quotedIn(claim);
  if (quote === null || finding.verdict === "differs" || finding.verdict === "exact") return finding;
  const places = await findWords(lookIn(snapshot, pool), quote);
  if (places.length > 0) return ofAnother(snapshot, claim, places) ?? finding;
  if (finding.verdict === "altered") return finding;
  const alone = analyseQuestion(`“${quote}”`, snapshot.spellings);
  const own = await createPool(snapshot, alone, scope, { idf: reading.idf, passages: PASSAGES });
  const found = checkClaim(alone, witnesses(snapshot, own), reading);
  if (found.verdict === "altered" || found.verdict === "differs") return found;
  const nearest = finding.verdict === "supported" ? finding.matches : finding.nearest;
  return { verdict: "absent", confidence: 1 - finding.confidence / 2, matches: [], nearest };
}

/** The quote is true, and somebody else said it. */
function ofAnother(snapshot: Snapshot, claim: Question, places: readonly Quote[]): Finding | null {
  const matches = places.flatMap((place): ClaimMatch[] => {
    const around = aroundOf(snapshot, place);
    const other = around === null ? null : speakerInstead(claim, place, around);
    return other === null ? [] : [{ ...place, difference: partsOf([other]) }];
  });
  return matches.length < places.length
    ? null
    : { verdict: "differs", confidence: OTHER_SPEAKER, matches, nearest: [] };
}

/** Gives the places of a statement, or of what it quotes where the rest only says whose words they are. */
async function findQuoted(snapshot: Snapshot, claim: Question, pool: Pool): Promise<Quote[]> {
  const look = lookIn(snapshot, pool);
  const whole = await findPlaces(look, claim.text);
  return whole.length > 0 ? whole : findAttributed(snapshot, claim, look);
}

/** Gives the places of what a claim quotes, where the rest of the claim only says whose words they are. */
async function findAttributed(snapshot: Snapshot, claim: Question, look: Look): Promise<Quote[]> {
  const quoted = quotedIn(claim);
  const places = quoted === null ? [] : await findWords(look, quoted);
  return places.filter((place) => {
    const around = aroundOf(snapshot, place);
    return around !== null && isAttributed(claim, around);
  });
}

/** Gives the sentence that a place begins in, and those beside it. */
function aroundOf(snapshot: Snapshot, { article, start: from }: Quote): Around | null {
  const entry = snapshot.entries.get(article)!;
  const at = entry.sentences.findIndex(({ start, end }) => start <= from && from < end);
  const sentence = at < 0 ? null : snapshot.sentence(entry, at);
  if (sentence === null) return null;
  const [previous, next] = [at - 1, at + 1].map((beside) => snapshot.sentence(entry, beside));
  return { sentence, previous: previous ?? null, next: next ?? null };
}

async function* citable(snapshot: Snapshot, scope: Scope) {
  const pause = pauses();
  for (const { article } of snapshot.entries.values()) {
    if (!snapshot.citable(article, scope)) continue;
    yield article;
    await pause();
  }
}

/** What has all words of a claim is among what they find: the other articles need not be read. */
function lookIn(snapshot: Snapshot, { sentences }: Pool): Look {
  const found = new Set(sentences.map(({ sentence }) => sentence.article));
  const articles = [...found].sort().map((id) => snapshot.entries.get(id)!.article);
  return () => eachOf(articles);
}

async function* eachOf(articles: readonly Article[]) {
  yield* articles;
}

function exactly(quotes: readonly Quote[]): Finding {
  const matches: ClaimMatch[] = quotes.map((quote) => ({ ...quote, difference: null }));
  return { verdict: "exact", confidence: 1, matches, nearest: [] };
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
    if (item.sentence.role === "byline" || item.sentence.role === "columns") continue;
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
/** As many sentences as a message can have; of more, several are taken together. */
const STATEMENTS = 40;
const PASSAGES = 24;
const MATCHES = 5;
/** Who is named beside a quote is nearly always who said it. */
const OTHER_SPEAKER = 0.8;
