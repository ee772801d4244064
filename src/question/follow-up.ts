import type { Before } from "../domain.ts";
import type { Tagger } from "../text/tagger.ts";
import { antecedentsOf, type Antecedents } from "./antecedents.ts";
import { capitalised } from "./capitals.ts";
import { partsOf, restate } from "./restate.ts";
import { swap } from "./swap.ts";

/**
 * Reads a question that leans on the one before as a question that stands alone: "and when was that?" after
 * "Who opened the mill?" is "When was it that someone opened the mill?".
 *
 * What stands alone is given back as it is. Where the person does not say that a question follows up
 * (`before.explicit`), only what cannot stand alone is read so.
 */
export function readFollowUp(text: string, before: Before, tagger: Tagger): string {
  const core = text
    .trim()
    .replace(OPENING, "")
    .replace(/[\s?.!…]+$/u, "");
  const opens = core.length < text.trim().replace(/[\s?.!…]+$/u, "").length;
  if (core === "") return text;
  const antecedents = antecedentsOf(before, tagger);
  const [, asked, object = ""] = ELLIPSIS.exec(core) ?? [];
  if (asked !== undefined) {
    const parts = partsOf(before.question);
    const known = object === "" || antecedents.asksForName ? antecedents.answer : null;
    const read = parts === null ? null : restate(parts, capitalised(asked), known);
    return read ?? antecedents.carried(core);
  }
  const goesOn = before.explicit || opens || /^(?:what|how) about\b/iu.test(core);
  const swapped = goesOn ? swap(core, before.question, tagger) : null;
  if (swapped !== null) return swapped;
  const filled = withNouns(core, antecedents);
  if (filled !== null) return filled;
  if (DEMONSTRATIVE.test(core)) return antecedents.carried(core);
  const leans =
    goesOn ||
    [...core.matchAll(PRONOUN)].some(
      // Nobody is an "it", which then stands for what they all know: "is it open on Monday?".
      (found) => !/^its?$/iu.test(found[0]) && !isExpletive(found[0], after(core, found)),
    );
  return leans && !antecedents.hasOwnNames(core) ? antecedents.carried(core) : text;
}

/** Puts nouns in the place of pronouns; null where there is no pronoun, or nothing that it could stand for. */
function withNouns(core: string, antecedents: Antecedents): string | null {
  let found = false;
  const filled = core.replaceAll(PRONOUN, (word, at: number) => {
    const noun = nounFor(word, core.slice(at + word.length), antecedents);
    if (noun === null) return word;
    found = true;
    return noun;
  });
  return found ? `${capitalised(filled)}?` : null;
}

function nounFor(found: string, rest: string, { person, thing, several }: Antecedents): string | null {
  const word = found.toLowerCase();
  const noun = /^(?:it|its)$/u.test(word) ? thing : word.startsWith("the") ? several : person;
  if (noun === null || isExpletive(found, rest)) return null;
  const owns =
    /^(?:his|its|their)$/u.test(word) || (word === "her" && /^\s+\p{L}/u.test(rest) && !AFTER_HER.test(rest));
  return owns || /^(?:hers|theirs)$/u.test(word) ? possessive(noun) : noun;
}

/** Tells whether an "it" stands for no noun: "Is it true that …", "How long does it take to …". */
function isExpletive(word: string, rest: string): boolean {
  return /^it$/iu.test(word) && EXPLETIVE.test(rest);
}

function after(text: string, { 0: found, index }: RegExpExecArray): string {
  return text.slice(index + found.length);
}

function possessive(noun: string): string {
  return /s$/iu.test(noun) ? `${noun}’` : `${noun}’s`;
}

/** How people go on: these words say that something came before, and nothing else. */
const OPENING = /^(?:(?:and|but|so|then|or|also|ok|okay|well|right|yes|no|thanks|thank you)\b[,;:\s]*)+/iu;

/** A question word with nothing of its own: "when?", "where was that?", "why did he do that?". */
const ELLIPSIS = new RegExp(
  String.raw`^((?:since |until |by |for )?(?:when|where|why|whom|how long|how often|how many|how much|how)(?: exactly)?` +
    String.raw`|who|how come|(?:(?:in|on|at) )?(?:what|which) (?:year|day|date|month|time|city|country|place|town))` +
    String.raw`(?:['’]s (?:that|this|it)|\s+(?:was|is|were|are) (that|this|it|those|these)` +
    String.raw`|\s+(?:did|does|do|will|would|could|can|has|had) (that|this|it|he|she|they) ` +
    String.raw`(?:happen(?:ed)?|occur|take place|come about|do (?:it|that|this|so)|say (?:it|that|this|so)))?$`,
  "iu",
);

const PRONOUN = /\b(?:he|him|his|she|her|hers|they|them|their|theirs|it|its)\b/giu;
const DEMONSTRATIVE = /\b(?:that|this|those|these)$|\b(?:was|is|were|are|did|does) (?:that|this)\b/iu;
/** What stands behind an "it" of no noun; "to the" and "to Orrin" name where something leads. */
const EXPLETIVE = new RegExp(
  String.raw`^\s+(?:that|true|possible|likely|known|clear|take|takes|took|seem|happen|rain|rains|rained|raining|snow|snows|snowed|snowing)\b` +
    String.raw`|^\s+(?:cost|costs|legal|illegal|safe|allowed|permitted|necessary|easy|hard|difficult|important|worth|better|best|ok|okay)` +
    String.raw` (?:(?:for )?(?:me|you|us|people|children|visitors|members) )?to (?!(?:the|an?|this|that|his|her|its|their)\b)\p{Ll}`,
  "u",
);
/** After "her" as an object: "told her about …". */
const AFTER_HER = /^\s+(?:about|on|of|to|in|at|with|for|from|after|before|during|and|or|that|when|as)\b/iu;
