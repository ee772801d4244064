import { isClutter } from "./clutter.ts";
import { agreedProse, beforeComments, firstArticle, isTeaser, underTitle, withoutAsides } from "./core.ts";
import { type DomElement, isWithin, madeOf } from "./dom.ts";
import { charsOf, isProse, linkShare } from "./prose.ts";
import { type Hearing, type Scene, commentsAt, sceneOf } from "./scene.ts";
import { lengthOf } from "./writing.ts";

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
  const inside = new Set(
    branches.filter(
      (branch) =>
        branch !== container && !isClutter(branch) && branch.querySelector("h1, article, form") === null,
    ),
  );
  const end = commentsAt(blocks) ?? blocks.length;
  const more = blocks
    .slice(0, end)
    .map((_, index) => index)
    .filter((index) => isWithin(blocks[index]!.element, inside))
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
