import { request as overHttp, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { request as overHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { RefusedArticle } from "../../../articles/refused.ts";

/** An address, and the IP addresses, checked, that it may be fetched from. */
export interface Place {
  readonly url: URL;
  readonly addresses: readonly { readonly address: string; readonly family: number }[];
}

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection without reading on. */
  discard(): void;
}

/** Asks one place for its page and gives the answer as its head arrives. Follows nothing, keeps no cookies. */
export async function request(
  { url, addresses }: Place,
  signal: AbortSignal,
  { idleMs, userAgent }: { readonly idleMs: number; readonly userAgent: string },
): Promise<Response> {
  const open = url.protocol === "https:" ? overHttps : overHttp;
  let isSilent = false;
  const reasonOf = (error: unknown) =>
    isSilent ? new RefusedArticle(`says nothing for ${Math.round(idleMs / 1000)} s`) : refusalOf(error);
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = open(url, {
      signal,
      agent: false,
      lookup: pinned(addresses),
      headers: {
        "user-agent": userAgent,
        accept: "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5",
        "accept-encoding": "gzip, deflate, br",
        "accept-language": "en, *;q=0.5",
      },
    });
    asked.setTimeout(idleMs, () => {
      isSilent = true;
      asked.destroy();
    });
    asked.on("response", resolve);
    asked.on("error", (error) => reject(reasonOf(error)));
    asked.end();
  });
  return {
    status: message.statusCode ?? 0,
    headers: message.headers,
    body: chunksOf(message, reasonOf),
    discard: () => message.destroy(),
  };
}

async function* chunksOf(
  message: IncomingMessage,
  reasonOf: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  try {
    yield* message;
  } catch (error) {
    throw reasonOf(error);
  }
  if (!message.complete) throw reasonOf(new RefusedArticle("broke off before its end; try again"));
}

/** A connection goes to the addresses that were checked, whatever the name means by now. */
function pinned(addresses: Place["addresses"]): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses;
    if (options.all === true) done(null, [...addresses]);
    else done(null, first?.address ?? "", first?.family ?? 4);
  };
}

/** What a person is told of a connection that fails; what is no error of the network is thrown on. */
function refusalOf(error: unknown): unknown {
  if (error instanceof RefusedArticle || !(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  if (code === "ABORT_ERR") return error;
  const isCertificate = /CERT|SIGNED|TLS|SSL|ALTNAME|VERIFY/.test(code);
  return new RefusedArticle(
    `cannot be reached: ${WORDS[code] ?? (isCertificate ? `its certificate is not trusted (${code})` : code)}`,
  );
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing answers there",
  ECONNRESET: "the connection broke off; try again",
  ETIMEDOUT: "nothing answers there",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no network",
  EPIPE: "the connection broke off; try again",
  HPE_HEADER_OVERFLOW: "the head of its answer is too long",
};
