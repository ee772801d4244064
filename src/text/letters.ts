export const FULL_STOP = 0x2e;
export const SPACE = 0x20;

// Told by their codes, a hundred times as fast as by an expression: these are asked of each letter of a corpus.

/** Tells whether a character is a figure of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Tells whether a character is a capital of ASCII. */
export function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** Tells whether a character is a small letter of ASCII. */
export function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Tells whether a character is a letter of ASCII. */
export function isLetter(code: number): boolean {
  return isSmall(code) || isCapital(code);
}

/** Tells whether a character is a letter or a figure of ASCII. */
export function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}
