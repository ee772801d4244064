import type { FigureQuery, Told } from "../../src/domain.ts";
import { count } from "./words.ts";

/** Says of which articles figures or events are told, where that are not all; else null. */
export function readingNote({ topic = "" }: FigureQuery, { read, of }: Told<unknown>): string | null {
  if (read >= of || read === 0) return null;
  return topic.trim() === ""
    ? `Of ${count(of)} articles, the ${count(read)} newest were read: name a topic for others.`
    : `Of ${count(of)} articles, the ${count(read)} that have most of “${topic.trim()}” were read.`;
}
