import { keyOf } from "./extractors.ts";
import { opensFurniture } from "./lines.ts";
import { charsOf, linkShare, type Scene } from "./scene.ts";

/** A step that leaves out some of the blocks that were kept, by how they stand to each other. */
type Step = (kept: readonly number[], scene: Scene) => readonly number[];

/**
 * Leaves out of what was kept what only its neighbours give away: teasers of other articles, the title said
 * again, what follows "Related", headings over nothing, a sentence printed twice.
 */
export function trim(kept: readonly number[], scene: Scene): number[] {
  return [...STEPS.reduce((left, step) => step(left, scene), kept)];
}

/** A linked headline and what stands under it are another article, unless most of the text stands so. */
const withoutTeasers: Step = (kept, { blocks }) => {
  const teased = new Set<number>();
  let isTeaser = false;
  let level = 0;
  for (const index of kept) {
    const block = blocks[index]!;
    if (block.kind === "heading") {
      const isLinked = linkShare(block) > LINKED;
      if (isLinked) level = block.level;
      isTeaser = isLinked || (isTeaser && block.level > level);
    }
    if (isTeaser) teased.add(index);
  }
  const left = kept.filter((index) => !teased.has(index));
  return charsOf(blocks, left) >= charsOf(blocks, kept) * MOSTLY ? left : kept;
};

const LINKED = 0.8;
const MOSTLY = 0.25;

/**
 * After "Related" or "Comments", nothing is the article's; but where paragraphs of the core go on, the list
 * stood in the middle.
 */
const withoutAppendix: Step = (kept, { blocks, core }) => {
  const left: number[] = [];
  let isOpen = false;
  kept.forEach((index, at) => {
    const block = blocks[index]!;
    const isLine = block.kind === "heading" || (block.text.length <= 40 && block.kind === "paragraph");
    if (isLine && opensFurniture(block.text)) {
      isOpen = true;
      return;
    }
    if (isOpen && core.has(index) && (block.kind === "paragraph" || block.kind === "cell")) {
      const rest = kept.slice(at).filter((other) => core.has(other));
      isOpen = charsOf(blocks, rest) < LEAST_REST;
    }
    if (!isOpen) left.push(index);
  });
  return left;
};

/** Less than this after such a heading is a teaser. */
const LEAST_REST = 400;

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

/** The title is kept as a field, not in the text. */
const withoutTitle: Step = (kept, { blocks, first, title }) => {
  const key = keyOf(title ?? "");
  return kept.filter((index) => {
    const { kind, level, text } = blocks[index]!;
    const isTitle = key !== "" && keyOf(text) === key;
    return (
      !(isTitle && (index <= first || kind === "heading")) &&
      !(kind === "heading" && level === 1 && index < first)
    );
  });
};

/** A heading needs text under it, before the next heading that is no deeper. */
const withoutOrphans: Step = (kept, { blocks }) =>
  kept.filter((index, at) => {
    const block = blocks[index]!;
    if (block.kind !== "heading") return true;
    for (const later of kept.slice(at + 1)) {
      const next = blocks[later]!;
      if (next.kind !== "heading") return true;
      if (next.level <= block.level) return false;
    }
    return false;
  });

/** At the end: lines that are no sentences, unless both extractors keep them. */
const withoutTail: Step = (kept, { blocks, last, readability, defuddle }) => {
  let end = kept.length;
  while (end > 0) {
    const index = kept[end - 1]!;
    const block = blocks[index]!;
    if (index <= last || /^(?:item|cell|code)$/.test(block.kind)) break;
    const isAgreed = readability.has(index) && defuddle.has(index) && block.kind !== "heading";
    const isSentence = /[.!?…"”’)]$/.test(block.text);
    if (linkShare(block) <= 0.3 && (isAgreed || isSentence)) break;
    end -= 1;
  }
  return kept.slice(0, end);
};

const STEPS: readonly Step[] = [
  withoutTitle,
  withoutTeasers,
  withoutAppendix,
  withoutTail,
  withoutRepeats,
  // Last, since the others take text away from under headings.
  withoutOrphans,
];
