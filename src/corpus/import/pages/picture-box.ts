import { ARTICLE_NAMES, namesOf } from "./clutter-names.ts";
import type { DomElement } from "./dom.ts";

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
