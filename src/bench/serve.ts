import { type Asking } from "./engines.ts";
import type { Begun, Gauges, Found, Job, Measured } from "./jobs.ts";
import { messageOf } from "../problem.ts";

/** What a process is told; it answers each in turn. */
export type Told =
  | { readonly kind: "begin"; readonly job: Job }
  | { readonly kind: "ask"; readonly asking: Asking }
  | { readonly kind: "end" };

/** What it answers. */
export type Replied =
  | ({ readonly kind: "measured" } & Measured)
  | ({ readonly kind: "found" } & Found)
  | { readonly kind: "failed"; readonly reason: string };

/** Gives what answers everything that a process is told; a failure is an answer too. */
export function createServer(gauges: Gauges): (told: Told) => Promise<Replied> {
  let begun: Begun | undefined;
  const reply = async (told: Told): Promise<Replied> => {
    if (told.kind === "begin") {
      begun = await begin(told.job, gauges);
      // What only building needed is gone before the first question.
      gauges.heldBytes();
      return { kind: "measured", ...begun.ready };
    }
    if (told.kind === "end") return { kind: "measured", ...begun!.end() };
    const beganMs = gauges.cpuMs();
    const ids = await begun!.search(told.asking);
    return { kind: "found", ms: gauges.cpuMs() - beganMs, ids };
  };
  return async (told) =>
    reply(told).catch((error: unknown) => ({
      kind: "failed",
      reason: messageOf(error),
    }));
}

/** Loads what the job takes, and no more: what else is loaded would be held too. */
async function begin(job: Job, gauges: Gauges): Promise<Begun> {
  return job.kind === "index" || job.kind === "large"
    ? (await import("./indexing.ts")).index(job, gauges)
    : (await import("./taking.ts")).take(job, gauges);
}
