import type { Block } from "./blocks.ts";
import type { DomDocument } from "./dom.ts";
import type { StatedArticle } from "./jsonld.ts";
import { charsOf, linkShare } from "./prose.ts";
import type { Scene } from "./scene.ts";
import { teasersOf } from "./trim.ts";

/** What a page's article is refused by. */
interface Evidence {
  readonly document: DomDocument;
  readonly stated: StatedArticle | null;
  readonly blocks: readonly Block[];
  readonly scene: Scene | null;
  readonly kept: readonly number[];
  /** How many words the article has. */
  readonly words: number;
}

/** Gives why a page has no article that could be stored, with the way out; null where it has one. */
export function whyNoArticle(evidence: Evidence): string | null {
  const { document, stated, blocks, words } = evidence;
  const shown = blocks.map(({ text }) => text).join("\n");
  const isShort = words < SHORT;
  const read = words < FEWEST ? shown : evidence.kept.map((index) => blocks[index]!.text).join("\n");
  if (isShort && /\b(?:cookies?|consent)\b/i.test(read) && CONSENT.test(shown)) {
    return "shows a consent form in place of an article; save the page after answering it";
  }
  if (words < STUB && (stated?.isFree === false || PAYWALL.test(shown))) {
    return "is for subscribers: the page does not have the article's text; save it from a browser that is logged in";
  }
  if (words < STUB && NOT_FOUND.test(`${document.title}\n${shown.slice(0, 2_000)}`)) {
    return "says that the page was not found; check the address";
  }
  if (isList(evidence)) return "is a list of articles, not one; give the address of each";
  if (words >= FEWEST) return null;
  if (shown.length < FEW_CHARS && document.querySelector("noscript, script, #root, #app, #__next") !== null) {
    return "has no text until its scripts run; save it from a browser";
  }
  return "is a page without an article: it has hardly any running text";
}

/** Fewer words are no article. */
const FEWEST = 25;

/** Notices in place of an article have fewer words than this. */
const SHORT = 130;

/** What stands before a paywall is an article, if a short one, from so many words on. */
const STUB = 40;

const FEW_CHARS = 200;

const CONSENT =
  /\b(?:accept|reject|agree to|manage) (?:all|cookies|your (?:options|choices|cookies))\b|cookie settings|uses? (?:of )?cookies/i;
const PAYWALL =
  /\b(?:for|to) subscribers(?: only)?\b|subscribe (?:now|today|to (?:continue|read|keep))\b|(?:continue|keep) reading (?:with|for|by)\b|already a subscriber\b|create (?:a free|an) account to (?:read|continue)\b/i;
const NOT_FOUND =
  /\b(?:page|article|story) (?:was |is |could )?(?:not|no longer)(?: be)? (?:found|available|exist)|(?:^|\s)(?:error )?404\b|does not exist or has been moved/i;

/** Tells whether the page is a list of articles: most of what was kept stands under linked headlines, several of them. */
function isList({ document, stated, blocks, scene, kept }: Evidence): boolean {
  if (scene === null || kept.length === 0) return false;
  // A list is not published on a day; an article that sums up others, a link over each, is.
  if (document.querySelector('meta[property="article:published_time"]') !== null) return false;
  const openers = kept.filter((index) => {
    const before = blocks[index - 1];
    return before?.kind === "heading" && linkShare(before) > 0.8 && before.text.length >= 15;
  });
  const teased = new Set([...teasersOf(kept, scene), ...openers]);
  const share =
    charsOf(
      blocks,
      kept.filter((index) => teased.has(index)),
    ) / Math.max(1, charsOf(blocks, kept));
  const isArticle =
    stated !== null || document.querySelector('meta[property="og:type"][content="article"]') !== null;
  return openers.length >= FEWEST_TEASERS && share >= (isArticle ? 0.8 : 0.5);
}

const FEWEST_TEASERS = 3;
