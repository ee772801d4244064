import type { Span } from "../../../domain.ts";
import { namedRuns } from "../../../text/name-kinds.ts";
import type { Scene } from "../scene.ts";
import { spanOf } from "./clause.ts";

/**
 * Tells whether a sentence says who came at another place than is asked: "Ann Lee came first, ahead of Tom Berg" of "who
 * came second".
 */
export function isOfOtherRank({ question, sentence: { tokens } }: Scene): boolean {
  const asked = rankAsked(question.text);
  if (asked === null || tokens.some(({ folded }) => folded === asked)) return false;
  return tokens.some(({ folded }, at) => COMES.test(folded) && RANK.test(tokens[at + 1]?.folded ?? ""));
}

/** Gives who stands right behind the first, asked who came second: "Tom Berg" of "came first, ahead of Tom Berg". */
export function runnerUpOf(scene: Scene): Span | null {
  const { question, sentence } = scene;
  const { tokens } = sentence;
  if (rankAsked(question.text) !== "second" || !tokens.some(({ folded }) => WINS.test(folded))) return null;
  const at = tokens.findIndex(
    ({ folded }, place) => folded === "of" && tokens[place - 1]?.folded === "ahead",
  );
  const run = at === -1 ? undefined : namedRuns(sentence).find(({ start }) => start === at + 1);
  return run === undefined ? null : spanOf(scene, { from: run.start, to: run.end });
}

function rankAsked(text: string): string | null {
  return ASKED.exec(text)?.[1]?.toLowerCase() ?? null;
}

const ASKED =
  /^\W*(?:who|which \p{L}+)\b.{0,20}\b(?:came|come|comes|finished|was|placed|ended) (first|second|third|fourth|fifth|last)\b/iu;
const COMES = /^(?:came|comes|finished|placed|ended|was)$/u;
const RANK = /^(?:first|second|third|fourth|fifth|last)$/u;
const WINS = /^(?:first|won|wins)$/u;
