import type { Block } from "./blocks.ts";
import { isClutter, isHidden, isPictureBox } from "./clutter.ts";
import type { DomElement } from "./dom.ts";
import { keyOf, type Opinion } from "./extractors.ts";

/** What the judge hears. */
export interface Hearing {
  readonly blocks: readonly Block[];
  readonly readability: Opinion;
  readonly defuddle: Opinion;
  /** The text that the page's JSON-LD states; null where it states none. */
  readonly stated: string | null;
  readonly title: string | null;
}

/** What the blocks are weighed against. */
export interface Scene extends Hearing {
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

interface Surroundings {
  readonly inContainer: boolean;
  readonly isClutter: boolean;
  readonly isHidden: boolean;
  readonly isPicture: boolean;
}

/** What tells whether a block is of the article. */
export interface Features {
  readonly readability: boolean;
  readonly defuddle: boolean;
  readonly isProse: boolean;
  /** Whether it stands beside paragraphs of the core. */
  readonly isSibling: boolean;
  readonly inContainer: boolean;
  readonly isBetween: boolean;
  readonly isClutter: boolean;
  readonly isHidden: boolean;
  readonly isCaption: boolean;
  /** Whether JSON-LD has its words; null where that cannot be told. */
  readonly isStated: boolean | null;
  readonly linkShare: number;
}

/** Gives what tells whether a block is of the article. */
export function featuresOf(scene: Scene, index: number): Features {
  const block = scene.blocks[index]!;
  const around = surroundingsOf(block.element, scene);
  const key = keyOf(block.text);
  return {
    readability: scene.readability.has(index),
    defuddle: scene.defuddle.has(index),
    isProse: isProse(block),
    isSibling: scene.parents.has(parentOf(block)),
    inContainer: around.inContainer,
    isBetween: index >= scene.first && index <= scene.last,
    isClutter: around.isClutter,
    isHidden: around.isHidden,
    isCaption: block.kind === "caption" || around.isPicture,
    isStated: scene.statedKey === null || key.length < 30 ? null : scene.statedKey.includes(key),
    linkShare: linkShare(block),
  };
}

/** Gives the paragraphs that both extractors keep; where they hardly agree, those of the one that keeps more. */
export function coreOf({ blocks, readability, defuddle }: Hearing): number[] {
  const prose = blocks.map((_, index) => index).filter((index) => isProse(blocks[index]!));
  const both = prose.filter((index) => readability.has(index) && defuddle.has(index));
  const either = [readability, defuddle]
    .map((opinion) => prose.filter((index) => opinion.has(index)))
    .sort((a, b) => charsOf(blocks, b) - charsOf(blocks, a))[0]!;
  return charsOf(blocks, both) * 3 >= charsOf(blocks, either) ? both : either;
}

/** Gives the scene that a core of paragraphs makes of a page. */
export function sceneOf(hearing: Hearing, core: readonly number[]): Scene {
  const { blocks, stated } = hearing;
  const total = charsOf(blocks, core);
  let container = blocks[core[0]!]!.element;
  while (container.parentElement !== null) {
    const inside = core.filter((index) => container.contains(blocks[index]!.element));
    if (charsOf(blocks, inside) >= HELD * total) break;
    container = container.parentElement;
  }
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
function parentOf({ element }: Block): DomElement {
  return /^(?:p|li|h[1-6]|blockquote)$/.test(element.localName)
    ? (element.parentElement ?? element)
    : element;
}

const NOWHERE: Surroundings = { inContainer: false, isClutter: false, isHidden: false, isPicture: false };

/** Tells what surrounds an element, up to the container; the names of what holds the container say nothing. */
function surroundingsOf(element: DomElement, scene: Scene): Surroundings {
  const known = scene.surroundings.get(element);
  if (known !== undefined) return known;
  let found = NOWHERE;
  if (element === scene.container) found = { ...NOWHERE, inContainer: true };
  else if (!element.contains(scene.container) && element.parentElement !== null) {
    const outer = surroundingsOf(element.parentElement, scene);
    found = {
      inContainer: outer.inContainer,
      isClutter: outer.isClutter || isClutter(element),
      isHidden: outer.isHidden || isHidden(element),
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
  return text.length === 0 ? 0 : linkChars / text.length;
}

/** Tells whether a block reads like sentences. */
export function isProse(block: Block): boolean {
  const { text, kind } = block;
  if (kind === "heading" || kind === "code" || linkShare(block) > 0.5) return false;
  return text.length >= 160 || (text.length >= 50 && /[.!?…:;,]["'”’)\]]*$/.test(text));
}
