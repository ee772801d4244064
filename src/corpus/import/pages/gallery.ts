import { charsOf, isProse } from "./prose.ts";
import type { Scene } from "./scene.ts";
import { surroundingsOf } from "./surroundings.ts";

/**
 * Adds the captions where they are the text: of a gallery, whose pictures have more to say than its
 * introduction. Elsewhere they are not of the text, and stay out.
 */
export function captionsOf(kept: readonly number[], scene: Scene): readonly number[] {
  const { blocks, readability, defuddle } = scene;
  const captions = blocks
    .map((_, index) => index)
    .filter((index) => {
      const block = blocks[index]!;
      const isHeard = readability.has(index) || defuddle.has(index);
      const isPictured =
        block.kind === "caption" ||
        block.element.closest("figure") !== null ||
        (isHeard && surroundingsOf(block.element, scene).isPicture);
      return isPictured && isProse(block) && block.element.closest("nav, aside, footer, form") === null;
    });
  const heard = captions.filter((index) => readability.has(index) || defuddle.has(index));
  if (captions.length < FEWEST || charsOf(blocks, captions) < charsOf(blocks, kept) * MORE) return kept;
  if (heard.length === 0 && kept.length > 0 && charsOf(blocks, kept) > LONG_TEXT) return kept;
  return [...new Set([...kept, ...captions])].sort((a, b) => a - b);
}

const FEWEST = 3;
const MORE = 1.5;

/** An article with so many characters is no introduction. */
const LONG_TEXT = 1_500;
