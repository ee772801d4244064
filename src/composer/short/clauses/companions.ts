import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { type NamedRun, namedRuns } from "../../../text/name-kinds.ts";
import { gapBefore } from "./clause.ts";
import type { Scene } from "../scene.ts";

/**
 * Gives "Ann Lee and Tom Berg" for one of the two, where who did something is asked for, and of a list all: "Ann Lee,
 * skipper Tom Berg and Ida Moe". A name alone is given as it is.
 */
export function withCompanions(scene: Scene, span: Span): Span {
  const { question, sentence } = scene;
  if (question.expected !== "person" || ONE.test(question.text.trim())) return span;
  const { tokens } = sentence;
  const runs = namedRuns(sentence).filter(({ kind }) => kind === "person" || kind === "unknown");
  const at = runs.findIndex(
    ({ start, end }) => tokens[start]!.start <= span.start && tokens[end - 1]!.end === span.end,
  );
  if (at === -1) return span;
  const listed = listOf(scene, runs, at);
  if (listed !== null) return listed;
  if (runs[at]!.kind !== "person") return span;
  const [before, own, behind] = [runs[at - 1], runs[at]!, runs[at + 1]];
  if (behind !== undefined && areJoined(scene, own, behind) && mayShare(scene, behind))
    return { start: span.start, end: tokens[behind.end - 1]!.end };
  if (before !== undefined && areJoined(scene, before, own) && !acts(scene, before))
    return { start: tokens[before.start]!.start, end: span.end };
  return span;
}

/** The three or more people who are told in one breath, each with what they are; null where they are fewer. */
function listOf(scene: Scene, runs: readonly NamedRun[], at: number): Span | null {
  const { tokens } = scene.sentence;
  let [first, last] = [at, at];
  while (first > 0 && areListed(scene, runs[first - 1]!, runs[first]!)) first -= 1;
  while (last < runs.length - 1 && areListed(scene, runs[last]!, runs[last + 1]!)) last += 1;
  if (last - first < 2 || acts(scene, runs[last]!)) return null;
  const isOfPeople = runs.slice(first, last + 1).some(({ kind }) => kind === "person");
  if (!isOfPeople || !between(scene, runs[last - 1]!, runs[last]!).includes("and ")) return null;
  return { start: tokens[runs[first]!.start]!.start, end: tokens[runs[last]!.end - 1]!.end };
}

/** "Ann Lee, the skipper Tom Berg", "Tom Berg and former champion Ida Moe". */
function areListed(scene: Scene, one: NamedRun, next: NamedRun): boolean {
  const does = /^(?:VERB|AUX|ADP)$/u;
  return (
    BETWEEN_LISTED.test(between(scene, one, next)) &&
    !scene.tags.slice(one.end, next.start).some((tag) => does.test(tag))
  );
}

const BETWEEN_LISTED = /^(?:, (?:and )?| and )(?:(?!and\b)\p{Ll}[\p{Ll}-]* ){0,3}$/u;

function between({ sentence: { text, start, tokens } }: Scene, one: NamedRun, next: NamedRun): string {
  return text.slice(tokens[one.end - 1]!.end - start, tokens[next.start]!.start - start);
}

/** "Who is", "which mayor": one is asked for. */
const ONE = /^(?:who(?:['’]?s| is| was)\b|(?:which|what) )/iu;

/** "Ann Lee and Tom Berg", where the second has more than one word. */
function areJoined(scene: Scene, first: NamedRun, second: NamedRun): boolean {
  return (
    second.start === first.end + 1 &&
    scene.sentence.tokens[first.end]!.folded === "and" &&
    gapBefore(scene, first.end) === " " &&
    second.end - second.start > 1
  );
}

/** Whoever does something of their own did not do what is asked with the other. */
function mayShare(scene: Scene, run: NamedRun): boolean {
  const verb = scene.sentence.tokens[run.end]?.term || "…";
  return !acts(scene, run) || askedTerms(scene.question).has(verb);
}

function acts({ tags }: Scene, run: NamedRun): boolean {
  return /^(?:VERB|AUX)$/u.test(tags[run.end] ?? "");
}
