import type { Question } from "../domain.ts";
import { setsOutClaim } from "../text/claimed.ts";
import { readClaim, type Reading } from "./claim.ts";
import { partsOf } from "./contradictions.ts";
import { copyOf, type Copy } from "./copies.ts";
import { deniedLater } from "./denied-later.ts";
import { type Finding, inOrder, MATCHES, quoteOf, asConfidence, unique, type Weighed } from "./finding.ts";
import { inOtherWords } from "./in-other-words.ts";
import { inRow, type InRow } from "./rows.ts";
import { altered, overlaps, sameWords, saysOtherwise } from "./same-words.ts";
import { supportOf, type Witness } from "./support.ts";

/**
 * Holds one claim, analysed as a question is, against sentences that may say it. A quote with other words is
 * told from a claim in other words by how many of its words stand there in order; a figure, a name or a denial
 * that contradicts the claim outweighs both, unless another article says the claim.
 */
export function checkClaim(question: Question, witnesses: readonly Witness[], reading: Reading): Finding {
  const claim = readClaim(question, reading);
  const supports = witnesses
    .map((witness) => ({ witness, support: supportOf(claim, witness) }))
    .filter(({ witness, support }) => !witness.isClaim || support.contradictions.length === 0)
    .sort((a, b) => b.support.coverage - a.support.coverage || inOrder(a.witness, b.witness));
  const claimed = witnesses.map(({ sentence }) => sentence).filter(({ text }) => setsOutClaim(text));
  const copies = supports
    .slice(0, ALIGNED)
    .flatMap(({ witness, support }) => copyOf(claim, witness, support) ?? [])
    // A copy is looked for in the sentences around too, and what only sets out a claim may be one of them.
    .filter(
      ({ contradictions, match }) =>
        contradictions.length === 0 || !claimed.some((one) => overlaps(one, match)),
    )
    .sort((a, b) => b.alignment.similarity - a.alignment.similarity);
  const quotes = copies.filter((copy) => !copy.isCutShort);
  const supported = inOtherWords(claim, supports);
  const rows = witnesses.flatMap((witness) => inRow(claim, witness) ?? []);
  return (
    sameWords(quotes) ??
    ofRow(rows, "same") ??
    altered(claim, quotes, supported) ??
    deniedLater(claim, supported, supports) ??
    (saysOtherwise(copies, supported) ? null : supported) ??
    ofRow(rows, "other") ??
    differing(copies, supports) ??
    absent(supports)
  );
}

/** What a table says outright. */
function ofRow(rows: readonly InRow[], wanted: InRow["kind"]): Finding | null {
  const matches = rows.filter(({ kind }) => kind === wanted).map(({ match }) => match);
  if (matches.length === 0) return null;
  const verdict = wanted === "same" ? "supported" : "differs";
  return { verdict, confidence: IN_ROW, matches: unique(matches), nearest: [] };
}

function differing(copies: readonly Copy[], supports: readonly Weighed[]): Finding | null {
  const [copy] = copies;
  if (copy !== undefined && copy.contradictions.length > 0) {
    const confidence = asConfidence(0.4 + 0.6 * copy.alignment.similarity);
    const match = { ...copy.match, difference: partsOf(copy.contradictions) };
    return { verdict: "differs", confidence, matches: [match], nearest: [] };
  }
  const contrary = supports
    .filter(
      ({ support }) =>
        support.contradictions.length > 0 && support.wording >= DIFFERS && support.unsaid === 0,
    )
    .sort(
      (a, b) =>
        Number(b.support.isOfSubject) - Number(a.support.isOfSubject) ||
        b.support.wording - a.support.wording ||
        inOrder(a.witness, b.witness),
    );
  const [best] = contrary;
  if (best === undefined) return null;
  return {
    verdict: "differs",
    confidence: asConfidence(0.2 + 0.7 * best.support.wording),
    matches: contrary
      .filter(({ support }) => support.wording >= best.support.wording - 0.1)
      .slice(0, MATCHES)
      .map(({ witness, support }) => ({
        ...quoteOf(witness.sentence),
        difference: partsOf(support.contradictions),
      })),
    nearest: [],
  };
}

function absent(supports: readonly Weighed[]): Finding {
  const most = supports[0]?.support.coverage ?? 0;
  return {
    verdict: "absent",
    confidence: asConfidence(1 - 0.7 * Math.min(1, most)),
    matches: [],
    nearest: supports
      .filter(({ support }) => support.coverage > NEAR)
      .slice(0, MATCHES)
      .map(({ witness }) => quoteOf(witness.sentence)),
  };
}

const IN_ROW = 0.85;
const DIFFERS = 0.66;
const NEAR = 0.2;
/** How many sentences a claim is laid along. */
const ALIGNED = 24;
