import type { AnalysedSentence, DifferencePart } from "../domain.ts";
import { type NamedRun, namedRuns } from "../text/name-kinds.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { type Claim, type ClaimTerm, subjectEnd } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import { knownAs, nameKinship } from "./kin.ts";
import { type Match, SAID, type Matches } from "./matches.ts";
import { denialsOf, isFlipped } from "./negation.ts";
import { areOpposite } from "./opposites.ts";
import { textAt } from "../text/spans.ts";

/** What a claim and a sentence say otherwise, each in its own words. */
export interface Contradiction {
  readonly kind: "figure" | "name" | "opposite" | "denial";
  readonly claim: string;
  readonly article: string;
}

/** Gives contradictions as parts to show beside each other. */
export function partsOf(contradictions: readonly Contradiction[]): DifferencePart[] {
  const each = new Map(contradictions.map((one) => [`${one.claim}\n${one.article}`, one]));
  return [...each.values()].flatMap(({ claim, article }) => [
    ...(claim === "" ? [] : [{ kind: "claim" as const, text: claim }]),
    ...(article === "" ? [] : [{ kind: "article" as const, text: article }]),
  ]);
}

/**
 * A name that the sentence has in the place of the claim's: of the same kind, and none of the claim's own.
 * Null where there is none.
 */
export function nameInstead(claim: Claim, term: ClaimTerm, { sentence }: Evidence): Contradiction | null {
  const asked = runOf(sentenceOf(claim.question), term.token);
  const known = new Set(claim.terms.flatMap(({ spellings }) => spellings));
  const own = claim.terms.map(knownAs);
  const others = namedRuns(sentence).filter((run) =>
    sentence.tokens
      .slice(run.start, run.end)
      .every((token) => !known.has(token.term) && !own.some((word) => nameKinship(word, knownAs(token)) > 0)),
  );
  const instead =
    others.find((run) => areOfOneKind(asked, run) && sameBefore(claim, asked, sentence, run)) ??
    others.find((run) => areOfOneKind(asked, run) && run.kind !== "unknown");
  if (instead === undefined) return null;
  return pair("name", runText(sentenceOf(claim.question), asked), runText(sentence, instead));
}

function areOfOneKind(a: NamedRun | { readonly kind: "unknown" }, b: NamedRun): boolean {
  if (b.kind === "date") return false;
  return a.kind === b.kind || a.kind === "unknown";
}

/** The same preposition before both: "in Turkey", "in Poland". */
function sameBefore(
  claim: Claim,
  asked: { readonly start: number },
  sentence: AnalysedSentence,
  run: NamedRun,
): boolean {
  const before = claim.question.tokens[asked.start - 1]?.folded;
  return before !== undefined && before === sentence.tokens[run.start - 1]?.folded;
}

function runOf(sentence: AnalysedSentence, token: number): NamedRun {
  return (
    namedRuns(sentence).find(({ start, end }) => start <= token && token < end) ?? {
      start: token,
      end: token + 1,
      kind: "unknown",
      sure: false,
    }
  );
}

/** Gives the text of some tokens of a sentence. */
export function runText(
  { text, tokens, start }: AnalysedSentence,
  run: { readonly start: number; readonly end: number },
): string {
  return text.slice(tokens[run.start]!.start - start, tokens[run.end - 1]!.end - start);
}

/** Gives the words of a claim whose opposite the sentence has. */
export function opposites(
  missing: readonly ClaimTerm[],
  claim: Claim,
  { sentence }: Evidence,
): Contradiction[] {
  return missing.flatMap((term) => {
    const opposite = sentence.tokens.find((token) => areOpposite(term.term, token.term));
    if (opposite === undefined || claim.denials.near.has(term.token)) return [];
    return [pair("opposite", wordOf(claim, term.token), textAt(sentence, opposite))];
  });
}

/** Gives what one of both denies, and the other says. */
export function flips(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const denials = denialsOf(sentence);
  if (isOfSomethingElse(matches, claim, sentence)) return [];
  // "Will not be cut down" of "agreed not to cut down the tree": both deny the deed, whatever else stands there.
  const isDeniedByBoth = ({ term, match }: Matches[number]) =>
    match.token !== null &&
    claim.denials.near.has(term.token) &&
    denials.near.has(match.token) &&
    claim.tagger(sentence)[match.token] === "VERB";
  if (matches.some(isDeniedByBoth)) return [];
  const flipped = matches.find(
    ({ term, match }) =>
      match.worth >= SAID &&
      match.token !== null &&
      isFlipped(claim.denials, term.token, denials, match.token) &&
      (!claim.denials.byVerb.has(term.token) || isDone(claim, term.token, sentence, match)),
  );
  if (flipped === undefined) return [];
  const { token } = flipped.term;
  const [here, there] = [sentenceOf(claim.question), flipped.match.token!];
  return [
    pair(
      "denial",
      runText(here, { start: claim.denials.near.get(token) ?? token, end: token + 1 }),
      runText(sentence, { start: denials.near.get(there) ?? there, end: there + 1 }),
    ),
  ];
}

/** "A needle is a small magnet" denies nothing of "Copper is not magnetic": what the claim is about is not there. */
function isOfSomethingElse(matches: Matches, claim: Claim, sentence: AnalysedSentence): boolean {
  if (sentence.opensWithPronoun) return false;
  const end = subjectEnd(claim) ?? 0;
  const subject = matches.filter(({ term }) => term.token < end);
  return subject.length > 0 && subject.every(({ match }) => match.token === null || match.worth < SAID);
}

/** "Refused to visit" is denied by who visited, "rejected the talks" by nobody who speaks of talks. */
function isDone(
  claim: Claim,
  token: number,
  sentence: AnalysedSentence,
  { token: other, isSpelt }: Match,
): boolean {
  const isVerb = (one: AnalysedSentence, at: number) => claim.tagger(one)[at] === "VERB";
  return isSpelt && isVerb(sentenceOf(claim.question), token) && isVerb(sentence, other!);
}

/** Gives a contradiction. */
export function pair(kind: Contradiction["kind"], claim: string, article: string): Contradiction {
  return { kind, claim, article };
}

/** Gives a word of a claim as it is written there. */
export function wordOf({ question, text }: Claim, at: number): string {
  const { start, end } = question.tokens[at]!;
  return text.slice(start, end);
}
