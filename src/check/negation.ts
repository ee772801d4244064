import type { AnalysedSentence, Token } from "../domain.ts";
import { gapBefore } from "../text/gaps.ts";
import { stem } from "../text/stems.ts";

/** Which words of a sentence are denied, by token index. */
export interface Denials {
  /** Denied within a few words before it, each with the token that denies it. */
  readonly near: ReadonlyMap<number, number>;
  /** The first words that "not" or "no" denies. */
  readonly plain: ReadonlySet<number>;
  /** The first words that a verb such as "refuse" denies. */
  readonly byVerb: ReadonlySet<number>;
  /** Whether a verb of denial stands anywhere. */
  readonly hasVerb: boolean;
}

/** Gives what a sentence denies. */
export function denialsOf(sentence: Pick<AnalysedSentence, "text" | "tokens" | "start">): Denials {
  const near = new Map<number, number>();
  const plain = new Set<number>();
  const byVerb = new Set<number>();
  let hasVerb = false;
  for (const [at, token] of sentence.tokens.entries()) {
    const isPlain = isNegator(sentence.tokens, at);
    const isVerb = VERBS.has(token.term) && !isRuleWithoutOut(sentence.tokens, at);
    if (isVerb) hasVerb = true;
    if (!isPlain && !isVerb) continue;
    const scope = scopeOf(sentence, at);
    for (const index of scope.slice(0, FIRST)) (isPlain ? plain : byVerb).add(index);
    for (const index of scope) near.set(index, at);
  }
  return { near, plain, byVerb, hasVerb };
}

/**
 * Tells whether a word that two sentences share is denied in one of them alone. What "not" denies must be denied
 * on the other side too; for "refuse" it is enough that the other side has such a verb, since its object may stand before it.
 */
export function isFlipped(
  claim: Denials,
  claimToken: number,
  article: Denials,
  articleToken: number,
): boolean {
  const oneSided = (a: Denials, aToken: number, b: Denials, bToken: number) =>
    (a.plain.has(aToken) && !b.near.has(bToken) && !b.hasVerb) ||
    (a.byVerb.has(aToken) && !b.near.has(bToken) && !b.hasVerb && b.plain.size === 0);
  return (
    oneSided(claim, claimToken, article, articleToken) || oneSided(article, articleToken, claim, claimToken)
  );
}

function isNegator(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.folded;
  const next = tokens[at + 1]?.folded ?? "";
  if ((word === "not" && next === "only") || (word === "no" && /^(?:doubt|matter)$/u.test(next)))
    return false;
  return NEGATORS.has(word) || word.endsWith("n't");
}

/** "Rule" denies in "rule out" alone. */
function isRuleWithoutOut(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.term === RULE && tokens[at + 1]?.folded !== "out";
}

/** The words that carry a subject after a word, to the end of its clause; few of them. */
function scopeOf(sentence: Pick<AnalysedSentence, "text" | "tokens" | "start">, at: number): number[] {
  const { tokens } = sentence;
  const found: number[] = [];
  for (let index = at + 1; index < tokens.length && found.length < SCOPE; index += 1) {
    const isAside = [index, index - 1].some((one) => ASIDES.test(tokens[one]!.folded));
    if (!isAside && /[,;:—–]/u.test(gapBefore(sentence, index))) break;
    if (CLAUSES.has(tokens[index]!.folded)) break;
    if (tokens[index]!.term !== "") found.push(index);
  }
  return found;
}

const FIRST = 2;
const SCOPE = 4;
/** "Did not say, however, that …": the clause goes on behind. */
const ASIDES = /^(?:however|therefore|moreover|indeed)$/u;
const CLAUSES: ReadonlySet<string> = new Set("but although though while whereas because and".split(" "));
/** Words that deny what follows them. */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not no never neither nor none nobody nothing nowhere without cannot hardly scarcely".split(" "),
);
const RULE = stem("rule");
/** Tells whether a stem is of a verb such as "refuse": word vectors find it near what it refuses. */
export function isRefusal(term: string): boolean {
  return REFUSALS.has(term);
}

const REFUSALS: ReadonlySet<string> = new Set("refuse reject deny decline oppose".split(" ").map(stem));
const VERBS: ReadonlySet<string> = new Set(
  "refuse reject deny decline fail rule prevent forbid ban prohibit oppose dismiss cancel abandon halt stop unable unwilling unlikely impossible lack avoid"
    .split(" ")
    .map(stem),
);
