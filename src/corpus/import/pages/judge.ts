import type { Block } from "./blocks.ts";
import { isClutter, isHidden } from "./clutter.ts";
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

/**
 * Decides which of a page's blocks are the article. Where both extractors agree that a paragraph is, it is the
 * core; the rest is judged by where it stands to the core, by what its surroundings are called and by its form.
 */
export function judge(hearing: Hearing): number[] {
  const core = coreOf(hearing);
  if (core.length === 0) return [];
  const scene = sceneOf(hearing, core);
  const kept = hearing.blocks.map((_, index) => index).filter((index) => weigh(scene, index) >= KEPT);
  return kept;
}

export interface Scene extends Hearing {
  readonly core: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
  readonly container: DomElement;
  readonly parents: ReadonlySet<DomElement>;
  readonly surroundings: Map<DomElement, Surroundings>;
}

interface Surroundings {
  readonly inContainer: boolean;
  readonly clutter: number;
  readonly hidden: boolean;
}

const KEPT = 2;

function weigh(scene: Scene, index: number): number {
  const f = featuresOf(scene, index);
  return (
    (f.readability ? 1.5 : -0.5) +
    (f.defuddle ? 1.5 : -0.5) +
    (f.prose ? 1 : 0) +
    (f.sibling ? 1 : 0) +
    (f.inContainer ? 0 : -2) +
    (f.between ? 0 : -1) -
    (f.clutter ? 2.5 : 0) -
    (f.hidden ? 2 : 0) -
    f.linkShare * 2.5
  );
}

/** What tells whether a block is of the article. */
export interface Features {
  readonly readability: boolean;
  readonly defuddle: boolean;
  readonly prose: boolean;
  readonly sibling: boolean;
  readonly inContainer: boolean;
  readonly between: boolean;
  readonly clutter: boolean;
  readonly hidden: boolean;
  readonly linkShare: number;
}

export function featuresOf(scene: Scene, index: number): Features {
  const block = scene.blocks[index]!;
  const around = surroundingsOf(block.element, scene);
  return {
    readability: scene.readability.has(index),
    defuddle: scene.defuddle.has(index),
    prose: isProse(block),
    sibling:
      scene.parents.has(block.element) ||
      (block.element.parentElement !== null && scene.parents.has(block.element.parentElement)),
    inContainer: around.inContainer,
    between: index >= scene.first && index <= scene.last,
    clutter: around.clutter > 0,
    hidden: around.hidden,
    linkShare: linkShare(block),
  };
}

function coreOf({ blocks, readability, defuddle }: Hearing): number[] {
  const prose = blocks.map((_, index) => index).filter((index) => isProse(blocks[index]!));
  const both = prose.filter((index) => readability.has(index) && defuddle.has(index));
  const either = [readability, defuddle]
    .map((opinion) => prose.filter((index) => opinion.has(index)))
    .sort((a, b) => charsOf(blocks, b) - charsOf(blocks, a))[0]!;
  return charsOf(blocks, both) * 3 >= charsOf(blocks, either) ? both : either;
}

export function sceneOf(hearing: Hearing, core: readonly number[]): Scene {
  const { blocks } = hearing;
  const total = charsOf(blocks, core);
  let container = blocks[core[0]!]!.element;
  while (container.parentElement !== null) {
    const inside = core.filter((index) => container.contains(blocks[index]!.element));
    if (charsOf(blocks, inside) >= HELD * total) break;
    container = container.parentElement;
  }
  const parents = new Set<DomElement>();
  for (const index of core) {
    const { element } = blocks[index]!;
    parents.add(
      element.localName === "p" || element.localName === "li" ? (element.parentElement ?? element) : element,
    );
  }
  return {
    ...hearing,
    core: new Set(core),
    first: core[0]!,
    last: core.at(-1)!,
    container,
    parents,
    surroundings: new Map(),
  };
}

const HELD = 0.9;

function surroundingsOf(element: DomElement, scene: Scene): Surroundings {
  const known = scene.surroundings.get(element);
  if (known !== undefined) return known;
  let found: Surroundings;
  if (element === scene.container) found = { inContainer: true, clutter: 0, hidden: false };
  else if (element.contains(scene.container)) found = { inContainer: false, clutter: 0, hidden: false };
  else {
    const outer =
      element.parentElement === null
        ? { inContainer: false, clutter: 0, hidden: false }
        : surroundingsOf(element.parentElement, scene);
    found = {
      inContainer: outer.inContainer,
      clutter: outer.clutter + (isClutter(element) ? 1 : 0),
      hidden: outer.hidden || isHidden(element),
    };
  }
  scene.surroundings.set(element, found);
  return found;
}

function charsOf(blocks: readonly Block[], indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + blocks[index]!.text.length, 0);
}

export function linkShare({ text, linkChars }: Block): number {
  return text.length === 0 ? 0 : linkChars / text.length;
}

/** Tells whether a block reads like sentences. */
export function isProse(block: Block): boolean {
  const { text, kind } = block;
  if (kind === "heading" || kind === "code" || linkShare(block) > 0.5) return false;
  return text.length >= 160 || (text.length >= 50 && /[.!?…:;,]["'”’)\]]*$/.test(text));
}

export { keyOf };
