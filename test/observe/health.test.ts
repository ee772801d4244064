import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveHealth, type Health } from "../../src/observe/health.ts";
import { createLog } from "../../src/observe/log.ts";
import { createMetrics } from "../../src/observe/metrics.ts";

const hasIpv6 = networkInterfaces().lo?.some(({ address }) => address === "::1") ?? false;
let health: Health;
let isReady: boolean;
const metrics = createMetrics();

beforeEach(async () => {
  isReady = true;
  health = await serveHealth({ host: "127.0.0.1", port: 0, isReady: () => isReady, metrics });
});

afterEach(() => health.stop());

describe("serveHealth()", () => {
  it("tells its address as a browser takes it", () => {
    expect(health.origin).toBe(`http://127.0.0.1:${health.port}`);
  });

  it.skipIf(!hasIpv6)("tells an IPv6 address in brackets", async () => {
    const six = await serveHealth({ host: "::1", port: 0, isReady: () => true, metrics });
    expect((await fetch(`${six.origin}/health`)).status).toBe(200);
    await six.stop();
  });

  it("says whether the bot is connected", async () => {
    expect((await get("/health")).status).toBe(200);
    expect((await get("/health", "HEAD")).status).toBe(200);
    expect((await get("/health?at=1")).status).toBe(200);
    isReady = false;
    expect((await get("/health")).status).toBe(503);
  });

  it("lets nobody keep what it said, and says where the metrics could not be gathered", async () => {
    expect((await get("/health")).headers.get("cache-control")).toBe("no-store");
    const failing = { ...metrics, text: async () => Promise.reject(new Error("no memory")) };
    const broken = await serveHealth({ host: "127.0.0.1", port: 0, isReady: () => true, metrics: failing });
    expect((await fetch(`${broken.origin}/metrics`)).status).toBe(500);
    await broken.stop();
  });

  it("gives what was served to Prometheus", async () => {
    metrics.observe({ kind: "command", name: "ask", outcome: "answer", elapsedMs: 25 });
    const text = await (await get("/metrics")).text();
    expect(text).toContain('footnote_requests_total{kind="command",name="ask",outcome="answer"} 1');
    expect(text).toContain('footnote_request_seconds_bucket{le="0.03",kind="command"} 1');
  });

  it("serves nothing else, and says so", async () => {
    expect((await get("/../.env")).status).toBe(404);
    expect((await get("/health", "POST")).status).toBe(405);
  });

  it("says that its port is taken", async () => {
    const again = serveHealth({ host: "127.0.0.1", port: health.port, isReady: () => true, metrics });
    await expect(again).rejects.toThrow(
      `Cannot serve health on 127.0.0.1, port ${health.port}: another program is there already. Change HEALTH_PORT`,
    );
    const nowhere = serveHealth({ host: "192.0.2.1", port: 0, isReady: () => true, metrics });
    await expect(nowhere).rejects.toThrow("this machine has no such address");
  });
});

describe("createLog()", () => {
  it("writes a JSON line for each event from its level upwards", () => {
    const lines: string[] = [];
    const log = createLog("warn", { write: (line) => void lines.push(line) });
    log.info({}, "not kept");
    log.warn({ request: "r1" }, "kept");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: "warn", time: expect.stringMatching(/^\d{4}-/), request: "r1", msg: "kept" },
    ]);
  });
});

function get(path: string, method = "GET"): Promise<Response> {
  return fetch(`http://127.0.0.1:${health.port}${path}`, { method });
}
