import type { Block } from "./blocks.ts";
import { isClutter, isHidden } from "./clutter.ts";
import { type DomElement, madeOf } from "./dom.ts";
import { keyOf, type Opinion } from "./extractors.ts";
import { charsOf, isProse, linkShare } from "./prose.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import { lengthOf } from "./writing.ts";

/** What the judge hears. */
export interface Hearing {
  readonly blocks: readonly Block[];
  readonly readability: Opinion;
  readonly defuddle: Opinion;
  /** The text that the page's JSON-LD states; null where it states none. */
  readonly stated: string | null;
  /** What the page gives as its title, in any of the places for it. */
  readonly titles: readonly string[];
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
  /** The makes of what holds so much of the core that it is of the article, whatever its names say. */
  readonly proven: ReadonlySet<string>;
  readonly statedKey: string | null;
  readonly surroundings: Map<DomElement, Surroundings>;
}

/** Sets the scene, from the paragraphs that the extractors agree on; null where the page has no prose. */
export function setScene(heard: Hearing): Scene | null {
  const found = agreedProse(heard);
  const agreed = found.length > 0 ? found : underTitle(heard);
  if (agreed.length === 0) return null;
  const only = new Set(agreed);
  const hearing = found.length > 0 ? heard : { ...heard, readability: only, defuddle: only };
  const core = firstArticle(hearing, withoutAsides(hearing, beforeComments(hearing, agreed)));
  const scene = sceneOf(hearing, core);
  return proving(widened(scene) ?? scene);
}

/**
 * Tells what holds a good part of the core, alone or with others of its make: surely no aside, if the core is the
 * article. Some sites set every paragraph into a box of its own.
 */
function proving(scene: Scene): Scene {
  const { blocks, core, container } = scene;
  const held = new Map<string, { chars: number; readonly elements: Set<DomElement> }>();
  for (const index of core) {
    const { element, text } = blocks[index]!;
    let holder: DomElement | null = element;
    while (holder !== null && holder !== container) {
      const make = madeOf(holder);
      const same = held.get(make) ?? { chars: 0, elements: new Set() };
      same.chars += lengthOf(text);
      held.set(make, { ...same, elements: same.elements.add(holder) });
      holder = holder.parentElement;
    }
  }
  const total = charsOf(blocks, [...core]);
  const proven = [...held.values()].filter(({ chars }) => chars >= PROOF * total);
  const makes = new Set(
    proven.flatMap(({ elements }) =>
      [...elements].filter(({ localName }) => !PIECE.test(localName)).map(madeOf),
    ),
  );
  return { ...scene, proven: makes, surroundings: new Map() };
}

/** What is one piece of a text, and holds none. */
const PIECE = /^(?:p|li|h[1-6]|blockquote)$/;

/** Elements of one make with so much of the core are of the article. */
const PROOF = 0.25;

/** Leaves out what both extractors keep although its names or a linked headline over it give it away. */
function withoutAsides(hearing: Hearing, core: readonly number[]): readonly number[] {
  const { blocks } = hearing;
  const rough = sceneOf(hearing, core);
  const clean = core.filter((index) => !isAside(surroundingsOf(blocks[index]!.element, rough)));
  const own = (charsOf(blocks, clean) * 2 >= charsOf(blocks, core) ? clean : core).filter(
    (index) => !isTeaser(blocks, index),
  );
  const title = titleAt(hearing);
  const isUnderTitle = title !== null && own.length > 0 && own[0]! > title && own[0]! - title <= NEAR;
  if (charsOf(blocks, own) * 2 >= charsOf(blocks, core)) return own;
  return isUnderTitle && charsOf(blocks, own) >= FEWEST_CHARS ? own : core;
}

/** Tells whether a paragraph stands right under a linked headline. */
function isTeaser(blocks: readonly Block[], index: number): boolean {
  const before = blocks.slice(Math.max(0, index - 2), index).findLast(({ kind }) => kind === "heading");
  return before !== undefined && before.level > 1 && linkShare(before) > 0.8;
}

/**
 * Of several articles one under the other, made alike and each with a title of its own, gives the one whose
 * title is the page's.
 */
function firstArticle(hearing: Hearing, core: readonly number[]): readonly number[] {
  const { blocks } = hearing;
  const title = titleAt(hearing);
  const heading = title === null ? undefined : blocks[title];
  if (heading?.kind !== "heading") return core;
  const { container } = sceneOf(hearing, core);
  const holds = (branch: DomElement) => core.filter((index) => branch.contains(blocks[index]!.element));
  const branches = Array.from(container.children).filter((branch) => holds(branch).length > 0);
  const own = branches.find((branch) => branch.contains(heading.element));
  if (own === undefined) return core;
  const rivals = branches.filter(
    (branch) =>
      branch !== own &&
      madeOf(branch) === madeOf(own) &&
      branch.querySelector(TITLES[heading.level] ?? "h1") !== null,
  );
  const kept = holds(own);
  return rivals.length > 0 && charsOf(blocks, kept) >= FEWEST_CHARS ? kept : core;
}

/** Headings as high as a title's, by its level. */
const TITLES: Readonly<Record<number, string>> = { 1: "h1", 2: "h1, h2" };

/** Gives where the page shows its title; null where it does not. */
export function titleAt({ blocks, titles }: Hearing): number | null {
  const keys = titles.map(keyOf).filter((key) => key.length >= 8);
  const isTitle = ({ text }: Block) => {
    const key = keyOf(text);
    return (
      key.length >= 8 && keys.some((title) => title === key || (key.length >= 15 && title.includes(key)))
    );
  };
  const heading = blocks.findIndex((block) => block.kind === "heading" && block.level <= 2 && isTitle(block));
  const at = heading === -1 ? blocks.findIndex((block) => linkShare(block) < 0.5 && isTitle(block)) : heading;
  return at === -1 ? null : at;
}

/** So many blocks after the title, an article has begun. */
const NEAR = 20;

function isAside(around: Surroundings): boolean {
  return around.isClutter || around.isPicture;
}

/**
 * Gives the prose that both extractors keep; where they hardly agree, that of the one that keeps more, what
 * stands right under the title counting double.
 */
function agreedProse(hearing: Hearing): number[] {
  const { blocks, readability, defuddle } = hearing;
  const prose = blocks.map((_, index) => index).filter((index) => isProse(blocks[index]!));
  const both = prose.filter((index) => readability.has(index) && defuddle.has(index));
  const title = titleAt(hearing);
  const worth = (kept: readonly number[]) => {
    const isUnderTitle = title !== null && kept.some((index) => index > title && index - title <= NEAR);
    return charsOf(blocks, kept) * (isUnderTitle ? 2 : 1);
  };
  const either = [readability, defuddle]
    .map((opinion) => prose.filter((index) => opinion.has(index)))
    .sort((a, b) => worth(b) - worth(a))[0]!;
  return charsOf(blocks, both) * 3 >= charsOf(blocks, either) ? both : either;
}

/**
 * Gives the prose right under the page's title, up to the next heading as high, where no extractor finds any: a
 * brief of a paragraph or two, which is too short for them.
 */
function underTitle(hearing: Hearing): number[] {
  const { blocks } = hearing;
  const at = titleAt(hearing);
  const title = at === null ? undefined : blocks[at];
  if (at === null || title === undefined) return [];
  const found: number[] = [];
  for (let index = at + 1; index < Math.min(blocks.length, at + NEAR); index += 1) {
    const block = blocks[index]!;
    const isNext = block.kind === "heading" && block.level <= Math.max(2, title.level);
    if (isNext || index === commentsAt(blocks)) break;
    if (isProse(block) && linkShare(block) < 0.2 && !isApart(block.element, title.element)) found.push(index);
  }
  return found;
}

/** Tells whether what holds an element, and does not hold the title, is called something else than an article. */
function isApart(element: DomElement, title: DomElement): boolean {
  if (element.contains(title)) return false;
  if (isClutter(element) || isHidden(element)) return true;
  return element.parentElement !== null && isApart(element.parentElement, title);
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
export function commentsAt(blocks: readonly Block[]): number | null {
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
  const alike = Array.from(parent.children).filter((sibling) => madeOf(sibling) === madeOf(container));
  const outer = parent.parentElement;
  const branches = alike.length > 1 ? alike : outer === null ? [] : cousinsOf(container, parent, outer);
  const inside = branches.filter(
    (branch) =>
      branch !== container && !isClutter(branch) && branch.querySelector("h1, article, form") === null,
  );
  const more = blocks
    .map((_, index) => index)
    .filter((index) => index < (commentsAt(blocks) ?? blocks.length))
    .filter((index) => inside.some((branch) => branch.contains(blocks[index]!.element)))
    .filter(
      (index) => isProse(blocks[index]!) && linkShare(blocks[index]!) < 0.2 && !isTeaser(blocks, index),
    );
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
  return Array.from(outer.children)
    .filter((uncle) => madeOf(uncle) === madeOf(parent))
    .flatMap((uncle) => Array.from(uncle.children).filter((child) => madeOf(child) === madeOf(container)));
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
    proven: new Set(),
    // A teaser is no text.
    statedKey: lengthOf(statedKey) >= total / 3 ? statedKey : null,
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
