import type { Block } from "./blocks.ts";
import { isClutter, isFold, isHidden, isPictureBox } from "./clutter.ts";
import type { DomElement } from "./dom.ts";
import { keyOf, type Opinion } from "./extractors.ts";

/** What the judge hears. */
export interface Hearing {
  readonly blocks: readonly Block[];
  readonly readability: Opinion;
  readonly defuddle: Opinion;
  /** The text that the page's JSON-LD states; null where it states none. */
  readonly stated: string | null;
}

/** What the page says of its article, which its text need not say again. */
export interface Known {
  readonly title: string | null;
  readonly author: string | null;
  readonly description: string | null;
}

/** What the blocks are weighed against. */
export interface Scene extends Hearing {
  /** The paragraphs that are surely the article's. */
  readonly core: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
  /** The innermost element that holds nearly all of the core. */
  readonly container: DomElement;
  /** The elements that hold the core's paragraphs. */
  readonly parents: ReadonlySet<DomElement>;
  readonly statedKey: string | null;
  readonly surroundings: Map<DomElement, Surroundings>;
}

/** What stands around an element, up to the container. */
export interface Surroundings {
  readonly inContainer: boolean;
  readonly isClutter: boolean;
  readonly isHidden: boolean;
  readonly isFold: boolean;
  readonly isPicture: boolean;
}

/** Sets the scene, from the paragraphs that the extractors agree on; null where the page has no prose. */
export function setScene(hearing: Hearing): Scene | null {
  const agreed = agreedProse(hearing);
  if (agreed.length === 0) return null;
  const rough = sceneOf(hearing, agreed);
  // Both extractors can be wrong about what its names give away.
  const clean = agreed.filter((index) => !isAside(surroundingsOf(hearing.blocks[index]!.element, rough)));
  const core = charsOf(hearing.blocks, clean) * 2 >= charsOf(hearing.blocks, agreed) ? clean : agreed;
  const scene = sceneOf(hearing, beforeComments(hearing, core));
  return widened(scene) ?? scene;
}

function isAside(around: Surroundings): boolean {
  return around.isClutter || around.isPicture;
}

/** Gives the prose that both extractors keep; where they hardly agree, that of the one that keeps more. */
function agreedProse({ blocks, readability, defuddle }: Hearing): number[] {
  const prose = blocks.map((_, index) => index).filter((index) => isProse(blocks[index]!));
  const both = prose.filter((index) => readability.has(index) && defuddle.has(index));
  const either = [readability, defuddle]
    .map((opinion) => prose.filter((index) => opinion.has(index)))
    .sort((a, b) => charsOf(blocks, b) - charsOf(blocks, a))[0]!;
  return charsOf(blocks, both) * 3 >= charsOf(blocks, either) ? both : either;
}

/**
 * Ends the core where comments begin; where the extractors took long comments for the article, it is the prose
 * before them.
 */
function beforeComments({ blocks }: Hearing, core: readonly number[]): readonly number[] {
  const opener = commentsAt(blocks);
  if (opener === null) return core;
  const before = core.filter((index) => index < opener);
  if (charsOf(blocks, before) >= FEWEST_CHARS) return before;
  const missed = blocks
    .map((_, index) => index)
    .filter((index) => index < opener && isProse(blocks[index]!) && linkShare(blocks[index]!) < 0.2)
    .filter(
      (index) => blocks[index]!.element.closest("nav, aside, footer, form, figure, [role=dialog]") === null,
    );
  return charsOf(blocks, missed) >= FEWEST_MISSED ? missed : core;
}

/** Gives where the comments begin; null where none do. */
function commentsAt(blocks: readonly Block[]): number | null {
  const at = blocks.findIndex(
    ({ text, kind }, index) => index > 0 && kind === "heading" && text.length <= 60 && COMMENTS.test(text),
  );
  return at === -1 ? null : at;
}

/** A heading over comments: "12 comments", "Leave a reply", "3 thoughts on “…”". */
const COMMENTS =
  /^(?:(?:\d[\d,.]*|no|all|view|show|read|reader) )?(?:comments?|replies|responses|user comments|discussion)(?: \(\d+\))?(?: on\b.*)?$|^(?:leave|post|add|write) (?:a|your) (?:comment|reply)\b|^join the (?:conversation|discussion)\b|^\d+ (?:thoughts|responses|replies|comments) (?:on|to)\b/i;

const FEWEST_MISSED = 500;
const FEWEST_CHARS = 200;

/**
 * Adds the sections that are made like the container and stand beside it, such as the other chapters of a long
 * read; null where there are none. Articles are not chapters of each other.
 */
function widened(scene: Scene): Scene | null {
  const { container, blocks } = scene;
  const parent = container.parentElement;
  if (parent === null || !/^(?:div|section)$/.test(container.localName)) return null;
  const alike = Array.from(parent.children).filter(
    (sibling) =>
      sibling.localName === container.localName &&
      sibling.getAttribute("class") === container.getAttribute("class"),
  );
  const outer = parent.parentElement;
  const branches = alike.length > 1 ? alike : outer === null ? [] : cousinsOf(container, parent, outer);
  const inside = branches.filter(
    (branch) => branch !== container && branch.querySelector("h1, article, form") === null,
  );
  const more = blocks
    .map((_, index) => index)
    .filter((index) => index < (commentsAt(blocks) ?? blocks.length))
    .filter((index) => inside.some((branch) => branch.contains(blocks[index]!.element)))
    .filter((index) => isProse(blocks[index]!) && linkShare(blocks[index]!) < 0.2);
  const isLong = charsOf(blocks, more) >= charsOf(blocks, [...scene.core]) * 0.3;
  const isRunning = charsOf(blocks, more) >= more.length * RUNNING_CHARS;
  if (more.length < 2 || !isLong || !isRunning) return null;
  return sceneOf(
    scene,
    [...scene.core, ...more].sort((a, b) => a - b),
  );
}

/** A chapter's text is often alone in a section, beside others of the same make. */
function cousinsOf(container: DomElement, parent: DomElement, outer: DomElement): DomElement[] {
  const made = (element: DomElement) => `${element.localName}.${element.getAttribute("class") ?? ""}`;
  return Array.from(outer.children)
    .filter((uncle) => made(uncle) === made(parent))
    .flatMap((uncle) => Array.from(uncle.children).filter((child) => made(child) === made(container)));
}

/** Teasers are shorter. */
const RUNNING_CHARS = 110;

function sceneOf(hearing: Hearing, core: readonly number[]): Scene {
  const { blocks, stated } = hearing;
  const total = charsOf(blocks, core);
  let container = blocks[core[0]!]!.element;
  while (container.parentElement !== null) {
    const inside = core.filter((index) => container.contains(blocks[index]!.element));
    if (charsOf(blocks, inside) >= HELD * total) break;
    container = container.parentElement;
  }
  // A single paragraph is in something.
  if (/^(?:p|li|h[1-6]|blockquote)$/.test(container.localName))
    container = container.parentElement ?? container;
  const statedKey = stated === null ? "" : keyOf(stated);
  return {
    ...hearing,
    core: new Set(core),
    first: core[0]!,
    last: core.at(-1)!,
    container,
    parents: new Set(core.map((index) => parentOf(blocks[index]!))),
    // A teaser is no text.
    statedKey: statedKey.length >= total / 3 ? statedKey : null,
    surroundings: new Map(),
  };
}

/** So much of the core is in the container. */
const HELD = 0.9;

/** Gives the element whose children a block and its fellows are. */
export function parentOf({ element }: Block): DomElement {
  return /^(?:p|li|h[1-6]|blockquote)$/.test(element.localName)
    ? (element.parentElement ?? element)
    : element;
}

const NOWHERE: Surroundings = {
  inContainer: false,
  isClutter: false,
  isHidden: false,
  isFold: false,
  isPicture: false,
};

/** Tells what surrounds an element, up to the container; the names of what holds the container say nothing. */
export function surroundingsOf(element: DomElement, scene: Scene): Surroundings {
  const known = scene.surroundings.get(element);
  if (known !== undefined) return known;
  let found = NOWHERE;
  if (element === scene.container) found = { ...NOWHERE, inContainer: true };
  else if (!element.contains(scene.container) && element.parentElement !== null) {
    const outer = surroundingsOf(element.parentElement, scene);
    const hidden = isHidden(element);
    found = {
      inContainer: outer.inContainer,
      isClutter: outer.isClutter || (isClutter(element) && !(hidden && isFold(element))),
      isHidden: outer.isHidden || hidden,
      isFold: outer.isFold || (hidden && isFold(element)),
      isPicture: outer.isPicture || isPictureBox(element),
    };
  }
  scene.surroundings.set(element, found);
  return found;
}

/** Gives how many characters blocks have. */
export function charsOf(blocks: readonly Block[], indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + blocks[index]!.text.length, 0);
}

/** Gives the share of a block's text that is in links. */
export function linkShare({ text, linkChars }: Block): number {
  return text.length === 0 ? 0 : Math.min(1, linkChars / text.length);
}

/** Tells whether a block reads like sentences. */
export function isProse(block: Block): boolean {
  const { text, kind } = block;
  if (kind === "heading" || kind === "code" || linkShare(block) > 0.5) return false;
  return text.length >= 160 || (text.length >= 50 && /[.!?…:;,]["'”’)\]]*$/.test(text));
}
