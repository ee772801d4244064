import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { openStored } from "../corpus/stored.ts";
import type { Begun, CpuMs, Job, Measured, Place } from "./jobs.ts";
import { heldBytes } from "./measure.ts";

/** Reads articles, takes them in, or answers from what was taken in. */
export async function take(job: TakingJob, cpuMs: CpuMs): Promise<Begun> {
  if (job.kind === "reading") return readLines(job.corpus, cpuMs);
  return job.kind === "ingest" ? ingest(job, cpuMs) : answer(job.place, cpuMs);
}

type TakingJob = Extract<Job, { kind: "reading" | "ingest" | "answer" }>;

/** Reads the files and parses their lines, as whoever indexes them must in some way. */
function readLines(corpus: string, cpuMs: CpuMs): Begun {
  const beganMs = cpuMs();
  let bytes = 0;
  for (const name of readdirSync(corpus)) {
    const text = readFileSync(join(corpus, name), "utf8");
    for (const line of text.split("\n")) if (line !== "") JSON.parse(line);
    bytes += text.length;
  }
  return unasked({ ms: cpuMs() - beganMs, bytes });
}

/** Takes the articles in from their files as a large corpus is, and writes their snapshot. */
async function ingest({ warming, place }: Extract<Job, { kind: "ingest" }>, cpuMs: CpuMs): Promise<Begun> {
  await open(warming);
  heldBytes();
  const beganMs = cpuMs();
  await open(place);
  const ms = cpuMs() - beganMs;
  const [file] = readdirSync(place.folder);
  return unasked({ ms, bytes: statSync(join(place.folder, file!)).size });
}

/** Opens the snapshot, and answers. */
async function answer(place: Place, cpuMs: CpuMs): Promise<Begun> {
  const beganMs = cpuMs();
  const engine = await open(place);
  const ready = { ms: cpuMs() - beganMs, bytes: 0 };
  const search = async ({ text }: { readonly text: string }) => {
    await engine.ask(text, {});
    return [];
  };
  return { ...unasked(ready), search };
}

async function open({ corpus, folder, build }: Place) {
  return openStored([corpus], { folder, build, clock: { now: () => 0 }, quoteMaxChars: 300, fromChars: 1 });
}

function unasked(ready: Measured): Begun {
  return { ready, search: () => [], end: () => ready };
}
