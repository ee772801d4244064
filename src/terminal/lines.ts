/** A line of input without its line break, numbered from 1. `text` is null where it was longer than the limit. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/**
 * Gives the lines of a stream of UTF-8 as they arrive, the last one also without a line break. A line of more
 * than `maxChars` is passed over without being held in memory.
 */
export async function* linesOf(
  input: AsyncIterable<string | Uint8Array>,
  maxChars: number = LINE_MAX_CHARS,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let [number, rest, tooLong] = [1, "", false];
  const finish = (text: string): Line => {
    const isTooLong = tooLong || text.length > maxChars;
    [rest, tooLong] = ["", false];
    return { number: number++, text: isTooLong ? null : text.replace(/\r$/, "") };
  };
  for await (const chunk of input) {
    const parts = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    for (const part of parts.slice(0, -1)) yield finish(rest + part);
    rest += parts.at(-1) ?? "";
    if (rest.length > maxChars) [rest, tooLong] = ["", true];
  }
  rest += decoder.decode();
  if (rest !== "" || tooLong) yield finish(rest);
}

/** The most UTF-16 units of a line: far more than any question, far less than memory. */
export const LINE_MAX_CHARS = 100_000;
