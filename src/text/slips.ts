/** A word that another may have been meant as, and how unlikely the slip between them is: the lower, the likelier. */
export interface Slip {
  readonly word: string;
  readonly cost: number;
}

/**
 * Gives what a word of small letters may have been meant as, one slip of the fingers away: two letters swapped, one too
 * many, one that lacks, or the key beside the right one. The first letter is right, but where it was swapped.
 */
export function oneSlipAway(word: string): Slip[] {
  const found = new Map<string, number>();
  const add = (other: string, cost: number) => {
    if (other !== word && cost < (found.get(other) ?? Infinity)) found.set(other, cost);
  };
  for (let at = 0; at <= word.length; at += 1) {
    const [before, letter, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)];
    if (next !== "") add(before + next + letter + word.slice(at + 2), COSTS.swapped);
    if (at === 0) continue;
    if (isTwice(word, at)) add(before + word.slice(at + 1), COSTS.twice);
    else if (isBeside(word, at)) add(before + word.slice(at + 1), COSTS.more);
    for (const other of ALPHABET) add(before + other + word.slice(at), lackCost(word, at, other));
    for (const other of mistakenFor(letter)) add(before + other + word.slice(at + 1), COSTS.other);
  }
  return [...found].map(([other, cost]) => ({ word: other, cost }));
}

/** In powers of ten, by how often people slip so: set by hand, the commonest slip is nothing. */
const COSTS = { swapped: 0, twice: 0, single: 0.2, vowel: 0.3, lacks: 0.5, more: 0.8, other: 0.7 } as const;

function isTwice(word: string, at: number): boolean {
  return word.charAt(at) === word.charAt(at - 1) || word.charAt(at) === word.charAt(at + 1);
}

/** Tells whether a finger may have hit a key and the one beside it. */
function isBeside(word: string, at: number): boolean {
  const keys = BESIDE.get(word.charAt(at)) ?? "";
  return [word.charAt(at - 1), word.charAt(at + 1)].some((other) => other !== "" && keys.includes(other));
}

/** What lacks is most often the second of two letters, or a vowel. */
function lackCost(word: string, at: number, letter: string): number {
  if (word.charAt(at - 1) === letter || word.charAt(at) === letter) return COSTS.single;
  return VOWELS.includes(letter) ? COSTS.vowel : COSTS.lacks;
}

/** The keys beside a letter's, and what sounds like it. */
function mistakenFor(letter: string): string {
  return (BESIDE.get(letter) ?? "") + (VOWELS.includes(letter) ? VOWELS : (SOUNDS_LIKE[letter] ?? ""));
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const VOWELS = "aeiou";
const SOUNDS_LIKE: Readonly<Record<string, string>> = { c: "ks", k: "c", s: "cz", z: "s" };

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Beside it in its row, and above and below: each row is half a key to the right of the one above. */
const BESIDE: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row, at) =>
    row
      .split("")
      .map((key, place): [string, string] => [
        key,
        [row[place - 1], row[place + 1], ...near(ROWS[at - 1], place, 0), ...near(ROWS[at + 1], place, -1)]
          .filter((one) => one !== undefined)
          .join(""),
      ]),
  ),
);

function near(row: string | undefined, place: number, by: number) {
  return [row?.[place + by], row?.[place + by + 1]];
}
