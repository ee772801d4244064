import type { AnalysedSentence } from "../domain.ts";
import { ORDINALS } from "../text/ordinals.ts";
import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";

/**
 * Tells whether a claim says of a thing that it is the first, the only one or one of most, of which the sentence and those
 * beside it in its paragraph say nothing: "printed the first list" of "printed a list", "killed most of the bees" of "killed 400 bees".
 */
export function isSingledOut({ text }: Claim, { sentence, previous, next }: Evidence): boolean {
  const around = [previous, sentence, next]
    .flatMap((one) => (one?.block === sentence.block ? one.text : []))
    .join(" ");
  return SINGLING.some(({ claimed, told }) => claimed.test(text) && !told.test(around));
}

/** Tells whether the ordinal that a claim has before a thing stands there before none: "the first team" of "The second team". */
export function isOtherOfRow({ text }: Claim, { sentence }: Evidence): boolean {
  return [...text.matchAll(OF_ROW)].some(([, ordinal = "", thing = ""]) => {
    const there = inRow(sentence, thing);
    return there.length > 0 && !there.includes(ordinal.toLowerCase());
  });
}

function inRow({ text }: AnalysedSentence, thing: string): string[] {
  const found = [...text.matchAll(OF_ROW)].filter(
    ([, , other = ""]) => other.toLowerCase() === thing.toLowerCase(),
  );
  return found.map(([, ordinal = ""]) => ordinal.toLowerCase());
}

const OF_ROW = new RegExp(String.raw`\b(${ORDINALS.join("|")}) (\p{L}{3,})`, "giu");

const SINGLING: readonly { readonly claimed: RegExp; readonly told: RegExp }[] = [
  {
    claimed:
      /\bthe (?:(?:very )?first|earliest) (?!\d|\p{L}+ly\b|time\b|half\b|quarter\b|of (?:the )?\p{Lu})\p{L}+/iu,
    told: /\b(?:first|earliest|1st|oldest|pioneer\w*|invent\w*|never before|founded|one)\b/iu,
  },
  {
    claimed: /\bthe (?:only|sole) \p{L}+/iu,
    told: /\b(?:only|sole|alone|single|no other|none|nobody|one)\b/iu,
  },
  {
    claimed: /\bmost of (?:the|its|our|their|his|her)\b/iu,
    told: /\b(?:most|majority|nearly|almost|all|every|half|third|thirds|quarters?|fifths?|out of|per ?cent|chiefly|mainly)\b|%|\b\d[\d,.]* of (?:its|the|their|our)\b/iu,
  },
];
