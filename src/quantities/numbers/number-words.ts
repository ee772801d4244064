/** Tells whether a word is part of a written-out number. */
export function isNumberWord(word: string): boolean {
  return (
    UNITS.has(word) ||
    TENS.has(word) ||
    SCALES.has(word) ||
    PLURAL_SCALES.has(word) ||
    word === "dozen" ||
    word === "hundred"
  );
}

/** Longer than any number that people write out, in words and hyphens: of billions there are 27. */
export const LONGEST = 28;

export const ARTICLES = new Set(["a", "an"]);

export const UNITS = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);

export const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, place) => [word, 20 + 10 * place]),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["lac", 1e5],
  ["crore", 1e7],
  ["crores", 1e7],
]);

export const PLURAL_SCALES: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
  ["lakhs", 1e5],
  ["crores", 1e7],
]);

export const HALVES: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
  ["quarters", 0.25],
]);

/** The words that can open a number; all others are passed by. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...UNITS.keys(),
  ...TENS.keys(),
  ...PLURAL_SCALES.keys(),
  ...HALVES.keys(),
  "several",
  "many",
  "few",
]);
