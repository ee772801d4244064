import type { AnalysedSentence } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { stem } from "../text/stems.ts";
import { type NamedRun, namedRuns } from "../text/name-kinds.ts";
import type { Claim, ClaimTerm } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { knownAs, nameKinship } from "./kin.ts";
import type { Match } from "./matches.ts";

/**
 * Gives who does in the sentence what the claim has another one do: "Marsh City beat Rovers" of "Rovers won, beating
 * Marsh City". The claim's own one stands behind the same verb there, and none but another before it.
 */
export function othersDeed(
  matches: readonly { readonly term: ClaimTerm; readonly match: Match }[],
  claim: Claim,
  { sentence }: Evidence,
): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const tags = claim.tagger(asked);
  const deed = matches.find(({ term, match }) => tags[term.token] === "VERB" && match.isSpelt);
  // "…," said Vane: who speaks often stands behind.
  if (deed === undefined || deed.match.token === null || SPEECH.has(deed.term.term)) return [];
  const [own, other] = [deed.term.token, deed.match.token];
  if (isPassive(asked, own) || isPassive(sentence, other)) return [];
  const doer = nearestBefore(asked, own);
  if (doer === undefined) return [];
  const runs = namedRuns(sentence).filter(({ kind }) => kind !== "date");
  const places = runs.filter((run) => areKin(asked, doer, sentence, run));
  if (places.length === 0 || places.some(({ start }) => start < other)) return [];
  const instead = runs.findLast(({ end }) => end <= other);
  const isLike =
    instead !== undefined &&
    (instead.kind === doer.kind || doer.kind === "unknown" || isAsked(claim, sentence, instead));
  return isLike ? [pair("name", runText(asked, doer), runText(sentence, instead))] : [];
}

function nearestBefore(sentence: AnalysedSentence, at: number): NamedRun | undefined {
  return namedRuns(sentence).findLast(({ kind, end }) => kind !== "date" && end <= at);
}

function isAsked(claim: Claim, sentence: AnalysedSentence, run: NamedRun): boolean {
  const asked = sentenceOf(claim.question);
  return namedRuns(asked).some((own) => areKin(asked, own, sentence, run));
}

function areKin(a: AnalysedSentence, left: NamedRun, b: AnalysedSentence, right: NamedRun): boolean {
  return a.tokens
    .slice(left.start, left.end)
    .some((one) =>
      b.tokens.slice(right.start, right.end).some((two) => nameKinship(knownAs(one), knownAs(two)) === 1),
    );
}

/** "was beaten by": who does it stands behind. */
function isPassive({ tokens }: AnalysedSentence, verb: number): boolean {
  const before = [verb - 1, verb - 2].some((at) => BE.has(tokens[at]?.folded ?? ""));
  const by = [verb + 1, verb + 2, verb + 3].some((at) => tokens[at]?.folded === "by");
  return before || by;
}

const SPEECH: ReadonlySet<string> = new Set(
  "say said tell told add write wrote ask explain warn insist argue claim report note".split(" ").map(stem),
);
const BE: ReadonlySet<string> = new Set("is are was were be been being".split(" "));
