import { lookup as lookUp } from "node:dns/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { isIP } from "node:net";
import { RefusedArticle } from "../../../articles/refused.ts";
import type { Fetched, Fetcher } from "../fetcher.ts";
import { LIMITS, megabytes } from "../limits.ts";
import { checkedAddress, checkPublic, hostOf, type Permit, portOf } from "./address.ts";
import { type Place, request, type Response } from "./request.ts";
import { unpacked } from "./unpack.ts";

/** What fetching needs of the world; everything has a default but the name that it goes by. */
export interface FetchOptions {
  /** The version of Footnote, which the servers are told. */
  readonly version: string;
  /** Gives every address of a host. */
  readonly lookup?: (
    host: string,
  ) => Promise<readonly { readonly address: string; readonly family: number }[]>;
  /** None unless a test has servers of its own. */
  readonly permit?: Permit;
  readonly limits?: Partial<typeof FETCH_LIMITS>;
}

/** So long and so much for one address, its redirects included. */
export const FETCH_LIMITS = {
  wholeMs: 60_000,
  idleMs: 15_000,
  redirects: 5,
  bytes: LIMITS.fileBytes,
  unpackedBytes: 2 * LIMITS.fileBytes,
  /** Two requests to one host are so far apart. */
  pauseMs: 1_000,
};

/**
 * Gives a fetcher that goes to the public internet and nowhere else: an address is checked as it is written,
 * again when its host has been looked up, and again after each redirect. The connection is made to the very
 * IP address that was checked, so that a name cannot mean something else a moment later.
 */
export function createFetcher(options: FetchOptions): Fetcher {
  const context: Context = {
    userAgent: `Footnote/${options.version} (imports single pages when somebody asks for them)`,
    lookup: options.lookup ?? (async (host) => lookUp(host, { all: true })),
    permit: options.permit ?? (() => false),
    limits: { ...FETCH_LIMITS, ...options.limits },
  };
  const lastAt = new Map<string, number>();
  /** Several pages of one site are not asked for all at once. */
  const wait = async (host: string) => {
    const restMs = (lastAt.get(host) ?? -Infinity) + context.limits.pauseMs - performance.now();
    if (restMs > 0) await sleep(restMs);
    lastAt.set(host, performance.now());
  };
  return {
    fetch: async (address) => {
      const first = checkedAddress(address, context);
      await wait(first.host);
      return inTime(context.limits.wholeMs, async (signal) => follow(first, signal, context));
    },
  };
}

interface Context {
  readonly userAgent: string;
  readonly lookup: NonNullable<FetchOptions["lookup"]>;
  readonly permit: Permit;
  readonly limits: typeof FETCH_LIMITS;
}

async function follow(first: URL, signal: AbortSignal, context: Context): Promise<Fetched> {
  const { limits } = context;
  let url = first;
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const response = await request(await placeOf(url, context), signal, {
      idleMs: limits.idleMs,
      userAgent: context.userAgent,
    });
    const { location } = response.headers;
    if (!isRedirect(response.status) || location === undefined) return read(response, url, limits);
    response.discard();
    url = redirected(location, url, context);
  }
  throw new RefusedArticle(`is redirected more than ${limits.redirects} times`);
}

function redirected(location: string, base: URL, context: Context): URL {
  try {
    return checkedAddress(location, { ...context, base });
  } catch (error) {
    throw error instanceof RefusedArticle ? new RefusedArticle(`is redirected, and ${error.message}`) : error;
  }
}

/** Gives where an address really is: every IP address that its host has must be a public one. */
async function placeOf(url: URL, { lookup, permit }: Context): Promise<Place> {
  const host = hostOf(url);
  if (isIP(host) !== 0) return { url, addresses: [{ address: host, family: isIP(host) }] };
  const addresses = await lookup(host).catch((error: unknown) => {
    const isOffline = error instanceof Error && "code" in error && error.code === "EAI_AGAIN";
    throw new RefusedArticle(
      isOffline
        ? `cannot be reached: ${host} cannot be looked up; is there a network?`
        : `cannot be reached: there is no host ${host}`,
    );
  });
  for (const { address } of addresses) {
    try {
      checkPublic(address, portOf(url), permit);
    } catch (error) {
      throw error instanceof RefusedArticle
        ? new RefusedArticle(`has the host ${host}, which ${error.message}`)
        : error;
    }
  }
  return { url, addresses };
}

async function read(response: Response, url: URL, limits: typeof FETCH_LIMITS): Promise<Fetched> {
  const { status, headers } = response;
  if (status !== 200) {
    response.discard();
    throw new RefusedArticle(`answers with ${status}${STATUS_WORDS[status] ?? ""}`);
  }
  if (Number(headers["content-length"] ?? 0) > limits.bytes) {
    response.discard();
    throw new RefusedArticle(`is larger than ${megabytes(limits.bytes)}, the most that is fetched`);
  }
  const bytes = await unpacked(response.body, headers["content-encoding"], limits);
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(headers["content-type"] ?? "")?.[1];
  return { bytes, address: url.href, charset: charset ?? null };
}

/** Gives what `work` gives, or refuses when it takes too long; a server that drips is cut off too. */
async function inTime<T>(wholeMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new RefusedArticle(`takes longer than ${Math.round(wholeMs / 1000)} s to give what it has`));
    }, wholeMs);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
    // Ends whatever of the connection is still there.
    controller.abort();
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: ": it wants a login",
  402: ": it wants a payment",
  403: ": it does not let us in",
  404: ": there is no such page",
  410: ": the page is gone",
  429: ": it was asked too often; try later",
  451: ": it may not be shown here",
  500: ": the server is broken; try later",
  503: ": the server is busy; try later",
};
