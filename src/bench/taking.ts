import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { openStored } from "../corpus/stored.ts";
import type { Begun, Gauges, Job, Measured, Place } from "./jobs.ts";

/** Reads articles, takes them in, or answers from what was taken in. */
export async function take(job: TakingJob, gauges: Gauges): Promise<Begun> {
  if (job.kind === "reading") return readLines(job.corpus, gauges);
  return job.kind === "ingest" ? ingest(job, gauges) : answer(job.place, gauges);
}

type TakingJob = Extract<Job, { kind: "reading" | "ingest" | "answer" }>;

/** Reads the files and parses their lines, as whoever indexes them must in some way. */
function readLines(corpus: string, gauges: Gauges): Begun {
  const beganMs = gauges.cpuMs();
  let bytes = 0;
  for (const name of readdirSync(corpus)) {
    const text = readFileSync(join(corpus, name), "utf8");
    for (const line of text.split("\n")) if (line !== "") JSON.parse(line);
    bytes += text.length;
  }
  return unasked({ ms: gauges.cpuMs() - beganMs, bytes });
}

/** Takes the articles in from their files as a large corpus is, and writes their snapshot. */
async function ingest({ warming, place }: Extract<Job, { kind: "ingest" }>, gauges: Gauges): Promise<Begun> {
  await open(warming);
  gauges.heldBytes();
  const beganMs = gauges.cpuMs();
  await open(place);
  const ms = gauges.cpuMs() - beganMs;
  const [file] = readdirSync(place.folder);
  return unasked({ ms, bytes: statSync(join(place.folder, file!)).size });
}

/** Opens the snapshot, and answers. */
async function answer(place: Place, gauges: Gauges): Promise<Begun> {
  const beganMs = gauges.cpuMs();
  const engine = await open(place);
  const ready = { ms: gauges.cpuMs() - beganMs, bytes: 0 };
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
