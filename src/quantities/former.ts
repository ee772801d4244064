/** Tells whether what stands around an amount says that it was so before, or was to be so: "£2.95, up from £2.80". */
export function isFormer(before: string, behind: string): boolean {
  const lead = before.slice(-REACH);
  return FORMER.test(lead) || (PLANNED.test(lead) && HELD.test(behind));
}

/** Tells whether a question or a claim is of what was so before. */
export function isOfPast(text: string): boolean {
  return PAST.test(text);
}

/** In characters. */
const REACH = 60;
const FORMER =
  /(?:\b(?:up|down) from|\bcompared (?:with|to)|\bas against|\binstead of|\brather than|\((?:was|were|before|previously|formerly):?) (?:just |only |about |some |around |nearly |almost |over )?$/iu;
const PLANNED =
  /\b(?:was|were|had been) (?:originally |first |once )?(?:planned|due|scheduled|expected|supposed|meant|set|to)\b[^,;.]{0,30}$/iu;
const HELD =
  /(?:,|;|\b(?:and|but|yet)\b).*\b(?:will|is|are|now|until|moved|postponed|delayed|put off|became)\b/iu;

const PAST =
  /\b(?:was|were|did|had|been|before|previous(?:ly)?|former(?:ly)?|original(?:ly)?|first|used|last|earlier|ago|old|from|since|planned|due|scheduled|expected|instead|compared)\b/iu;
