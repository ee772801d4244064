import type { Question, Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import {
  type Find,
  SAID_WORDS,
  OBJECT_WORDS,
  clause,
  gapBefore,
  infinitive,
  spanOf,
  verbPlace,
} from "./clause.ts";
import { happened } from "./happened.ts";
import { purpose, reason } from "./reasons.ts";
import { called, said } from "./said.ts";
import type { Scene } from "../scene.ts";

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

/** What is asked by its verb before what is asked by its question word. */
const CLAUSES: readonly Find[] = [
  happened,
  purpose,
  reason,
  manner,
  feeling,
  called,
  said,
  isWhat,
  stranded,
  inPlace,
  object,
];

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

/** "What are they wary of?", "What will it depend on?": what follows that word with its preposition. */
function stranded(scene: Scene): Span | null {
  const { tokens } = scene.sentence;
  const preposition = strandedIn(scene.question);
  const term = scene.question.tokens.at(-2)?.term ?? "";
  if (preposition === null || term === "") return null;
  const led = tokens.findIndex((token) => token.term === term);
  if (led === -1) return null;
  if (tokens[led + 1]?.folded === "that") return clause(scene, led + 2, SAID_WORDS);
  // "Accused him of sleeping": whom it was done to stands between.
  let at = led + 1;
  while (at <= led + PATIENT && tokens[at]?.folded !== preposition && PATIENTS.test(scene.tags[at] ?? ""))
    at += 1;
  const follows = tokens[at]?.folded === preposition && gapBefore(scene, at + 1) === " ";
  return follows ? clause(scene, at + 1, OBJECT_WORDS) : null;
}

/** The preposition that a question ends with: "on" of "What will it depend on?"; null of other questions. */
function strandedIn({ tokens, text, focus }: Question): string | null {
  const preposition = tokens.at(-1)?.folded ?? "";
  if (!/^what\b/u.test(text.trim().toLowerCase()) || !STRANDED.test(preposition)) return null;
  const isOfWhat = focus === null || /^(?:is|are|was|were)$/u.test(tokens[1]?.folded ?? "");
  return isOfWhat ? preposition : null;
}

const PATIENT = 4;
const PATIENTS = /^(?:DET|ADJ|NOUN|PROPN|PRON)$/u;

const STRANDED = /^(?:of|on|at|to|with|from|against|into|over|in|by)$/u;

/** "The board voted to do what?", "It is focused on what?": what stands where the question word stands. */
function inPlace(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (!IN_PLACE.test(question.text.trim())) return null;
  const words = question.tokens.slice(0, -1).filter(({ folded }) => !/^(?:a|an|the)$/u.test(folded));
  const [before, last] = [words.at(-2), words.at(-1)];
  if (last === undefined) return null;
  const { tokens } = sentence;
  if (before?.folded === "to" && last.folded === "do") {
    const found = infinitive(scene, 0);
    return found === null ? null : { start: found.start + "to ".length, end: found.end };
  }
  const isPreposition = last.term === "";
  const head = isPreposition ? before?.term : last.term;
  if (head === undefined || head === "") return null;
  const at = tokens.findIndex(
    ({ term }, place) => term === head && (!isPreposition || tokens[place + 1]?.folded === last.folded),
  );
  const from = at + (isPreposition ? 2 : 1);
  return at === -1 || gapBefore(scene, from) !== " " ? null : clause(scene, from, OBJECT_WORDS);
}

const IN_PLACE = /^(?!what|which|who|how|where|when|why).*\s(?:a |an |the )?what\W*$/iu;

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

/** "What is the appeal of it?": what follows "the appeal of it is". */
function isWhat(scene: Scene): Span | null {
  const { question, sentence } = scene;
  if (question.focus === null || !/^what(?:['’]?s| is| was| are| were) the\b/iu.test(question.text.trim()))
    return null;
  const be = sentence.tokens.findIndex(({ folded }) => /^(?:is|was|are|were)$/u.test(folded));
  if (be < 2) return null;
  const asked = askedTerms(question);
  const subject = sentence.tokens.slice(0, be).filter(({ term }) => term !== "");
  if (subject.length < 2 || !subject.every(({ term }) => asked.has(term))) return null;
  const from = sentence.tokens[be + 1]?.folded === "that" ? be + 2 : be + 1;
  // "Is called", "was based on": what was done to it is no name of it.
  if (from >= sentence.tokens.length || scene.tags[from] === "VERB") return null;
  const found = clause(scene, from, SAID_WORDS);
  return found === null ? null : untilNext(scene, found);
}

/** "16 euros an hour" of "16 euros an hour and applicants must be of age": another subject does something else. */
function untilNext(scene: Scene, found: Span): Span {
  const { sentence, tags } = scene;
  const and = sentence.tokens.findIndex(
    ({ folded, start }, at) =>
      start > found.start &&
      start < found.end &&
      folded === "and" &&
      /^(?:NOUN|PROPN|PRON)$/u.test(tags[at + 1] ?? "") &&
      tags[at + 2] === "AUX",
  );
  return and < 1 ? found : { start: found.start, end: sentence.tokens[and - 1]!.end };
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
  return from - verb > 4 ? null : wholeObject(scene, clause(scene, from, OBJECT_WORDS));
}

/** "Proposals from the meeting": a noun alone says too little where more of it follows. */
function wholeObject(scene: Scene, found: Span | null): Span | null {
  if (found === null) return null;
  const { tokens } = scene.sentence;
  const words = tokens.filter(({ start, end }) => start >= found.start && end <= found.end);
  const next = tokens.findIndex(({ start }) => start >= found.end);
  if (words.length !== 1 || next === -1 || gapBefore(scene, next) !== " ") return found;
  if (!/^(?:from|for|with|about|between|against|on|in)$/u.test(tokens[next]!.folded)) return found;
  const rest = clause(scene, next + 1, OBJECT_WORDS);
  const isShort =
    rest !== null && tokens.filter(({ start, end }) => start >= rest.start && end <= rest.end).length <= 4;
  return isShort ? { start: found.start, end: rest.end } : found;
}

const OBJECT = /^what\b.*\b(?:did|does|do|will|would|can|could|should)\b/iu;
