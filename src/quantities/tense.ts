import { wordAt, type Reading } from "./reading.ts";

/**
 * Tells whether the sentence around some tokens looks forward or back: the nearest clue before them decides,
 * else the nearest after them, else back, as news does.
 */
export function tenseAt(reading: Reading, from: number, to: number): "past" | "future" {
  return clue(reading, from - 1, -1) ?? clue(reading, to, 1) ?? "past";
}

function clue(reading: Reading, start: number, step: 1 | -1): "past" | "future" | null {
  for (let place = start; Math.abs(place - start) < WINDOW; place += step) {
    const token = reading.tokens[place];
    if (token === undefined || token.kind === "break" || endsSentence(reading, place)) return null;
    const word = token.lower;
    if (FUTURE.has(word) || word.endsWith("'ll")) return "future";
    if (word === "to" && step === -1 && infinitive(reading, place)) return "future";
    if (PAST.has(word) || (word.endsWith("ed") && token.kind === "word" && word.length > 4)) return "past";
  }
  return null;
}

/** "set to meet", "plans to speak": an infinitive after a word for a plan. */
function infinitive(reading: Reading, to: number): boolean {
  return PLANS.has(wordAt(reading, to - 1));
}

function endsSentence(reading: Reading, place: number): boolean {
  const next = reading.tokens[place + 1];
  return /^[.!?]$/.test(wordAt(reading, place)) && next?.gap === true && /^[\p{Lu}“"‘]/u.test(next.text);
}

/** Tokens looked at on each side. */
const WINDOW = 24;

const FUTURE = new Set([
  "will",
  "shall",
  "won't",
  "scheduled",
  "slated",
  "upcoming",
  "expected",
  "due",
  "gonna",
  "until",
  "till",
  "planned",
  "anticipated",
  "would",
  "could",
  "deadline",
  "expires",
  "begins",
  "starts",
  "opens",
  "hopes",
  "tomorrow",
  "poised",
  "ends",
]);

const PLANS = new Set([
  "set",
  "plans",
  "plan",
  "planning",
  "going",
  "aims",
  "hopes",
  "expects",
  "about",
  "wants",
  "intends",
  "is",
  "are",
  "due",
  "scheduled",
  "expected",
  "ready",
]);

const PAST = new Set([
  "was",
  "were",
  "had",
  "did",
  "said",
  "told",
  "met",
  "held",
  "came",
  "went",
  "took",
  "made",
  "got",
  "became",
  "began",
  "won",
  "lost",
  "left",
  "fell",
  "rose",
  "grew",
  "gave",
  "found",
  "found",
  "sent",
  "spent",
  "paid",
  "wrote",
  "spoke",
  "led",
  "hit",
  "saw",
  "knew",
  "thought",
  "brought",
  "bought",
  "sold",
  "shot",
  "struck",
  "broke",
  "drew",
  "ran",
  "sat",
  "stood",
  "been",
  "has",
  "have",
  "since",
  "ago",
  "last",
  "died",
  "put",
]);
