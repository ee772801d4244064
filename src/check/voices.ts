import { sentenceOf } from "../text/asked-sentence.ts";
import { followsBe } from "../text/be.ts";
import { type NamedRun, namedRuns } from "../text/name-kinds.ts";
import type { AnalysedSentence } from "../domain.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { areNamesakes } from "./kin.ts";
import { deedIn, type Matches } from "./matches.ts";

/**
 * Gives who does in the sentence what the claim has done to them, where at least one of the two is passive: "Lind was beaten by
 * Hale" of "Lind beat Hale", "Lind beat Hale" of "Lind was beaten by Hale".
 */
export function turnedVoice(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const deed = deedIn(matches, claim);
  if (deed === null) return [];
  const asked = sentenceOf(claim.question);
  const [own, there] = [partiesOf(asked, deed.own), partiesOf(sentence, deed.there)];
  if (own === null || there === null || (!own.isPassive && !there.isPassive)) return [];
  const are = (one: NamedRun, other: NamedRun) => areNamesakes(asked, one, sentence, other);
  const isTurned =
    (are(own.doer, there.done) && !are(own.doer, there.doer)) ||
    (are(own.done, there.doer) && !are(own.done, there.done));
  return isTurned ? [pair("name", runText(asked, own.doer), runText(sentence, there.doer))] : [];
}

interface Parties {
  readonly isPassive: boolean;
  readonly doer: NamedRun;
  readonly done: NamedRun;
}

/** Who does something to whom, by their names; null where one of them has none. */
function partiesOf(sentence: AnalysedSentence, verb: number): Parties | null {
  const { tokens } = sentence;
  const runs = namedRuns(sentence).filter(({ kind }) => kind !== "date");
  const isPassive = followsBe(tokens, verb);
  const before = runs.findLast(({ end }) => end <= verb);
  const behind = runs.find(
    ({ start }) =>
      start > verb && start - verb <= REACH && (!isPassive || BY.test(tokens[start - 1]!.folded)),
  );
  if (before === undefined || behind === undefined) return null;
  return isPassive ? { isPassive, doer: behind, done: before } : { isPassive, doer: before, done: behind };
}

const BY = /^(?:by|the)$/u;
/** "Beat last year's winner, Jon Ashby", "was narrowly beaten at home by Ashby". */
const REACH = 6;
