import { createServer, type Server, type ServerResponse } from "node:http";
import type { Metrics } from "./metrics.ts";

/** Where health is served, and what of. */
export interface HealthOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly isReady: () => boolean;
  readonly metrics: Metrics;
}

/** Health that is being served; `port` is the one that it got, `origin` how an address there begins. */
export interface Health {
  readonly port: number;
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Serves `/health` (200 while connected, 503 while not) and `/metrics` for the machine's own watchers.
 * Rejects where it cannot be, with one line for people.
 */
export async function serveHealth({ host, port, isReady, metrics }: HealthOptions): Promise<Health> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/\?.*$/, "");
    // Some watchers ask for no more than the head, which Node sends of the same answer.
    if (request.method !== "GET" && request.method !== "HEAD")
      return send(response, 405, "Only GET and HEAD are served here.\n");
    if (path === "/health") {
      return isReady() ? send(response, 200, "connected\n") : send(response, 503, "not connected\n");
    }
    if (path !== "/metrics") return send(response, 404, "Here are /health and /metrics.\n");
    metrics.text().then(
      ({ body, type }) => send(response, 200, body, type),
      () => send(response, 500, "The metrics could not be gathered.\n"),
    );
  });
  await listening(server, host, port);
  const address = server.address();
  const got = typeof address === "object" && address !== null ? address.port : port;
  return {
    port: got,
    // In an address, IPv6 stands in brackets.
    origin: `http://${host.includes(":") ? `[${host}]` : host}:${got}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = WORDS[error.code ?? ""] ?? error.message;
      reject(
        new Error(
          `Cannot serve health on ${host}, port ${port}: ${why}. Change HEALTH_PORT or HEALTH_HOST.`,
          {
            cause: error,
          },
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}

const WORDS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program is there already",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "there is no such host",
  EACCES: "that is not permitted",
};

function send(
  response: ServerResponse,
  status: number,
  body: string,
  type = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}
