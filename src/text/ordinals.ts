import type { Word } from "../domain.ts";

/** Tells whether words count another of what is asked for than the asked one, and not that: "first prize", of the second prize. */
export function countsAnother(asked: readonly Word[], words: readonly Word[]): boolean {
  const here = numbered(words);
  return numbered(asked).some(({ ordinal, noun }) => {
    const alike = here.filter((one) => one.noun === noun);
    return alike.length > 0 && alike.every((one) => one.ordinal !== ordinal);
  });
}

/** Gives the nouns that stand right behind an ordinal. */
function numbered(words: readonly Word[]): { readonly ordinal: string; readonly noun: string }[] {
  return words.flatMap(({ folded }, at) => {
    const noun = words[at + 1]?.term ?? "";
    return COUNTING.has(folded) && noun !== "" ? [{ ordinal: folded, noun }] : [];
  });
}

/** The ordinals that people write as words, from the first on. */
export const ORDINALS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

const COUNTING: ReadonlySet<string> = new Set([...ORDINALS, "last"]);
