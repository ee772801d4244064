import type { ExpectedAnswer, Question, QuestionTerm, Span, Spellings, Token } from "../domain.ts";
import { quantities } from "../quantities/quantities.ts";
import { asksForClockTime } from "../text/clock-times.ts";
import { contactFillers, contactTerms } from "../text/contacts.ts";
import { deedsAsked } from "../text/deeds.ts";
import { demonyms } from "../text/demonyms.ts";
import { phrasals } from "../text/phrasal.ts";
import { headsAsked } from "../text/heads.ts";
import { LONGEST_PLACE, placeKind } from "../text/places.ts";
import { twins } from "../text/twins.ts";
import { expectation, LISTS } from "./expected.ts";
import { mendFunctionWords } from "./mend.ts";
import { asWhatIs } from "./meant.ts";
import { metadataField } from "./metadata.ts";
import { newestAsked } from "./newest.ts";
import { asTellAbout } from "./told-about.ts";
import { withoutPointers } from "./pointers.ts";
import { quotedIn } from "./quoted.ts";
import { respell } from "./respell.ts";

const AS_TYPED: Spellings = { others: () => [], mended: () => null, inFull: () => null };

/** Analyses a question: what would answer it, and what must be found. */
export function analyseQuestion(asked: string, spellings: Spellings = AS_TYPED): Question {
  const { text, tokens } = respell(
    asTellAbout(asWhatIs(mendFunctionWords(withoutPointers(asked)))),
    spellings,
  );
  const names = nameSpans(text, tokens);
  const asking = askingSentence(text);
  // "As for the hall, do I need to book?": how a follow-up is read asks nothing.
  const from = asking.start + (AS_FOR.exec(text.slice(asking.start))?.[0].length ?? 0);
  const { expected, focus } = expectation(
    text.slice(from, asking.end),
    tokens.filter(({ start, end }) => start >= from && end <= asking.end),
    from,
  );
  return {
    text,
    expected,
    focus,
    tokens,
    terms: questionTerms(text, withoutFillers(text, tokens, expected), names, (token) => [
      ...spellings.others(token),
      ...saidFor(token, { text, expected }),
    ]),
    names,
    quoted: quotedIn(text),
    asking,
    quantities: quantities(text),
    field: metadataField(text),
    news: newestAsked(text),
  };
}

const AS_FOR = /^\W*as for [^,?]{1,80}, (?=\p{L})/iu;

/** What articles say for a word that only the question has: "how old" of an age, "who runs" of a head, "who started" of a founder, "where are you" of a street. */
function saidFor(token: Token, { text, expected }: Pick<Question, "text" | "expected">): readonly string[] {
  if (expected === "age" && token.folded === "old") return ["age"];
  // "Left" is a side as well, so it is no form of "leave" everywhere.
  if (token.folded === "leave" && /\bdid\b/iu.test(text)) return ["left"];
  return [...headsAsked(text, token), ...deedsAsked(text, token), ...contactTerms(text, token)];
}

/** "The king fled this week. Where did he go?": the last sentence asks, unless it is too short to ask anything. */
function askingSentence(text: string): Span {
  const cuts = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const start = cuts.findLast((at) => /\w+\W+\w+/u.test(text.slice(at))) ?? 0;
  return { start, end: text.length };
}

/** Not after an initial or a short title, nor before a number: "J. K. Rowling", "Gov. Lee", "No. 10". */
const SENTENCE_END = /(?:(?<=\b\p{Ll}+|\p{L}{4}|\d|[”"’)])[.!]|\?)["”’)]*\s+(?=["“‘(]?\p{Lu})/gu;

/**
 * "How long did the talks last?" asks for a stretch of time: no answer has "long" in it, and "last week" is
 * none. "How long is the river" asks for something else. "How late is it open" asks for a time of day.
 */
function withoutFillers(text: string, tokens: readonly Token[], expected: ExpectedAnswer): readonly Token[] {
  if (expected === "date" && asksForClockTime(text)) {
    const left = tokens.filter(({ folded }, at) => !(HOUR.has(folded) && tokens[at - 1]?.folded === "how"));
    return left.some(({ term }) => term !== "") ? left : tokens;
  }
  const fillers = contactFillers(text);
  const named = fillers === null ? [] : tokens.filter(({ folded }) => !fillers.test(folded));
  if (named.length > 0) return named;
  const lists = LISTS.exec(text)?.[0].length ?? 0;
  if (lists > 0) return tokens.filter(({ start }) => start >= lists);
  // "How big is the hall": "a big drum" is no nearer to it.
  if (expected === "measure" && HOW_BIG.test(text))
    return tokens.filter(({ folded }, at) => !(BIG.has(folded) && tokens[at - 1]?.folded === "how"));
  if (expected !== "duration") return tokens;
  const how = /\bhow long\b(?! (?:is|are)\b)/iu.exec(text);
  if (how === null) return tokens;
  const left = tokens.filter(
    ({ start, folded }) =>
      !(start > how.index && start < how.index + how[0].length) && !(start > how.index && LASTS.has(folded)),
  );
  return left.some(({ term }) => term !== "") ? left : tokens;
}

const HOW_BIG = /\bhow (?:big|large) (?:is|are|was|were|does|do|did|can|must)\b/iu;
const BIG: ReadonlySet<string> = new Set(["big", "large"]);

const HOUR: ReadonlySet<string> = new Set(["late", "early"]);

const LASTS: ReadonlySet<string> = new Set(["last", "lasts", "lasted", "lasting"]);

function questionTerms(
  text: string,
  tokens: readonly Token[],
  names: readonly Span[],
  othersOf: Spellings["others"],
): readonly QuestionTerm[] {
  const found = new Map<string, QuestionTerm>();
  const together = phrasals(tokens);
  // "Come back" is one thing, whether it is written so or "return".
  const particles = new Set(together.map(({ particle }) => tokens[particle]!));
  const inOneWord = new Map(together.map(({ verb, terms }) => [tokens[verb]!, terms]));
  for (const token of tokens) {
    if (token.term === "" || found.has(token.term) || particles.has(token)) continue;
    const name = names.some((span) => span.start <= token.start && token.end <= span.end);
    const others = [
      ...othersOf(token),
      ...demonyms(token.term),
      ...twins(token.term),
      ...(inOneWord.get(token) ?? []),
    ];
    const alternatives = [...new Set(others)].filter((term) => term !== token.term);
    found.set(token.term, {
      term: token.term,
      alternatives,
      words: text.slice(token.start, token.end),
      name,
    });
    if (found.size === MAX_TERMS) break;
  }
  // "Who is he?" has nothing but stop words: they are then what there is to find.
  if (found.size === 0) {
    for (const token of tokens.slice(0, MAX_TERMS)) {
      const alternatives = [...new Set(othersOf(token))];
      found.set(token.folded, { term: token.folded, alternatives, words: token.folded, name: false });
    }
  }
  return [...found.values()];
}

/** A question is one sentence: what lies past this many terms is not one, and costs time. */
const MAX_TERMS = 64;

/** Capitalised runs, without the question word that opens the sentence; of what is written small, the places. */
function nameSpans(text: string, tokens: readonly Token[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  // "HOW MUCH DID …": where everything is capitalised, capitals tell nothing.
  if (tokens.length > 3 && tokens.every((token) => token.capital)) return spans;
  for (const [at, token] of tokens.entries()) {
    if (!token.capital || (at === 0 && token.term === "")) continue;
    if (token.term === "" && spans.length === 0) continue;
    const last = spans.at(-1);
    if (last !== undefined && /^[\s.’'-]+(?:of\s|the\s|de\s|al-)?$/u.test(text.slice(last.end, token.start)))
      last.end = token.end;
    else spans.push({ start: token.start, end: token.end });
  }
  return tokens.some(({ capital }, at) => capital && at > 0) ? spans : [...spans, ...placeSpans(tokens)];
}

/** "unemployment denmark": who writes no capitals names a place all the same, the longest that the words give. */
function placeSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const to = placeAt(tokens, from);
    if (to === null) continue;
    spans.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
    from = to - 1;
  }
  return spans;
}

/** Gives the token behind the place that small words name from one on; null where they name none. */
function placeAt(tokens: readonly Token[], from: number): number | null {
  for (let to = Math.min(tokens.length, from + LONGEST_PLACE); to > from; to -= 1) {
    const words = tokens.slice(from, to);
    const isPlace = placeKind(words.map(({ folded }) => folded).join(" ")) !== null;
    if (isPlace && words.every(({ capital, term }) => !capital && term !== "")) return to;
  }
  return null;
}
