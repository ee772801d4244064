import { Readable, Writable } from "node:stream";

/** An output that keeps what is written to it. */
export interface Kept {
  readonly stream: Writable;
  readonly text: () => string;
}

/** Gives an output that keeps everything; `highWaterMark` makes it ask for patience early. */
export function keptOutput(options: { readonly highWaterMark?: number } = {}): Kept {
  let text = "";
  const stream = new Writable({
    decodeStrings: false,
    highWaterMark: options.highWaterMark ?? 16_384,
    write(chunk: string | Buffer, _encoding, done) {
      text += chunk.toString();
      setImmediate(done);
    },
  });
  return { stream, text: () => text };
}

/** Gives an input that holds a text, in chunks of `size` bytes. */
export function inputOf(text: string, size = 7): Readable {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  return Readable.from(chunks, { objectMode: false });
}
