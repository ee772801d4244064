// How V8 runs what answers, for whatever process runs it.
import { setFlagsFromString } from "node:v8";

/**
 * Has V8 spend less processor time on what is not the answer: an eighth of a question's. `npm run bench` measures
 * with it.
 */
export function spendLess() {
  // An answer is made by a thousand functions that are each called a little: less of others is compiled into each.
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
  // An expression is compiled once, and not for an interpreter first: half of what the first answers spend on them.
  setFlagsFromString("--no-regexp-tier-up");
  // What a question leaves behind is collected in a moment: to wake other threads for it, and wait for them, takes longer.
  setFlagsFromString("--no-parallel-scavenge");
  setFlagsFromString("--no-concurrent-array-buffer-sweeping");
  // All that is held is marked when three times as much is there, and not when a third more is: to mark it anew and anew
  // took a fifteenth of the time to take a corpus in.
  setFlagsFromString("--heap-growing-percent=200");
}
