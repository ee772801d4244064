import { RefusedArticle } from "../../../articles/refused.ts";

/**
 * Refuses markup that is built to cost: elements thousands deep and tags with thousands of attributes, over
 * which parsers take time that grows with the square of their number. Pages that people made have none of it.
 * One pass, whatever comes.
 */
export function checkShape(html: string): void {
  let depth = 0;
  let foreign = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    NAME.lastIndex = at + 1;
    const [, slash = "", name = ""] = NAME.exec(html) ?? [];
    if (name === "") continue;
    const { end, attributes } = tagFrom(html, NAME.lastIndex);
    if (attributes > MOST_ATTRIBUTES) {
      throw new RefusedArticle(
        `has a tag of more than ${MOST_ATTRIBUTES} attributes, the most that are read`,
      );
    }
    at = end;
    const tag = name.toLowerCase();
    // Elsewhere a slash at a tag's end closes nothing.
    const isClosed = html[end - 1] === "/" && (foreign > 0 || FOREIGN.has(tag) || tag === "a");
    if (UNNESTED.has(tag) || isClosed) continue;
    if (FOREIGN.has(tag)) foreign = Math.max(0, foreign + (slash === "/" ? -1 : 1));
    depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
    if (depth > DEEPEST) {
      throw new RefusedArticle(`has tags that are more than ${DEEPEST} deep, the most that is read`);
    }
  }
}

/** Gives where a tag ends, whose name ends at `start`, and how many attributes it has. A value may hold ">". */
function tagFrom(html: string, start: number): { end: number; attributes: number } {
  let attributes = 0;
  let isApart = false;
  for (let at = start; at < html.length; at++) {
    const mark = html[at]!;
    if (mark === ">") return { end: at, attributes };
    if (mark === "=") {
      VALUE.lastIndex = at + 1;
      const quote = VALUE.exec(html)?.[1];
      if (quote === undefined) continue;
      const close = html.indexOf(quote, VALUE.lastIndex);
      at = close === -1 ? html.length : close;
      isApart = true;
    } else if (mark <= " " || mark === "/") isApart = true;
    else if (isApart) {
      attributes += 1;
      isApart = false;
    }
  }
  return { end: html.length, attributes };
}

const NAME = /(\/?)([a-z][^\s/>]{0,100})/iy;
const VALUE = /\s{0,100}(["'])/y;

/** What holds nothing, and what ends by itself where the next of its kind begins. */
const UNNESTED = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rb rt rp param keygen".split(
    " ",
  ),
);

/** What holds elements of another language, where a slash closes its tag. */
const FOREIGN = new Set(["svg", "math"]);

const DEEPEST = 2_000;
const MOST_ATTRIBUTES = 500;
