import type { Claim } from "./claim.ts";
import { type Contradiction, pair } from "./contradictions.ts";
import type { Evidence } from "./evidence.ts";

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
