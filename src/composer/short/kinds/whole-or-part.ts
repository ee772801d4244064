import type { Quantity } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { around, within } from "./beside.ts";
import type { Scene } from "../scene.ts";

/**
 * Leaves out the whole where a part of it is what is asked for: "176" of "keep 110 of its 176 workers", asked how many
 * are kept, and "1,200" of "Of the 1,200 on offer, 1,140 were awarded", asked how many were awarded.
 */
export function partsAsked(scene: Scene, amounts: readonly Quantity[]): readonly Quantity[] {
  if (amounts.length < 2) return amounts;
  const wholes = amounts.filter((amount) => isWholeOf(scene, amount, amounts));
  return wholes.length === 0 || wholes.length === amounts.length
    ? amounts
    : amounts.filter((amount) => !wholes.includes(amount));
}

function isWholeOf(scene: Scene, amount: Quantity, amounts: readonly Quantity[]): boolean {
  const { text, start: offset, tokens } = scene.sentence;
  const { before } = around(text, offset, amount);
  const opens = OPENS.test(before);
  if (!opens && !OF_THEM.test(before)) return false;
  // "Of the 1,200 on offer", asked how many are on offer, is all of them.
  const end = opens ? text.indexOf(",", amount.end - offset) + offset : amount.end;
  const part = opens
    ? amounts.find(({ start }) => start > end)
    : amounts.findLast((one) => one.end <= amount.start && amount.start - one.end < NEAR);
  if (part === undefined || end < offset) return false;
  const asked = askedTerms(scene.question);
  const places = [...tokens.keys()].filter(
    (at) => scene.tags[at] === "VERB" && asked.has(tokens[at]!.term) && tokens[at]!.term !== "",
  );
  const isDone = places.some((at) =>
    opens ? tokens[at]!.start > end : tokens[at]!.end <= part.start || isDoneByPart(scene, at, end),
  );
  const own = opens ? within(tokens, { start: amount.end, end }) : [];
  return isDone && !own.some(({ term, folded }) => folded !== scene.question.focus && asked.has(term));
}

/** "Were ruined" of "340 of its 1,900 games were ruined": the first verb behind the whole, and not "built" of "boats built here". */
function isDoneByPart({ sentence, tags }: Scene, verb: number, end: number): boolean {
  const { text, start, tokens } = sentence;
  if (tokens[verb]!.end <= end || ENDS.test(text.slice(end - start, tokens[verb]!.start - start)))
    return false;
  const behind = tokens.findIndex((token) => token.start >= end);
  if (tags.indexOf("VERB", behind) !== verb) return false;
  return tags[verb - 1] === "AUX" || tags.indexOf("VERB", verb + 1) === -1;
}

const ENDS = /[,;:–—]\s|\b(?:that|which|who)\b/iu;

const OPENS = /^["“]?(?:out )?of (?:the|its|their|his|her|all|some|about)?\s?(?:about |some )?$/iu;
const OF_THEM =
  /\bof (?:the|its|their|his|her|our|all)\s(?:the\s)?$|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)) of $/iu;
const NEAR = 24;

/** Of several amounts, those of the time that is asked of: "21 weeks" of "is now 17 weeks; a year ago it was 21 weeks". */
export function ofTimeAsked(scene: Scene, amounts: readonly Quantity[]): readonly Quantity[] {
  const asksBefore = BEFORE.test(scene.question.text);
  if (!asksBefore && PAST_ASKED.test(scene.question.text)) return amounts;
  const { text, start: offset } = scene.sentence;
  // "Had 312 pupils in 2015 and has 148 now": what it was is not what it is.
  if (!asksBefore && /\bnow\b/iu.test(text)) {
    const since = amounts.filter((one) => !IN_YEAR.test(text.slice(one.end - offset)));
    if (since.length < amounts.length) return since;
  }
  if (amounts.length < 2) return amounts;
  const ends = [...text.matchAll(/[,;]\s/gu)].map(({ index }) => index);
  const clauseOf = ({ start, end }: Quantity) => {
    const from = ends.findLast((at) => at < start - offset) ?? 0;
    return text.slice(from, ends.find((at) => at >= end - offset) ?? text.length);
  };
  const behind = (amount: Quantity) => around(text, offset, amount).after;
  const then = amounts.filter((amount) => BEFORE.test(clauseOf(amount)) && !NOW.test(behind(amount)));
  const now = amounts.filter((amount) => NOW.test(behind(amount)));
  const wanted = asksBefore ? then : now.length > 0 ? now : amounts.filter((one) => !then.includes(one));
  return wanted.length > 0 ? wanted : amounts;
}

const BEFORE =
  /\b(?:a (?:year|month|week|decade) (?:ago|earlier|before)|(?:the|a) year before|previously)\b/iu;
const PAST_ASKED = /\b(?:did|was|were|had|in (?:1[5-9]|20)\d\d|last year)\b/iu;
const IN_YEAR = /^\sin (?:1[5-9]|20)\d\d\b/u;
const NOW = /^(?:\s\p{L}+)?\s(?:now|today|currently|at present)\b/iu;
