import type { AnalysedSentence, Question } from "../../domain.ts";
import { HELPING_VERBS } from "../../text/question-words.ts";
import { CLOSENESS, UNRELATED } from "../kinship.ts";
import type { Asked, Kinship, Overlap } from "../types.ts";

/** How a question is put, beyond its terms. */
interface Wording {
  /** Its words without the one that asks and the commonest, in order. */
  readonly words: readonly string[];
  readonly known: ReadonlySet<string>;
  /** Its words that single one out: "first", "largest". */
  readonly superlatives: readonly string[];
  /** True where several are asked for: "Which two cities …", "Who were …". */
  readonly several: boolean;
  /** The place of the term that tells what is done; -1 where none does. */
  readonly verb: number;
}

/** Gives the share of a question's words that a sentence has in the same order, whatever stands between them. */
export function inOrder({ question }: Asked, { words: own }: AnalysedSentence): number {
  const { words, known } = wordingOf(question);
  if (words.length === 0) return 0;
  // lengths[i]: the longest common row of the first i words and the tokens so far.
  const lengths = new Uint16Array(words.length + 1);
  for (const { folded } of own) {
    if (!known.has(folded)) continue;
    let diagonal = 0;
    for (let at = 1; at <= words.length; at += 1) {
      const above = lengths[at]!;
      lengths[at] = words[at - 1] === folded ? diagonal + 1 : Math.max(above, lengths[at - 1]!);
      diagonal = above;
    }
  }
  return lengths[words.length]! / words.length;
}

/** Gives how much a sentence lists, 0 … 1, where the question asks for several; 0 where it does not. */
export function lists({ question }: Asked, { text }: AnalysedSentence): number {
  if (!wordingOf(question).several) return 0;
  const joints = text.match(/,|\band\b|\bor\b/gu)?.length ?? 0;
  const names = text.match(/\p{Lu}\p{L}+(?:,| and )/gu)?.length ?? 0;
  return Math.min(1, (joints + names) / MANY_JOINTS);
}

const MANY_JOINTS = 6;

/** Gives 1 where a sentence singles out what the question does, and a part where it singles out something else. */
export function singlesOut({ question }: Asked, { words: own }: AnalysedSentence): number {
  const { superlatives } = wordingOf(question);
  if (superlatives.length === 0) return 0;
  let other = 0;
  for (const { folded } of own) {
    if (superlatives.includes(folded)) return 1;
    if (isSuperlative(folded)) other = OTHER_SUPERLATIVE;
  }
  return other;
}

const OTHER_SUPERLATIVE = 0.3;

/** Gives 1 where the noun that is asked for is said of something ("… is a city of"), a part where it only stands there. */
export function saysFocus({ question }: Asked, { words: own }: AnalysedSentence): number {
  if (question.focus === null) return 0;
  const at = own.findIndex(({ folded }) => folded === question.focus);
  if (at === -1) return 0;
  return SAYING.has(own[at + 1]?.folded ?? "") ? 1 : MENTIONED;
}

const SAYING: ReadonlySet<string> = new Set("is are was were of called named known".split(" "));
const MENTIONED = 0.4;

/** Gives how near a sentence comes to the word that tells what is done: itself, one of its family or meaning, its like. */
export function does({ question }: Asked, { counts }: Overlap, { likeness, relation }: Kinship): number {
  const { verb } = wordingOf(question);
  if (verb === -1) return 0;
  if (counts[verb]! > 0) return 1;
  if (relation[verb]! >= CLOSENESS.synonym) return KIN;
  return Math.max(0, Math.min(KIN, likeness[verb]! - UNRELATED));
}

const KIN = 0.6;

function wordingOf(question: Question): Wording {
  const known = wordings.get(question) ?? readWording(question);
  wordings.set(question, known);
  return known;
}

/** A question is read once for all its sentences. */
const wordings = new WeakMap<Question, Wording>();

function readWording(question: Question): Wording {
  const folded = question.tokens.map((token) => token.folded);
  const words = folded.filter((word) => !COMMONEST.has(word));
  return {
    words,
    known: new Set(words),
    superlatives: folded.filter(isSuperlative),
    several: asksForSeveral(question),
    verb: verbOf(question),
  };
}

const COMMONEST: ReadonlySet<string> = new Set(
  "who what when where which why how whom whose the a an of in to".split(" "),
);

function isSuperlative(word: string): boolean {
  if (SINGLING.has(word)) return true;
  return word.endsWith("est") && /^\p{L}{2,}est$/u.test(word) && !NO_SUPERLATIVES.has(word);
}

const SINGLING: ReadonlySet<string> = new Set(
  "first last final second third only most least best worst main".split(" "),
);
const NO_SUPERLATIVES: ReadonlySet<string> = new Set(
  (
    "west east northwest southeast southwest northeast interest forest protest request test rest guest honest " +
    "harvest contest modest suggest invest arrest nest"
  ).split(" "),
);

function asksForSeveral({ text, focus, expected }: Question): boolean {
  if (expected === "list" || /\bwho (?:are|were)\b|\bwhat are\b/iu.test(text)) return true;
  if (focus !== null && /[^s]s$/u.test(focus)) return true;
  return (
    /\b(?:two|three|four|five|some|several|both|names? of)\b/iu.test(text) && !/\bhow many\b/iu.test(text)
  );
}

/**
 * Finds the term that tells what is done: after a helping verb the first word in small letters behind the
 * subject's first; without one, the first that is bent like a verb.
 */
function verbOf({ tokens, terms }: Question): number {
  const helping = tokens.findIndex(({ folded }) => HELPING_VERBS.has(folded));
  const after = tokens.slice(helping + 1).filter(({ term }) => term !== "");
  const found =
    helping === -1
      ? after.find(({ capital, folded }) => !capital && /(?:ed|s)$/u.test(folded))
      : (after.find(({ capital }, at) => !capital && at > 0 && (at === 1 || after[at - 1]!.capital)) ??
        after.find(({ capital }) => !capital));
  return terms.findIndex(({ term }) => term === found?.term);
}
