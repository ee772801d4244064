import { join } from "node:path";
import { askInTurn, type Questions } from "./asking.ts";
import { OURS } from "./engines.ts";
import { recombined, type Sized } from "./material.ts";
import { slopeOf, spreadOf } from "./measure.ts";
import { type Doc, docsOf, writePassages } from "./passages.ts";
import { startProcess } from "./process.ts";
import type { LargeResult } from "./result.ts";

export interface LargeOptions {
  readonly home: string;
  readonly scratch: string;
  readonly progress: (line: string) => void;
  readonly size: number;
  /** The smaller size, which p95 is compared with. */
  readonly slopeFrom: number;
}

/** Measures ours alone at a size that nothing else is asked at, in turn with a smaller one of its own. */
export async function measureLarge(
  all: Sized,
  questions: Questions,
  { home, scratch, progress, size, slopeFrom }: LargeOptions,
): Promise<LargeResult> {
  progress(`${size.toLocaleString("en")} passages: building ${OURS}`);
  const passages = join(scratch, "passages.jsonl");
  await writePassages(passages, docsUpTo(size, all));
  const small = await startProcess({ kind: "large", passages, limit: slopeFrom }, home);
  const large = await startProcess({ kind: "large", passages, limit: size }, home);
  progress(`${size.toLocaleString("en")} passages: asking`);
  const turns = new Map([
    ["small" as const, small],
    ["large" as const, large],
  ]);
  const told = await askInTurn(turns, questions);
  await Promise.all([small.end(), large.end()]);
  const [near, far] = [spreadOf(told("small").times), spreadOf(told("large").times)];
  return {
    passages: size,
    spread: far,
    bytesPerPassage: large.ready.bytes / size,
    slope: slopeOf({ size: slopeFrom, ms: near.p95 }, { size, ms: far.p95 }),
    slopeFrom,
  };
}

/** What there is, then passages of its sentences. */
function* docsUpTo(size: number, { derived, passages }: Sized): Generator<Doc> {
  for (const one of derived) yield* docsOf(one);
  for (const made of recombined(derived, size - passages)) yield { ...made, title: "", text: "" };
}
