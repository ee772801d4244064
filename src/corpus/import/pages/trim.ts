import type { Block } from "./blocks.ts";
import { keyOf } from "./extractors.ts";
import { opensFurniture } from "./lines.ts";
import { charsOf, linkShare } from "./prose.ts";
import { type Known, parentOf, type Scene } from "./scene.ts";
import { endsClause, endsSentence, lengthOf } from "./writing.ts";

/** A step that leaves out some of the blocks that were kept, by how they stand to each other. */
type Step = (kept: readonly number[], scene: Scene, known: Known) => readonly number[];

/**
 * Leaves out of what was kept what only its neighbours give away: teasers of other articles, the title said
 * again, what follows "Related", headings over nothing, a sentence printed twice.
 */
export function trim(kept: readonly number[], scene: Scene, known: Known): number[] {
  return [...STEPS.reduce((left, step) => step(left, scene, known), kept)];
}

/** A linked headline and what stands under it are another article, unless most of the core stands so. */
const withoutTeasers: Step = (kept, scene) => {
  const teased = teasersOf(kept, scene);
  const core = [...scene.core];
  const own = core.filter((index) => !teased.has(index));
  return charsOf(scene.blocks, own) * 2 >= charsOf(scene.blocks, core)
    ? kept.filter((index) => !teased.has(index))
    : kept;
};

/** Gives the linked headlines after the first paragraph, and what stands under them. */
export function teasersOf(kept: readonly number[], { blocks, first }: Scene): Set<number> {
  const teased = new Set<number>();
  let level = 0;
  for (const index of kept) {
    const block = blocks[index]!;
    if (block.kind === "heading") {
      if (linkShare(block) > LINKED && index > first) level = block.level;
      else if (block.level <= level) level = 0;
    }
    if (level > 0) teased.add(index);
  }
  return teased;
}

const LINKED = 0.8;

/**
 * After "Related" or "Comments", nothing is the article's; but where paragraphs go on that stand beside those
 * before, the list stood in the middle.
 */
const withoutAppendix: Step = (kept, { blocks, core }) => {
  const left: number[] = [];
  const parents = new Set<object>();
  let isOpen = false;
  for (const index of kept) {
    const block = blocks[index]!;
    if (isLine(block) && index > (kept[0] ?? 0) && opensFurniture(block.text)) {
      isOpen = true;
      continue;
    }
    if (isOpen && core.has(index) && parents.has(parentOf(block))) isOpen = false;
    if (isOpen) continue;
    left.push(index);
    if (core.has(index)) parents.add(parentOf(block));
  }
  return left;
};

/** Tells whether a block is a heading, or a short line that stands for one. */
function isLine({ kind, text }: Block): boolean {
  return kind === "heading" || (kind === "paragraph" && text.length <= 40);
}

const withoutRepeats: Step = (kept, { blocks }) => {
  const keys = new Map(kept.map((index) => [index, keyOf(blocks[index]!.text)]));
  const seen = new Set<string>();
  return kept.filter((index) => {
    const block = blocks[index]!;
    const key = keys.get(index)!;
    if (key.length < SHORT_KEY || block.kind === "cell") return true;
    if (seen.has(key)) return false;
    seen.add(key);
    // A quote that the page shows large beside the paragraph that it is of.
    if (block.kind !== "quote" && block.kind !== "heading") return true;
    return !kept.some(
      (other) => other !== index && keys.get(other)!.length > key.length && keys.get(other)!.includes(key),
    );
  });
};

const SHORT_KEY = 25;

/** Title, byline and labels over the text are fields, or nothing; they are not the text. */
const withoutHead: Step = (kept, { blocks, first }, { title, author }) => {
  const titleKey = keyOf(title ?? "");
  const names = (author ?? "")
    .split(", ")
    .map(keyOf)
    .filter((name) => name !== "");
  return kept.filter((index) => {
    const { kind, level, text } = blocks[index]!;
    const key = keyOf(text);
    if (titleKey !== "" && key === titleKey && (index <= first || kind === "heading")) return false;
    if (index > first) return true;
    if (kind === "heading") return level > 1 || index === first;
    const isByline =
      names.some((name) => key.includes(name) && (!endsSentence(text) || name.length * 3 > key.length)) &&
      text.length < BYLINE_CHARS;
    const isLabel =
      kind === "paragraph" && index < first && lengthOf(text) < LABEL_CHARS && !endsClause(text);
    return !isByline && !isLabel;
  });
};

const BYLINE_CHARS = 120;
const LABEL_CHARS = 50;

/** A heading needs text under it, before the next heading that is no deeper. */
const withoutOrphans: Step = (kept, { blocks }) => {
  const left: number[] = [];
  /** The highest level of the headings between here and the next text; 0 where none comes. */
  let highest = 0;
  for (const index of kept.toReversed()) {
    const { kind, level } = blocks[index]!;
    if (kind !== "heading" || level < highest) left.push(index);
    highest = kind === "heading" ? Math.min(highest, level) : Infinity;
  }
  return left.reverse();
};

/** At the end: lines that are no sentences, unless both extractors keep them, and short ones that stand apart. */
const withoutTail: Step = (kept, { blocks, last, parents, readability, defuddle }) => {
  let end = kept.length;
  while (end > 0) {
    const index = kept[end - 1]!;
    const block = blocks[index]!;
    if (index <= last || /^(?:item|cell|code)$/.test(block.kind)) break;
    const isAgreed = readability.has(index) && defuddle.has(index) && block.kind !== "heading";
    const isSentence = endsSentence(block.text) || /["”’)]$/.test(block.text);
    const isShort = lengthOf(block.text) < LABEL_CHARS;
    const isApart = isShort && !parents.has(parentOf(block));
    if (linkShare(block) <= 0.3 && !isApart && (isSentence || (isAgreed && !isShort))) break;
    end -= 1;
  }
  return kept.slice(0, end);
};

const STEPS: readonly Step[] = [
  withoutHead,
  withoutTeasers,
  withoutAppendix,
  withoutTail,
  withoutRepeats,
  // Last, since the others take text away from under headings.
  withoutOrphans,
];
