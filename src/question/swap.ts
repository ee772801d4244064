import { quantities } from "../quantities/quantities.ts";
import { asSentence } from "../text/asked-sentence.ts";
import { QUESTION_WORDS } from "../text/question-words.ts";
import type { Tagger } from "../text/tagger.ts";
import { namesIn } from "./antecedents.ts";
import { capitalised, uncapitalised } from "./capitals.ts";
import { partsOf, stretch } from "./restate.ts";
import { ofOther } from "./subject.ts";

/**
 * Asks the question before of something else: "and Germany?" after "How many tanks did Poland send?" gives "How
 * many tanks did Germany send?". Null for a text that has a verb or a question word of its own.
 */
export function swap(core: string, question: string, tagger: Tagger): string | null {
  const noun = core.replace(/^(?:what|how) about\s+/iu, "").replace(/^about\s+/iu, "");
  if (
    noun === "" ||
    noun.split(/\s+/u).length > NOUN_WORDS ||
    /\b(?:it|that|this|he|she|they)\b/iu.test(noun)
  )
    return null;
  if (noun === core && !isNounAlone(core, tagger)) return null;
  // "As for the hall, what is a steward?": what was asked of the hall is asked of this.
  const before = capitalised(question.trim().replace(AS_FOR, "")).replace(/[\s?.!…]+$/u, "");
  const read =
    ofDate(noun, before) ??
    ofList(noun, before) ??
    ofNumber(noun, before) ??
    ofNumbered(noun, before) ??
    ofTerm(noun, before) ??
    ofExtreme(noun, before) ??
    ofKind(noun, before) ??
    ofName(noun, before) ??
    ofNoun(noun, before) ??
    ofThing(noun, before, tagger);
  const behind = /^(?:for|with|in|on|at|from|by)\s/iu.test(noun) ? `${before} ${noun}` : null;
  return `${read ?? behind ?? `As for ${noun}, ${uncapitalised(before)}`}?`;
}

const AS_FOR = /^as for [^,?]{1,80}, (?=\p{L})/iu;

/** Another time: in the place of the one that was asked about, else at the end. */
function ofDate(noun: string, before: string): string | null {
  const bare = noun.replace(WITH_PREPOSITION, "");
  const date = quantities(noun).find(({ kind, end }) => kind === "date" && end === noun.length);
  if (date === undefined || date.start > noun.length - bare.length) return null;
  const old = quantities(before).find(({ kind }) => kind === "date");
  const isYear = /^\d{4}$/u.test(bare);
  if (old === undefined) return `${before} ${noun === bare && isYear ? `in ${noun}` : noun}`;
  const lead =
    noun === bare
      ? null
      : /\b(?:in|on|since|during|before|after|until|by)\s+$/iu.exec(before.slice(0, old.start));
  return before.slice(0, lead?.index ?? old.start) + noun + before.slice(old.end);
}

/** "And the prices?" after "List the house rules" asks for another list, and "and phones?" for what it says of them. */
function ofList(noun: string, before: string): string | null {
  const lead = /^(?:please )?(?:list|show(?: me)?|name|give me)(?: all)? (?=(?:the|your|our) )/iu.exec(
    before,
  )?.[0];
  if (lead === undefined || WITH_PREPOSITION.test(noun)) return null;
  return /^(?:the|your|our) /iu.test(noun) ? lead + noun : `What about ${noun}`;
}

/** Another number alone: "2.7" in the place of "2.6". */
function ofNumber(noun: string, before: string): string | null {
  const [old, second] = before.match(NUMBER) ?? [];
  if (old === undefined || second !== undefined || noun.replace(NUMBER, "") !== "") return null;
  return before.replace(old, noun);
}

const NUMBER = /(?<![\p{L}\d.,:])v?\d+(?:\.\d+)*(?![\p{L}\d:])/giu;

/** Another word: "unproven" in the place of "misleading", asked what it means. */
function ofTerm(noun: string, before: string): string | null {
  const lead = /^what (?:is|are) (?=\p{Ll}+$)/iu.exec(before)?.[0];
  return lead !== undefined && /^\p{L}+$/u.test(noun) ? lead + noun : null;
}

/** Another of what is numbered: "round 3" in the place of "round 1". */
function ofNumbered(noun: string, before: string): string | null {
  const word = NUMBERED.exec(noun)?.[1];
  if (word === undefined) return null;
  const old = new RegExp(String.raw`\b(?:the )?${word} (?:no\.? ?)?\d+\b`, "iu").exec(before);
  return old === null ? null : before.slice(0, old.index) + noun + before.slice(old.index + old[0].length);
}

const NUMBERED = /^(?:the )?(\p{L}+) (?:no\.? ?)?\d+$/iu;

/** The other end: "the youngest" in the place of "the oldest", with the noun that is asked for. */
function ofExtreme(noun: string, before: string): string | null {
  const extreme = EXTREME_ALONE.exec(noun)?.[1];
  const old = EXTREME.exec(before);
  if (extreme === undefined || old === null) return null;
  return before.slice(0, old.index) + extreme + before.slice(old.index + old[0].length);
}

const SUPERLATIVE = String.raw`(?:most \p{L}{4,}|least \p{L}{4,}|first|last|best|worst|(?!interest|forest|request|guest|west|east|rest|test)\p{L}{3,}est)`;
const EXTREME_ALONE = new RegExp(String.raw`^(?:the )?(${SUPERLATIVE})(?: one)?$`, "iu");
const EXTREME = new RegExp(String.raw`\b${SUPERLATIVE}\b`, "iu");

/** Another kind: "a full one" in the place of "a provisional licence", which it is one of. */
function ofKind(noun: string, before: string): string | null {
  const [, preposition = "", kind] = KIND.exec(noun) ?? [];
  if (kind === undefined) return null;
  const old = new RegExp(
    String.raw`\b${preposition}(?:an?|the|my|your|our) (\p{L}+) (\p{L}+)\W*$`,
    "iu",
  ).exec(before);
  if (old === null) return null;
  const thing = old[2]!;
  return before.slice(0, old.index) + noun.replace(/ ones?$/iu, ` ${thing}`);
}

const KIND = /^((?:with|for|in|on|of|from|by|to) )?(?:(?:an?|the|my|your|our) )?(\p{L}+) ones?$/iu;

/** Another name: in the place of one of the same kind, after the same preposition where it has one. */
function ofName(noun: string, before: string): string | null {
  const [name, second] = namesIn(noun);
  if (name === undefined || second !== undefined) return null;
  const preposition = WITH_PREPOSITION.exec(noun)?.[1];
  const names = namesIn(before);
  const fits = names.filter(
    ({ start }) =>
      preposition === undefined ||
      new RegExp(String.raw`\b${preposition}\s+(?:the\s+)?$`, "iu").test(before.slice(0, start)),
  );
  const old =
    fits.find(({ kind }) => kind === name.kind) ??
    (preposition === undefined ? undefined : fits[0]) ??
    fits.find(({ kind }) => kind === "unknown" || name.kind === "unknown");
  if (old === undefined) return null;
  return before.slice(0, old.start) + noun.replace(WITH_PREPOSITION, "") + before.slice(old.end);
}

/** Another noun: in the place of what was counted or chosen from. */
function ofNoun(noun: string, before: string): string | null {
  const parts = partsOf(before);
  if (parts === null || parts.helper === null || parts.noun.from >= parts.noun.to) return null;
  if (WITH_PREPOSITION.test(noun) || namesIn(noun).length > 0) return null;
  return `${stretch(parts, 0, parts.noun.from)} ${noun} ${stretch(parts, parts.helper)}`;
}

/** Another thing: in the place of what was asked after. */
function ofThing(noun: string, before: string, tagger: Tagger): string | null {
  if (WITH_PREPOSITION.test(noun) || namesIn(noun).length > 0) return null;
  return ofOther(noun, before, tagger);
}

function isNounAlone(text: string, tagger: Tagger): boolean {
  const sentence = asSentence(text);
  const tags = tagger(sentence);
  const [only, second] = sentence.tokens;
  // "And faces?" may be what somebody does, and is a thing.
  if (second === undefined && only !== undefined && SEVERAL.test(only.folded)) return true;
  const asks = sentence.tokens.some(({ folded }) => QUESTION_WORDS.has(folded.replace(/s$/u, "")));
  return !asks && tags.length > 0 && !tags.some((tag) => tag === "VERB" || tag === "AUX");
}

const SEVERAL = /^(?!(?:is|was|does|has|yes|whats?|whos|hows|this|thanks|please|always)$)\p{L}{2,}[^su]s$/u;

const WITH_PREPOSITION = /^(in|on|at|to|from|by|with|for|of|since|during|before|after)\s+/iu;
const NOUN_WORDS = 6;
