import type { Block } from "./blocks.ts";
import { isClutter, isHidden } from "./clutter.ts";
import { branchOf, type DomElement, madeOf } from "./dom.ts";
import { charsOf, isProse, linkShare } from "./prose.ts";
import { type Hearing, NEAR, TITLES, commentsAt, sceneOf, titleAt } from "./scene.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** Leaves out what both extractors keep although its names or a linked headline over it give it away. */
export function withoutAsides(hearing: Hearing, core: readonly number[]): readonly number[] {
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
export function isTeaser(blocks: readonly Block[], index: number): boolean {
  const before = blocks.slice(Math.max(0, index - 2), index).findLast(({ kind }) => kind === "heading");
  return before !== undefined && before.level > 1 && linkShare(before) > 0.8;
}

/**
 * Of several articles one under the other, made alike and each with a title of its own, gives the one whose
 * title is the page's.
 */
export function firstArticle(hearing: Hearing, core: readonly number[]): readonly number[] {
  const { blocks } = hearing;
  const title = titleAt(hearing);
  const heading = title === null ? undefined : blocks[title];
  if (heading?.kind !== "heading") return core;
  const { container } = sceneOf(hearing, core);
  const held = new Map<DomElement | null, number[]>();
  for (const index of core) {
    const branch = branchOf(blocks[index]!.element, container);
    held.set(branch, held.get(branch) ?? []);
    held.get(branch)!.push(index);
  }
  const own = branchOf(heading.element, container);
  const kept = own === null ? undefined : held.get(own);
  if (own === null || kept === undefined) return core;
  const rivals = [...held.keys()].filter(
    (branch) =>
      branch !== null &&
      branch !== own &&
      madeOf(branch) === madeOf(own) &&
      branch.querySelector(TITLES[heading.level] ?? "h1") !== null,
  );
  return rivals.length > 0 && charsOf(blocks, kept) >= FEWEST_CHARS ? kept : core;
}

function isAside(around: Surroundings): boolean {
  return around.isClutter || around.isPicture;
}

/**
 * Gives the prose that both extractors keep; where they hardly agree, that of the one that keeps more, what
 * stands right under the title counting double.
 */
export function agreedProse(hearing: Hearing): number[] {
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
export function underTitle(hearing: Hearing): number[] {
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
export function beforeComments({ blocks }: Hearing, core: readonly number[]): readonly number[] {
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

const FEWEST_MISSED = 500;

const FEWEST_CHARS = 200;
