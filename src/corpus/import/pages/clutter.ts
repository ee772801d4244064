import type { DomElement } from "./dom.ts";

/**
 * Tells whether an element is, by its tag, role or names, a part of a page that is not the article: menus,
 * sharing, related stories, comments, forms, advertisements.
 */
export function isClutter(element: DomElement): boolean {
  const name = element.localName;
  if (CLUTTER_TAGS.has(name)) return true;
  if (CLUTTER_ROLES.has(element.getAttribute("role") ?? "")) return true;
  // A quote may be set in a box that is named for where it comes from.
  if (name === "blockquote" || (name === "p" && element.closest("blockquote") !== null)) return false;
  const names = namesOf(element);
  return names !== "" && CLUTTER_NAMES.test(names) && !ARTICLE_NAMES.test(names);
}

/** Tells whether an element is not shown when the page opens. */
export function isHidden(element: DomElement): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  return HIDING.test(element.getAttribute("style") ?? "");
}

/** Tells whether a hidden element is the rest of a text that a button unfolds. */
export function isFold(element: DomElement): boolean {
  const names = namesOf(element);
  return (
    FOLD_NAMES.test(names) &&
    !/transcript|video|comment|form|menu|share/.test(names) &&
    element.querySelector("p") !== null
  );
}

const FOLD_NAMES =
  /(?:^|[\s-])(?:more|rest|expand(?:able|ed)?|collaps\w*|truncat\w*|fold(?:ed)?|remain(?:der|ing)|read-more\w*|readmore)(?:[\s-]|$)/;

/** Tells whether names are those of a standfirst. */
export function isLeadName(names: string): boolean {
  return LEAD_NAMES.test(names);
}

const LEAD_NAMES =
  /(?:^|[\s-])(?:standfirst|deck?|dek|sub-?(?:title|head(?:line|ing)?|hed)|summary|lead|lede|intro(?:duction)?|excerpt|teaser-?text|stand-first|strapline|blurb|abstract|chapo|vorspann)(?:[\s-]|$)/;

/** Gives an element's id and classes as words that stand between hyphens: "related-links story-body". */
export function namesOf(element: DomElement): string {
  const names = NAMING.map((attribute) => element.getAttribute(attribute) ?? "").join(" ");
  return names
    .slice(0, LONGEST_NAMES)
    .replace(BUILDERS, " ")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/[_\s]+/g, (gap) => (gap.includes("_") ? "-" : " "))
    .toLowerCase()
    .trim();
}

/** What programs that build pages call every part of them. */
const BUILDERS = /(?:^|\s)(?:elementor|wp-block|et_pb|vc|wpb|fl|fusion|brxe|kt|tdb?|mkdf|qodef)[-_][\w-]*/gi;

const NAMING = [
  "id",
  "class",
  "data-component",
  "data-testid",
  "data-module",
  "data-type",
  "data-block-type",
];
const LONGEST_NAMES = 600;
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const CLUTTER_TAGS = new Set([
  "nav",
  "footer",
  "aside",
  "form",
  "menu",
  "figcaption",
  "amp-ad",
  "amp-sidebar",
  "amp-user-notification",
]);
const CLUTTER_ROLES = new Set([
  "navigation",
  "complementary",
  "contentinfo",
  "banner",
  "search",
  "menu",
  "menubar",
  "dialog",
  "alertdialog",
  "alert",
  "toolbar",
  "tablist",
]);

const WORDS = [
  "nav(?:bar|igation)?",
  "menus?",
  "submenu",
  "breadcrumbs?",
  "foot(?:er)?",
  "masthead",
  "side-?bar",
  "rail",
  "related\\w*",
  "recirc\\w*",
  "recommend\\w*",
  "promos?",
  "promot\\w+",
  "teasers?",
  "trending",
  "popular",
  "most-(?:read|viewed|popular|shared|commented)",
  "read-(?:more|next|also|this)",
  "more-(?:stories|news|from|on|articles|like|in|coverage)",
  "also-(?:read|like)",
  "see-also",
  "up-next",
  "next-(?:article|story|up|post)",
  "prev(?:ious)?-(?:article|story|post)",
  "you-may",
  "dont-miss",
  "latest-(?:news|stories|posts|articles)",
  "top-stories",
  "editors?-picks",
  "further-reading",
  "in-?line-(?:related|links?|promo)",
  "story-?links?",
  "link-?list",
  "links-list",
  "shar(?:e|es|ing|er)\\w*",
  "social\\w*",
  "follow(?:-us)?",
  "facebook",
  "twitter",
  "whatsapp",
  "addthis\\w*",
  "sharedaddy",
  "jp-relatedposts",
  "comments?(?:-\\w+)*",
  "commentlist",
  "disqus\\w*",
  "livefyre",
  "respond",
  "reactions?",
  "replies",
  "discussion",
  "newsletters?",
  "sign-?up",
  "subscri\\w+",
  "paywall",
  "regwall",
  "meter(?:ing)?",
  "login",
  "register",
  "donat\\w+",
  "membership",
  "support-us",
  "cta",
  "call-to-action",
  "email-(?:signup|capture)",
  "optin",
  "ads?",
  "advert\\w*",
  "adsense",
  "ad-?(?:slot|unit|container|wrapper|box|block|label|banner)\\w*",
  "dfp",
  "gpt",
  "sponsor\\w*",
  "outbrain",
  "taboola\\w*",
  "zergnet",
  "revcontent",
  "mgid",
  "commercial",
  "partner-?(?:links|content)",
  "affiliate\\w*",
  "shop-?(?:ping|now)?",
  "deals",
  "cookies?",
  "gdpr",
  "consent",
  "privacy",
  "notice",
  "modal",
  "pop-?up",
  "overlay",
  "lightbox",
  "toast",
  "widgets?",
  "toolbar",
  "tools",
  "utility",
  "print",
  "tags?",
  "tag-?(?:list|cloud|links?)",
  "topics?",
  "keywords",
  "categor(?:y|ies)",
  "filed-under",
  "post-(?:meta|tags|footer|nav\\w*|info)",
  "entry-(?:meta|footer|utility)",
  "article-(?:meta|tags|footer|info)",
  "story-(?:meta|tags|footer)",
  "meta(?:-?data)?",
  "meta-(?:info|bar)",
  "byline\\w*",
  "by-?author",
  "author(?:s|-\\w+)?",
  "bio(?:graphy)?",
  "about-(?:the-)?author",
  "contributors?",
  "dateline",
  "timestamp",
  "time-?stamp",
  "date",
  "pub-?date",
  "publish\\w*-date",
  "datetime",
  "updated",
  "credits?",
  "copyright",
  "disclaimer",
  "captions?",
  "image-?(?:caption|credit|info|meta)",
  "wp-caption(?:-text)?",
  "photo-?(?:credit|caption|info)",
  "media-(?:caption|info)",
  "slide-?show",
  "carousel\\w*",
  "gallery",
  "thumb(?:nail)?s?",
  "video-?(?:player|playlist|list|title|promo|meta|info)",
  "player",
  "playlist",
  "jw-?player",
  "poll",
  "quiz",
  "rating",
  "hide",
  "hidden",
  "screen-reader-\\w+",
  "sr-only",
  "visually-?hidden",
  "visuallyhidden",
  "skip-?(?:link|to)\\w*",
  "a11y",
  "no-?print",
  "invisible",
  "pull-?quotes?",
  "pullquote\\w*",
  "toc",
  "table-of-contents",
  "jump-?links?",
  "correction-?link",
  "pagination",
  "pager",
  "page-?links?",
  "feedback",
  "report-?(?:error|typo)",
  "app-?(?:promo|banner|download)",
  "search",
  "lang(?:uage)?-?(?:switch\\w*|select\\w*)",
  "weather",
  "ticker",
  "breaking(?:-news)?",
  "alerts?",
].join("|");
const CLUTTER_NAMES = new RegExp(`(?:^|[\\s-])(?:${WORDS})(?:[\\s-]|$)`);

/** Names of what holds articles, which go with any of the words above ("article-with-sidebar"). */
const ARTICLE_NAMES =
  /(?:article|story|post|entry)-?(?:body|content|text|copy|main)|(?:^|[\s-])(?:has|with|no|without|is|show|hide)-|article-?body|main-?content|content-?body|body-?(?:copy|text|content)/;

/**
 * Tells whether an element is a picture with what is printed under it: a figure, or a box that holds a picture
 * and little text. A figure that holds a quote, a table or long text is none.
 */
export function isPictureBox(element: DomElement): boolean {
  const length = (element.textContent ?? "").replace(/\s+/g, " ").trim().length;
  if (length > LONGEST_CAPTION) return false;
  if (element.localName === "figure" || element.localName === "picture") {
    return element.querySelector("blockquote, table, pre") === null;
  }
  if (element.querySelector("h1, h2") !== null) return false;
  if (!/^(?:div|p|span|section|dl|a|table|center)$/.test(element.localName)) return false;
  if (hasTextBesideCaption(element)) return false;
  const names = namesOf(element);
  if (PICTURE_NAMES.test(names) && !ARTICLE_NAMES.test(names)) return true;
  return (
    length <= LONGEST_UNNAMED_CAPTION &&
    element.localName !== "p" &&
    element.querySelector("img, picture, video, amp-img") !== null
  );
}

/** Tells whether a box holds paragraphs beside the caption of its picture: what is not in the caption is text. */
function hasTextBesideCaption(element: DomElement): boolean {
  if (element.querySelector("figcaption") === null) return false;
  return Array.from(element.querySelectorAll("p")).some(
    (paragraph) =>
      paragraph.closest("figure, figcaption") === null && (paragraph.textContent ?? "").trim() !== "",
  );
}

const LONGEST_CAPTION = 700;
const LONGEST_UNNAMED_CAPTION = 250;
const PICTURE_NAMES =
  /(?:^|[\s-])(?:image|img|photo|picture|pic|figure|media|caption|wp-caption|slideshow|gallery|inline-image|story-image)s?(?:-?(?:box|wrap(?:per)?|container|block|caption|credit|cont|text|inner|holder|body|left|right|full|desc(?:ription)?))?(?:[\s-]|$)/;
