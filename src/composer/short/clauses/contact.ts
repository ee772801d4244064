import type { Span } from "../../../domain.ts";
import { contactAsked, contactIn } from "../../../text/contacts.ts";
import type { Scene } from "../scene.ts";

/** Gives the number, the mail or the street of a sentence where that is what is asked for, or null. */
export function contactOf({
  question,
  sentence: { text, start },
}: Pick<Scene, "question" | "sentence">): Span | null {
  const contact = contactAsked(question.text);
  const found = contact === null ? null : contactIn(contact, text);
  return found === null ? null : { start: start + found.start, end: start + found.end };
}
