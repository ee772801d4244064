import type { Quantity, Span } from "../../../domain.ts";
import { askedTerms } from "../../../text/asked-terms.ts";
import { gapBefore, type Stretch } from "../clauses/clause.ts";
import type { Scene } from "../scene.ts";

/**
 * Tells how many of the nouns that are asked for belong to an amount, where a sentence tells several: to "9
 * dollars" of "the Plus plan costs 4 dollars and the Team plan 9 dollars", both of "Team plan".
 */
export function createOwned(scene: Scene, amounts: readonly Stretch[]): (amount: Stretch) => number {
  const told = toldIn(scene, amounts);
  // "115 metres (377 ft)" is one height.
  if (told.length < 2 || scene.question.expected === "measure") return () => 0;
  const isAsked = askedNouns(scene);
  return (amount) => {
    if (told.filter((one) => meets(scene, amount, one)).length !== 1) return 0;
    const { from, to } = surroundings(scene, amount, told);
    const nouns = scene.sentence.tokens.slice(from, to).filter((_, at) => isAsked(from + at));
    return new Set(nouns.map(({ term }) => term)).size;
  };
}

/** The amounts of which any stretch has something. */
function toldIn(scene: Scene, amounts: readonly Stretch[]): readonly Quantity[] {
  return scene.sentence.quantities.filter((one) => amounts.some((stretch) => meets(scene, stretch, one)));
}

function meets({ sentence: { tokens } }: Scene, { from, to }: Stretch, { start, end }: Span): boolean {
  return tokens[from]!.start < end && start < tokens[to - 1]!.end;
}

function askedNouns({ question, sentence: { tokens }, tags }: Scene): (at: number) => boolean {
  const asked = askedTerms(question);
  return (at) => asked.has(tokens[at]!.term) && tags[at] !== "VERB" && !COSTS.test(tokens[at]!.folded);
}

/** Verbs, whatever they look like: they are said once of several amounts. */
const COSTS = /^(?:costs?|measures?|weighs?|pays?|lasts?|earns?)$/u;

/** What may belong to an amount: from the one before it to where its clause or the next amount begins. */
function surroundings(scene: Scene, { from, to }: Stretch, told: readonly Quantity[]): Stretch {
  const { tokens } = scene.sentence;
  const inAmount = (at: number) => told.some((one) => meets(scene, { from: at, to: at + 1 }, one));
  const breaks = (at: number) => {
    if (/[,;:(]/u.test(gapBefore(scene, at))) return true;
    // "7 euros for pensioners and students": where no other amount follows, nothing new begins.
    return BREAKS.test(tokens[at]!.folded) && told.some(({ start }) => start > tokens[at]!.start);
  };
  let [first, last] = [from, to];
  while (first > 0 && !inAmount(first - 1)) first -= 1;
  while (last < tokens.length && !inAmount(last) && !breaks(last)) last += 1;
  return { from: first, to: last };
}

const BREAKS = /^(?:and|or|but|while|whereas)$/u;
