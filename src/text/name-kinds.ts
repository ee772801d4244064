import type { AnalysedSentence, Span } from "../domain.ts";
import { nameRuns } from "./analysis.ts";
import { isLikeGivenName } from "./given-names.ts";
import { placeKind } from "./places.ts";

export type NameKind = "person" | "organisation" | "place" | "date" | "people" | "unknown";

/** A run of capitalised words with what it names. */
export interface NamedRun extends Span {
  readonly kind: NameKind;
  /** True where more than its shape tells: a title, an ending, a preposition, a verb of saying. */
  readonly sure: boolean;
}

/** Gives the names of a sentence with their kinds. */
export function namedRuns(sentence: AnalysedSentence): readonly NamedRun[] {
  const known = namedOf.get(sentence) ?? nameAll(sentence);
  namedOf.set(sentence, known);
  return known;
}

function nameAll(sentence: AnalysedSentence): readonly NamedRun[] {
  const named: NamedRun[] = [];
  for (const run of nameRuns(sentence)) {
    const kind = nameKind(sentence, run);
    const { start, end } = run;
    const sure = kind !== "unknown" && !(kind === "person" && byShape(sentence, run));
    named.push({ start, end, kind, sure });
  }
  return named;
}

const namedOf = new WeakMap<AnalysedSentence, readonly NamedRun[]>();

/** Nothing but its two to four words told that it is a person. */
function byShape(sentence: AnalysedSentence, run: Span): boolean {
  const around = [...sentence.tokens.slice(run.start, run.end), sentence.tokens[run.start - 1]];
  const after = sentence.tokens[run.end]?.folded ?? "";
  return !around.some((token) => token !== undefined && TITLES.has(token.folded)) && !SAYING.has(after);
}

/**
 * Tells what a run of capitalised words names, by what stands in and around it.
 *
 * No list of people or companies: titles, endings, prepositions and verbs of saying tell, so that names
 * nobody listed are told as well. `run` counts tokens.
 */
function nameKind(sentence: AnalysedSentence, run: Span): NameKind {
  const words = sentence.tokens.slice(run.start, run.end).map(({ folded }) => folded);
  const before = sentence.tokens[run.start - 1]?.folded ?? "";
  const after = sentence.tokens[run.end]?.folded ?? "";
  if (isDay(words)) return "date";
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return "organisation";
  if (isPlace(words, before)) return "place";
  if (words.some((word) => TITLES.has(word)) || TITLES.has(before)) return "person";
  if (isLikeGivenName(sentence.tokens[run.start]!.term)) return "person";
  if (words.length === 1 && isPeople(words[0]!, after)) return "people";
  if (SAYING.has(after) || after === "who" || before === "by") return "person";
  if (words.length === 1 && /^[A-Z]{2,6}$/u.test(surface(sentence, run))) return "organisation";
  if (LOCATIVE.has(before)) return "place";
  return words.length >= 2 && words.length <= 4 ? "person" : "unknown";
}

/** "Monday", "March 2025". */
function isDay(words: readonly string[]): boolean {
  const isOfCalendar = (word: string) => CALENDAR.has(word.replace(/days$/u, "day")) || /^\d/u.test(word);
  return words.length <= 2 && words.every(isOfCalendar);
}

/** "Turkey", "Weir Road", "Lake Como"; "on Weir Lane" is a street, and "Ann Lane" may be anybody. */
function isPlace(words: readonly string[], before: string): boolean {
  const last = words.at(-1) ?? "";
  if (placeKind(words.join(" ")) !== null || PLACE_WORDS.has(last)) return true;
  if (PLACE_OPENINGS.has(words[0] ?? "")) return true;
  return words.length > 1 && STREETS.has(last) && ON_STREET.has(before);
}

function surface(sentence: AnalysedSentence, run: Span): string {
  const start = sentence.tokens[run.start]!.start - sentence.start;
  const end = sentence.tokens[run.end - 1]!.end - sentence.start;
  return sentence.text.slice(start, end).replaceAll(".", "");
}

/** "Russian troops", "the French": a people or its adjective, not a place or a person. */
function isPeople(word: string, after: string): boolean {
  if (!/(?:ian|ean|ese|ish|ch|can|ani|aeli|raqi|uti|eek|an|ans|ians)$/u.test(word) || word.length < 5)
    return false;
  return placeKind(word) === null && (after === "" || /^\p{Ll}/u.test(after));
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const CALENDAR = words(
  "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec",
);
const ORGANISATION_WORDS = words(
  "ministry university inc corp corporation company co ltd llc bank party council committee commission union agency department " +
    "court army navy force forces club association organization organisation institute institution foundation college school " +
    "church parliament senate congress house government group network times post journal news society federation league team " +
    "police office bureau board fund museum hospital airlines airways motors systems technologies entertainment studios records " +
    "press service authority administration assembly coalition alliance front movement nato un eu who fbi cia nasa bbc cnn abc nbc",
);
const PLACE_WORDS = words(
  "city county island islands river lake sea ocean mountain mountains valley street avenue road park bay coast desert peninsula " +
    "province district region territory village town beach square bridge airport station forest hills creek canal strait harbor harbour",
);
const STREETS = words("lane drive way close crescent terrace row alley quay gardens gate green");
const ON_STREET = words("on in along off down up at behind");
const PLACE_OPENINGS = words("lake mount fort port cape");
const TITLES = words(
  "president chancellor minister premier king queen prince princess emperor pope bishop archbishop cardinal senator sen rep " +
    "governor gov mayor mr mrs ms miss dr sir lord lady judge justice general gen colonel col captain capt lieutenant lt sergeant " +
    "sgt major admiral professor prof secretary ambassador director chairman chairwoman chief ceo spokesman spokeswoman " +
    "spokesperson leader aide coach actor actress singer author writer journalist professor sheriff attorney rev reverend st saint " +
    "sultan duke earl count baron khan representative congressman congresswoman commissioner",
);
const SAYING = words(
  "said says told tells wrote writes added announced argued claimed warned suggested confirmed described called asked testified " +
    "tweeted stated explained noted recalled insisted denied vowed pledged promised acknowledged admitted resigned died born",
);
const LOCATIVE = words("in at near from outside inside across throughout around toward towards into");
