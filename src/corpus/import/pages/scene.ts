import type { Block } from "./blocks.ts";
import type { DomElement } from "./dom.ts";
import { type Opinion, keyOf } from "./extractors.ts";
import { charsOf, linkShare } from "./prose.ts";
import type { Surroundings } from "./surroundings.ts";
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

/** Headings as high as a title's, by its level. */
export const TITLES: Readonly<Record<number, string>> = { 1: "h1", 2: "h1, h2" };

/** Gives where the page shows its title; null where it does not. */
export function titleAt({ blocks, titles }: Hearing): number | null {
  const keys = titles
    .slice(0, MOST_TITLES)
    .map((title) => keyOf(title.slice(0, LONGEST_TITLE)))
    .filter((key) => key.length >= 8);
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

/** A page gives its title in a few places; more, or a text in one of them, would be held against every block. */
const MOST_TITLES = 12;
const LONGEST_TITLE = 1_000;

/** So many blocks after the title, an article has begun. */
export const NEAR = 20;

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

/** Gives what the blocks are weighed against, for some core. */
export function sceneOf(hearing: Hearing, core: readonly number[]): Scene {
  const { blocks, stated } = hearing;
  const total = charsOf(blocks, core);
  const held = charsHeld(blocks, core);
  let container = blocks[core[0]!]!.element;
  while (container.parentElement !== null && held.get(container)! < HELD * total)
    container = container.parentElement;
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

/** Gives how much of the core each element that has some of it holds. */
function charsHeld(blocks: readonly Block[], core: readonly number[]): Map<DomElement, number> {
  const held = new Map<DomElement, number>();
  for (const index of core) {
    const { element, text } = blocks[index]!;
    const chars = lengthOf(text);
    for (let holder: DomElement | null = element; holder !== null; holder = holder.parentElement)
      held.set(holder, (held.get(holder) ?? 0) + chars);
  }
  return held;
}

/** So much of the core is in the container. */
const HELD = 0.9;

/** Gives the element whose children a block and its fellows are. */
export function parentOf({ element }: Block): DomElement {
  return /^(?:p|li|h[1-6]|blockquote)$/.test(element.localName)
    ? (element.parentElement ?? element)
    : element;
}
