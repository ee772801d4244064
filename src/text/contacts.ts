import type { Token } from "../domain.ts";
import { stem } from "./stems.ts";

/** What somebody is reached by. */
export type Contact = "phone" | "mail" | "place" | "any";

/** Gives what a question asks to reach somebody by, or null: "whats the phone number", "where are you", "your address". */
export function contactAsked(text: string): Contact | null {
  // It is asked of every word, and who wants a number is brief.
  if (text.length > LONGEST) return null;
  return CONTACTS.find((contact) => ASKS[contact].test(text)) ?? null;
}

/** Gives the terms of what articles say where one is told, for the words a question asks for it by: "call 01632 960 188". */
export function contactTerms(text: string, { folded }: Token): readonly string[] {
  // Most words ask for none, and need no look at the whole question.
  if (!CONTACTS.some((contact) => WORDS[contact].test(folded))) return [];
  const contact = contactAsked(text);
  return contact !== null && WORDS[contact].test(folded) ? SAID[contact] : [];
}

/** Tells whether a word only asks for a contact, and names nobody who has it. */
export function isContactWord(word: string): boolean {
  return CONTACTS.some((contact) => WORDS[contact].test(word)) || CONTACT_WORDS.test(word);
}

const CONTACT_WORDS = /^(?:number|contact|details?|where|are|all|guys)$/iu;

/** Tells which words of a question tell no more of a contact than another beside them: "number" of "phone number". */
export function contactFillers(text: string): RegExp | null {
  const contact = contactAsked(text);
  return contact === null ? null : FILLERS[contact];
}

const FILLERS: Readonly<Record<Contact, RegExp>> = {
  phone: /^(?:number|no)$/iu,
  mail: /^address$/iu,
  place: /^(?:guys|all|based|located)$/iu,
  any: /^(?:get|touch|hold)$/iu,
};

/** Gives where a sentence tells a number to call, an address to write to or one to come to; null where it tells none. */
export function contactIn(
  contact: Contact,
  text: string,
): { readonly start: number; readonly end: number } | null {
  if (contact === "any") return contactIn("mail", text) ?? contactIn("phone", text);
  if (contact === "phone" && !CALLS.test(text)) return null;
  const found = TOLD[contact].exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

const LONGEST = 100;
const CONTACTS = ["phone", "mail", "place", "any"] as const satisfies readonly Contact[];

/** What stands between two words is bounded: a question of one repeated word would be read again from each. */
const ASKS: Readonly<Record<Contact, RegExp>> = {
  phone:
    /\b(?:(?:tele)?phone|mobile|contact) (?:number|no\b)|\bwhat(?:['’]?s| is) (?:the|your|our|their) (?:tele)?phone\W*$|\b(?:what|which) number\b.{0,60}\b(?:call|ring|phone|text)\b|\bnumber (?:to|for) (?:call|ring|phone|text)/iu,
  mail: /\be-?mail address\b|\bwhat(?:['’]?s| is) .{0,60}\be-?mail\W*$|\b(?:what|which) (?:address|e-?mail)\b.{0,60}\b(?:write|mail|send|e-?mail)\b/iu,
  place:
    /^\W*where are (?:you|we)(?: (?:all|guys|located|based|at))?\W*$|^\W*(?:whats?(?:['’]?s| is)? )?(?:the|your|our) (?:(?:street|postal|full) )?address\W*$|^\W*how (?:do|can|would) (?:i|we|you|people) find (?:you|us|the place)\W*$/iu,
  any: /^\W*how (?:do|can|could|would|should|to) (?:(?:i|we|you|people|one) )?(?:contact|reach|e-?mail|phone|get (?:in touch with|(?:a )?hold of))\b/iu,
};

const WORDS: Readonly<Record<Contact, RegExp>> = {
  phone: /^(?:(?:tele)?phone|mobile)$/iu,
  mail: /^(?:e-?mail|mail)$/iu,
  place: /^(?:address|find|located|based|you|we)$/iu,
  any: /^(?:contact|reach|e-?mail|phone|get|touch|hold|call|write)$/iu,
};

const SAID: Readonly<Record<Contact, readonly string[]>> = {
  phone: "phone telephone call ring tel".split(" ").map(stem),
  mail: "email mail write contact".split(" ").map(stem),
  place: "find located address street road lane square".split(" ").map(stem),
  any: "contact phone telephone call ring tel email mail write".split(" ").map(stem),
};

const CALLS = /\b(?:calls?|ring|(?:tele)?phone|tel|text|dial|mobile|number|hotline)\b|☎|📞/iu;

/** A number to call has at least six figures in groups, and no point or stroke as days and sums have. */
const TOLD: Readonly<Record<Exclude<Contact, "any">, RegExp>> = {
  phone: /(?<![\d£$€.,-])(?:\+|\(?0|\(?\d)\d{1,4}\)?(?:[ -]?\(?\d{1,6}\)?){1,4}(?![\d,.]\d)/u,
  mail: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
  place:
    /\d+[a-z]? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Place|Way|Row|Close|Drive|Court|Quay|Terrace|Gate|Hill|Yard|Walk|Crescent|Parade)\b/u,
};
