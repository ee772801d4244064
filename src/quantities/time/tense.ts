import type { Tense } from "./calendar-forms.ts";
import { glued, words, wordAt, type Reading } from "../reading.ts";

/**
 * Tells whether the sentence around some tokens looks forward or back: the nearest clue before them decides,
 * else the nearest after them.
 */
export function tenseAt(reading: Reading, from: number, to: number): Tense {
  if (/^(?:is|are)$/.test(wordAt(reading, from - 1))) return { is: "future", by: "near" };
  if (/^(?:if|unless)$/.test(wordAt(reading, to))) return { is: "future", by: "near" };
  if (isStart(reading, from)) return { is: "future", by: "near" };
  if (isOwn(reading, from)) return { is: "past", by: "own" };
  if (opensSentence(reading, from) && clue(reading, to, 1, WINDOW) === "past")
    return { is: "past", by: "behind" };
  if (opensWithDeed(reading, from, to)) return { is: "past", by: "near" };
  const near = clue(reading, from - 1, -1, CLOSE);
  if (near !== null) return { is: near, by: "near" };
  if (isEntry(reading, from, to)) return { is: "past", by: "far" };
  const far = clue(reading, from - 1, -1, WINDOW) ?? clue(reading, to, 1, WINDOW);
  const begins = [1, 2, 3].some((back) => /^(?:beginning|starting)$/.test(wordAt(reading, from - back)));
  const isToCome = begins || wordAt(reading, from - 1) === "by" || isAppointment(reading, from, to);
  return { is: far ?? (isToCome ? "future" : null), by: "far" };
}

/** "The talks start on 3 May", and not "the start on 3 May" nor "did not start on 3 May". */
function isStart(reading: Reading, from: number): boolean {
  if (!/^(?:on|in|from)$/.test(wordAt(reading, from - 1)) || !STARTS.has(wordAt(reading, from - 2)))
    return false;
  const before = wordAt(reading, from - 3);
  return (
    reading.tokens[from - 3]?.kind === "word" &&
    !/^(?:not|didn't|to|of)$/.test(before) &&
    !DESCRIBED.has(before)
  );
}

/** "Was held on 3 May", and not "announced a concert on 3 May" nor "ago in May". */
function isOwn(reading: Reading, from: number): boolean {
  const verb = from - 2;
  if (!/^(?:on|in)$/.test(wordAt(reading, from - 1)) || UNSURE.has(wordAt(reading, verb))) return false;
  return signAt(reading, verb) === "past";
}

/** "In May, the rent rose." */
function opensSentence(reading: Reading, from: number): boolean {
  const token = reading.tokens[from - 1];
  if (token === undefined || !/^(?:On|In)$/.test(token.text)) return false;
  return from === 1 || token.opensLine || endsSentence(reading, from - 2);
}

/** "July 26 - Russia announces": an entry of a chronicle, told in the present. */
function isEntry(reading: Reading, from: number, to: number): boolean {
  return reading.tokens[from]?.opensLine === true && /^[-–—:]$/.test(wordAt(reading, to));
}

/** "and on Feb. 4 wired the money", "the champion until Saturday was": the verb behind a date that opens its clause. */
function opensWithDeed(reading: Reading, from: number, to: number): boolean {
  const place = /^(?:on|in)$/.test(wordAt(reading, from - 1)) ? from - 2 : from - 1;
  const opens = wordAt(reading, from - 1) === "until" || /^(?:and|but|,)$/.test(wordAt(reading, place));
  return opens && signAt(reading, to) === "past";
}

/** "at 7:30 p.m. Saturday", "Saturday from 10 a.m.": a time of day where nothing tells of the past. */
function isAppointment(reading: Reading, from: number, to: number): boolean {
  const half = /^(?:a\.m\.?|p\.m\.?|am|pm|noon)$/;
  return (
    half.test(wordAt(reading, from - 1)) || [1, 2, 3, 4].some((step) => half.test(wordAt(reading, to + step)))
  );
}

function clue(reading: Reading, start: number, step: 1 | -1, window: number): Tense["is"] {
  for (let place = start; Math.abs(place - start) < window; place += step) {
    const sign = signAt(reading, place);
    if (sign === "end") return null;
    if (sign === "plan" && step === -1) return "future";
    if (sign === "past" || sign === "future") return sign;
  }
  return null;
}

/** What one token says of when; "plan" is an infinitive, which tells only of what stands behind it. */
type Sign = "past" | "future" | "plan" | "end" | "none";

/** Many dates of a paragraph look at the same words: what each says is kept. */
const SIGNS = new WeakMap<Reading, Sign[]>();

function signAt(reading: Reading, place: number): Sign {
  let signs = SIGNS.get(reading);
  if (signs === undefined) SIGNS.set(reading, (signs = []));
  return (signs[place] ??= readSign(reading, place));
}

function readSign(reading: Reading, place: number): Sign {
  const token = reading.tokens[place];
  if (token === undefined || token.kind === "break" || endsSentence(reading, place)) return "end";
  // "women-led" leads no sentence.
  if (wordAt(reading, place - 1) === "-" && glued(reading, place)) return "none";
  if (tellsOfFuture(reading, place)) return "future";
  if (token.lower === "to") return infinitive(reading, place) ? "plan" : "none";
  return tellsOfPast(reading, place) ? "past" : "none";
}

function tellsOfFuture(reading: Reading, place: number): boolean {
  const word = wordAt(reading, place);
  if ((FUTURE.has(word) && !isPraise(reading, place)) || word.endsWith("'ll")) return true;
  // "May" is a month.
  if (MAY.has(word) && reading.tokens[place]?.text === word) return true;
  if (word === "next") return isYetToCome(reading, place);
  if (word.endsWith("ing") && underWay(reading, place)) return true;
  return word === "set" && wordAt(reading, place + 1) === "for";
}

/** "The next talks are", and not "the next day he left" nor "next to". */
function isYetToCome(reading: Reading, place: number): boolean {
  if (STRETCHES.test(wordAt(reading, place + 1))) return false;
  for (let after = place + 1; after < place + WINDOW; after += 1) {
    // Another "next" looks for itself.
    const sign = wordAt(reading, after) === "next" ? "none" : signAt(reading, after);
    if (sign === "past") return false;
    if (sign === "end") return true;
  }
  return true;
}

const STRETCHES =
  /^(?:to|door|day|morning|afternoon|evening|night|weekend|week|month|year|decade|time|in|of|,|\.)$/;

function tellsOfPast(reading: Reading, place: number): boolean {
  const word = wordAt(reading, place);
  if (word === "last" && wordAt(reading, place - 1) === "to") return false;
  if (word === "has" || word === "have") return perfect(reading, place);
  if (PAST.has(word)) return !isToBe(reading, place);
  return reading.tokens[place]?.kind === "word" && word.length > 4 && finite(reading, place);
}

/** "highly anticipated" and "long planned" describe what may be over. */
function isPraise(reading: Reading, place: number): boolean {
  if (!/^(?:anticipated|expected|planned|scheduled|due)$/.test(wordAt(reading, place))) return false;
  return PRAISING.test(wordAt(reading, place - 1)) && !IS.has(wordAt(reading, place - 2));
}

const PRAISING = /^(?:highly|much|long|most|eagerly|widely|hotly|previously|originally|initially|than|as|-)$/;

/** "is closing", "are also meeting", and "beginning Saturday": what is about to be. */
function underWay(reading: Reading, place: number): boolean {
  if (wordAt(reading, place) === "upcoming") return true;
  if (/^(?:beginning|starting)$/.test(wordAt(reading, place))) return false;
  return [place - 1, place - 2].some((near) => IS.has(wordAt(reading, near)));
}

/** "has met" and "have not yet been" tell of the past; "have two dates in mind" does not. */
function perfect(reading: Reading, place: number): boolean {
  for (let near = place + 1; near < place + 4; near += 1) {
    const word = wordAt(reading, near);
    if (/(?:ed|en)$/.test(word) || PAST.has(word)) return true;
    if (reading.tokens[near]?.kind !== "word" || DESCRIBED.has(word)) return false;
  }
  return false;
}

/** "will be held". */
function isToBe(reading: Reading, place: number): boolean {
  const adverb = wordAt(reading, place - 1).endsWith("ly") ? 1 : 0;
  return wordAt(reading, place - 1 - adverb) === "be";
}

/** "visited" tells of the past; "the proposed deal" and "would be announced" do not. */
function finite(reading: Reading, place: number): boolean {
  if (!wordAt(reading, place).endsWith("ed")) return false;
  const adverb = wordAt(reading, place - 1).endsWith("ly") ? 1 : 0;
  const before = wordAt(reading, place - 1 - adverb);
  // "will be recorded and posted"
  if (before === "and" && wordAt(reading, place - 2).endsWith("ed")) return finite(reading, place - 2);
  return before !== "be" && !DESCRIBED.has(before) && !before.endsWith("'s");
}

/** "set to meet", "plans to speak": an infinitive after a word for a plan. */
function infinitive(reading: Reading, to: number): boolean {
  return PLANS.has(wordAt(reading, to - 1));
}

function endsSentence(reading: Reading, place: number): boolean {
  const next = reading.tokens[place + 1];
  const mark = wordAt(reading, place);
  return (
    (mark === "." || mark === "!" || mark === "?") && next?.gap === true && /^[\p{Lu}“"‘]/u.test(next.text)
  );
}

/** Tokens looked at on each side. */
const WINDOW = 40;

/** Tokens between a verb and the date that is surely its own. */
const CLOSE = 6;

const IS = words("is are i'm we're he's she's they're it's");

const DESCRIBED = words("a an the his her its their our my your this that these those any some of with for");

const FUTURE = words(`
  will shall won't would could scheduled slated upcoming expected expect expects due gonna until till planned anticipated deadline
  expires begins starts opens reopens resumes ends hopes tomorrow poised needs must
`);

/** What may be done is yet to be done. */
const MAY = words("may might can");

const STARTS = words("start begin open reopen resume end close");

const PLANS = words(`
  set plans plan planning planned going aims hopes expects about wants intends is are due scheduled expected ready wanted hoped
  vowed agreed promised likely supposed slated poised certain sure prepared preparing eager plan prepares going
`);

/** What is said of past times, and no verb, or one of what was to come. */
const UNSURE = words("ago since last announced planned scheduled expected proposed set put");

const PAST = words(`
  was were had did said told met held came went took made got became began won lost left fell rose grew gave found sent spent paid
  wrote spoke led hit saw knew thought brought bought sold shot struck broke drew ran sat stood been since ago last died put
  tore wore swore threw flew blew drove rode froze chose stole shook forgot meant dealt fought caught taught slept kept ate drank
  sank swam rang sang sprang swung dug fled withdrew overtook undertook woke built heard felt
`);
