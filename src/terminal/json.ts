/**
 * Gives a value as lines of JSON that end in a line break, or as one line. What a terminal could obey (C1 controls) and
 * what reorders a line is written as an escape, which JSON reads as the very character.
 */
export function json(value: unknown, { isOneLine = false } = {}): string {
  const text = JSON.stringify(value, null, isOneLine ? undefined : 2);
  return `${text.replaceAll(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

/** DEL, C1, line and paragraph separator, and the marks of the bidirectional algorithm; C0 is escaped in all JSON. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSAFE = /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu;
