import type { Config } from "../config.ts";
import type { CorpusListener, LiveCorpus } from "../corpus/live.ts";
import type { Clock } from "../domain.ts";

/** What running the bot takes of the world. */
export interface BotWorld {
  readonly config: Config;
  /** Where what people did is kept, absolute. */
  readonly dataDir: string;
  /** The corpus as it was named. */
  readonly paths: readonly string[];
  /** Of Footnote. */
  readonly version: string;
  /** Opens the articles; whoever is `told` hears what becomes of them later. */
  readonly open: (told: CorpusListener) => Promise<Pick<LiveCorpus, "engine" | "refresh" | "close" | "past">>;
  readonly clock: Clock;
  /** Where the log goes, a JSON line an event. */
  readonly stdout: { write(text: string): unknown };
  /** Says one line to the person who runs the bot. */
  readonly tell: (line: string) => void;
  /** Lets the process go on where something fails that nobody waits for, and tells of it. */
  readonly survive: (told: (error: unknown) => void) => void;
  /** Resolves when the bot is asked to stop. */
  readonly stopped: Promise<void>;
}

/** The articles that the bot answers from, as they are followed. */
export type Corpus = Awaited<ReturnType<BotWorld["open"]>>;

/** From then on, what does not come is left to the end of the process. */
export const CLOSING_MS = 2_000;
