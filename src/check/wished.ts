import type { AnalysedSentence } from "../domain.ts";
import { gapBefore } from "../text/gaps.ts";
import { sentenceOf } from "../text/asked-sentence.ts";
import { stem } from "../text/stems.ts";
import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import type { Matches } from "./matches.ts";
import { NEGATORS } from "./negation.ts";

/**
 * Tells whether a sentence only wishes, asks for, doubts or holds possible what a claim says is so: "The county wants to close
 * the school" of "The school will close".
 */
export function isOnlyWished(matches: Matches, claim: Claim, { sentence }: Evidence): boolean {
  const asked = sentenceOf(claim.question);
  const tags = claim.tagger(asked);
  // "Will close": behind such a word a verb stands, whatever it looks like.
  const isDeed = (at: number) => tags[at] === "VERB" || LEADS.test(asked.tokens[at - 1]?.folded ?? "");
  const deeds = matches.filter(({ term, match }) => match.token !== null && isDeed(term.token));
  const isOpen = ({ term, match }: (typeof deeds)[number]) =>
    ledBy(sentence, match.token!) === "open" && ledBy(asked, term.token) === null;
  if (deeds.some(isOpen)) return true;
  if (deeds.length === 0 && isPresent(asked.tokens))
    return matches.some(
      ({ match }) => match.token !== null && changesUnderWish(sentence.tokens, match.token),
    );
  if (deeds.length === 0 || asked.tokens.some((_, at) => isWish(asked.tokens, at))) return false;
  return deeds.some(({ match }) => isUnderWish(sentence.tokens, match.token!));
}

/** Tells whether a wish leads up to a word: "wants to close", "asked them to close", "may close". */
function isUnderWish(tokens: Words, verb: number): boolean {
  const infinitive = tokens[verb - 1]?.folded === "to";
  for (let at = verb - 1; at >= Math.max(0, verb - (infinitive ? REACH : 2)); at -= 1) {
    if (MODALS.test(tokens[at]!.folded) && verb - at <= 2) return true;
    if (infinitive && WISHES.has(tokens[at]!.term)) return true;
  }
  return false;
}

/** "The rent is £450" of "She wants to raise the rent to £450": what is wanted to change is as it was. */
function changesUnderWish(tokens: Words, thing: number): boolean {
  const to = tokens.slice(Math.max(0, thing - REACH), thing).findIndex(({ folded }) => folded === "to");
  const at = Math.max(0, thing - REACH) + to;
  return to !== -1 && WISHES.has(tokens[at - 1]?.term ?? "");
}

function isPresent(tokens: Words): boolean {
  return (
    tokens.some(({ folded }) => folded === "is" || folded === "are") &&
    !tokens.some((_, at) => isWish(tokens, at))
  );
}

/**
 * Tells what leads up to a clause: "It is uncertain whether they will close", "if they close" and "she did not confirm
 * that they would close" leave open what "she confirmed that they would close" tells.
 */
function ledBy(
  sentence: Pick<AnalysedSentence, "text" | "tokens" | "start">,
  verb: number,
): "open" | "told" | null {
  const { tokens } = sentence;
  for (let at = verb - 1; at >= Math.max(0, verb - CLAUSE); at -= 1) {
    if (/[,;:—–]/u.test(gapBefore(sentence, at + 1))) return null;
    const word = tokens[at]!.folded;
    if (word === "whether" || word === "if") return "open";
    if (word === "that") return toldBy(tokens.slice(Math.max(0, at - REACH), at));
  }
  return null;
}

function toldBy(before: Words): "open" | "told" | null {
  const said = before.findLastIndex(({ term }) => TELLS.has(term));
  if (said === -1) return null;
  return NEGATORS.has(before[said - 1]?.folded ?? "") ? "open" : "told";
}

function isWish(tokens: Words, at: number): boolean {
  return MODALS.test(tokens[at]!.folded) || WISHES.has(tokens[at]!.term);
}

type Words = readonly { readonly folded: string; readonly term: string }[];

/** "May" of the month stands before no verb. */
const MODALS = /^(?:may|might|could|should)$/u;
/** What is planned or promised is said to come; what is wanted is not. */
const WISHES: ReadonlySet<string> = new Set(
  "want wish hope seek try threaten propose proposal ask demand urge call consider refuse fail"
    .split(" ")
    .map(stem),
);
const TELLS: ReadonlySet<string> = new Set(
  "indicate say confirm know show suggest mean prove think believe expect suppose claim accept"
    .split(" ")
    .map(stem),
);
const CLAUSE = 8;
const LEADS = /^(?:will|to|would)$/u;
const REACH = 4;
