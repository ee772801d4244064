import { opensOther } from "../../by-hand/opens-other.ts";
import { isDoneByOtherThing } from "../../by-hand/other-doer.ts";
import type { Findings } from "../findings.ts";
import { countsNothing, countsOthers, isOfOtherPrice, tellsNoAge } from "./amounts.ts";
import { isDoneToOther, isOfNoSuchDeed } from "./deeds.ts";
import { onlyMentions } from "./definitions.ts";
import { tellsNoMeasure, tellsNoPopulation, tellsNoSum, tellsNoLength } from "./measures.ts";
import { tellsNoName, tellsWithoutName } from "./names.ts";
import { isNobody } from "./nobody.ts";
import { tellsNoOffice } from "./offices.ts";
import { tellsNoPlace } from "./places.ts";
import { isNotLeast, isOfOtherRank } from "./ranks.ts";
import { givesNoReason } from "./reasons.ts";
import type { Rule } from "./rule.ts";
import {
  isOfOtherNumber,
  isOfOtherOneOfMany,
  isOfOtherOwner,
  isOfOtherSort,
  isOfOtherTitle,
} from "./sorts.ts";
import { isOfOtherTime } from "./times.ts";
import {
  isOfOtherDeed,
  isOnlyWhatFor,
  saysNeither,
  saysNothingAbout,
  isYetOpen,
  permitsOther,
  tellsNoContact,
  tellsNoMaterial,
  tellsNoTime,
} from "./unsaid.ts";

/**
 * Tells whether the best sentence surely is no answer, however many words of the question it has: what is learned weighs
 * words, and "The spring fair is on 3 May" has most of those of "When is the autumn fair?".
 */
export function isAmiss(found: Findings): boolean {
  return RULES.some((rule) => rule(found));
}

const RULES: readonly Rule[] = [
  isOfOtherSort,
  isOfOtherNumber,
  isOfOtherOneOfMany,
  isOfOtherOwner,
  isOfOtherTitle,
  saysNothingAbout,
  isOfOtherDeed,
  isOfNoSuchDeed,
  isDoneToOther,
  saysNeither,
  isYetOpen,
  permitsOther,
  isOnlyWhatFor,
  givesNoReason,
  isNobody,
  tellsNoOffice,
  tellsNoName,
  tellsWithoutName,
  isOfOtherPrice,
  tellsNoMeasure,
  tellsNoSum,
  countsOthers,
  countsNothing,
  tellsNoAge,
  onlyMentions,
  tellsNoMaterial,
  tellsNoContact,
  tellsNoTime,
  tellsNoLength,
  tellsNoPopulation,
  tellsNoPlace,
  isOfOtherTime,
  isOfOtherRank,
  isNotLeast,
  ({ question, ranking }) => opensOther(question, ranking.ranked[0]!.sentence),
  ({ ranking }) => isDoneByOtherThing(ranking.asked, ranking.ranked[0]!.sentence),
];
