import type { Quantity } from "../domain.ts";

/** Tells whether a time tells whose something is, and not when: "last year" of "last year’s exam", the first place of the text. */
export function tellsWhose(
  text: string,
  from: number,
  { start, end }: Pick<Quantity, "start" | "end">,
): boolean {
  return (
    /['’]s?$/u.test(text.slice(start - from, end - from)) || /^['’]s?(?!\p{L})/u.test(text.slice(end - from))
  );
}
