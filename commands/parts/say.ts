import type { Reply, Tone } from "../../src/domain.ts";

/** Gives one line as a reply, for the person alone. */
export function say(tone: Tone, text: string): Reply {
  return { tone, blocks: [{ kind: "text", text }], actions: [], files: [], private: true };
}
