import { isAmong } from "../../text/asked-terms.ts";
import { contactAsked, contactIn, isContactWord } from "../../text/contacts.ts";
import { overlap } from "../overlap.ts";
import type { Asked, PoolSentence } from "../types.ts";

/**
 * Tells whether a sentence has the number, the mail or the street by which it is asked how somebody is reached: "To book,
 * call 01632 960 188" of "whats the phone number". Whoever is named in the question must be told of there.
 */
export function tellsContact(asked: Asked, { sentence, previous, titleTerms }: PoolSentence): boolean {
  const contact = contactAsked(asked.question.text);
  if (contact === null || contactIn(contact, sentence.text) === null) return false;
  const here = overlap(asked, sentence).counts;
  const above = previous?.block === sentence.block ? overlap(asked, previous).counts : here;
  return asked.question.terms.every(
    (term, place) =>
      isContactWord(term.words) || here[place]! > 0 || above[place]! > 0 || isAmong(term, titleTerms),
  );
}
