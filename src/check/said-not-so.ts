import { sentenceOf } from "../text/asked-sentence.ts";
import type { AnalysedSentence } from "../domain.ts";
import type { Claim } from "./claim.ts";
import { type Contradiction, pair, runText } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";
import type { Matches } from "./matches.ts";
import { areOpposite } from "./opposites.ts";

/** Gives what a sentence leaves out, where a claim says it of that: "except on Fridays" of "open on Fridays". */
export function excepted(matches: Matches, claim: Claim, { sentence }: Evidence): Contradiction[] {
  const found = EXCEPT.exec(sentence.text);
  if (found === null || EXCEPT.test(claim.text) || claim.denials.near.size > 0) return [];
  const [whole] = WHOLE.exec(claim.text) ?? [];
  if (whole !== undefined) return [pair("opposite", whole, found[0].trim())];
  // "Closed on Fridays" is what the exception says.
  const isOpposite = claim.terms.some(({ term }) =>
    sentence.tokens.some((token) => areOpposite(term, token.term)),
  );
  if (isOpposite) return [];
  const [from, to] = [sentence.start + found.index, sentence.start + found.index + found[0].length];
  const told = matches.find(({ match }) => {
    const token = match.token === null ? undefined : sentence.tokens[match.token];
    return match.isSpelt && token !== undefined && token.start > from && token.end <= to;
  });
  if (told === undefined) return [];
  return [pair("opposite", wordOf(claim, told.term.token), found[0].trim())];
}

/** "All moorings", "every day" of "every day except Friday". */
const WHOLE = /\b(?:all|every|each|always|everyone|everybody)\b/iu;
const EXCEPT = /\b(?:except|apart from|other than|excluding|but not)\s[^,;.:()]{2,40}/iu;

/** Gives what became of what was only proposed: "The proposal to move the meetings was rejected" of "The meetings move". */
export function turnedDown({ text }: Claim, { sentence }: Evidence): Contradiction[] {
  const found = TURNED_DOWN.exec(sentence.text);
  if (found === null || PROPOSED.test(text)) return [];
  return [pair("denial", "", found[1]!)];
}

const PROPOSALS =
  "proposals?|motions?|plans?|ideas?|requests?|bids?|applications?|suggestions?|petitions?|amendments?";
const TURNED_DOWN = new RegExp(
  String.raw`^\W*(?:an?|the|his|her|their|its|\p{Lu}\p{L}+['’]s)\s(?:\p{L}+\s){0,2}(?:${PROPOSALS})\b[^.;]*\b((?:was|were|has been|have been)\s(?:\p{L}+ly\s)?(?:rejected|defeated|turned down|voted down|refused|dropped|withdrawn|thrown out))\b`,
  "iu",
);
const PROPOSED = new RegExp(
  String.raw`\b(?:${PROPOSALS}|reject\w*|defeat\w*|turned down|refus\w*|withdr\w+|propos\w*)\b`,
  "iu",
);

/** Gives the place that somebody came in, where a claim says another: "came fourth" of "came third". */
export function otherPlace({ text }: Claim, { sentence }: Evidence): Contradiction[] {
  const [own, there] = [placeIn(text) ?? (WON.test(text) ? "first" : null), placeIn(sentence.text)];
  return own === null || there === null || own === there ? [] : [pair("figure", own, there)];
}

function placeIn(text: string): string | null {
  const found = [...text.matchAll(CAME)];
  return found.length === 1 ? found[0]![1]!.toLowerCase() : null;
}

/** "Won the race" of "came second in the race"; but who won a prize, or by how much, need not have come first. */
const WON = /\bw[oi]ns? (?:the|our|this|last)\b(?!.*\b(?:by|prize|award|medal|point|set)\b)/iu;
const CAME =
  /\b(?:came|comes?|finish(?:ed|es)?|ended|ends|placed|ranked|ranks) (?:up )?(?:in )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\b/giu;

/** Gives the other way that a sentence compares: "one more than Marsh" of "one less than Marsh". */
export function comparedOtherwise(claim: Claim, { sentence }: Evidence): Contradiction[] {
  const asked = sentenceOf(claim.question);
  const [own, there] = [comparativeIn(asked), comparativeIn(sentence)];
  if (own === null || there === null) return [];
  const [word, other] = [asked.tokens[own]!.folded, sentence.tokens[there]!.folded];
  if (LESS.test(word) === LESS.test(other)) return [];
  return [pair("opposite", wordOf(claim, own), runText(sentence, { start: there, end: there + 1 }))];
}

/** The one word that compares, with what it compares to behind it. */
function comparativeIn({ tokens }: Pick<AnalysedSentence, "tokens">): number | null {
  const places = [...tokens.keys()].filter(
    (at) => LESS.test(tokens[at]!.folded) || MORE.test(tokens[at]!.folded),
  );
  const [only] = places;
  if (only === undefined || places.length > 1) return null;
  return tokens.slice(only + 1, only + REACH).some(({ folded }) => folded === "than") ? only : null;
}

/** "Less than Marsh", "less votes than Marsh". */
const REACH = 4;
const LESS = /^(?:less|fewer|lower|smaller|shorter)$/u;
const MORE = /^(?:more|higher|larger|greater|longer|bigger)$/u;

function wordOf({ question, text }: Claim, at: number): string {
  const { start, end } = question.tokens[at]!;
  return text.slice(start, end);
}
