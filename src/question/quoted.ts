import type { Span } from "../domain.ts";

/** Gives what stands in quotation marks in a question. */
export function quotedIn(text: string): Span[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
}

const QUOTED = /["“][^"“”]{2,200}["”]/gu;
