/**
 * What the values of a stretch are called that are told as numbers, in the order of these: a sentence has hundreds of
 * stretches, and a number is found in a table in a part of the time that its name takes in a map.
 */
export const CAPITALS = ["none", "some", "first", "all"];
export const QUOTED = ["false ", "false whole", "true ", "true whole"];
/** How many words lie between, the last for more than are told apart. */
export const DISTANCES = ["0", "1", "2", "3", "6", "12", "far"];
export const FOCUS_PLACES = ["none", "after", "last", "before", "inside", "elsewhere", "absent"];
export const POSITIONS = ["first", "last", "inner"];
export const RUNS = ["none", "cut", "person", "organisation", "place", "date", "people", "unknown"];
export const SIDES = ["-2", "-1", "0", "1", "2", "none"];
export const INNER = [
  "verb inside",
  "preposition inside",
  "conjunction inside",
  "no noun",
  "cuts a phrase",
  "empty",
  ...['"', ",", ";", ":", "(", ")", "[", "]", "—", "–", "."].map((mark) => `${mark} inside`),
];

/** Gives the place of the word for a distance among `DISTANCES`. */
export function distanceCode(distance: number): number {
  return distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 12 ? 5 : 6;
}
