import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createFetcher, type FetchOptions } from "../../src/corpus/import/fetch/fetch.ts";
import type { Fetcher } from "../../src/corpus/import/fetcher.ts";

/** A web server of this test alone, and a fetcher that may speak to it. */
export interface Web {
  readonly port: number;
  readonly at: (path: string) => string;
  readonly fetcher: (options?: Partial<FetchOptions>) => Fetcher;
}

/** Runs a test beside a server on this machine; `serve` answers by path. */
export async function served(serve: RequestListener, test: (web: Web) => Promise<void>): Promise<void> {
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
  const { port } = server.address() as AddressInfo;
  try {
    await test({
      port,
      at: (path) => `http://127.0.0.1:${port}${path}`,
      fetcher: (options = {}) =>
        createFetcher({
          version: "0",
          permit: (_ip, asked) => asked === port,
          ...options,
          limits: { pauseMs: 0, ...options.limits },
        }),
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
