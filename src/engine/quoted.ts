import { type Around, isAttributed, quotedIn, speakerInstead } from "../check/attributed.ts";
import { checkClaim } from "../check/check.ts";
import type { Finding } from "../check/finding.ts";
import { isCutShort } from "../check/cut-short.ts";
import { partsOf } from "../check/contradictions.ts";
import { findPlaces, findWords, type Look } from "../check/places.ts";
import type { Article, ClaimMatch, Question, Quote } from "../domain.ts";
import { analyseQuestion } from "../question/question.ts";
import { asWritten } from "../question/respell.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { spanAt } from "../text/spans.ts";
import { type ClaimDesk, type Gathered, gather } from "./witnesses.ts";

/** Gives the places of a statement, or of what it quotes where the rest only says whose words they are. */
export async function findQuoted(snapshot: Snapshot, claim: Question, gathered: Gathered): Promise<Quote[]> {
  const look = lookIn(snapshot, gathered);
  const whole = (await findPlaces(look, claim.text)).filter((place) => isWhole(snapshot, place));
  return whole.length > 0 ? whole : findAttributed(snapshot, claim, look);
}

/** Tells whether nothing in the sentence of a place takes back what stands there. */
export function isWhole(snapshot: Snapshot, place: Quote): boolean {
  const { article, sentences } = snapshot.entries.get(place.article)!;
  return !isCutShort(article.text, place, sentences);
}

/**
 * Gives what is found of a claim that quotes: what stands in quotation marks is meant as a quote. Where the articles
 * have it with other words, that is what was found, and where they have nothing like it, no sentence that says the like
 * confirms it.
 */
export async function asQuote(
  claim: Question,
  finding: Finding,
  { desk, gathered }: { readonly desk: ClaimDesk; readonly gathered: Gathered },
): Promise<Finding> {
  const { snapshot, reading } = desk;
  const quote = quotedIn(claim);
  if (quote === null || finding.verdict === "differs" || finding.verdict === "exact") return finding;
  const places = await findWords(lookIn(snapshot, gathered), quote);
  if (places.length > 0) return ofAnother(snapshot, claim, places) ?? finding;
  if (finding.verdict === "altered") return finding;
  const alone = analyseQuestion(`“${quote}”`, asWritten(snapshot.spellings));
  const { witnesses } = await gather(alone, desk);
  const found = checkClaim(alone, witnesses, reading);
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
  const at = spanAt(entry.sentences, from);
  const sentence = at < 0 ? null : snapshot.sentence(entry, at);
  if (sentence === null) return null;
  const [previous, next] = [at - 1, at + 1].map((beside) => snapshot.sentence(entry, beside));
  return { sentence, previous: previous ?? null, next: next ?? null };
}

/** What has all words of a claim is among what they find: the other articles need not be read. */
function lookIn(snapshot: Snapshot, { pool }: Gathered): Look {
  const found = new Set(pool.sentences.map(({ sentence }) => sentence.article));
  const articles = [...found].sort().map((id) => snapshot.entries.get(id)!.article);
  return () => eachOf(articles);
}

async function* eachOf(articles: readonly Article[]) {
  yield* articles;
}

/** Gives the finding that a claim stands word for word at some places. */
export function exactly(quotes: readonly Quote[]): Finding {
  const matches: ClaimMatch[] = quotes.map((quote) => ({ ...quote, difference: null }));
  return { verdict: "exact", confidence: 1, matches, nearest: [] };
}

/** Who is named beside a quote is nearly always who said it. */
const OTHER_SPEAKER = 0.8;
