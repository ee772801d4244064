import { isLoopback } from "../config/token.ts";
import type { Upload } from "../domain.ts";
import type { Attached } from "./arrivals.ts";

/** Where Discord keeps the files that people hand over. */
export const UPLOAD_ORIGINS: readonly string[] = [
  "https://cdn.discordapp.com",
  "https://media.discordapp.net",
];

/** Gives a file that was handed over; it is fetched when it is read, from one of these origins and nowhere else. */
export function uploadOf(
  { name, bytes, url }: Pick<Attached, "name" | "bytes" | "url">,
  origins: readonly string[],
  silenceMs = SILENCE_MS,
): Upload {
  return {
    name,
    bytes,
    async read() {
      if (!isFrom(url, origins)) throw new Error("is not a file of Discord's");
      if (bytes > MAX_BYTES) throw tooLarge();
      const content = await fetched(url, silenceMs).catch(() => null);
      if (content === null) throw new Error("could not be fetched from Discord; hand it over once more");
      if (content === TOO_LARGE) throw tooLarge();
      // Where a connection ends is the end of a file that came without its length.
      if (content.length < bytes) throw new Error("came cut short from Discord; hand it over once more");
      return content;
    },
  };
}

/** A Discord on this machine may keep its files at another port than its API, and call the machine otherwise. */
function isFrom(address: string, origins: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, hostname } = new URL(address);
  return origins.some((known) => {
    const isHere = isLoopback(hostname) && isLoopback(new URL(known).hostname);
    return known === origin || isHere;
  });
}

/** What Discord says of a file's size is not taken on trust, and one that falls silent holds up nobody for long. */
async function fetched(url: string, silenceMs: number): Promise<Uint8Array | typeof TOO_LARGE | null> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silenceMs);
  const signal = AbortSignal.any([silence.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    const response = await fetch(url, { redirect: "error", signal });
    if (!response.ok || response.body === null) return null;
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body) {
      timer.refresh();
      bytes += chunk.length;
      if (bytes > MAX_BYTES) return TOO_LARGE;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
  }
}

function tooLarge(): Error {
  return new Error(`is larger than ${MAX_BYTES / 1024 / 1024} MB, the most that is taken; split it`);
}

const TOO_LARGE = "too large";

/** As much as import reads as one article. */
const MAX_BYTES = 32 * 1024 * 1024;
const TIMEOUT_MS = 60_000;
const SILENCE_MS = 15_000;
