/**
 * Gives a text that a terminal can only show, never obey: line breaks and tabs become spaces, control
 * characters (escape sequences begin with one) their picture, marks that reorder a line "�".
 * Nothing else changes, and no character is taken away but the second half of CRLF.
 */
export function neutralise(text: string): string {
  return text.replaceAll(UNSAFE, (character) => {
    if (BREAKS.test(character)) return " ";
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    return code === 0x7f ? "␡" : "�";
  });
}

const BREAKS = /^(?:\r\n|[\t\n\v\f\r\u0085\u2028\u2029])$/u;

/** C0, DEL, C1, line separators, and the embeddings, overrides and isolates of the bidirectional algorithm. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSAFE = /\r\n|[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** U+2400, the first of Unicode's control pictures, in the order of the controls. */
const PICTURES = 0x2400;
