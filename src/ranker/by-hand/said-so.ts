import type { Question } from "../../domain.ts";
import { asksMadeOf, tellsMadeOf } from "../../text/made-of.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";
import { toldAround } from "./told-around.ts";

/**
 * Tells whether a sentence says what is asked of a thing in the way that this is said: "It is made from rye" of "what is the
 * loaf made of". Of such wordings each word alone is too common to be looked for, so every sentence about the loaf is as near.
 */
export function saysSo(asked: Asked, item: PoolSentence): boolean {
  const tells = tellingOf(asked.question);
  return tells !== null && tells(item.sentence.text) && isAboutIt(asked, item);
}

/** Gives how what a question asks is told, decided once for all its sentences; null where it asks in no such wording. */
function tellingOf(question: Question): Tells | null {
  const known = TELLING.get(question);
  if (known !== undefined) return known;
  const found = WAYS.find(([asks]) => asks(question.text))?.[1] ?? null;
  TELLING.set(question, found);
  return found;
}

const TELLING = new WeakMap<Question, Tells | null>();

type Tells = (text: string) => boolean;

/** The sentence, with the title, has what the wording is asked of, or goes on about it from what stands before. */
function isAboutIt(asked: Asked, item: PoolSentence): boolean {
  const { sentence } = item;
  const here = overlap(asked, sentence).counts;
  const things = asked.question.terms.flatMap(({ words }, place) => (WORDING.test(words) ? [] : [place]));
  // "What is it used for?": an "it" may be anything.
  if (things.length === 0) return false;
  if (!sentence.opensWithPronoun && !things.some((place) => here[place]! > 0)) return false;
  const isTold = toldAround(asked, item);
  return things.every((place) => here[place]! > 0 || isTold(place));
}

/** What the wordings are asked with, and no thing. */
const WORDING =
  /^(?:maiden|made|produced?|prepared?|used?|known|famous|noted|renowned|named?|names|nicknames?|called?|capacity|people|guests|seats?|fits?|holds?|room|materials?|ingredients?|die|cause|death|came|comes?|opens?|reopens?|again|back|available)$/iu;

/** How it is asked, and how it is told. */
const WAYS: readonly (readonly [asks: (question: string) => boolean, tells: Tells])[] = [
  [asksMadeOf, tellsMadeOf],
  way(
    /^\W*how (?:is|are|was|were) .+ (?:made|produced|prepared)\W*$/iu,
    /\b(?:made|produced|prepared|baked|brewed|cooked|distilled|built) (?:\p{L}+ly )?(?:by|from|of|with|in|using|on|out of)\b/iu,
  ),
  way(/\bused (?:for|as)\W*$|\buse .+ (?:for|as)\W*$/iu, /\bused (?:for|as|to|in)\b|\bserves? as\b/iu),
  way(
    /\b(?:known|famous|noted|renowned) for\W*$/iu,
    /\b(?:known|famous|noted|renowned|celebrated) (?:\p{L}+ly )?for\b/iu,
  ),
  way(
    /\bnamed after\W*$|\bwhy (?:is|are|was|were) .+ (?:called|named)\b|\bnames? .+ comes? from\b|\bgot? (?:its|their) name\b/iu,
    /\bnamed (?:\p{L}+ )?(?:after|for)\b|\bnames? (?:comes?|came|derives?|stems?|goes back)\b|\bcalled .+ because\b|\b(?:takes?|took|gets?|got|owes?) (?:its|their) name\b/iu,
  ),
  way(
    /\bwhat(?:['’]?s| is| are| was| were) .+ (?:called|named)\W*$|\bwhat do(?:es)? .+ call\b|\bname of\b|\bnick ?names?\b/iu,
    /\b(?:called|named(?! (?:after|for))|nicknamed|dubbed|calls? (?:it|them|him|her)|known (?:\p{L}+ )?as)\b/iu,
  ),
  way(
    /\bcapacity\b|\bhow many (?:people|guests|seats|spectators|passengers|children)\b.*\b(?:fit|fits|hold|holds|seat|room|in)\b/iu,
    /\b(?:seats?|holds?|capacity|room for|accommodates?|takes up to)\b[^.;]{0,20}\d/iu,
  ),
  way(
    /^\W*when (?:does|do|will|is|are|can) .+ (?:open|reopen|back|available)s?(?: again| up)?\W*$/iu,
    /\b(?:closed|shut|out of (?:order|use|action|service)|unavailable|off limits) (?:\p{L}+ )?(?:until|till) (?!at least)|\b(?:re-?open|reopens|open again|opens again|back open)\b/iu,
  ),
  way(
    /^\W*(?:is|are) there (?:an?|any) [\p{L}\p{N}'’ -]{2,40}?\W*$/iu,
    /\bthere(?:['’]s| is| are) (?:(?:currently|still|now|also) )?(?:no|an?) (?:[\p{L}\p{N}'’-]+ ){0,2}?[\p{L}\p{N}'’-]+(?=[,.;!]|$| (?:yet|now|at the moment|but)\b)/iu,
  ),
  way(
    /^\W*how many .+ (?:are there|(?:do|have) (?:you|we|they) (?:have|got))\b/iu,
    /\b(?:we|there|they|has|have|it) (?:(?:now|also|still|currently) )?(?:have|has|are|is|now|got) (?:(?:now|about|around|over|some|only|just) )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|no|a hundred)\b)/iu,
  ),
  way(/\bmaiden name\b/iu, /\b(?:born|née|nee|maiden name)\s(?!in\b|on\b|at\b)/iu),
  way(
    /^\W*how did .+ die\W*$|\bcause of .+ death\b/iu,
    /\bdie[ds]? (?:of|from|in|by|after|when)\b|\bwas (?:shot|killed|murdered|poisoned|hanged|executed|beheaded)\b|\bdrowned\b|\bcause of (?:his|her|their|the) death\b/iu,
  ),
];

function way(asks: RegExp, tells: RegExp): (typeof WAYS)[number] {
  return [(question) => asks.test(question), (text) => tells.test(text)];
}
