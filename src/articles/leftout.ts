import { type Pattern, PATTERNS } from "./leftout-patterns.ts";
import { PAIR, UNKNOWN } from "./marks.ts";

/** Longer lines are paragraphs, whatever they begin with; the widgets below are the exception. */
export const LONGEST_LINE = 400;

const WIDGET =
  /^(?:JUST WATCHED|Video Ad Feedback|Video player was slow|We will use the|Get |If your day|\(?You can|Photos: )/i;

/** Words of a site's menu; prose uses each, but not only these. */
const MENU_WORD =
  /^(?:home|menu|search|news|world|international|national|local|politics|business|economy|markets?|money|tech|technology|science|health|sports?|football|entertainment|culture|arts|life|lifestyle|style|travel|opinion|weather|video|videos|photos?|pictures|podcasts?|live|tv|radio|newsletters?|latest|trending|more|about|contact|login|register|account|profile|subscribe|subscription|sections?|editions?|us|uk|africa|asia|europe|americas|australia|climate|education|games|crosswords?|shop|magazine|investigations|facebook|twitter|x|instagram|whatsapp|telegram|linkedin|pinterest|reddit|youtube|tiktok|email|e-mail|print|share|tweet|link|help|terms|privacy|careers|advertise|sitemap|faq|rss)$/i;

/** Such a word, with others behind it or none. */
const MENU_OPENS = new RegExp(MENU_WORD.source.replace(/\$$/, "(?![\\w-])"), "i");

/** Gives why a line is not of the article; null where it may be. `marks` tells what stands in it, see `marksIn`. */
export function whyLeftOut(line: string, marks = UNKNOWN): string | null {
  if (line.length > LONGEST_LINE && !WIDGET.test(line)) return null;
  const { own, any } = openingOf(line);
  // Written out: this runs for nearly every line of the corpus.
  for (const one of any) {
    if (!one.test(line)) continue;
    const found = firstOf(own, line);
    if (found !== null) return found;
    break;
  }
  return (marks & PAIR) === 0 || isProse(line) || !MAY_MATCH.test(line) ? null : firstOf(HINTED, line);
}

function firstOf(patterns: readonly Pattern[], line: string): string | null {
  const found = patterns.find(({ hint, pattern }) => hint?.test(line) !== false && pattern.test(line));
  return found?.why ?? null;
}

/** Tells whether a line is too long, or has too many sentences, for all patterns with any opening but the copyright's. */
function isProse(line: string): boolean {
  return (
    line.length > LONGEST_SENTENCES &&
    line.charCodeAt(line.length - 1) === FULL_STOP &&
    line.includes(". ") &&
    !"©(cC".includes(line.charAt(0))
  );
}

const LONGEST_SENTENCES = 200;
const FULL_STOP = 0x2e;

/** The patterns that may match what begins in one way. */
interface Opening {
  readonly own: readonly Pattern[];
  /** Match wherever one of these does. */
  readonly any: readonly RegExp[];
}

function openingWith(begins: (prefix: string) => boolean): Opening {
  const own = PATTERNS.filter(({ opens }) => opens?.split(" ").some(begins));
  return { own, any: together(own) };
}

const HINTED = PATTERNS.filter(({ opens }) => opens === undefined);

/** What may match a line that begins with neither a letter nor a figure, with a figure, with letters that none has. */
const MARK = openingWith(() => true);
const FIGURE = openingWith((prefix) => prefix === "0");
const NEITHER = openingWith(() => false);

/** By the places of two letters in the alphabet, 0 where the second is none. */
const LETTERS = 27;
const BY_LETTERS: Opening[] = Array.from({ length: LETTERS * LETTERS }, () => NEITHER);
for (const prefix of new Set(PATTERNS.flatMap(({ opens }) => opens?.match(/[a-z]+/g) ?? [])))
  BY_LETTERS[placeOf(prefix)] = openingWith((other) => other === prefix);

/** Gives expressions that match wherever one of the patterns does: asked together, they cost little more than one. */
function together(patterns: readonly Pattern[]): RegExp[] {
  const flags = [...new Set(patterns.map(({ pattern }) => pattern.flags))];
  return flags.map((own) => {
    const alike = patterns.filter(({ pattern }) => pattern.flags === own);
    return new RegExp(alike.map(({ pattern }) => `(?:${pattern.source})`).join("|"), own);
  });
}

/** Those that may begin with any letter all have a hint; nearly all lines have none of these. */
const MAY_MATCH = new RegExp(
  PATTERNS.flatMap(({ opens, hint }) => (opens === undefined ? (hint?.source ?? "") : [])).join("|"),
  "i",
);

function openingOf(line: string): Opening {
  const code = line.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return FIGURE;
  return letterOf(code) === 0 ? MARK : BY_LETTERS[placeOf(line)]!;
}

/** Gives the place in `BY_LETTERS` of what begins with a letter. */
function placeOf(line: string): number {
  return letterOf(line.charCodeAt(0)) * LETTERS + (line.length > 1 ? letterOf(line.charCodeAt(1)) : 0);
}

/** Gives a letter's place in the alphabet; 0 for what is none of ASCII. */
function letterOf(code: number): number {
  const letter = (code | 0x20) - 0x60;
  return letter >= 1 && letter <= 26 && code < 0x80 ? letter : 0;
}

/**
 * Tells whether a line is a piece of a menu: nothing but a site's sections and buttons.
 *
 * A single such word may be a heading; it is a menu where a neighbouring line is one too.
 */
export function isMenu(line: string): boolean {
  // Most lines end here, at their last letter or their first word.
  if (line.length > LONGEST_LINE || line.charCodeAt(line.length - 1) === FULL_STOP) return false;
  if (!MENU_OPENS.test(line)) return false;
  const words = menuWords(line);
  return !/[.!?"“”]/.test(line) && words.every((word) => MENU_WORD.test(word));
}

/** Gives the words of a line, menu separators aside. */
export function menuWords(line: string): string[] {
  return line.split(/[\s|•·›»>/&,]+/).filter((word) => word !== "");
}
