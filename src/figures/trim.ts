import { type Parsed, type Words, isTagged, wordAt } from "./syntax.ts";

/** "worth of U.S. weapons", "in U.S. military equipment": what is measured comes after. */
export function trimMeasured(parsed: Parsed, words: Words): Words {
  const rest = trimOf(parsed, words);
  const isIn = rest.from === words.from && wordAt(parsed, rest.from) === "in" && rest.from < rest.to;
  return isIn ? { from: rest.from + 1, to: rest.to } : rest;
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
    end -= 1;
  }
  return { from, to: end };
}

/** "as low as", "worth"; never the worth of "a net worth of". */
function isBoundWord(parsed: Parsed, at: number): boolean {
  const word = wordAt(parsed, at);
  if (word === "worth") return wordAt(parsed, at - 1) !== "net";
  return BOUND_WORDS.has(word) || (AS_WORDS.has(word) && wordAt(parsed, at - 1) === "as");
}

/** Takes off what no phrase begins with. */
export function trimOpening(parsed: Parsed, { from, to }: Words): Words {
  let start = from;
  while (start < to - 1 && isTagged(parsed, start, "CCONJ SCONJ ADV INTJ PUNCT PART")) start += 1;
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
