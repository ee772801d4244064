import { createInterface } from "node:readline/promises";
import { LINE_MAX_CHARS, type Line } from "./lines.ts";

/** A person's keyboard: the lines they type, with editing and history, until Ctrl-D or Ctrl-C. */
export interface Keyboard {
  readonly lines: AsyncIterable<Line>;
  readonly prompt: () => void;
  readonly close: () => void;
}

/** Opens the keyboard of a terminal: `prompt` stands before each line, the tab key asks `completer`. */
export function openKeyboard(
  { input, output }: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
  options: { readonly prompt: string; readonly completer: (line: string) => Promise<[string[], string]> },
): Keyboard {
  const typing = createInterface({
    input,
    output,
    terminal: true,
    removeHistoryDuplicates: true,
    ...options,
  });
  typing.on("SIGINT", () => typing.close());
  return { lines: numbered(typing), prompt: () => typing.prompt(), close: () => typing.close() };
}

async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  for await (const text of lines) {
    number += 1;
    yield { number, text: text.length > LINE_MAX_CHARS ? null : text };
  }
}
