import type { Token } from "../domain.ts";
import type { Tag } from "./tagger.ts";

/** The words of a sentence, and the part of speech of each. */
interface Told {
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
}

/** Tells whether a question asks what is yet to come, or what comes next: "When will it open?", "When is the next fair?" */
export function asksOfFuture(question: string): boolean {
  return FUTURE.test(question);
}

/** Tells whether all that a sentence says is past: "The fair was on 3 May"; "The fair was good and is held each May" is not. */
export function isAllPast({ tokens, tags }: Told): boolean {
  const isNow = (at: number) => isPresent(tokens, tags, at);
  return [...tokens.keys()].some((at) => isPast(tokens, tags, at)) && ![...tokens.keys()].some(isNow);
}

/** Tells whether a sentence says only what is to come, and nothing of what was: "The hall will open in May". */
export function isAllToCome({ tokens, tags }: Told): boolean {
  return (
    tokens.some(({ folded }) => folded === "will" || folded === "shall") &&
    ![...tokens.keys()].some((at) => isPast(tokens, tags, at))
  );
}

const FUTURE = /\b(?:will|shall|going to|gonna)\b|\bnext (?!to\b|door\b)|^\W*when (?:is|are|do|does|can)\b/iu;

function isPast(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const { folded } = tokens[at]!;
  return PAST.has(folded) || (tags[at] === "VERB" && folded.endsWith("ed"));
}

function isPresent(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const { folded, capital } = tokens[at]!;
  // "On 4 May" is no "may".
  if (PRESENT.test(folded) && !(capital && folded === "may")) return true;
  if (tags[at] !== "VERB" || PAST.has(folded) || /(?:ing|ed|en|wn)$/u.test(folded)) return false;
  // "It wanted to go" is past: what a verb stands behind tells its time.
  return !/^(?:to|did|could)$/u.test(tokens[at - 1]?.folded ?? "");
}

const PRESENT =
  /^(?:is|are|am|has|have|do|does|can|cannot|may|must|might|will|shall|would|should|could|won|.+n['’]t|['’]?(?:s|re|ll)|begins|starts|opens|closes|ends|runs|goes|takes|meets|stands|lies|remains|stays|comes|dates|rises|falls|costs|follows|plays|needs|means)$/u;

/** What is past by its form. Of those that are participles too, the verb before them would tell. */
const PAST: ReadonlySet<string> = new Set(
  (
    "was were had did got ate became began bent bit bled blew bore bought bound bred broke brought built burnt came caught " +
    "chose crept dealt drank drew drove dug fed fell felt fled flew forbade forgot fought found froze gave went gone grew " +
    "heard held hid hung kept knew known laid lay leapt learnt led lent left lit lost made meant met paid ran rang rode rose " +
    "said sang sank sat saw seen sent shook shone shot shown slept slid sold sought spent spoke sprang stole stood struck " +
    "stuck swam swept swore swung took taken taught thought threw told tore understood wept withdrew won wore wove wrote " +
    "written given done been"
  ).split(" "),
);
