import { ARTICLE_NAMES, CLUTTER_NAMES, CLUTTER_ROLES, CLUTTER_TAGS, namesOf } from "./clutter-names.ts";
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

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;
