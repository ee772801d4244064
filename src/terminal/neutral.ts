/**
 * Gives a text that a terminal can only show, never obey: line breaks with the white space around them become
 * one space, control characters (escape sequences begin with one) their picture, marks that reorder a line "�".
 * Nothing else changes.
 */
export function neutralise(text: string): string {
  return text.replaceAll(BREAK, " ").replaceAll(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code === TAB) return " ";
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    return code === 0x7f ? "␡" : "�";
  });
}

// Looked for from the first space of a row alone: from each of a hundred thousand it would take minutes.
const BREAK = /(?<![ \t])[ \t]*[\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/gu;

const TAB = 0x09;

/** C0, DEL, C1, and the embeddings, overrides and isolates of the bidirectional algorithm. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** U+2400, the first of Unicode's control pictures, in the order of the controls. */
const PICTURES = 0x2400;
