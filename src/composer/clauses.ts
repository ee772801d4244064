import type { Question, Span, Token } from "../domain.ts";
import type { Scene } from "./kinds.ts";

/**
 * Gives the clause or phrase of a sentence that answers by where it stands, or null: what somebody says or
 * wants, why something is done, how, or how somebody feels.
 */
export function clauseOf(scene: Scene): Span | null {
  for (const find of CLAUSES) {
    const found = find(scene);
    if (found !== null) return found;
  }
  return null;
}

/** Places of a sentence's tokens, `[from, to)`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Find = (scene: Scene) => Span | null;

/** What is asked by its verb before what is asked by its question word. */
const CLAUSES: readonly Find[] = [purpose, reason, manner, feeling, called, said, isWhat, object];

/** "What did they contact her about?", "What is it for?": what they did it to do. */
function purpose(scene: Scene): Span | null {
  if (!/^what\b.*\b(?:about|for)\W*$/iu.test(scene.question.text.trim())) return null;
  const verb = verbPlace(scene);
  return verb === -1 ? null : infinitive(scene, verb + 1);
}

/** "Because of the storm", "to avoid the toll". */
function reason(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (question.expected !== "reason" || !/\b(?:why|how come|what reason)\b/iu.test(question.text))
    return null;
  const marked = REASON.exec(sentence.text);
  if (marked !== null) {
    const lead = NOMINAL.exec(marked[0])?.[0].length ?? 0;
    const from = sentence.tokens.findIndex(({ start }) => start >= sentence.start + marked.index + lead);
    const found = from === -1 ? null : clause(scene, from, REASON_WORDS);
    return found !== null && newShare(scene, found) >= LEAST_NEW ? found : null;
  }
  const verb = verbPlace(scene);
  return verb === -1 ? null : infinitive(scene, verb + 1);
}

/** How much of a stretch's words the question has not: a reason in its own words is none. */
function newShare({ question, sentence }: Scene, { start, end }: Span): number {
  const asked = new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives]));
  const words = sentence.tokens.filter(
    (token) => token.start >= start && token.end <= end && token.term !== "",
  );
  return words.filter(({ term }) => !asked.has(term)).length / Math.max(1, words.length);
}

const LEAST_NEW = 0.5;

/** "Due to the storm" is "the storm"; "because it rained" stays whole. */
const NOMINAL = /^(?:because of|due to|owing to|thanks to|as a result of)/iu;

const REASON =
  /\b(?:because of|because|due to|owing to|thanks to|as a result of|in order to|so that|for fear of|in protest|in response to|on the grounds? that|out of (?:fear|concern|respect))\b/iu;

/** "By raising the toll". */
function manner(scene: Scene): Span | null {
  const { question, sentence, tags } = scene;
  if (question.expected !== "manner") return null;
  const from = sentence.tokens.findIndex(
    ({ folded }, at) =>
      folded === "by" &&
      (sentence.tokens[at + 1]?.folded.endsWith("ing") ?? false) &&
      tags[at + 1] === "VERB",
  );
  return from === -1 ? null : clause(scene, from, OBJECT_WORDS);
}

/** "How did they feel about it?": "wary" of "they remain wary". */
function feeling(scene: Scene): Span | null {
  const { question, sentence, tags } = scene;
  if (!/^how\b.*\bfe(?:el|els|lt|eling)\b/iu.test(question.text.trim())) return null;
  const at = sentence.tokens.findIndex(
    ({ folded }, place) => BEING.test(folded) && /^(?:ADJ|ADV)$/u.test(tags[place + 1] ?? ""),
  );
  if (at === -1) return null;
  let to = at + 1;
  while (/^(?:ADJ|ADV)$/u.test(tags[to] ?? "") && gapBefore(scene, to) === " ") to += 1;
  return tags[to - 1] === "ADJ" ? spanOf(scene, { from: at + 1, to }) : null;
}

const BEING =
  /^(?:is|are|was|were|be|been|remain|remains|remained|feel|feels|felt|seem|seems|seemed|become|became|stay|stayed)$/u;

/**
 * Gives the runs of names that stand side by side, where several things are asked for: "Lowhaven, Skarholm and
 * the Reef". One of them alone would be half of the answer.
 */
export function severalNames(scene: Scene): readonly Span[] {
  const { question, sentence } = scene;
  if (!SEVERAL.has(question.expected) || question.focus === null || !PLURAL.test(question.focus)) return [];
  const asked = new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives]));
  const isNew = (token: Token) => token.capital && token.term !== "" && !asked.has(token.term);
  const found: Stretch[] = [];
  for (const [from, token] of sentence.tokens.entries()) {
    if (!isNew(token) || from < (found.at(-1)?.to ?? 0)) continue;
    const to = runOfNames(scene, from, isNew);
    if (to !== null) found.push({ from, to });
  }
  return found.map((stretch) => spanOf(scene, stretch));
}

const SEVERAL: ReadonlySet<Question["expected"]> = new Set<Question["expected"]>([
  "list",
  "place",
  "organisation",
  "person",
]);
const PLURAL = /(?:[^su]s|people|men|women|children)$/u;

/** Where a run of at least two coordinated names ends; null where there is none. */
function runOfNames(scene: Scene, from: number, isNew: (token: Token) => boolean): number | null {
  const { tokens } = scene.sentence;
  let [to, items, joined] = [from + 1, 1, false];
  for (let at = from + 1; at < tokens.length; at += 1) {
    const gap = gapBefore(scene, at);
    const { folded } = tokens[at]!;
    if (/^(?:and|or)$/u.test(folded) && /^,? $/u.test(gap)) joined = true;
    else if (folded === "the" && /^,? $/u.test(gap)) continue;
    else if (isNew(tokens[at]!) && /^(?:,? |-)$/u.test(gap)) {
      if (gap === ", " || !/^(?: |-)$/u.test(gap) || at > to) items += 1;
      to = at + 1;
    } else if (
      at === to &&
      gap === " " &&
      /^(?:region|province|city|state|union|party|islands?)$/u.test(folded)
    ) {
      to = at + 1;
    } else break;
  }
  return joined && items >= 2 ? to : null;
}

/** "What did they call her?": "a hero" of "describing her as “a hero”". */
function called({ question, sentence }: Scene): Span | null {
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

/** "What is the appeal of it?": what follows "the appeal of it is". */
function isWhat(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (question.focus === null || !/^what (?:is|was|are|were) the\b/iu.test(question.text.trim())) return null;
  const be = sentence.tokens.findIndex(({ folded }) => /^(?:is|was|are|were)$/u.test(folded));
  if (be < 2) return null;
  const asked = new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives]));
  const subject = sentence.tokens.slice(0, be).filter(({ term }) => term !== "");
  if (subject.length < 2 || !subject.every(({ term }) => asked.has(term))) return null;
  const from = sentence.tokens[be + 1]?.folded === "that" ? be + 2 : be + 1;
  // "Is called", "was based on": what was done to it is no name of it.
  if (from >= sentence.tokens.length || scene.tags[from] === "VERB") return null;
  return clause(scene, from, SAID_WORDS);
}

/** What somebody says: the words in quotation marks, or what follows the verb of saying. */
function said(scene: Scene): Span | null {
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
  const verb = sentence.tokens.findIndex(({ folded }) => SAYING.test(folded));
  return verb === -1 ? null : reported(scene, verb);
}

/** What only leads to what is said: "When it comes to tolls, there’s going to be …". */
const OPENING =
  /^(?=.)(?:(?:when|if|as|while|although|since|because)\b[^,]{3,60},\s+(?=\S+\s+\S+\s+\S+))?(?:there(?:[’']s| is| are| was| were| will be)(?: going to be)?\s+(?=\S+\s+\S+))?/iu;

const SAYS =
  /^what(?:'s|s)?\b.*\b(?:did|does|do|has|have|had)\b.{1,60}\b(?:say|said|tell|told|think|thought|argue|claim|warn|state|confirm|announce|suggest|promise|believe|hope|fear|insist|predict|stress|emphasi[sz]e)(?:\W*$|\s(?:about|of|regarding|on|when|after|before|during|in|at|to|reporters|\p{Lu}\w+\s(?:about|of|on|regarding)\b))/iu;
const SAYING =
  /^(?:said|says|told|tells|thinks|thought|argued|argues|claimed|claims|warned|warns|stated|states|confirmed|confirms|announced|announces|suggested|suggests|promised|believes?|believed|hopes?|hoped|fears?|feared|insisted|insists|predicted|predicts|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|added|adds|warning|saying|adding)$/u;

/** What follows a verb of saying, the one who was told left out: "(told reporters) that …". */
function reported(scene: Scene, verb: number): Span | null {
  const { tokens } = scene.sentence;
  const that = tokens.findIndex(({ folded }, at) => at > verb && at <= verb + 4 && folded === "that");
  const from = that === -1 ? verb + 1 : that + 1;
  if (gapBefore(scene, from) !== " " || from >= tokens.length) return null;
  const found = clause(scene, from, SAID_WORDS);
  return found === null ? null : predicate(scene, found);
}

/** "Embolden Moscow" of "such talks would embolden Moscow", for a question about such talks. */
function predicate({ question, sentence, tags }: Scene, span: Span): Span {
  const inside = (at: number) =>
    sentence.tokens[at]!.start >= span.start && sentence.tokens[at]!.end <= span.end;
  const places = [...sentence.tokens.keys()].filter(inside);
  const verb = places.find((at) => tags[at] === "AUX");
  if (verb === undefined || !/\babout\b/iu.test(question.text)) return span;
  const asked = new Set(question.terms.flatMap(({ term, alternatives }) => [term, ...alternatives]));
  const known = places
    .filter((at) => at < verb)
    .every((at) => {
      const { term } = sentence.tokens[at]!;
      return term === "" || asked.has(term);
    });
  const next = sentence.tokens[verb + 1];
  return known && next !== undefined && next.end <= span.end ? { start: next.start, end: span.end } : span;
}

/** The object of the question's verb: "a ceasefire" of "called on him to ensure a ceasefire before …". */
function object(scene: Scene): Span | null {
  const { question, tags } = scene;
  if (
    question.focus !== null ||
    !/^(?:thing|quotation)$/u.test(question.expected) ||
    !OBJECT.test(question.text.trim())
  )
    return null;
  const verb = verbPlace(scene);
  if (verb === -1 || tags[verb] !== "VERB") return null;
  let from = verb + 1;
  // "Ruled out", "lead to": the particle belongs to the verb. What was done by somebody has no object here.
  while (/^(?:ADP|PART|ADV)$/u.test(tags[from] ?? "")) {
    if (/^(?:by|not|never)$/u.test(scene.sentence.tokens[from]!.folded)) return null;
    from += 1;
  }
  if (from - verb > 2) return null;
  // "Began Friday offering …", asked of Friday.
  const asked = new Set(question.tokens.map(({ folded }) => folded));
  const { tokens } = scene.sentence;
  while (from < tokens.length && asked.has(tokens[from]!.folded) && gapBefore(scene, from) === " ") from += 1;
  return from - verb > 4 ? null : clause(scene, from, OBJECT_WORDS);
}

const OBJECT = /^what\b.*\b(?:did|does|do|will|would|can|could|should)\b/iu;

/** The sentence's place of the question's last matched verb. */
function verbPlace({ question, sentence, tags }: Scene): number {
  const words = question.tokens.filter(({ term }) => term !== "").toReversed();
  for (const { term } of words) {
    const at = sentence.tokens.findIndex((token, place) => token.term === term && tags[place] === "VERB");
    if (at !== -1) return at;
  }
  return -1;
}

/** "To arrange a meeting", from the first infinitive behind a place. */
function infinitive(scene: Scene, after: number): Span | null {
  const { sentence, tags } = scene;
  const from = sentence.tokens.findIndex(
    ({ folded }, at) => at >= after && at <= after + 8 && folded === "to" && tags[at + 1] === "VERB",
  );
  return from === -1 ? null : clause(scene, from, OBJECT_WORDS);
}

interface Ends {
  /** Words before which the clause ends. */
  readonly words: ReadonlySet<string>;
  readonly most: number;
}

const CLAUSE_WORDS = 16;
const SUBORDINATE = "because although though whereas while unless but which who whom whose".split(" ");
const SAID_WORDS: Ends = { words: new Set(SUBORDINATE), most: CLAUSE_WORDS };
const REASON_WORDS: Ends = { words: new Set("although though whereas but".split(" ")), most: CLAUSE_WORDS };
const OBJECT_WORDS: Ends = {
  words: new Set([
    ...SUBORDINATE,
    ..."before after when until since if as during in on at for with from by between despite without into through".split(
      " ",
    ),
  ]),
  most: 10,
};

/** The stretch from a token to the clause's end; null where it is empty, has no content or never ends. */
function clause(scene: Scene, from: number, { words, most }: Ends): Span | null {
  const { tokens } = scene.sentence;
  let to = from;
  for (let at = from; at < tokens.length && to - from <= most; at += 1) {
    if (at > from && (words.has(tokens[at]!.folded) || /[.,;:—–()”"]/u.test(gapBefore(scene, at)))) break;
    to = at + 1;
  }
  while (to > from && /^(?:and|or|of|the|a|an|to|that|such|also|only)$/u.test(tokens[to - 1]!.folded))
    to -= 1;
  if (to <= from || to - from > most) return null;
  const asked = new Set(scene.question.tokens.map(({ folded }) => folded));
  const isNew = tokens.slice(from, to).some(({ folded, term }) => term !== "" && !asked.has(folded));
  return isNew ? spanOf(scene, { from, to }) : null;
}

function gapBefore({ sentence }: Scene, at: number): string {
  const before = sentence.tokens[at - 1];
  const token = sentence.tokens[at];
  return before === undefined || token === undefined
    ? ""
    : sentence.text.slice(before.end - sentence.start, token.start - sentence.start);
}

/** The amounts at the ends come whole: "$" is no word. */
function spanOf({ sentence }: Scene, { from, to }: Stretch): Span {
  const start = sentence.tokens[from]!.start;
  const end = sentence.tokens[to - 1]!.end;
  const touched = sentence.quantities.filter((quantity) => quantity.start < end && start < quantity.end);
  return {
    start: Math.min(start, ...touched.map((quantity) => quantity.start)),
    end: Math.max(end, ...touched.map((quantity) => quantity.end)),
  };
}
