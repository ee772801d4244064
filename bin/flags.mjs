// How V8 compiles what answers, for whatever process runs it.
import { setFlagsFromString } from "node:v8";

/**
 * Has V8 compile less of other functions into each: an answer is made by a thousand functions that are each called a
 * little, and to compile them took a fifth of a question's processor time. `npm run bench` measures with it.
 */
export function compileLess() {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
}
