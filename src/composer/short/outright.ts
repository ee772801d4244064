import type { Span } from "../../domain.ts";
import { asksForScore } from "../../text/scores.ts";
import { withBounds } from "./bounds.ts";
import { allottedIn } from "./clauses/allotted.ts";
import { appointedIn } from "./clauses/appointed.ts";
import { bracketedIn } from "./clauses/bracketed.ts";
import { changeOf, movesOtherwise } from "./clauses/change.ts";
import { clauseOf } from "./clauses/clauses.ts";
import { clockTimeOf } from "./clauses/clock-time.ts";
import { withCompanions } from "./clauses/companions.ts";
import { datedAmountOf } from "./clauses/dated-amount.ts";
import { deedDateOf } from "./clauses/deed-date.ts";
import { definitionOf } from "./clauses/definition.ts";
import { isDenied } from "./clauses/denied.ts";
import { contactOf } from "./clauses/contact.ts";
import { doerOf, isDoneByNobody } from "./clauses/doers.ts";
import { howAdjectiveOf } from "./clauses/how-adjective.ts";
import { labelledOf } from "./clauses/labelled.ts";
import { materialOf } from "./clauses/material.ts";
import { movedTo } from "./clauses/moved-to.ts";
import { isDoneByPronoun } from "./clauses/pronoun-doer.ts";
import { isOfOtherRank, runnerUpOf } from "./clauses/ranked.ts";
import { roleOf } from "./clauses/role.ts";
import { scoreOf } from "./clauses/score.ts";
import { isUntold } from "./clauses/untold.ts";
import { versionOf } from "./clauses/versions.ts";
import { winnerOf } from "./clauses/winner.ts";
import { bareInAskedPart } from "./kinds/asked-part.ts";
import { isUntimely } from "./may-answer.ts";
import type { Scene } from "./scene.ts";

/** What a sentence says in so many words: a stretch of it, or surely nothing that is asked for. */
export type Said = Span | "nothing";

/** Gives what a sentence of prose says outright; null where nothing tells, and what is likely may be weighed. */
export function saidOutright(scene: Scene): Said | null {
  for (const step of STEPS) {
    const said = step(scene);
    if (said !== null) return said;
  }
  return null;
}

/** Tells what a sentence says, or null where it does not know. */
type Step = (scene: Scene) => Said | null;

/**
 * In this order: a sentence that tells something else says nothing, whatever stands in it; then what has a mark of its
 * own (a label, a title, a score); then what its words say, the narrowest first; last the clause that the question asks for.
 */
const STEPS: readonly Step[] = [
  nothingWhere(isUntold),
  nothingWhere(movesOtherwise),
  nothingWhere(isDoneByPronoun),
  labelledOf,
  contactOf,
  datedAmountOf,
  howAdjectiveOf,
  titleOf,
  scoreAsked,
  bracketedIn,
  movedTo,
  bareInAskedPart,
  runnerUpOf,
  doingIn,
  winnerOf,
  allottedIn,
  appointedIn,
  changeOf,
  clockTimeOf,
  deedDateOf,
  versionOf,
  definitionOf,
  materialOf,
  nothingWhere(isOfOtherRank),
  nothingWhere(isDoneByNobody),
  clauseAsked,
];

function nothingWhere(isSo: (scene: Scene) => boolean): Step {
  return (scene) => (isSo(scene) ? "nothing" : null);
}

/** Who somebody is stands beside the name, or is not said. */
function titleOf({ question, sentence, tags }: Scene): Said | null {
  if (question.expected !== "definition" || !WHO.test(question.text.trim())) return null;
  return roleOf(question, sentence, tags) ?? "nothing";
}

const WHO = /^who\b/iu;

/** "The score was long in doubt" tells none. */
function scoreAsked(scene: Scene): Said | null {
  return asksForScore(scene.question.text) ? (scoreOf(scene) ?? "nothing") : null;
}

/** Who does what is asked, with those who do it too. */
function doingIn(scene: Scene): Span | null {
  const found = isOfOtherRank(scene) ? null : doerOf(scene);
  return found === null ? null : withCompanions(scene, found);
}

/** What follows from something is told by a whole sentence, and what befell it by a clause. */
function clauseAsked(scene: Scene): Said | null {
  const { question, sentence } = scene;
  const phrase = clauseOf(scene);
  if (phrase === null) return FOLLOWS.test(question.text) ? "nothing" : null;
  if (isDenied(scene, phrase) || isUntimely(scene, phrase)) return "nothing";
  if (FOLLOWS.test(question.text) && !BEFELL.test(question.text)) return "nothing";
  return withBounds(question, sentence, phrase);
}

const FOLLOWS = /\bwhat (?:happens|happened|will happen|would happen) (?:if|when|once|after|to|with)\b/iu;
const BEFELL = /\bwhat (?:happened|happens|will happen|would happen) to\b/iu;
