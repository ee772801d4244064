import type { Finding } from "../check/finding.ts";
import { findPlaces } from "../check/places.ts";
import { statementsOf } from "../check/statements.ts";
import type { ClaimCheck, ClaimVerdict, Question, Scope, StatementCheck } from "../domain.ts";
import { analyseQuestion } from "../question/question.ts";
import { asWritten } from "../question/respell.ts";
import { pauses } from "../snapshot/pauses.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { loadTagger } from "../text/tagger.ts";
import { asQuote, exactly, findQuoted, isWhole } from "./quoted.ts";
import { putRight } from "./put-right.ts";
import { findingOf, heldTo } from "./refuting.ts";
import { outgrown } from "./tolls.ts";
import { type ClaimDesk, type Gathered, gather } from "./witnesses.ts";

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
  const places = await findPlaces(() => citable(snapshot, scope), claim);
  const quotes = places.filter((place) => isWhole(snapshot, place));
  const found: StatementCheck[] = [];
  const unmatched = new Set<string>();
  const desk = { snapshot, scope, reading: { idf, tagger: await loadTagger() } };
  const pause = pauses();
  for (const statement of statementsOf(claim)) {
    const { finding, absent } = await checkStatement(
      analyseQuestion(statement, asWritten(snapshot.spellings)),
      desk,
    );
    for (const words of absent) unmatched.add(words);
    found.push({ text: statement.trim(), ...finding });
    await pause();
  }
  if (quotes.length > 0 && !found.some(isCalledWrong))
    return { ...heldTo(snapshot, exactly(quotes)), unmatched: [], statements: [] };
  return { ...together(found), unmatched: [...unmatched], statements: found.length > 1 ? found : [] };
}

/** What an article has word for word, and what calls it wrong. */
function isCalledWrong({ verdict, matches }: Finding): boolean {
  return verdict === "differs" && matches[0]?.difference === null;
}

/** Gives what is found of a statement, and its words that no article has. */
async function checkStatement(
  claim: Question,
  desk: ClaimDesk,
): Promise<{ readonly finding: Finding; readonly absent: readonly string[] }> {
  const gathered = await gather(claim, desk);
  const held = await heldOf(claim, gathered, desk);
  const told = putRight(claim, held, { desk, gathered });
  return {
    finding: outgrown(claim, told, { desk, gathered }),
    absent: gathered.pool.absent.map(({ words }) => words),
  };
}

async function heldOf(claim: Question, gathered: Gathered, desk: ClaimDesk): Promise<Finding> {
  const quoted = await findQuoted(desk.snapshot, claim, gathered);
  if (quoted.length > 0) return heldTo(desk.snapshot, exactly(quoted));
  const finding = findingOf(claim, gathered.witnesses, desk);
  return heldTo(desk.snapshot, await asQuote(claim, finding, { desk, gathered }));
}

async function* citable(snapshot: Snapshot, scope: Scope) {
  const pause = pauses();
  for (const { article } of snapshot.entries.values()) {
    if (!snapshot.citable(article, scope)) continue;
    yield article;
    await pause();
  }
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
const MATCHES = 5;
