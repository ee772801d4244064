import type { Clock, Engine, Library, ReadArticle, Scope } from "../domain.ts";
import type { Screen } from "./show.ts";
import { neutralise } from "./neutral.ts";
import { styleFor, wantsColour } from "./style.ts";

/** What lists the articles in a shell, where nobody is in the conversation. */
export const SHELL_LISTER = "footnote sources";

/** A stream that text is written to; `isTTY` and `columns` where it is a terminal. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** A stream of text typed or piped in; `isTTY` where it is a terminal. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** One run of the command line: its streams, its environment, and the way to an engine. */
export interface Session {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Gives the engine over the articles that the command line or the settings name. Throws a Complaint. */
  readonly open: () => Promise<Engine>;
  /** Opens the same for as long as a conversation lasts: `engine` gives that of the moment. */
  readonly follow: () => Promise<{
    engine(): Engine;
    past(article: string, version: string): Promise<ReadArticle | null>;
    close(): Promise<void>;
    /** Opens the library of the person at this machine. */
    curating(): Promise<{ readonly library: Library; close(): Promise<void> }>;
  }>;
  readonly scope: Scope;
}

/** What a person asked for that cannot be done; the message is the one line that they see. */
export class Complaint extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Complaint";
  }
}

/** Writes a text and waits until the stream can take more. */
export async function write(output: Output, text: string): Promise<void> {
  if (text === "" || output.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      output.off("drain", done).off("close", done).off("error", done);
      resolve();
    };
    output.once("drain", done).once("close", done).once("error", done);
  });
}

/** Tells people one thing, on one line of standard error. */
export function tell({ stderr }: Pick<Session, "stderr">, message: string): void {
  stderr.write(`${neutralise(message)}\n`);
}

/**
 * Gives the screen that a stream is: lines are broken for a terminal alone, so that what is piped can be searched, unless
 * COLUMNS says how wide they are to be.
 */
export function screenOf(output: Output, environment: Session["environment"]): Screen {
  const isTty = output.isTTY === true;
  const wanted = /^\d{1,4}$/u.test(environment["COLUMNS"] ?? "") ? Number(environment["COLUMNS"]) : 0;
  const piped = wanted > 0 ? wanted : Number.POSITIVE_INFINITY;
  return {
    // A terminal that does not know its width says 0.
    width: isTty ? Math.min((output.columns || 80) - 1, READABLE_COLUMNS) : piped,
    style: styleFor(wantsColour(environment, isTty)),
  };
}

/** Longer lines are hard to read, however wide the window. */
const READABLE_COLUMNS = 100;
