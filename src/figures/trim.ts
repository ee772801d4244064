import { hasVerb, type Parsed, type Words, isTagged, measureAt, wordAt } from "./syntax.ts";

/** "worth of U.S. weapons", "in U.S. military equipment": what is measured comes after. */
export function trimMeasured(parsed: Parsed, words: Words): Words {
  const rest = trimOf(parsed, words);
  const isIn = rest.from === words.from && wordAt(parsed, rest.from) === "in" && rest.from < rest.to;
  const saysWhere =
    isTagged(parsed, rest.from + 1, "DET PRON NUM") || measureAt(parsed, rest.from + 1) !== null;
  return isIn && !saysWhere ? { from: rest.from + 1, to: rest.to } : rest;
}

/** Takes "worth" and "of" off a phrase’s beginning. */
export function trimOf(parsed: Parsed, { from, to }: Words): Words {
  let at = from;
  while (at < to && (wordAt(parsed, at) === "worth" || wordAt(parsed, at) === "of")) at += 1;
  return { from: at, to };
}

/** Takes the words off that belong to the figure: its bound, its preposition, its article. */
export function trimClosing(parsed: Parsed, { from, to }: Words): Words {
  let end = to;
  while (end > from && (isBoundWord(parsed, end - 1) || isTagged(parsed, end - 1, "ADP DET CCONJ"))) {
    if (isParticle(parsed, end - 1, to)) break;
    end -= 1;
  }
  return { from, to: end };
}

/** "Broke out in", "went on for": a verb's own word, and not "killed over" nor "rose up to". */
function isParticle(parsed: Parsed, at: number, figure: number): boolean {
  const word = wordAt(parsed, at);
  if (!isTagged(parsed, at - 1, "VERB")) return false;
  if (at === figure - 1) return ENDS.has(word);
  return PARTICLES.has(word) && isTagged(parsed, at + 1, "ADP") && wordAt(parsed, at + 1) !== "to";
}

const ENDS: ReadonlySet<string> = new Set("out down off away".split(" "));
const PARTICLES: ReadonlySet<string> = new Set("out down off away up on over back apart".split(" "));

/** "as low as", "worth"; never the worth of "a net worth of". */
function isBoundWord(parsed: Parsed, at: number): boolean {
  const word = wordAt(parsed, at);
  // "Two days earlier" tells when.
  if (LATER.has(word) && measureAt(parsed, at - 1) === "duration") return false;
  if (word === "worth") return wordAt(parsed, at - 1) !== "net";
  return BOUND_WORDS.has(word) || (AS_WORDS.has(word) && wordAt(parsed, at - 1) === "as");
}

/** Takes off what no phrase begins with. */
export function trimOpening(parsed: Parsed, { from, to }: Words): Words {
  let start = from;
  while (start < to - 1 && isTagged(parsed, start, "CCONJ SCONJ ADV INTJ PUNCT PART")) start += 1;
  // "By 1850 the land had": without its "by" it would say something else.
  if (wordAt(parsed, start) === "by" && hasVerb(parsed, { from: start, to })) return { from: start, to };
  while (start < to - 1 && LEADING.has(wordAt(parsed, start))) start += 1;
  return { from: start, to };
}

/** Without its subject "have since been killed" is read as "killed". */
export function withoutAuxiliary(parsed: Parsed, { from, to }: Words): Words {
  let start = from;
  while (start < to - 1 && isTagged(parsed, start, "AUX ADV")) start += 1;
  return { from: start, to };
}

/** Gives a word as it is written. */
export function textAt({ sentence }: Parsed, at: number): string {
  const token = sentence.tokens[at];
  return token === undefined
    ? ""
    : sentence.text.slice(token.start - sentence.start, token.end - sentence.start);
}

const LEADING: ReadonlySet<string> = new Set(
  "following after before amid despite during prior to by".split(" "),
);

/** After "two years" these say when, and nothing of what. */
export const LATER: ReadonlySet<string> = new Set(["later", "earlier", "ago", "old"]);

const AS_WORDS: ReadonlySet<string> = new Set(
  "low high much many little few far long early late soon".split(" "),
);

const BOUND_WORDS: ReadonlySet<string> = new Set(
  (
    "about above almost approximately around as at barely below between coming exactly fewer for from half just least less " +
    "many more most nearly next no of only over past roughly some than the these this those to under up within worth " +
    "last earlier late early mid since until by on in"
  ).split(" "),
);
