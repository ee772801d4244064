import type { AnalysedSentence, Question, Quantity, Span, Token } from "../domain.ts";
import { isPerson } from "../quantities/nouns.ts";
import { namedRuns, type NamedRun, type NameKind } from "../text/name-kinds.ts";
import { placeKind, type PlaceKind } from "../text/places.ts";
import type { Tag } from "../text/tagger.ts";
import type { SpanCandidate } from "./spans.ts";

/** What telling a stretch's kind needs to see. */
export interface Scene {
  readonly question: Question;
  readonly sentence: AnalysedSentence;
  readonly tags: readonly Tag[];
}

/** Tells whether a stretch can be what the question asks for, as far as its kind tells. */
export type Fits = (stretch: Pick<SpanCandidate, "from" | "to">) => boolean;

/**
 * Gives the test that a short answer has to pass: who asks for people or what acts like them, where for a
 * place, and nothing that the question names is an answer to it. Amounts have a test of their own.
 */
export function kindTest(scene: Scene): Fits {
  const { question, sentence, tags } = scene;
  const kind = KIND_TESTS[scene.question.expected];
  const runs = namedRuns(scene.sentence).map((run) => ({ run, isAsked: isAskedName(scene, run) }));
  const asksForOne = ONE.test(scene.question.text.trim()) && !SEVERAL.test(scene.question.focus ?? "");
  return (stretch) => {
    if (cutsVerb(scene, stretch)) return false;
    if (kind === undefined) return true;
    const within = runs.filter(({ run }) => run.start < stretch.to && stretch.from < run.end);
    const inside = within.map(({ run }) => run);
    const names = within.filter(({ isAsked }) => !isAsked).map(({ run }) => run);
    if (NAMED[scene.question.expected] === true) {
      if (inside.some((run) => isCut(run, stretch)) || tellsDeed(scene, stretch)) return false;
      if (asksForOne && inside.length > 1 && isRow(scene, stretch)) return false;
    }
    const opensAsked = inside[0] !== names[0];
    return kind({ question, sentence, tags, stretch, names, named: inside.length > 0, opensAsked });
  };
}

/** "Constantinople and ruled Italy": what a second verb does belongs to somebody before. */
function cutsVerb({ tags }: Scene, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tags[at] !== "CCONJ" || tags[at + 1] !== "VERB") continue;
    return !tags.slice(from, at).some((tag) => tag === "VERB" || tag === "AUX");
  }
  return false;
}

/** Answers that are names more often than not. */
const NAMED: Readonly<Partial<Record<Question["expected"], true>>> = {
  person: true,
  organisation: true,
  place: true,
};

/** "Who is the mayor?", "which city": one is asked for. */
const ONE =
  /^(?:who(?:['’]?s| is| was)|(?:in |at |from |to |of )?(?:which|what) \p{L}+)\b(?!.*\band who\b)/iu;
const SEVERAL = /(?:[^su]s|people|men|women|children)$/u;

/** "Ann Lee confirmed": whoever it was did something, which is no part of the name. */
function tellsDeed({ sentence, tags }: Scene, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  return tags.slice(from, to).some((tag, at) => tag === "VERB" && !sentence.tokens[from + at]!.capital);
}

function isRow({ tags }: Scene, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  return tags.slice(from, to).includes("CCONJ");
}

/** "Vice" of "Vice President Ann Lee"; her title may stay away, her name may not. */
function isCut(run: NamedRun, { from, to }: Pick<SpanCandidate, "from" | "to">): boolean {
  return run.end > to && run.start < to && from <= run.start;
}

interface Tested extends Scene {
  readonly stretch: Pick<SpanCandidate, "from" | "to">;
  /** The names in the stretch that the question has not. */
  readonly names: readonly NamedRun[];
  /** True where the stretch has any name. */
  readonly named: boolean;
  /** True where a name of the question comes first: what follows belongs to it. */
  readonly opensAsked: boolean;
}

const KIND_TESTS: Readonly<Partial<Record<Question["expected"], (tested: Tested) => boolean>>> = {
  person: isWho,
  organisation: isBody,
  place: isWhere,
  thing: isThat,
  list: isThat,
  reason: isWhy,
  manner: isHow,
  description: isHow,
};

/** A reason is something that is or happens: it begins with no time or amount, and nobody alone is one. */
function isWhy(tested: Tested): boolean {
  const { sentence, stretch, tags, names } = tested;
  if (tags[stretch.from] === "NUM" || inQuantity(sentence, sentence.tokens[stretch.from]!)) return false;
  const happens = tags.slice(stretch.from, stretch.to).some((tag) => tag === "VERB" || tag === "AUX");
  return happens || !(names.length > 0 && holdsAmount(tested, ["date"]));
}

/** True where nothing but numbers or times is told: "next spring", "eight minutes more", "9 to 4". */
function isAmountOnly({ sentence, stretch, tags }: Tested): boolean {
  const words = sentence.tokens.slice(stretch.from, stretch.to);
  const isAmount = (word: Token, at: number) =>
    inQuantity(sentence, word) || tags[stretch.from + at] === "NUM";
  return (
    words.some(isAmount) &&
    words.every((word, at) => isAmount(word, at) || !/^(?:NOUN|PROPN|VERB)$/u.test(tags[stretch.from + at]!))
  );
}

function inQuantity({ quantities }: AnalysedSentence, { start, end }: Token): boolean {
  return quantities.some((quantity) => quantity.start < end && start < quantity.end);
}

/** True where nothing but a time is told. */
function isTimeOnly(tested: Tested): boolean {
  return holdsAmount(tested, ["date", "duration"]) && isAmountOnly(tested);
}

/** No person and no deed where a thing is asked for by its noun: "what kind of support" is nobody. */
function isThat(tested: Tested): boolean {
  const { question, names, stretch, tags, sentence } = tested;
  const isDone = tags[stretch.from] === "VERB" && !sentence.tokens[stretch.from]!.capital;
  if (
    question.focus !== null &&
    isDone &&
    /^(?:what|which)\s+(?!is|are|was|were|did|do|does)/iu.test(question.text.trim())
  )
    return false;
  if (/^(?:nationality|ethnicity)$/u.test(question.focus ?? ""))
    return names.some(({ kind }) => kind === "people" || kind === "place");
  if (question.focus === null)
    return !isTimeOnly(tested) && !(WRONG.test(question.text) && isAmountOnly(tested));
  if (isActor(question.focus) || isPerson(question.focus)) return true;
  if (/^(?:name|title|nickname|word|term|character|role|band|act|star)s?$/u.test(question.focus)) return true;
  const last = names.at(-1);
  return !(last?.kind === "person" && last.sure && last.end === stretch.to);
}

/** A way: more than an adverb that only colours the sentence, and no name or time. */
function isHow(tested: Tested): boolean {
  const { question, sentence, stretch, tags, names } = tested;
  if (isTimeOnly(tested)) return false;
  const words = sentence.tokens.slice(stretch.from, stretch.to);
  if (words.every(({ term, folded }) => term === "" || COLOURING.test(folded))) return false;
  const opensWithName = names.some(({ start }) => start === stretch.from);
  const isHowAsked = /^how\b/iu.test(question.text.trim());
  // What a sentence opens with is whom it is about.
  if (isHowAsked && (opensWithName || (stretch.from === 0 && tags[0] === "DET"))) return false;
  if (isHowAsked && !tellsWay(tested)) return false;
  return !(words.length === 1 && tags[stretch.from] === "ADV" && !words[0]!.folded.endsWith("ly"));
}

/** A way is a deed, an adverb or a state, or stands behind a preposition: "the imperial robes" are none. */
function tellsWay({ sentence, stretch, tags }: Tested): boolean {
  const before = tags[stretch.from - 1];
  return (
    before === "ADP" ||
    before === "SCONJ" ||
    tags.slice(stretch.from, stretch.to).some((tag) => WAYS.has(tag)) ||
    inQuantity(sentence, sentence.tokens[stretch.from]!)
  );
}

const WAYS: ReadonlySet<Tag> = new Set(["VERB", "ADV", "ADJ", "ADP", "NUM"]);

/** What is wrong, or happens, is told in words. */
const WRONG = /\b(?:wrong|happen(?:s|ed|ing)?|matter|problem|trouble)\b/iu;

const COLOURING =
  /^(?:even|also|still|however|already|openly|now|then|later|previously|recently|just|only|often|always|sharply|largely|very|quite|rather|further|again|finally|instead)$/u;

/** A person, or a company, a country's people or a party: whatever can act. */
function isWho(tested: Tested): boolean {
  if (holdsAmount(tested, ["date", "money", "percent", "duration"])) return false;
  const head = headOf(tested);
  if (!head.capital) return isActor(head.folded) && (!tested.named || tested.names.length > 0);
  if (tested.opensAsked || cutsPeople(tested)) return false;
  return tested.names.some((run) => {
    if (run.sure && !ACTING[run.kind]) return false;
    // "Japan’s" belongs to somebody, and is nobody.
    if (run.kind === "place" && isPossessive(tested, run)) return false;
    // "Limassol" acts in "Limassol opened its gates", not in "the port of Limassol".
    if (run.kind === "place" && followsPlaceWord(tested, run.start)) return false;
    return !isThing(tested, run);
  });
}

/** An organisation: no person who is surely one, no place, no amount. */
function isBody(tested: Tested): boolean {
  if (holdsAmount(tested, ["date", "money", "percent", "duration"])) return false;
  if (!tested.named) return true;
  return tested.names.some((run) => !run.sure || (run.kind !== "person" && run.kind !== "date"));
}

function isWhere(tested: Tested): boolean {
  if (holdsAmount(tested, ["date", "money", "percent", "duration", "age"])) return false;
  const { names, named, question } = tested;
  // "Germany and Halford Mackinder": a place and somebody are no place.
  if (names.some(({ kind }) => kind === "person") && names.length > 1) return false;
  if (tested.tags[tested.stretch.from] === "PART" || cutsPeople(tested)) return false;
  if (question.focus !== null) {
    if (names.length > 0 && names.every((run) => isOtherPlace(tested, run))) return false;
    // Countries are known by name: what is not known is none.
    const wantsCountry = PLACE_FOCUS.get(question.focus) === "country";
    if (wantsCountry && !names.some(({ kind }) => kind === "place" || kind === "people")) return false;
    if (!named) return /^(?:NOUN|PROPN)$/u.test(tested.tags[tested.stretch.to - 1] ?? "");
    return names.some((run) => !run.sure || !NOWHERE[run.kind]);
  }
  if (!named) {
    const last = tested.sentence.tokens[tested.stretch.to - 1]!.folded;
    return followsPlaceWord(tested, tested.stretch.from) && !goesOn(tested) && !TIMES.test(last);
  }
  return names.some((run) => {
    if (run.kind === "place" && !isEvent(tested, run)) return true;
    if (run.sure && NOWHERE[run.kind]) return false;
    return !isEvent(tested, run) && followsPlaceWord(tested, run.start);
  });
}

/** A country for "which city". */
function isOtherPlace({ sentence, question }: Tested, run: NamedRun): boolean {
  const wanted = PLACE_FOCUS.get(question.focus ?? "");
  const kind = placeKind(
    sentence.tokens
      .slice(run.start, run.end)
      .map(({ folded }) => folded)
      .join(" "),
  );
  return wanted !== undefined && kind !== null && kind !== wanted;
}

const PLACE_FOCUS: ReadonlyMap<string, PlaceKind> = new Map([
  ["country", "country"],
  ["countries", "country"],
  ["city", "city"],
  ["cities", "city"],
  ["continent", "region"],
]);

/** "The Russian" of "the Russian leader". */
function cutsPeople({ sentence, stretch, names, tags }: Tested): boolean {
  const last = names.at(-1);
  if (last === undefined || last.kind !== "people" || last.end !== stretch.to) return false;
  const gap = sentence.text.slice(
    sentence.tokens[stretch.to - 1]!.end - sentence.start,
    (sentence.tokens[stretch.to]?.start ?? sentence.end) - sentence.start,
  );
  return /^[\s-]$/u.test(gap) && /^(?:NOUN|ADJ)$/u.test(tags[stretch.to] ?? "");
}

/** "The city" of "the city of Deabolis" is half of a name. */
function goesOn({ sentence, stretch }: Tested): boolean {
  const last = sentence.tokens[stretch.to - 1]!;
  const next = sentence.tokens[stretch.to];
  if (next === undefined) return false;
  const gap = sentence.text.slice(last.end - sentence.start, next.start - sentence.start);
  return /^[\s-]$/u.test(gap) && (next.capital || next.folded === "of");
}

/** Who may be asked with "who". */
const ACTING: Readonly<Record<NameKind, boolean>> = {
  person: true,
  organisation: true,
  people: true,
  unknown: true,
  place: true,
  date: false,
};

const NOWHERE: Readonly<Record<NameKind, boolean>> = {
  person: true,
  date: true,
  people: true,
  organisation: false,
  unknown: false,
  place: false,
};

/** "Thomas Savery" for a question after Savery’s pump: the last word of a name carries it, "II" aside. */
function isAskedName({ question, sentence }: Scene, run: NamedRun): boolean {
  const words = sentence.tokens.slice(run.start, run.end).filter(({ folded }) => !NUMBERED.test(folded));
  const asked = ({ term, folded }: Token) =>
    question.terms.some(
      (one) => one.term === term || one.alternatives.includes(term) || one.words.toLowerCase() === folded,
    );
  const last = words.at(-1);
  if (last === undefined) return true;
  // "Museum of Independence", "Manakin Church": the last word tells what it is, not which.
  const carries = !words.some(({ folded }) => folded === "of") && last.folded !== question.focus;
  if (!carries) return words.every((word) => word.term === "" || asked(word));
  return asked(last) && !isKin(question, words);
}

/** "Genghis Khan" for a question after Kublai Khan’s grandfather: another first name is another person. */
function isKin(question: Question, words: readonly Token[]): boolean {
  const last = words.at(-1)!;
  const name = question.names.find(({ start, end }) =>
    question.tokens.some((token) => token.term === last.term && token.start >= start && token.end <= end),
  );
  if (name === undefined) return false;
  const said = question.tokens.filter(({ start, end }) => start >= name.start && end <= name.end);
  const first = words.filter(({ folded }) => !TITLE.test(folded))[0];
  return said.length > 1 && first !== undefined && !said.some(({ term }) => term === first.term);
}

const NUMBERED = /^(?:[ivx]+|jr|sr)$/u;
const TITLE =
  /^(?:president|king|queen|prince|princess|emperor|pope|sir|lord|lady|dr|mr|mrs|ms|saint|st|general|senator|minister|chancellor|duke|count|earl)$/u;

function holdsAmount({ sentence, stretch }: Tested, kinds: readonly Quantity["kind"][]): boolean {
  const start = sentence.tokens[stretch.from]!.start;
  const end = sentence.tokens[stretch.to - 1]!.end;
  const within = (span: Span) => span.start < end && start < span.end;
  return sentence.quantities.some((quantity) => kinds.includes(quantity.kind) && within(quantity));
}

function headOf({ sentence, tags, stretch }: Tested): Token {
  // "the leaders of the union": the head stands before the preposition.
  let last = stretch.to - 1;
  for (let at = stretch.from; at < stretch.to; at += 1) {
    if (tags[at] === "ADP" && at > stretch.from) {
      last = at - 1;
      break;
    }
  }
  return sentence.tokens[last]!;
}

function isActor(word: string): boolean {
  return (
    isPerson(word) ||
    /(?:men|women|people|folk|ists?|ians?)$/u.test(word) ||
    ACTORS.has(word.replace(/s$/u, ""))
  );
}

const ACTORS: ReadonlySet<string> = new Set(
  (
    "scholar duke lord noble nobility peasant slave army navy police force troop government state country empire power kingdom " +
    "company firm business corporation party partie union group team club crew band gang tribe family familie council committee " +
    "parliament court jury church school university agency agencie authority authoritie organisation organization bank public " +
    "community communitie critic staff crowd audience parent descendant relative friend enemy enemie ally allie rival chief head aide clerk " +
    "monk saint prophet settler colonist rebel guerrilla terrorist militia mob ghost god goddess angel elite aristocracy " +
    "bourgeoisie clergy ministry ministrie department commission figure individual human child other everyone nobody anyone " +
    "ancestor heir king queen prince mp msp knight warrior giant hunter nomad shaman scribe bishop guard mercenary mercenarie"
  ).split(" "),
);

function isPossessive({ sentence }: Scene, run: NamedRun): boolean {
  const { start, end } = sentence.tokens[run.end - 1]!;
  return /['’]s?$/u.test(sentence.text.slice(start - sentence.start, end - sentence.start));
}

/** A treaty, a war, a law: capitalised, and nobody. */
function isThing({ sentence }: Scene, run: NamedRun): boolean {
  const first = sentence.tokens[run.start]!.folded;
  return (
    THING_NAMES.test(sentence.tokens[run.end - 1]!.folded) ||
    /^(?:battle|treaty|edict|siege|war)$/u.test(first)
  );
}

/** What has a time rather than a place. */
function isEvent({ sentence }: Scene, run: NamedRun): boolean {
  const last = sentence.tokens[run.end - 1]!.folded;
  const whole = sentence.tokens
    .slice(run.start, run.end)
    .map(({ folded }) => folded)
    .join(" ");
  return placeKind(whole) === null && (THING_NAMES.test(last) || /\b(?:war|wars)\b/u.test(whole));
}

const THING_NAMES =
  /^(?:wars?|act|acts|treaty|edict|revolution|rebellion|revolt|award|awards|prize|championship|championships|cup|olympics|games|festival|competition|agreement|accord|constitution|bill|law|code|plan|program|programme|project|day|days|century|era|war|bible|language|religion|festival|election|elections|theory|theorem|assent)$/u;

/** True where a preposition of place stands before, over an article, adjectives and the like. */
function followsPlaceWord({ sentence, tags }: Scene, from: number): boolean {
  const isNamed = sentence.tokens[from]!.capital;
  for (let at = from; at >= Math.max(0, from - REACH); at -= 1) {
    const token = sentence.tokens[at]!;
    if (PLACE_WORDS.has(token.folded) || (isNamed && /^(?:to|from|of)$/u.test(token.folded))) return true;
    if (at === from) continue;
    const gap = sentence.text.slice(
      token.end - sentence.start,
      sentence.tokens[at + 1]!.start - sentence.start,
    );
    if (!/^[\s-]$/u.test(gap) || !/^(?:DET|ADJ|NOUN|PROPN|NUM|CCONJ|X)$/u.test(tags[at] ?? "X")) return false;
  }
  return false;
}

const TIMES =
  /^(?:years?|days?|months?|weeks?|time|times|century|centuries|decades?|moment|end|beginning|case|way)$/u;

const REACH = 4;

const PLACE_WORDS: ReadonlySet<string> = new Set(
  (
    "in at on near into onto inside outside across through throughout around toward towards under beneath above below " +
    "behind beside beyond between along within north south east west"
  ).split(" "),
);
