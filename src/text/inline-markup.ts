import type { Span } from "../domain.ts";

/** A text as people read it, and where a place of it stands there. */
export interface AsRead {
  readonly text: string;
  readonly placeOf: (offset: number) => number;
}

/**
 * Gives a quote as the page of its article shows it: of "[the list](https://example.com)" the list, of "**Ada Field**"
 * the name. The quote stays what it is; only what a page hides is left out.
 */
export function asRead(quote: string): AsRead {
  const hidden = hiddenIn(quote);
  if (hidden.length === 0) return { text: quote, placeOf: (offset) => offset };
  return {
    text: withoutSpans(quote, hidden),
    placeOf: (offset) =>
      hidden.reduce((place, { start, end }) => place - Math.max(0, Math.min(end, offset) - start), offset),
  };
}

/** Gives the stretches of Markdown that a page hides, in order and apart: the marks around bold and linked words, and addresses. */
export function hiddenIn(text: string): Span[] {
  if (!MAY_HIDE.test(text)) return [];
  const hidden: Span[] = [];
  for (const pattern of [LINK, BOLD, SLANTED])
    for (const { index, 0: whole, groups } of text.matchAll(pattern)) {
      const { open = "", shown = "" } = groups ?? {};
      const inner = index + open.length;
      hidden.push({ start: index, end: inner }, { start: inner + shown.length, end: index + whole.length });
    }
  return apart(hidden.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** A mark within an address is hidden with it. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let [shown, at] = ["", 0];
  for (const { start, end } of spans) {
    shown += text.slice(at, start);
    at = end;
  }
  return shown + text.slice(at);
}

const MAY_HIDE = /\]\(|\*/u;

/** An address has a point, a slash or a hash: "f[x](y)" is no link. */
const LINK =
  /(?<open>!?\[)(?<shown>[^[\]\n]{1,300})\]\((?=[^\s()]{0,600}[./#])[^\s()]{1,600}(?: "[^"\n]{0,200}")?\)/gu;
const BOLD = /(?<![\w*])(?<open>\*\*)(?<shown>(?=\S)[^*\n]{1,300})(?<=\S)\*\*(?![\w*])/gu;
const SLANTED = /(?<![\w*])(?<open>\*)(?<shown>(?=\S)[^*\n]{1,300})(?<=\S)\*(?![\w*])/gu;
