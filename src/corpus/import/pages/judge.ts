import type { Block } from "./blocks.ts";
import { isLeadName, namesOf } from "./clutter-names.ts";
import type { DomElement } from "./dom.ts";
import { keyOf } from "./extractors.ts";
import { isFurniture, opensFurniture } from "./lines.ts";
import { isProse, linkShare } from "./prose.ts";
import { type Known, parentOf, type Scene } from "./scene.ts";
import { surroundingsOf } from "./surroundings.ts";
import { trim } from "./trim.ts";
import { endsSentence, lengthOf } from "./writing.ts";

/**
 * Decides which of a page's blocks are the article, and gives their indices. Where both extractors agree that
 * a paragraph is, it is the core; the rest is judged by where it stands to the core, by what its surroundings
 * are called and by its form.
 */
export function judge(scene: Scene, known: Known): number[] {
  const { blocks } = scene;
  const weights = blocks.map((_, index) => weigh(scene, index));
  const kept = new Set(blocks.map((_, index) => index).filter((index) => weights[index]! >= KEPT));
  for (const index of headingsOf(scene, kept)) kept.add(index);
  for (const index of itemsOf(scene, kept)) kept.add(index);
  const lead = leadOf(scene, known);
  if (lead !== null) kept.add(lead);
  return trim(
    [...kept].sort((a, b) => a - b),
    scene,
    known,
  );
}

const KEPT = 2;

/**
 * Weighs a block for and against. The weights were set on pages of news sites and blogs that are not in the
 * repository; `evaluate pages` measures them on ours.
 */
function weigh(scene: Scene, index: number): number {
  const block = scene.blocks[index]!;
  const around = surroundingsOf(block.element, scene);
  if (block.kind === "caption" || around.isPicture) return 0;
  if (block.kind !== "cell" && isFurniture(block.text)) return 0;
  const isSibling = scene.parents.has(parentOf(block));
  const isBetween = index >= scene.first && index <= scene.last;
  const isStated = statesIt(scene, block);
  const isFolded = around.isFold && around.inContainer && linkShare(block) < 0.3;
  return (
    (scene.readability.has(index) || isFolded ? 1.5 : -0.5) +
    (scene.defuddle.has(index) || isFolded ? 1.5 : -0.5) +
    (isProse(block) ? 1 : 0) +
    (isSibling ? 1 : 0) +
    (around.inContainer ? 0 : -2) +
    (isBetween || isSibling ? 0 : -1) +
    (isStated === null ? 0 : isStated ? 1.5 : -1) -
    (around.isClutter ? 2.5 : 0) -
    (around.isHidden && !isFolded ? 2 : 0) -
    linkShare(block) * 2.5 -
    (isLinkLine(block) ? 1 : 0)
  );
}

/** Tells whether a block is a line that mostly leads elsewhere: "MORE: …", "Photos: …". */
function isLinkLine(block: Block): boolean {
  return linkShare(block) > 0.6 && lengthOf(block.text) < 140 && !endsSentence(block.text);
}

/** Tells whether JSON-LD has a block's words; null where that cannot be told. */
function statesIt({ statedKey }: Scene, { text }: Block): boolean | null {
  const key = keyOf(text);
  return statedKey === null || key.length < 30 ? null : statedKey.includes(key);
}

/** Gives the headings that stand right over paragraphs of the core, which extractors lose with the boxes they are in. */
function headingsOf(scene: Scene, kept: ReadonlySet<number>): number[] {
  const { blocks, container, core } = scene;
  return blocks.flatMap((block, index) => {
    if (block.kind !== "heading" || kept.has(index) || index < scene.first - 1) return [];
    if (!core.has(index + 1) || linkShare(block) > 0.5 || opensFurniture(block.text)) return [];
    const { isClutter, isHidden, inContainer } = surroundingsOf(block.element, scene);
    const holder = block.element.parentElement;
    const section =
      holder?.localName === "header" || /head|title/.test(holder === null ? "" : namesOf(holder))
        ? holder?.parentElement
        : holder;
    const isOver =
      section != null && section !== container.parentElement && section.contains(blocks[index + 1]!.element);
    return inContainer && isOver && !isClutter && !isHidden ? [index] : [];
  });
}

/**
 * Gives the items beside kept ones: a list between the article's paragraphs is of it as a whole, though the
 * extractors keep its long items alone.
 */
function itemsOf(scene: Scene, kept: ReadonlySet<number>): number[] {
  const { blocks, first, last } = scene;
  const lists = new Map<DomElement, number[]>();
  for (let index = first; index <= last; index += 1) {
    const list = blocks[index]!.element.closest("ul, ol");
    if (list !== null && blocks[index]!.kind === "item") lists.set(list, [...(lists.get(list) ?? []), index]);
  }
  return [...lists].flatMap(([list, items]) => {
    const { inContainer, isClutter, isHidden, isPicture } = surroundingsOf(list, scene);
    const isHeard = items.some((index) => scene.readability.has(index) || scene.defuddle.has(index));
    const isOfText = inContainer && !isClutter && !isHidden && !isPicture && isHeard;
    const linked = items.filter((index) => linkShare(blocks[index]!) > LINKED).length;
    if (!isOfText || !items.some((index) => kept.has(index)) || linked > 0) return [];
    return items.filter((index) => !kept.has(index) && !isFurniture(blocks[index]!.text));
  });
}

/** An item with more of its text in links leads elsewhere. */
const LINKED = 0.6;

/** Gives the standfirst, which stands over the text and often outside what holds it; null where there is none. */
function leadOf(scene: Scene, { title, description }: Known): number | null {
  const { blocks, first } = scene;
  const titleKey = keyOf(title ?? "");
  const descriptionKey = keyOf(description ?? "");
  const titleAt = blocks.findLastIndex(
    ({ text }, index) => index < first && titleKey !== "" && keyOf(text) === titleKey,
  );
  if (titleAt === -1) return null;
  for (let index = titleAt + 1; index < Math.min(first, titleAt + LEAD_BLOCKS); index += 1) {
    const block = blocks[index]!;
    const { text, element } = block;
    if (text.length < 40 || text.length > 700 || linkShare(block) > 0.3 || isFurniture(text)) continue;
    if (
      block.kind === "caption" ||
      surroundingsOf(element, scene).isPicture ||
      element.closest("figure, nav, aside, form, footer") !== null
    )
      continue;
    const key = keyOf(text);
    const isDescribed =
      descriptionKey.length >= 30 &&
      (key.startsWith(descriptionKey.slice(0, 60)) || descriptionKey.startsWith(key.slice(0, 60)));
    const isNamed = [element, element.parentElement].some(
      (holder) => holder !== null && isLeadName(namesOf(holder)),
    );
    if (isDescribed || isNamed) return index;
  }
  return null;
}

/** The standfirst is near the title. */
const LEAD_BLOCKS = 10;
