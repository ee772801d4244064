import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** One request that was served: what it was, how it ended, how long it took. */
export interface Served {
  readonly kind: string;
  readonly name: string;
  readonly outcome: string;
  readonly elapsedMs: number;
}

/** Counts of what was served, since the process began. */
export interface Metrics {
  observe(served: Served): void;
  /** Gives everything in Prometheus' text format, and its content type. */
  text(): Promise<{ readonly body: string; readonly type: string }>;
}

/** Counts what is served, by kind, name and outcome; never by person, place or question. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "footnote_" });
  const requests = new Counter({
    name: "footnote_requests_total",
    help: "Requests served, by kind, name and outcome",
    labelNames: ["kind", "name", "outcome"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "footnote_request_seconds",
    help: "Seconds from a request's arrival until its answer was delivered, by kind",
    labelNames: ["kind"],
    buckets: [0.01, 0.03, 0.1, 0.2, 0.5, 1, 3, 10, 60],
    registers: [registry],
  });
  return {
    observe({ kind, name, outcome, elapsedMs }) {
      requests.inc({ kind, name, outcome });
      seconds.observe({ kind }, elapsedMs / 1_000);
    },
    text: async () => ({ body: await registry.metrics(), type: registry.contentType }),
  };
}
