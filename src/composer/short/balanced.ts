import type { AnalysedSentence, Span } from "../../domain.ts";

/**
 * Gives a short answer with the other half of each quotation mark and bracket in it, where that is near: "“black
 * uniform, black boots and a black hat”" of a cut behind "uniform". What a bracket only adds may stay away: "dendritic
 * cells" of "dendritic cells (DC".
 */
export function balanced({ text, start: from }: AnalysedSentence, span: Span): Span {
  let cut = { start: span.start - from, end: span.end - from };
  for (const pair of PAIRS) {
    // A cut may have the end of one quotation and the beginning of the next.
    cut = withOther(text, withOther(text, cut, pair), pair);
  }
  return { start: cut.start + from, end: cut.end + from };
}

function withOther(text: string, { start, end }: Span, [opening, closing]: Pair): Span {
  const cut = text.slice(start, end);
  const lone = unclosed(cut, opening, closing);
  if (lone === null) return { start, end };
  if (lone.half === "closing") {
    const reach = Math.max(0, start - REACH);
    const other = text.slice(reach, start).lastIndexOf(opening);
    return { start: other === -1 ? start : reach + other, end };
  }
  const other = text.slice(end, end + REACH).indexOf(closing);
  if (other === 0 || (other > 0 && opening !== "(")) return { start, end: end + other + closing.length };
  const before = cut.slice(0, lone.place).trimEnd();
  return { start, end: /\p{L}/u.test(before) ? start + before.length : end };
}

/** In characters; what is quoted at greater length is no short answer. */
const REACH = 80;

type Pair = readonly [opening: string, closing: string];

const PAIRS: readonly Pair[] = [
  ["“", "”"],
  ['"', '"'],
  ["(", ")"],
];

/** A mark without its other half, and where in the cut it is. */
interface Half {
  readonly half: "opening" | "closing";
  readonly place: number;
}

function unclosed(cut: string, opening: string, closing: string): Half | null {
  if (opening === closing) return unclosedStraight(cut, opening);
  let opened: number | null = null;
  for (let place = 0; place < cut.length; place += 1) {
    if (cut[place] === opening) opened = place;
    if (cut[place] !== closing) continue;
    if (opened === null) return { half: "closing", place };
    opened = null;
  }
  return opened === null ? null : { half: "opening", place: opened };
}

/** A straight mark opens where a word begins behind it. */
function unclosedStraight(cut: string, mark: string): Half | null {
  const places = [...cut.matchAll(new RegExp(mark, "gu"))].map(({ index }) => index);
  if (places.length % 2 === 0) return null;
  const opens = (place: number) =>
    /^[\s(—–-]?$/u.test(cut[place - 1] ?? "") && /[^\s.,;:!?]/u.test(cut[place + 1] ?? "");
  const opening = places.findLast(opens);
  return opening !== undefined && opening === places.at(-1)
    ? { half: "opening", place: opening }
    : { half: "closing", place: places[0]! };
}
