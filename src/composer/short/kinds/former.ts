import type { Quantity } from "../../../domain.ts";
import type { Scene } from "../scene.ts";

/**
 * Leaves out what an amount was before, and the day that did not hold, where it is asked what is so: "£2.80" of "costs
 * £2.95, up from £2.80 last year", and "September" of "was planned for September and will come in November". All of them
 * where nothing else is told.
 */
export function withoutFormer(scene: Scene, amounts: readonly Quantity[]): readonly Quantity[] {
  if (amounts.length < 2 || PAST.test(scene.question.text)) return amounts;
  const left = amounts.filter((amount) => !isFormer(scene, amount));
  return left.length > 0 ? left : amounts;
}

function isFormer({ sentence: { text, start: from } }: Scene, { start }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - from - REACH), start - from);
  return FORMER.test(before) || (PLANNED.test(before) && HELD.test(text.slice(start - from)));
}

/** In characters. */
const REACH = 60;
const FORMER =
  /(?:\b(?:up|down) from|\bcompared (?:with|to)|\bas against|\binstead of|\brather than|\((?:was|were|before|previously|formerly):?) (?:just |only |about |some |around |nearly |almost |over )?$/iu;
const PLANNED =
  /\b(?:was|were|had been) (?:originally |first |once )?(?:planned|due|scheduled|expected|supposed|meant|set|to)\b[^,;.]{0,30}$/iu;
const HELD =
  /(?:,|;|\b(?:and|but|yet)\b).*\b(?:will|is|are|now|until|moved|postponed|delayed|put off|became)\b/iu;

/** Asks for what was so before. */
const PAST =
  /\b(?:was|were|did|had|been|before|previous(?:ly)?|former(?:ly)?|original(?:ly)?|first|used|last|earlier|ago|old|from|since|planned|due|scheduled|expected|instead|compared)\b/iu;
