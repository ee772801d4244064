import type { Block } from "./blocks.ts";
import { endsClause, lengthOf } from "./writing.ts";

/** Gives how many characters blocks have, those of denser writing counted as what they would be in Latin letters. */
export function charsOf(blocks: readonly Block[], indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + lengthOf(blocks[index]!.text), 0);
}

/** Gives the share of a block's text that is in links. */
export function linkShare({ text, linkChars }: Block): number {
  return text.length === 0 ? 0 : Math.min(1, linkChars / text.length);
}

/** Tells whether a block reads like sentences. */
export function isProse(block: Block): boolean {
  const { text, kind } = block;
  if (kind === "heading" || kind === "code" || linkShare(block) > 0.5) return false;
  const length = lengthOf(text);
  return length >= 160 || (length >= 50 && endsClause(text));
}
