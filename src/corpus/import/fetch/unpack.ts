import { Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { RefusedArticle } from "../../../articles/refused.ts";
import { megabytes } from "../limits.ts";

/**
 * Gives the bytes of a body, unpacked as its server says that it is packed, counted before and after, so that
 * neither an endless body nor a small one that unpacks to a huge one fills the memory.
 */
export async function unpacked(
  body: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  limits: { readonly bytes: number; readonly unpackedBytes: number },
): Promise<Uint8Array> {
  const received = counted(body, limits.bytes, (most) => `is larger than ${most}, the most that is fetched`);
  const unpack = unpackerOf(encoding);
  if (unpack === null) return gathered(received);
  const source = Readable.from(received, { objectMode: false });
  source.on("error", (error) => unpack.destroy(error));
  const out: AsyncIterable<Uint8Array> = source.pipe(unpack);
  try {
    return await gathered(
      counted(out, limits.unpackedBytes, (most) => `unpacks to more than ${most}, the most that is read`),
    );
  } catch (error) {
    throw error instanceof Error &&
      "code" in error &&
      /^(?:Z_|ERR_.*(?:BROTLI|_ERROR_))/.test(String(error.code))
      ? new RefusedArticle(`is not packed as it says (${encoding})`)
      : error;
  } finally {
    source.destroy();
    unpack.destroy();
  }
}

function unpackerOf(encoding: string | undefined): Transform | null {
  const name = encoding?.trim().toLowerCase() ?? "";
  if (name === "" || name === "identity") return null;
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  throw new RefusedArticle(`is packed in a way that is not read (${name.slice(0, 40)})`);
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  tell: (most: string) => string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new RefusedArticle(tell(megabytes(limit)));
    yield chunk;
  }
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
