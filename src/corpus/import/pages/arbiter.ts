import { isClutter } from "./clutter.ts";
import type { DomElement } from "./dom.ts";
import { isFurniture } from "./lines.ts";
import { charsOf, linkShare } from "./prose.ts";
import { commentsAt, type Hearing } from "./scene.ts";

/**
 * Gives what was kept, or what both extractors keep where that is most of either and little of it was kept:
 * two that know nothing of each other are seldom wrong alike, and the judge then met a layout that it misreads.
 */
export function settled(kept: readonly number[], hearing: Hearing): readonly number[] {
  const { blocks, readability, defuddle } = hearing;
  const end = commentsAt(blocks) ?? blocks.length;
  const shared = [...readability].filter((index) => defuddle.has(index)).sort((a, b) => a - b);
  const text = shared.filter((index) => {
    const block = blocks[index]!;
    const isText = block.kind !== "caption" && linkShare(block) <= 0.5 && !isInClutter(block.element);
    return index < end && isText && (block.kind === "cell" || !isFurniture(block.text));
  });
  const chars = charsOf(blocks, text);
  const most = Math.max(charsOf(blocks, [...readability]), charsOf(blocks, [...defuddle]));
  const known = new Set(kept);
  const held = charsOf(
    blocks,
    text.filter((index) => known.has(index)),
  );
  const isSure = chars >= FEWEST_CHARS && chars >= AGREED * most;
  return isSure && held < MISSED * chars ? text : kept;
}

function isInClutter(element: DomElement): boolean {
  return (
    element.localName !== "body" &&
    (isClutter(element) || (element.parentElement !== null && isInClutter(element.parentElement)))
  );
}

const FEWEST_CHARS = 400;

/** What both keep is so much of what either does. */
const AGREED = 0.6;

/** With less of it, the judge has missed the article. */
const MISSED = 0.6;
