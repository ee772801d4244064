/** Tells whether a sentence only says when a page was written or changed, and by whom: "*Last changed 12 October by Dev*". */
export function isColophon(text: string): boolean {
  return COLOPHON.test(text);
}

const COLOPHON =
  /^[*_(["“]{0,3}(?:(?:[Ll]ast|[Pp]age|[Ff]irst) )?(?:[Cc]hanged|[Uu]pdated|[Ee]dited|[Mm]odified|[Rr]eviewed|[Rr]evised|[Pp]osted|[Pp]ublished|[Ww]ritten|[Cc]reated|[Aa]dded)\b(?: last)?(?: on| by|:)? ?(?=[\d\p{Lu}])[^.!?]{1,60}[.)*_\]"”]{0,3}$/u;
