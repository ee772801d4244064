import {
  BREAK,
  hasVerb,
  isRelative,
  isTagged,
  isVerb,
  measureAt,
  nounPhraseBefore,
  opensClause,
  type Parsed,
  type Words,
  wordAt,
} from "./syntax.ts";
import { trimClosing } from "./trim.ts";

/** Gives the subject of a clause that opens with its verb: what "who" stands for, or what the clause before is about. */
export function sharedSubject(parsed: Parsed, left: Words, opener: number): Words | null {
  if (left.from === 0) return null;
  if (opener >= 0 && isRelative(parsed, opener)) return antecedent(parsed, opener);
  if (!isVerb(parsed, left.from)) return null;
  if (opener >= 0 && isTagged(parsed, opener, "CCONJ"))
    return ofSameClause(parsed, opener) ?? firstSubject(parsed, opener);
  if (opener >= 0) return null;
  // "Explosions rocked the base on Tuesday, killing one person"
  if (wordAt(parsed, left.from).endsWith("ing")) return firstSubject(parsed, left.from);
  // "The team won 17, drew 7 and lost 6"
  return subjectBefore(parsed, beforeInsertion(parsed, left.from)) ?? firstSubject(parsed, left.from);
}

/** What stands before a verb; of "winds of up to 90 km/h" the winds, and behind a date what the sentence is about. */
function subjectBefore(parsed: Parsed, verb: number): Words | null {
  const kind = measureAt(parsed, verb - 1);
  if (kind === null) {
    const phrase = nounPhraseBefore(parsed, verb);
    return phrase === null ? null : withPlaces(parsed, phrase);
  }
  if (kind === "date") return firstSubject(parsed, verb);
  let end = verb;
  while (measureAt(parsed, end - 1) !== null) end -= 1;
  return nounPhraseBefore(parsed, trimClosing(parsed, { from: 0, to: end }).to);
}

/** What "which" stands for, behind figures and prepositions too: "the famine from 1959 to 1961, which killed". */
function antecedent(parsed: Parsed, opener: number): Words | null {
  for (let end = opener; end > 0 && opener - end < FAR_WORDS; end -= 1) {
    const measured = end === opener ? measureBefore(parsed, end) : null;
    if (measured !== null) return measured;
    const found = nounPhraseBefore(parsed, end);
    if (found !== null) return withPlaces(parsed, found);
    if (!isTagged(parsed, end - 1, "NUM ADP PART DET")) return null;
  }
  return null;
}

/** "4.9 per cent, which adds": a figure that is no day; of "Ann Lee, 71, who" it is Ann Lee. */
function measureBefore(parsed: Parsed, end: number): Words | null {
  const kind = measureAt(parsed, end - 1);
  if (kind === null || kind === "date" || kind === "age") return null;
  let from = end;
  while (measureAt(parsed, from - 1) === kind) from -= 1;
  return { from, to: end };
}

/** "A strike at the mill in Corran": with the places that stand between its noun and the last. */
function withPlaces(parsed: Parsed, phrase: Words): Words {
  const place = phrase.from - 1;
  if (!PLACES.has(wordAt(parsed, place)) || BREAK.test(parsed.gaps[place] ?? "")) return phrase;
  const before = BREAK.test(parsed.gaps[place - 1] ?? ".") ? null : nounPhraseBefore(parsed, place);
  if (before === null || measureAt(parsed, place - 1) === "date") return phrase;
  return withPlaces(parsed, { from: before.from, to: phrase.to });
}

/** "The scanner, which weighs a ton and was paid for": what is joined within a relative clause has its subject. */
function ofSameClause(parsed: Parsed, conjunction: number): Words | null {
  for (let at = conjunction - 1; at > 0 && conjunction - at < CLAUSE_WORDS; at -= 1) {
    if (isRelative(parsed, at)) return antecedent(parsed, at);
    if (BREAK.test(parsed.gaps[at - 1] ?? "") || opensClause(parsed, at)) return null;
  }
  return null;
}

/** The end of what stands before an inserted clause ("The war, which began in 2022, has …"), else the word given. */
function beforeInsertion(parsed: Parsed, at: number): number {
  for (let from = at - 1; from > 0; from -= 1) {
    if (!BREAK.test(parsed.gaps[from - 1] ?? "")) continue;
    if (opensClause(parsed, from)) return from;
    if (parsed.gaps[at - 1]?.startsWith(",") !== true) continue;
    // "Sweden, one of the happiest countries, makes …"
    if (!hasVerb(parsed, { from, to: at })) return from;
    // "The mill, built in 1887 by two brothers, lost …": what stands before has no verb yet.
    if (isVerb(parsed, from) && !hasVerb(parsed, { from: 0, to: from })) return from;
  }
  return at;
}

function firstSubject(parsed: Parsed, before: number): Words | null {
  for (let at = 0; at < before; at += 1) {
    if (isVerb(parsed, at)) return subjectBefore(parsed, beforeInsertion(parsed, at));
  }
  return null;
}

const FAR_WORDS = 6;
const CLAUSE_WORDS = 12;
const PLACES: ReadonlySet<string> = new Set("at in on from near".split(" "));
