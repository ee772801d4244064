import type { AnalysedSentence, Span } from "../domain.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { followsBe } from "../text/be.ts";
import { stem } from "../text/stems.ts";
import { type NamedRun, namedRuns } from "../text/name-kinds.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import { areNamesakes } from "./kin.ts";
import { deedIn, type Matches } from "./matches.ts";

/**
 * Gives who does in the sentence what the claim has another one do: "Marsh City beat Rovers" of "Rovers won, beating
 * Marsh City". The claim's own one stands behind the same verb there, and none but another before it.
 */
export function othersDeed(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const deed = deedIn(matches, claim);
  // "…," said Vane: who speaks often stands behind.
  if (deed === null || SPEECH.has(deed.term.term)) return [];
  const { own, there } = deed;
  if (isPassive(asked, own) || isPassive(sentence, there)) return [];
  const doer = nearestBefore(asked, own);
  if (doer === undefined) return [];
  const other = doerInstead({ claim, asked, doer, own }, sentence, there);
  return other === null ? [] : [pair("name", runText(asked, doer), runText(sentence, other))];
}

/** A claim's deed: who does it, and the place of its verb. */
interface Deed {
  readonly claim: Claim;
  readonly asked: AnalysedSentence;
  readonly doer: NamedRun;
  readonly own: number;
}

/** Who does a deed in a sentence, where that is surely another; `there` is the place of its verb. */
function doerInstead(deed: Deed, sentence: AnalysedSentence, there: number): Span | null {
  const { claim, asked, doer, own } = deed;
  const isDoer = (run: NamedRun) => areNamesakes(asked, doer, sentence, run);
  const runs = namedRuns(sentence).filter(({ kind }) => kind !== "date");
  const before = runs.findLast(({ end }) => end <= there);
  if (before !== undefined && isTurned(deed, sentence, before)) return before;
  const places = runs.filter(isDoer);
  if (places.length === 0) return null;
  const subject = ofClause(sentence, there);
  if (subject !== undefined && own - doer.end <= 1 && !isDoer(subject)) return subject;
  if (places.some(({ start }) => start < there)) return null;
  // "He beat Helena Strand" of "Helena Strand beat him".
  if (before === undefined) return sentence.opensWithPronoun ? { start: 0, end: 1 } : null;
  const isLike = before.kind === doer.kind || doer.kind === "unknown" || isAsked(claim, sentence, before);
  return isLike ? before : null;
}

/** "China lent 60 per cent" of "Kenya lent China 60 per cent": what it was done to does it there. */
function isTurned({ asked, doer, own }: Deed, sentence: AnalysedSentence, before: NamedRun): boolean {
  // "Ann Lee was born in Orlen and came here": nothing comes of Orlen.
  const isTold = namedRuns(sentence).some(
    (run) => run.kind !== "date" && run.end <= before.start && areNamesakes(asked, doer, sentence, run),
  );
  if (isTold || areNamesakes(asked, doer, sentence, before)) return false;
  return namedRuns(asked).some((run) => run.start > own && areNamesakes(asked, run, sentence, before));
}

/** Gives who says in the sentence what the claim has another one say, of whom the sentence has nothing. */
export function othersWords(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const speaker = speakerOf(asked);
  const instead = speakerOf(sentence);
  if (speaker === null || instead === null || matches.length === 0) return [];
  const isNamed = namedRuns(sentence).some((run) => areNamesakes(asked, speaker, sentence, run));
  const isMentioned = namedRuns(asked).some((run) => areNamesakes(asked, run, sentence, instead));
  return isNamed || isMentioned ? [] : [pair("name", runText(asked, speaker), runText(sentence, instead))];
}

/** The person who stands right beside "said" or "warned", or before it with what they are between. */
function speakerOf(sentence: AnalysedSentence): NamedRun | null {
  const at = sentence.tokens.findIndex(({ term, folded }) => SPEECH.has(term === "" ? folded : term));
  if (at === -1) return null;
  const people = namedRuns(sentence).filter(({ kind }) => kind === "person");
  const behind = people.find(({ start }) => start === at + 1);
  return behind ?? people.findLast(({ end }) => end <= at && at - end <= BETWEEN) ?? null;
}

const BETWEEN = 5;

function nearestBefore(sentence: AnalysedSentence, at: number): NamedRun | undefined {
  return namedRuns(sentence).findLast(({ kind, end }) => kind !== "date" && end <= at);
}

/** "Crimea, which Russia annexed": who stands between such a word and the verb does it. */
function ofClause(sentence: AnalysedSentence, verb: number): NamedRun | undefined {
  const { tokens } = sentence;
  const isOnce = tokens.filter(({ term }) => term === tokens[verb]!.term).length === 1;
  const isBehind = ({ start, end }: NamedRun) => end === verb && CLAUSES.has(tokens[start - 1]?.folded ?? "");
  return isOnce ? namedRuns(sentence).find((run) => run.kind !== "date" && isBehind(run)) : undefined;
}

const CLAUSES: ReadonlySet<string> = new Set(
  "which that whom when while after because where since".split(" "),
);

/**
 * Tells whether others do in the sentence what the claim has somebody do of whom it has nothing: "Leaders urged her",
 * where no word says that she is one of those told of before.
 */
export function isOthers(matches: Matches, claim: Claim, { sentence }: Evidence): boolean {
  const asked = sentenceOf(claim.question);
  const deed = deedIn(matches, claim);
  if (deed === null) return false;
  const { own, there: other } = deed;
  if (isPassive(asked, own) || isPassive(sentence, other)) return false;
  const doer = nearestBefore(asked, own);
  if (
    doer === undefined ||
    own - doer.end > 1 ||
    namedRuns(sentence).some((run) => areNamesakes(asked, doer, sentence, run))
  )
    return false;
  const there = claim.tagger(sentence);
  const head = sentence.tokens.findIndex((_, at) => there[at] !== "ADJ" && there[at] !== "PROPN");
  const isMany = there[head] === "NOUN" && sentence.tokens[head]!.folded.endsWith("s");
  return isMany && head <= 2 && there.indexOf("VERB") === other;
}

function isAsked(claim: Claim, sentence: AnalysedSentence, run: NamedRun): boolean {
  const asked = sentenceOf(claim.question);
  return namedRuns(asked).some((own) => areNamesakes(asked, own, sentence, run));
}

/** "was beaten by": who does it stands behind. "She beat Karl Brix by 4 votes" is none. */
function isPassive({ tokens }: AnalysedSentence, verb: number): boolean {
  const by = tokens.findIndex(({ folded }, at) => at > verb && folded === "by");
  const isNear = by !== -1 && by - verb <= 3 && !tokens.slice(verb + 1, by).some(({ capital }) => capital);
  return isNear || followsBe(tokens, verb);
}

const SPEECH: ReadonlySet<string> = new Set(
  "say said tell told add write wrote ask explain warn insist argue claim report note".split(" ").map(stem),
);
