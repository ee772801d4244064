/** Gives where the last word ends that stands whole among the first `length` UTF-16 units of a line; 0 or less where none does. */
export function wholeWordsEnd(line: string, length: number): number {
  return line.charAt(length) === " " ? length : line.lastIndexOf(" ", length);
}

/** Gives a beginning of a line without what waits for more: "Corbel Lettings ·" is cut to "Corbel Lettings". */
export function withoutOpenEnd(cut: string): string {
  return cut.replace(OPEN_END, "");
}

const OPEN_END = /[\s·,;:–—-]+$/u;
