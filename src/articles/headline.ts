import type { Span } from "../domain.ts";
import type { Stretch } from "./stretches.ts";
import { isCaption } from "./captions.ts";
import { isAuthorAlone, readByline } from "./bylines.ts";
import { isMenu, whyLeftOut } from "./leftout.ts";

/** The longest headline; what is longer is a first paragraph. */
const LONGEST_HEADLINE = 200;

/** Shorter repeated lines are labels. */
const SHORTEST_REPEAT = 15;

/** The headline stands among the first lines, below menus and above the text. */
const HEAD_LINES = 8;

/** A menu glued to a headline is a few words, each capitalised, some of them a site's sections. */
const MOST_MENU_WORDS = 12;

/** The headline: its words as one line, and where they first stand. */
export interface Headline extends Span {
  readonly text: string;
}

/**
 * Finds the headline of an article in its text, or gives null.
 *
 * It is the stated title, a line that is repeated below a copy of itself with a menu glued to its front, a
 * heading of the markup, or the first line where that is shaped like one.
 */
export function findHeadline(
  text: string,
  stretches: readonly Stretch[],
  title: string | null,
): Headline | null {
  const head = stretches
    .slice(0, HEAD_LINES)
    .map(({ start, end, role }) => ({ start, end, role, text: text.slice(start, end) }));
  if (title !== null) {
    const wanted = [title, title.replace(/\s+[|–—-]\s+[^|]{2,40}$/, "")];
    const whole = head.find((line) => wanted.some((one) => foldAlike(line.text, one))) ?? null;
    const glued = gluedTo(head, [title]);
    return glued !== null && (whole === null || glued.start < whole.start) ? glued : whole;
  }
  const repeated = head
    .slice(1)
    .map((line) => line.text)
    .filter((line) => line.length >= SHORTEST_REPEAT && line.length < LONGEST_HEADLINE);
  const glued = gluedTo(head.slice(0, 3), repeated);
  if (glued !== null) return glued;
  const first = head.find((line) => line.role === "headline" || !isNoise(line.text));
  if (first === undefined || stretches.length < 2) return null;
  const next = head[head.indexOf(first) + 1]?.text ?? "";
  return first.role === "headline" || (first.role === null && isShapedLikeHeadline(first.text, next))
    ? first
    : null;
}

/** Folds case and white space, for comparing headlines. */
export function folded(line: string): string {
  return line.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Tells whether two lines fold to the same. Nearly all differ in their first letter, which is cheaper to see. */
export function foldAlike(a: string, b: string): boolean {
  const one = a.charCodeAt(0);
  const other = b.charCodeAt(0);
  return isVisible(one) && isVisible(other) && !isAlike(one, other) ? false : foldFurtherAlike(a, b);
}

function foldFurtherAlike(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && isAlike(a.charCodeAt(at), b.charCodeAt(at))) at += 1;
  if (at === most) return (a.length > b.length ? a : b).slice(at).trim() === "";
  const one = a.charCodeAt(at);
  const other = b.charCodeAt(at);
  if (isVisible(one) && isVisible(other)) return false;
  // A space behind a word is one in both lines, or one of them ends there.
  const isBehindWord = at > 0 && isVisible(a.charCodeAt(at - 1));
  if (isBehindWord && (isVisible(one) ? other : isVisible(other) ? one : 0) === SPACE) return false;
  return folded(a) === folded(b);
}

function isAlike(one: number, other: number): boolean {
  return one === other || ((one ^ other) === CASE && isLetter(one));
}

function isLetter(code: number): boolean {
  return (code | CASE) >= 0x61 && (code | CASE) <= 0x7a;
}

/** Tells whether a character is one of ASCII that is seen. */
function isVisible(code: number): boolean {
  return code > SPACE && code < 0x7f;
}

const CASE = 0x20;
const SPACE = 0x20;

/** Finds a line that ends with one of the headlines and has nothing but menu words before it. */
function gluedTo(head: readonly Headline[], headlines: readonly string[]): Headline | null {
  for (const line of head) {
    for (const headline of headlines) {
      if (line.text.length <= headline.length || !line.text.endsWith(headline)) continue;
      const start = line.end - headline.length;
      const menu = line.text.slice(0, -headline.length);
      if (isGluedMenu(menu)) return { start, end: line.end, text: headline };
    }
  }
  return null;
}

function isGluedMenu(menu: string): boolean {
  const words = menu.split(/[\s|•·›»>/]+/).filter((word) => word !== "");
  return (
    words.length <= MOST_MENU_WORDS &&
    words.every((word) => /^[\p{Lu}\d&]/u.test(word)) &&
    words.some((word) => isMenu(word)) &&
    /[\s|›»>/]$/.test(menu) &&
    !/[.!?]\s*$/.test(menu)
  );
}

function isNoise(line: string): boolean {
  return whyLeftOut(line) !== null || isMenu(line);
}

function isShapedLikeHeadline(line: string, next: string): boolean {
  if (line.length >= LONGEST_HEADLINE) return false;
  const closed =
    /[.!:;,…]["'”’)]*$/.test(line) && !/\b(?:[A-Z]\.){2,}$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.$/.test(line);
  return (
    !closed &&
    /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(line) &&
    /\p{L}.*\s.*\p{L}/u.test(line) &&
    !isCaption(line) &&
    !isAuthorAlone(line) &&
    readByline(line, { edge: true, inList: false, at: 0, above: "", next }) === null
  );
}
