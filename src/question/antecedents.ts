import type { Before } from "../domain.ts";
import { asSentence } from "../text/asked-sentence.ts";
import { namedRuns, type NameKind } from "../text/name-kinds.ts";
import type { Tagger } from "../text/tagger.ts";
import { capitalised, uncapitalised } from "./capitals.ts";
import { analyseQuestion } from "./question.ts";
import { partsOf } from "./restate.ts";

/** What the pronouns of a question may stand for, by the question and answer before it. */
export interface Antecedents {
  /** "he" and "she". */
  readonly person: string | null;
  /** "it". */
  readonly thing: string | null;
  /** "they". */
  readonly several: string | null;
  /** The short answer, where it is a name. */
  readonly answer: string | null;
  /** True where the question before asked for a name. */
  readonly asksForName: boolean;
  hasOwnNames(question: string): boolean;
  /** Gives a question with the names and the subject of the one before it put in front. */
  carried(question: string): string;
}

interface Noun {
  readonly text: string;
  readonly kind: NameKind | "noun";
  readonly start: number;
  readonly end: number;
}

/** Finds them. Of several names the first counts: the subject of a question stands before its objects. */
export function antecedentsOf(before: Before, tagger: Tagger): Antecedents {
  const told = read(before, tagger);
  const { names, nouns, answer, asksForPerson, asksForThing } = told;
  return {
    answer,
    asksForName: asksForPerson || asksForThing,
    person: personOf(told),
    thing: thingOf(told),
    several: severalOf(told),
    hasOwnNames: (question) => namesIn(question).length > 0,
    carried: (question) => withSubjects(question, names.length > 0 ? names : nouns),
  };
}

/** The question before, as far as its names and nouns tell. */
interface Told {
  readonly question: string;
  readonly names: readonly Noun[];
  readonly nouns: readonly Noun[];
  readonly subject: Noun | null;
  /** The short answer, where it is a name. */
  readonly answer: string | null;
  /** The same, where it was picked out: "Which team has most points?" goes on about the team, and not the points. */
  readonly picked: string | null;
  readonly asksForPerson: boolean;
  readonly asksForThing: boolean;
}

function read({ question, short }: Before, tagger: Tagger): Told {
  const names = namesIn(question);
  const nouns = nounsIn(question, names, tagger);
  const { expected } = analyseQuestion(question);
  const answer = short !== null && isName(short) ? short : null;
  const asksForPerson = expected === "person";
  const asksForThing = expected === "organisation" || expected === "place" || expected === "thing";
  const picked = (asksForPerson || asksForThing) && PICKS.test(question) ? answer : null;
  const subject = subjectIn(question, nouns);
  return { question, names, nouns, subject, answer, picked, asksForPerson, asksForThing };
}

function personOf({ names, answer, asksForPerson }: Told): string | null {
  if (asksForPerson && answer !== null) return answer;
  const named = firstOf(names, ["person", "unknown", "people"]);
  return named ?? (answer !== null && kindOf(answer) === "person" ? answer : null);
}

function thingOf({ question, names, nouns, subject, answer, picked, asksForThing }: Told): string | null {
  return (
    picked ??
    (subject !== null && subject.kind !== "person" ? subject.text : null) ??
    (asksForThing ? answer : null) ??
    firstOf(names, ["organisation", "place", "unknown"]) ??
    firstOf(
      nouns.filter(({ start }) => !COUNTED.test(question.slice(0, start))),
      ["noun"],
    )
  );
}

function severalOf(told: Told): string | null {
  const { question, names, subject, answer, picked, asksForPerson } = told;
  return (
    pair(question, names) ?? picked ?? subject?.text ?? (asksForPerson ? answer : null) ?? personOf(told)
  );
}

/** The points of "How many points did Ann get?" are no "it". */
const COUNTED = /\bhow many\s+$/iu;

/** The first noun of the first of some kinds of which there is one. */
function firstOf(nouns: readonly Noun[], kinds: readonly Noun["kind"][]): string | null {
  return kinds.map((kind) => nouns.find((noun) => noun.kind === kind)).find(Boolean)?.text ?? null;
}

function kindOf(name: string): NameKind {
  const [found] = namesIn(`It was ${name}.`);
  return found === undefined || found.kind === "noun" ? "unknown" : found.kind;
}

function withSubjects(question: string, nouns: readonly Noun[]): string {
  const told = new Set(namesIn(question).map(({ text }) => text));
  const about = nouns.filter(({ text }) => !told.has(text));
  const listed = listOf(about.slice(0, CARRIED).map(({ text }) => text));
  return listed === "" ? `${capitalised(question)}?` : `As for ${listed}, ${lowered(question)}?`;
}

const PICKS =
  /\b(?:most|least|(?:few|low|high|great|bigg|larg|small|long|short|cheap|old|young|new|fast|quick|slow|deep|tall|heavi|strong)est)\b/iu;

/** Gives the names of a question with what they name, in order; days and months are none. */
export function namesIn(question: string): Noun[] {
  const sentence = asSentence(question);
  return namedRuns(sentence)
    .filter(({ start, kind }) => kind !== "date" && sentence.tokens[start]!.term !== "")
    .map(({ start, end, kind }) =>
      span(question, sentence.tokens[start]!.start, sentence.tokens[end - 1]!.end, kind),
    );
}

/** Runs of adjectives and nouns with the determiner before them, names included, in order. */
function nounsIn(question: string, names: readonly Noun[], tagger: Tagger): Noun[] {
  const sentence = asSentence(question);
  const tags = tagger(sentence);
  const found: Noun[] = [];
  for (let from = 0; from < tags.length; from += 1) {
    if (ASKED.test(sentence.tokens[from]!.folded)) continue;
    let to = from;
    while (to < tags.length && RUN.test(tags[to]!) && (to === from || tags[to] !== "DET")) to += 1;
    const isNoun = tags.slice(from, to).some((tag) => NOUN.test(tag));
    if (to === from || !isNoun) continue;
    while (!NOUN.test(tags[to - 1]!)) to -= 1;
    const [start, end] = [sentence.tokens[from]!.start, sentence.tokens[to - 1]!.end];
    const name = names.find((one) => one.start >= start && one.end <= end);
    found.push(span(question, start, end, name?.kind ?? "noun"));
    from = to;
  }
  return found;
}

/** The noun after the helping verb: "the bakery" of "When did the bakery open?". */
function subjectIn(question: string, nouns: readonly Noun[]): Noun | null {
  const parts = partsOf(question);
  if (parts === null || parts.helper === null || !parts.subjectFollows) return null;
  const after = parts.words[parts.helper + 1];
  const lead = question.length - question.trimStart().length;
  const noun = nouns.find(({ start }) => after !== undefined && start === after.start + lead);
  if (noun === undefined) return null;
  // "Did the mill open?": a verb still has to follow, whatever its last word was taken for.
  const takesVerb = /^d(?:o|id|oes)$/u.test(parts.words[parts.helper]!.folded);
  const last = parts.words.at(-1)!;
  if (!takesVerb || noun.end < last.end + lead) return noun;
  const text = noun.text.slice(0, last.start + lead - noun.start).trimEnd();
  return text === "" ? null : { ...noun, text };
}

/** "Zelenskiy and Trump", where a question names two together, or two people at all. */
function pair(question: string, names: readonly Noun[]): string | null {
  for (const [at, name] of names.entries()) {
    const next = names[at + 1];
    if (next !== undefined && /^\s+(?:and|or)\s+$/u.test(question.slice(name.end, next.start)))
      return question.slice(name.start, next.end);
  }
  const people = names.filter(({ kind }) => kind === "person" || kind === "unknown");
  return people.length === 2 ? `${people[0]!.text} and ${people[1]!.text}` : null;
}

function span(text: string, start: number, end: number, kind: Noun["kind"]): Noun {
  return { text: text.slice(start, end), start, end, kind };
}

/** A few words that begin with a capital: what was cut as an answer may be anything. */
function isName(text: string): boolean {
  return /^\p{Lu}[^\n]*\p{L}/u.test(text) && text.split(/\s+/u).length <= NAME_WORDS && !/\d/u.test(text);
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)!}`;
}

/** Only a question's own first word loses its capital, never a name. */
function lowered(text: string): string {
  const [first = ""] = text.split(/[^\p{L}]/u);
  return namesIn(text)[0]?.start === 0 || first === "I" ? text : uncapitalised(text);
}

const RUN = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u;
const NOUN = /^(?:NOUN|PROPN)$/u;
const ASKED = /^(?:(?:who|what|when|where|why|how)['’]?s?|whom|whose|which|many|much)$/u;
const CARRIED = 3;
const NAME_WORDS = 6;
