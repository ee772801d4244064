import { isRefuted } from "../../text/refuted.ts";
import { asksForScore, scoresIn } from "../../text/scores.ts";
import type { Asked, PoolSentence } from "../types.ts";
import { askedAbove, onlyAsks, toldBelow } from "./asked-above.ts";
import { isOfClaim, tellsOfClaim } from "./claims.ts";
import { defines } from "./defines.ts";
import { tellsDoer } from "./done-by.ts";
import { tellsInRow } from "./in-row.ts";
import { tellsPrice } from "./priced.ts";

/** What is set by hand, in log-odds: it is rare in what is learned of, and plain where people ask. */
export function addedByHand(asked: Asked, item: PoolSentence): number {
  const { question } = asked;
  const { sentence, next } = item;
  // What is only claimed, or called false behind it, answers nothing but whether it is so.
  const isRefutedNext = next !== null && isRefuted(sentence.text, next.text);
  const isFalse = question.expected !== "boolean" && (isRefutedNext || isOfClaim(item));
  return (
    (defines(question, sentence) ? DEFINES : 0) +
    (tellsPrice(asked, item) ? PRICES : 0) +
    (tellsDoer(asked, item) ? DOES : 0) +
    (asksForScore(question.text) && scoresIn(sentence.text).length > 0 ? SCORES : 0) +
    ANSWERS * askedAbove(asked, item) +
    (tellsInRow(asked, item) ? IN_ROW : 0) +
    BELOW * toldBelow(asked, item) +
    OF_CLAIM * tellsOfClaim(asked, item) -
    (onlyAsks(item) ? ASKS : 0) -
    (isFalse ? REFUTED : 0)
  );
}

const REFUTED = 4;
const DEFINES = 2;
const PRICES = 2;
const DOES = 3;
const SCORES = 3;
const ANSWERS = 9;
const IN_ROW = 6;
const BELOW = 3;
const OF_CLAIM = 6;
const ASKS = 6;
