import { writeFileSync } from "node:fs";
import { createCompactRetriever } from "../retriever/compact/compact.ts";
import { CONTENDERS, searchOurs, savedJson } from "./engines.ts";
import { type Begun, type Gauges, type Job, LIMIT } from "./jobs.ts";
import { type Doc, readPassages } from "./passages.ts";

/** Builds an index, which is asked then. */
export async function index(job: IndexJob | LargeJob, gauges: Gauges): Promise<Begun> {
  return job.kind === "index" ? indexWhole(job, gauges) : indexLarge(job, gauges);
}

type IndexJob = Extract<Job, { kind: "index" }>;
type LargeJob = Extract<Job, { kind: "large" }>;

/** Builds an engine's index; the passages are in memory before, and are let go after. */
async function indexWhole(job: IndexJob, gauges: Gauges): Promise<Begun> {
  const contender = CONTENDERS.find(({ name }) => name === job.engine);
  if (contender === undefined)
    throw new RangeError(`Cannot index with "${job.engine}": there is no such engine`);
  const docs: Doc[] = [];
  for await (const doc of readPassages(job.passages)) docs.push(doc);
  contender.build(docs.slice(0, job.warming), job.scratch);
  const before = gauges.heldBytes();
  const beganMs = gauges.cpuMs();
  const built = contender.build(docs, job.scratch);
  const ready = { ms: gauges.cpuMs() - beganMs, bytes: gauges.heldBytes() - before };
  return {
    ready,
    search: (asking) => built.search(asking, LIMIT),
    end() {
      const saved = built.save();
      if (saved.json !== undefined) writeFileSync(savedJson(job.scratch, job.engine), saved.json);
      const openedMs = gauges.cpuMs();
      saved.open();
      return { ms: gauges.cpuMs() - openedMs, bytes: saved.bytes };
    },
  };
}

/** Builds ours of more passages than are held at once. */
async function indexLarge({ passages, limit }: LargeJob, gauges: Gauges): Promise<Begun> {
  const before = gauges.heldBytes();
  const beganMs = gauges.cpuMs();
  const retriever = createCompactRetriever();
  let batch: Doc[] = [];
  const add = () => {
    retriever.add(batch);
    batch = [];
  };
  let read = 0;
  for await (const doc of readPassages(passages)) {
    batch.push(doc);
    if (batch.length === BATCH) add();
    if (++read === limit) break;
  }
  add();
  retriever.frequency("");
  const ready = { ms: gauges.cpuMs() - beganMs, bytes: gauges.heldBytes() - before };
  return {
    ready,
    search: async (asking) => searchOurs(retriever, asking, LIMIT),
    end: () => ({ ms: 0, bytes: retriever.encode().length }),
  };
}

const BATCH = 10_000;
