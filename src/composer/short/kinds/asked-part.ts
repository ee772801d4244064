import type { Quantity, Question, Span, Token } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { isJoined } from "../../../text/gaps.ts";
import type { Scene } from "../scene.ts";

/**
 * Of several amounts gives those of the part that speaks of what is asked: "£6" of "Entry costs £6, lunch £9", asked of
 * entry. All of them where no one part does.
 */
export function inAskedPart(scene: Scene, amounts: readonly Quantity[]): readonly Quantity[] {
  const parts = partsOf(scene);
  if (parts === null || amounts.length < 2) return amounts;
  const told = [...new Set(amounts.map(({ start }) => parts.at(start)))];
  if (told.length < 2) return amounts;
  const asked = askedTerms(scene.question);
  const own = parts.subject !== null && told.includes(parts.subject) ? parts.subject : null;
  // "How much is membership for students?": what is said besides may tell which of them.
  const besides = told.some((one) => one !== own && parts.has(one, besidesSubject(scene.question)));
  if (own !== null && besides) return amounts;
  const part =
    own ??
    onlyOne(told, (one) => parts.has(one, asked)) ??
    onlyOne(told, (one) => parts.has(one, ofOnePart(scene, parts)));
  return part === null ? amounts : amounts.filter(({ start }) => parts.at(start) === part);
}

/**
 * The nouns, names and numbers that are asked for and stand in one part alone: "2" of "Round 1 is due on Monday, round 2
 * on Friday". A verb that stands once is said of all.
 */
function ofOnePart({ question, sentence, tags }: Scene, { at }: Parts): ReadonlySet<string> {
  const asked = askedTerms(question);
  const places = new Map<string, Set<number>>();
  for (const [place, { term, start }] of sentence.tokens.entries()) {
    if (!asked.has(term) || !/^(?:NOUN|PROPN|NUM)$/u.test(tags[place] ?? "")) continue;
    places.set(term, (places.get(term) ?? new Set()).add(at(start)));
  }
  return new Set([...places].filter(([, { size }]) => size === 1).map(([term]) => term));
}

type Parts = NonNullable<ReturnType<typeof partsOf>>;

/** Gives the bare number of the part that speaks of what is asked: "two" of "Granite is worth four points, slate two". */
export function bareInAskedPart(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (!BARE.has(question.expected)) return null;
  const voted = votesFor(scene);
  if (voted !== null) return voted;
  const parts = partsOf(scene);
  const counts = sentence.quantities.filter(({ kind }) => kind !== "date" && kind !== "duration");
  if (parts === null || parts.subject === null || counts.length === 0) return null;
  if (sentence.quantities.some(({ start }) => parts.at(start) === parts.subject)) return null;
  const isNumber = ({ start, folded }: Token, at: number) =>
    parts.at(start) === parts.subject && NUMBER.test(folded) && !isJoined(sentence, at + 1);
  const [number, second] = sentence.tokens.filter(isNumber);
  return number === undefined || second !== undefined ? null : { start: number.start, end: number.end };
}

const BARE: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>(["count", "money", "measure"]);

/** "14" of "by 22 votes to 14 for Ann Lee", asked of Ann. */
function votesFor({ question, sentence }: Scene): Span | null {
  const found = VOTES.exec(sentence.text);
  const subject = subjectOf(question);
  if (found === null || question.focus === null || !/^votes?$/u.test(question.focus)) return null;
  const start = sentence.start + found.index + found[0].length - found[1]!.length - found[2]!.length;
  const name = sentence.tokens.find((token) => token.start >= start + found[1]!.length + " for ".length);
  const isOwn = name !== undefined && subject.has(name.term);
  return isOwn ? { start, end: start + found[1]!.length } : null;
}

const VOTES = /\b\d+ votes? (?:to|against) (\d+)( for )(?=\p{Lu})/u;

const NUMBER =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)$/u;

/** Where the parts of a sentence stand, and which of them has whom or what is asked for; null where it is one, or too much is asked. */
function partsOf({ question, sentence }: Scene) {
  const ends = [...sentence.text.matchAll(BREAK)].map(({ index }) => sentence.start + index);
  if (ends.length === 0 || question.terms.length > MOST_TERMS) return null;
  const at = (place: number) => ends.filter((end) => end <= place).length;
  const has = (part: number, terms: ReadonlySet<string>) =>
    sentence.tokens.some(({ term, start }) => terms.has(term) && at(start) === part);
  const parts = [...Array(ends.length + 1).keys()];
  const subject = subjectOf(question);
  // "A bronze badge, fifty a silver": what all of them are is said once.
  const own = new Set([...subject].slice(0, -1));
  const part = onlyOne(parts, (one) => has(one, subject)) ?? onlyOne(parts, (one) => has(one, own));
  return { at, has, subject: part };
}

/** A long question has words of every part. */
const MOST_TERMS = 6;

function onlyOne(parts: readonly number[], isOwn: (part: number) => boolean): number | null {
  const [only, second] = parts.filter(isOwn);
  return only === undefined || second !== undefined ? null : only;
}

/** A part ends with these; a number has no space behind its comma. */
const BREAK = /[,;]\s|\s(?:and|while|but|against)\s/gu;

/** The terms of whom or what is asked how much it has: "Ann" of "how many votes did Ann get". */
function subjectOf({ text, terms }: Question): ReadonlySet<string> {
  const words =
    (SUBJECT.exec(text) ?? FOR_WHAT.exec(text))?.[1]?.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? [];
  const own = terms.filter((term) => words.includes(term.words.toLowerCase()));
  return askedTerms({ terms: own });
}

/** The terms that are neither of the subject nor of the noun that is counted. */
function besidesSubject(question: Question): ReadonlySet<string> {
  const subject = subjectOf(question);
  const rest = question.terms.filter(
    ({ term, words }) => !subject.has(term) && words.toLowerCase() !== question.focus && !VERBS.test(words),
  );
  return askedTerms({ terms: rest });
}

const VERBS = /^(?:worth|gets?|got|have|costs?|pays?|earns?|wins?|makes?|scores?|takes?|receives?)$/iu;

/** "How many stamps for a silver card", "do I need for a silver card". */
const FOR_WHAT =
  /^\W*how (?:much|many \p{L}+)(?: (?:do|does|must|should) (?:i|you|we|one|they) (?:need|collect|get|pay|have))? for (?:an?|the|my|one)? ?([\p{L}\p{N}'’-]{1,60}(?: [\p{L}\p{N}'’-]{1,60}){0,3}) ?\W*$/iu;

const SUBJECT =
  /\bhow (?:much|many \p{L}+|big|large|tall|high|wide|deep|heavy) (?:is|are|was|were|do|does|did|will|would|has|have|had) ((?:(?!(?:worth|get|got|have|cost|pay|earn|win|make|score|take|receive|of|at|in|on|for|from|to|with)\b)[\p{L}\p{N}'’-]+ ?){1,4})/iu;
