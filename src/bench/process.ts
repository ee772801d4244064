import { fork } from "node:child_process";
import { join } from "node:path";
import type { Asking } from "./engines.ts";
import type { Found, Job, Measured } from "./jobs.ts";
import type { Replied, Told } from "./serve.ts";

/** A process that does one job. */
export interface Running {
  readonly ready: Measured;
  ask(asking: Asking): Promise<Found>;
  /** Measures what is left to measure, and ends the process. */
  end(): Promise<Measured>;
}

/** Starts a process for a job; resolves when it is ready. Throws an Error where the job fails. */
export async function startProcess(job: Job, home: string): Promise<Running> {
  const child = fork(join(home, "bin", "bench-process.mjs"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const tell = async (told: Told): Promise<Replied> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) =>
        reject(new Error(`the process of "${nameOf(job)}" ended with code ${code}`));
      child.once("exit", ended);
      child.once("message", (reply) => {
        child.off("exit", ended);
        if (!isReply(reply)) reject(new TypeError(`"${nameOf(job)}" gave ${JSON.stringify(reply)}`));
        else if (reply.kind === "failed") reject(new Error(`"${nameOf(job)}": ${reply.reason}`));
        else resolve(reply);
      });
      child.send(told);
    });
  const measured = async (told: Told): Promise<Measured> => {
    const reply = await tell(told);
    if (reply.kind !== "measured") throw new TypeError(`"${nameOf(job)}" measured nothing`);
    return reply;
  };
  return {
    ready: await measured({ kind: "begin", job }),
    async ask(asking) {
      const reply = await tell({ kind: "ask", asking });
      if (reply.kind !== "found") throw new TypeError(`"${nameOf(job)}" found nothing`);
      return reply;
    },
    async end() {
      const last = await measured({ kind: "end" });
      child.disconnect();
      return last;
    },
  };
}

/** Does a job that is not asked anything. */
export async function runProcess(job: Job, home: string): Promise<Measured> {
  const running = await startProcess(job, home);
  await running.end();
  return running.ready;
}

function nameOf(job: Job): string {
  return job.kind === "index" ? job.engine : job.kind;
}

function isReply(value: unknown): value is Replied {
  return typeof value === "object" && value !== null && "kind" in value;
}
