import { stem } from "../../../text/stems.ts";

type Way = "up" | "down";

/** Gives which way something went that a word tells of: "up" of "rose"; null of a word that tells of neither. */
export function wayOf(word: string): Way | null {
  const root = stem(word);
  return UPWARD.has(root) ? "up" : DOWNWARD.has(root) ? "down" : null;
}

/** Tells whether a word tells that something changed, whichever way. */
export function tellsMove(word: string): boolean {
  return wayOf(word) !== null || EITHER.has(stem(word));
}

const UP =
  "rise rose risen raise raised increase increased grow grew grown climb climbed jump jumped surge surged soar soared";
const DOWN =
  "fall fell fallen drop dropped decline declined decrease decreased slip slipped shrink shrank shrunk cut lower lowered " +
  "plunge plunged sink sank sunk";

const UPWARD = stems(`${UP} gain up`);
const DOWNWARD = stems(`${DOWN} down`);
const EITHER = stems("change go goes went gone move");

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(stem));
}

/** The verbs of a question after a change, one of which a pattern is to meet. */
export const MOVES = [
  ...`${UP} ${DOWN} change changed`.split(" "),
  "go up|gone up|went up|go down|gone down|went down|come down",
].join("|");
