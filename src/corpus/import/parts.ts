import { MAX_TEXT_CHARS } from "../../articles/article.ts";
import type { Draft } from "./draft.ts";

/**
 * Gives a document that is longer than an article may be as several articles of about one length, each a run of
 * whole paragraphs; one that is short enough as it is. Where it has no paragraphs to part it at, it stays whole.
 */
export function inParts(draft: Draft, longest = MAX_TEXT_CHARS): Draft[] {
  const { text, stated, key } = draft;
  if (text.length <= longest) return [draft];
  const texts = split(text, longest);
  if (texts.some((part) => part.length > longest)) return [draft];
  return texts.map((part, at) => {
    const which = `part ${at + 1} of ${texts.length}`;
    const title = stated.title === null ? null : `${stated.title} (${which})`;
    const url = stated.url === null ? null : partAddress(stated.url, which);
    return {
      ...draft,
      text: part,
      part: which,
      key: key === null ? which : `${key}, ${which}`,
      stated: { ...stated, title, url },
    };
  });
}

/** Gives an address that opens the whole document and tells its parts apart. */
export function partAddress(address: string, part: string): string {
  const url = new URL(address);
  url.hash = part.replaceAll(" ", "-");
  return url.href;
}

function split(text: string, longest: number): string[] {
  const wanted = text.length / Math.ceil(text.length / (longest * FULL));
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const end = borderBy(text, start, { wanted, longest });
    if (end === null) break;
    parts.push(text.slice(start, end).trim());
    start = end;
  }
  return [...parts, text.slice(start).trim()].filter((part) => part !== "");
}

/** A part is not filled to the brim, so that one can end where a chapter does. */
const FULL = 0.9;

/** Gives where a part ends: before the last heading that it has room for, else between two paragraphs near its wanted end; null where it cannot. */
function borderBy(
  text: string,
  start: number,
  { wanted, longest }: { readonly wanted: number; readonly longest: number },
): number | null {
  const latest = Math.min(start + longest, text.length);
  const heading = text.lastIndexOf("\n\n#", latest);
  if (heading > start + wanted * EARLY) return heading;
  const border = text.lastIndexOf("\n\n", Math.min(latest, start + Math.ceil(wanted)));
  if (border > start) return border;
  const later = text.indexOf("\n\n", start + Math.ceil(wanted));
  return later === -1 || later > latest ? null : later;
}

/** A chapter may end a part when the part has so much of what it should. */
const EARLY = 0.75;
