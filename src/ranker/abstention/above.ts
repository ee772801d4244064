import type { AnalysedSentence, Span } from "../../domain.ts";
import { askedAbove, listedBelow } from "../by-hand/asked-above.ts";
import { tellsOfClaim } from "../by-hand/claims.ts";
import { tellsInRow } from "../by-hand/in-row.ts";
import { saysSo } from "../by-hand/said-so.ts";
import { pricedBelow, tellsPrice } from "../by-hand/priced.ts";
import { toldUnder } from "../by-hand/told-around.ts";
import { permits } from "../by-hand/permits.ts";
import { tellsContact } from "../by-hand/reached.ts";
import { sendsToAsked } from "../by-hand/sent-to.ts";
import { tellsVersion } from "../by-hand/versions.ts";
import { givesReason } from "../by-hand/reasons.ts";
import type { Ranking } from "../rank.ts";
import type { PoolSentence } from "../types.ts";
import { isAmiss } from "./amiss/amiss.ts";
import type { Findings } from "./findings.ts";
import { textAt } from "../../text/spans.ts";

/**
 * Gives what stands over the best sentence tells: 1 that it answers, by its question or its column; -1 that it does not; 0
 * nothing. What is amiss answers only where it stands under its own question.
 */
export function aboveOf(found: Findings): number {
  const above = toldAbove(found);
  if (above <= 0 && isAmiss(found)) return AMISS;
  if (above !== 0) return above;
  const { item } = found.ranking.ranked[0]!;
  if (givesReason(found.ranking.asked, item)) return REASON;
  return saysSo(found.ranking.asked, item) ? SAID_SO : 0;
}

/** `test/cases/questions/reasons`: without it 1 of its 3 reasons is given, with a half of it all. */
const REASON = 0.6;

/** `said-so`. */
const SAID_SO = 0.3;

/** With it nothing reaches a threshold, however sure all else is. */
const AMISS = -0.8;

/** A row that has not all that is asked, with its columns, tells something else of the same. */
function toldAbove(found: Findings): number {
  const { question, ranking, fit, tags, short } = found;
  const { item } = ranking.ranked[0]!;
  if (item.sentence.role !== "row")
    return Math.max(
      askedAbove(ranking.asked, item),
      tellsOfClaim(ranking.asked, item),
      Number(tellsContact(ranking.asked, item)),
      PERMITTED * Number(listedBelow(ranking.asked, item)),
      PERMITTED * Number(permits(ranking.asked, item)),
      PERMITTED * Number(sendsToAsked(ranking.asked, item)),
      PERMITTED * Number(pricedBelow(ranking.asked, item)),
      PERMITTED * Number(tellsVersion(ranking.asked, item)),
    );
  if (question.expected === "count" && !countsIn(item.sentence, short, question.text)) return NO_COUNT;
  if (ALL.test(question.text) && fellows(ranking) > SHOWN_ROWS) return NO_COUNT;
  // "Who looks after the keys?": whoever stands beside them, where anybody does.
  const verbs = question.tokens.filter((_, at) => fit >= FITTING && tags[at] === "VERB");
  const needless = new Set(verbs.map(({ term }) => term));
  const isPriced = tellsPrice(ranking.asked, item) && !lacksName(found, item);
  return isPriced || tellsInRow(ranking.asked, item, needless) ? IN_ROW : NOT_IN_ROW;
}

/** "How much is the entry fee for Cardiff?": a row without it tells of any. */
function lacksName({ ranking, names }: Findings, item: PoolSentence): boolean {
  const isTold = toldUnder(ranking.asked, item);
  return names.some((isName, place) => isName && !isTold(place));
}

/** Rows are not counted: how many there are is told by a number in a cell, and never which of them have more than so many. */
function countsIn(sentence: AnalysedSentence, short: Span | null, asked: string): boolean {
  if (short === null || BOUND.test(asked)) return false;
  return /\d/u.test(textAt(sentence, short));
}

const BOUND = /\b(?:(?:more|less|fewer|higher|lower) than|at (?:least|most)|over|under|above|below) \d/iu;
/** Asked for all of more rows than an answer shows, two would pass for all. */
const ALL = /^\W*(?:list|name|show|give)(?: me)? (?:all|every|each)\b/iu;
const SHOWN_ROWS = 2;

/** How many rows of the table answer about as well as the first. */
function fellows({ ranked }: Ranking): number {
  const [best] = ranked;
  const columns = best!.item.heading?.sentence;
  return ranked.filter(
    ({ item, score }) => score >= best!.score - ALIKE && item.heading?.sentence === columns,
  ).length;
}

const ALIKE = 2;
/** `test/cases/questions/permits`. */
const PERMITTED = 0.8;
const NO_COUNT = -0.9;
const FITTING = 0.3;
/**
 * Chosen on `test/cases/questions/tables`, of whose 23 questions 21 are right without the first and 22 without the second;
 * with a half of the first, and with nine tenths of the second, all.
 */
const IN_ROW = 0.9;
const NOT_IN_ROW = -0.5;
