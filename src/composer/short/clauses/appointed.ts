import type { Span } from "../../../domain.ts";
import { BE } from "../../../text/be.ts";
import { namedRuns } from "../../../text/name-kinds.ts";
import { roleAsked } from "../kinds/holders.ts";
import type { Scene } from "../scene.ts";
import { gapBefore } from "./clause.ts";

/** Gives whom a sentence says was given the role that is asked for: "Ann Lee" of "The mayor appointed Ann Lee as his deputy". */
export function appointedIn(scene: Scene): Span | null {
  const { question, sentence } = scene;
  const { tokens } = sentence;
  const role = question.expected === "person" ? roleAsked(question) : null;
  if (role === null) return null;
  const verb = tokens.findIndex(
    ({ folded }, at) => APPOINTS.test(folded) && !PASSIVE.has(tokens[at - 1]?.folded ?? ""),
  );
  const run = namedRuns(sentence).find(({ start, kind }) => start === verb + 1 && kind !== "date");
  if (verb === -1 || run === undefined || gapBefore(scene, run.start) !== " ") return null;
  const place = tokens.findIndex(({ term }, at) => at >= run.end && term === role);
  if (place === -1 || place - run.end > BETWEEN) return null;
  // "Appointed Ann Lee, said the coach": nothing but words for the role leads up to it.
  if (scene.tags.slice(run.end, place).includes("VERB")) return null;
  return { start: tokens[run.start]!.start, end: tokens[run.end - 1]!.end };
}

const APPOINTS =
  /^(?:appoint(?:s|ed)?|names?|named|elect(?:s|ed)?|chose|chooses?|hire[ds]?|made|makes?|promote[ds]?)$/u;
const PASSIVE: ReadonlySet<string> = new Set([...BE, "got", "newly", "recently"]);
const BETWEEN = 8;
