import type { ExpectedAnswer, Question, Span } from "../domain.ts";
import { OPENING } from "../text/openings.ts";

/**
 * Gives where a question names a thing and asks nothing of it, as a section of an article may be headed: "what are the
 * opening hours", "list the house rules", "parking?". Null of all others: what asks for an amount or a day wants that.
 */
export function sectionNamed({ text, expected }: Pick<Question, "text" | "expected">): Span | null {
  const opening = OPENS.exec(text)![0].length;
  const asking = ASKING.exec(text.slice(opening))?.[0].length ?? 0;
  // "Can you show me …" asks for no yes.
  if (!OF_SECTION.has(expected) && !(expected === "boolean" && asking > 0)) return null;
  const start = opening + asking;
  const end = text.length - CLOSING.exec(text)![0].length;
  const name = text.slice(start, Math.max(start, end));
  return /\p{L}/u.test(name) &&
    name.split(/\s+/u).length <= MOST_WORDS &&
    !SAYS.test(name) &&
    !IS_DONE.test(name)
    ? { start, end }
    : null;
}

/**
 * Gives where a question has what a section may be called whole, in a way that asks for all of it: "how do I install it" under
 * "Install", "which licence is it" under "Licence", "what's new in 2.6" under "2.6 (April 2026)". Null of all others.
 */
export function sectionCalled({ text }: Pick<Question, "text">): Span | null {
  const opening = OPENS.exec(text)![0].length;
  const found = CALLED.map((way) => way.exec(text.slice(opening))).find((one) => one !== null);
  if (found === undefined) return null;
  const [whole, lead, name] = found;
  const start = opening + whole.indexOf(lead!) + lead!.length;
  return { start, end: start + name!.length };
}

const NAME = String.raw`((?!(?:i|we|you|it|the)\b)[\p{L}\p{N}.'’-]+(?: [\p{L}\p{N}.'’-]+){0,3}?)`;
const CALLED = [
  String.raw`^(how (?:(?:do|can|should|could|would|must) (?:i|we|you|people|one|members)|to) (?:actually )?)${NAME}(?: (?:it|this|that|them))?\W*$`,
  String.raw`^((?:what|which) )${NAME} (?:is|are|does|do) (?:it|this|that|they|we|you)(?: have| use| under| on)?\W*$`,
  String.raw`^(what(?:['’]?s| is| are| was| will be)? (?:(?:new|planned|coming|included|changed|fixed|added) )?(?:in|for|with) (?:(?:the |our )?(?:version|release|update|patch) |v)?)(\d[\d.]*\d|\d+)\W*$`,
].map((way) => new RegExp(way, "iu"));

const OF_SECTION: ReadonlySet<ExpectedAnswer> = new Set([
  "list",
  "thing",
  "definition",
  "description",
  "person",
  "place",
]);

const MOST_WORDS = 7;

const OPENS = new RegExp(OPENING, "iu");
const ASKING = new RegExp(
  String.raw`^(?:` +
    [
      String.raw`(?:what|who|where)(?:['’]?s|['’]?re| is| are| were| was) (?:all )?(?:(?:in|on) )?(?:the|your|our|their)`,
      String.raw`where can (?:i|we|you) (?:find|see|read) (?:the|your|our)`,
      String.raw`(?:(?:can|could|would|will) (?:you|i|we) )?(?:please |pls )?(?:list|show|name|give|tell|see|find|get|read)` +
        String.raw`(?: me| us)?(?: (?:more|all|everything|something))?(?: about| of)?(?: (?:the|your|our))?`,
      String.raw`(?:any )?(?:info|information|details) (?:on|about)(?: (?:the|your|our))?`,
    ].join("|") +
    String.raw`)\s+`,
  "iu",
);
const CLOSING = /\W*(?:\b(?:pls|please|thanks|thx)\b)?\W*$/iu;
/** A name has no verb that says something of it. */
const SAYS =
  /\b(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|who|what|which|when|where|why|how|that|than|if|not)\b/iu;
/** "The loaf made of", "the park called": what is done to it is asked for. */
const IS_DONE =
  /\b(?:\p{L}{2,}ed|made|won|built|born|held|given|taken|found|sold|kept|paid|known|worn|written|sung|spent)(?:\s+(?:of|by|for|from|in|on|at|with|to|as)\b|$)|\b(?:of|by|for|from|in|on|at|with|to|as)$/iu;
