import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { type NamedRun, namedRuns } from "../../../text/name-kinds.ts";
import { gapBefore } from "./clause.ts";
import type { Scene } from "../scene.ts";

/** Gives "Ann Lee and Tom Berg" for one of the two, where who did something is asked for; a name alone as it is. */
export function withCompanions(scene: Scene, span: Span): Span {
  const { question, sentence } = scene;
  if (question.expected !== "person" || ONE.test(question.text.trim())) return span;
  const { tokens } = sentence;
  const runs = namedRuns(sentence).filter(({ kind }) => kind === "person" || kind === "unknown");
  const at = runs.findIndex(
    ({ start, end }) => tokens[start]!.start <= span.start && tokens[end - 1]!.end === span.end,
  );
  if (at === -1 || runs[at]!.kind !== "person") return span;
  const [before, own, behind] = [runs[at - 1], runs[at]!, runs[at + 1]];
  if (behind !== undefined && areJoined(scene, own, behind) && mayShare(scene, behind))
    return { start: span.start, end: tokens[behind.end - 1]!.end };
  if (before !== undefined && areJoined(scene, before, own) && !acts(scene, before))
    return { start: tokens[before.start]!.start, end: span.end };
  return span;
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
