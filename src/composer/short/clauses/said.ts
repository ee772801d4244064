import type { Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { CLAUSE_WORDS, SAID_WORDS, OBJECT_WORDS, clause, gapBefore, spanOf, isRelative } from "./clause.ts";
import type { Scene } from "../scene.ts";

/** "What did they call her?": "a hero" of "describing her as “a hero”". */
export function called({ question, sentence }: Scene): Span | null {
  if (!/^(?:what|how)\b.*\b(?:call|describe|label)\W*(?:\p{L}+\W*){0,5}$/iu.test(question.text.trim()))
    return null;
  const found = CALLED.exec(sentence.text);
  if (found === null) return null;
  const start = sentence.start + found.index + found[0].length - 1 - found[1]!.length;
  const words = sentence.tokens.filter(
    (token) => token.start >= start && token.end <= start + found[1]!.length,
  );
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

const CALLED =
  /\b(?:describ(?:ed|es|ing)|call(?:ed|s|ing)|label(?:l?ed|s|l?ing)|dubb(?:ed|ing))\b[^,.;“”"]{1,60}[“"]([^“”"]{3,120})[”"]/u;

/** What somebody says: the words in quotation marks, or what follows the verb of saying. */
export function said(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (!SAYS.test(question.text.trim())) return null;
  const quote = /[“"]([^“”"]{8,})[”"]/u.exec(sentence.text);
  if (quote !== null) {
    const opened = OPENING.exec(quote[1]!);
    const start = sentence.start + quote.index + 1 + (opened?.[0].length ?? 0);
    const end = sentence.start + quote.index + 1 + quote[1]!.length;
    const words = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
    // A word or two in quotation marks is a wording, not what was said.
    const [first, last] = [words[0], words.at(-1)];
    const isSaid = quote[1]!.split(/\s+/u).length >= 5 && words.length <= CLAUSE_WORDS;
    if (isSaid && first !== undefined && last !== undefined) return { start: first.start, end: last.end };
  }
  const before = saidBefore(scene) ?? saidBehind(scene);
  if (before !== null) return before;
  const verb = sentence.tokens.findIndex(({ folded }) => SAYING.test(folded));
  return verb === -1 ? null : reported(scene, verb);
}

/** What stands before "…, the mayor said on Monday." at the end of its sentence. */
function saidBefore(scene: Scene): Span | null {
  const { tokens, text } = scene.sentence;
  const tail = SAID_LAST.exec(text);
  if (tail === null) return null;
  const to = tokens.findIndex(({ start }) => start >= scene.sentence.start + tail.index);
  return to < 3 || to > CLAUSE_WORDS ? null : spanOf(scene, { from: 0, to });
}

/** What stands behind "According to the mayor, …" or "However, said the mayor, …". */
function saidBehind(scene: Scene): Span | null {
  const lead = SAID_FIRST.exec(scene.sentence.text);
  if (lead === null) return null;
  const { question, sentence } = scene;
  const from = sentence.tokens.findIndex(({ start }) => start >= sentence.start + lead[0].length);
  // "According to Ann Lee, Tom said …" is what Ann Lee says.
  const asked = askedTerms(question);
  const isAsked = sentence.tokens.slice(0, Math.max(0, from)).some(({ term }) => asked.has(term));
  return isAsked ? clause(scene, from, SAID_WORDS) : null;
}

const SAID_FIRST = /^(?:\p{Lu}\p{Ll}+,?\s)?(?:according to|said)\s[^,;“”"]{2,60},\s/iu;

const SAID_LAST =
  /,\s[^,;“”"]{2,80}\b(?:said|says|told|added|warned|announced|argued|stated|noted|explained)(?:\s[^,;“”"]{2,40})?[.!]?$/u;

/** What only leads to what is said: "When it comes to tolls, there’s going to be …". */
const OPENING =
  /^(?=.)(?:(?:when|if|as|while|although|since|because)\b[^,]{3,60},\s+(?=\S+\s+\S+\s+\S+))?(?:there(?:[’']s| is| are| was| were| has| have| will)(?: going to)?(?: be(?:en)?)?\s+(?=\S+\s+\S+))?/iu;

const SAYS =
  /^what(?:'s|s)?\b.*\b(?:did|does|do|has|have|had)\b.{1,60}\b(?:say|said|tell|told|think|thought|argue|claim|warn|state|confirm|announce|suggest|promise|pledge|vow|believe|hope|fear|insist|predict|stress|emphasi[sz]e)(?:\W*$|\s(?:about|of|regarding|on|when|after|before|during|in|at|to|reporters|\p{Lu}\w+\s(?:about|of|on|regarding)\b))/iu;
const SAYING =
  /^(?:said|says|told|tells|thinks|thought|argued|argues|claimed|claims|warned|warns|stated|states|confirmed|confirms|announced|announces|suggested|suggests|promise[ds]|pledge[ds]|vow(?:ed|s)|believes?|believed|hopes?|hoped|fears?|feared|insisted|insists|predicted|predicts|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|added|adds|warning|saying|adding)$/u;

const SAID_REACH = 4;
const TOLD_REACH = 10;

/** What follows a verb of saying, the one who was told left out: "(told reporters) that …". */
function reported(scene: Scene, verb: number): Span | null {
  const { tokens } = scene.sentence;
  // "Told the mayor of Lowhaven on Monday that …": who was told is not what was said.
  const isTold = /^(?:told|tells)$/u.test(tokens[verb]!.folded);
  const reach = isTold ? TOLD_REACH : SAID_REACH;
  const that = tokens.findIndex(({ folded }, at) => at > verb && at <= verb + reach && folded === "that");
  if (isTold && that === -1) return null;
  const from = that === -1 ? verb + 1 : that + 1;
  if (gapBefore(scene, from) !== " " || from >= tokens.length) return null;
  // "Suggested a sequence of talks that could begin …" says a thing, and no clause.
  const relative = tokens.findIndex((_, at) => at > from && isRelative(scene, at));
  const isThing =
    that === -1 &&
    relative !== -1 &&
    !scene.tags.slice(from, relative).some((tag) => /^(?:VERB|AUX)$/u.test(tag));
  const found = clause(scene, from, isThing ? OBJECT_WORDS : SAID_WORDS);
  return found === null ? null : predicate(scene, found);
}

/** "Embolden Moscow" of "such talks would embolden Moscow", for a question about such talks. */
function predicate({ question, sentence, tags }: Scene, span: Span): Span {
  const inside = (at: number) =>
    sentence.tokens[at]!.start >= span.start && sentence.tokens[at]!.end <= span.end;
  const places = [...sentence.tokens.keys()].filter(inside);
  const verb = places.find((at) => tags[at] === "AUX");
  if (verb === undefined || !/\babout\b/iu.test(question.text)) return span;
  const asked = askedTerms(question);
  const known = places
    .filter((at) => at < verb)
    .every((at) => {
      const { term } = sentence.tokens[at]!;
      return term === "" || asked.has(term);
    });
  // "Not be banned" of "a fence could not be banned" is no clause.
  if (/^(?:not|never)$/u.test(sentence.tokens[verb + 1]?.folded ?? "")) return span;
  const rest = sentence.tokens.slice(verb + 1).filter(({ end }) => end <= span.end);
  return known && rest.length > 1 ? { start: rest[0]!.start, end: span.end } : span;
}
