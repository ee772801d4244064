import type { Command } from "commander";
import type { Config, Environment } from "../config.ts";
import type { Imported } from "../corpus/import/import.ts";
import type { CorpusListener, LiveCorpus } from "../corpus/live.ts";
import type { Engine, Library } from "../domain.ts";
import type { Models } from "../models.ts";
import type { Installation } from "../terminal/installation.ts";
import type { ImportFlags } from "../terminal/import.ts";
import type { Split } from "../terminal/sentences.ts";
import type { Session } from "../terminal/session.ts";

/** What a run of the command line is given of the world: its streams, its settings and the way to the articles. */
export interface World extends Omit<Session, "open" | "follow" | "scope" | "environment"> {
  /** The environment over the settings file. */
  readonly environment: Environment;
  readonly version: string;
  /** Where Footnote itself is. */
  readonly home: string;
  /** Where the person stands. */
  readonly standing: string;
  /** Processor time of this process so far. */
  readonly cpuMs: () => number;
  /** Gives the engine over the articles of these paths, or of the settings where there are none. */
  readonly open: (paths: readonly string[], config: Config, models?: Models) => Promise<Engine>;
  /** Opens the same as a corpus that follows its files, where the settings say so. */
  readonly follow: (paths: readonly string[], config: Config, told?: CorpusListener) => Promise<Followed>;
  /** Opens the library over a corpus that is followed, for the person at this machine. */
  readonly curating: (corpus: Followed, paths: readonly string[], config: Config) => Promise<Curating>;
  /** Gives the paths of the corpus: these, or the settings' where there are none. */
  readonly paths: (given: readonly string[], config: Config) => string[];
  /** Lets the process go on where something fails that nobody waits for, and tells of it. */
  readonly survive: (told: (error: unknown) => void) => void;
  /** Gives the sentences of one file's articles. */
  readonly split: (path: string) => Promise<readonly Split[]>;
  /** Imports sources into the first of these corpus paths, or into the settings' corpus. */
  readonly importing: (
    sources: readonly string[],
    flags: ImportFlags & { readonly corpus: readonly string[] },
    config: Config,
  ) => AsyncIterable<Imported>;
  /** Gives what the doctor looks at. */
  readonly installation: (paths: readonly string[]) => Promise<Installation>;
  /** Gives where what people did is kept. */
  readonly dataDir: (config: Config) => string;
  /** Resolves when the process is asked to end. */
  readonly stopped: () => Promise<void>;
}

/** A corpus that goes on being read. */
export type Followed = Pick<LiveCorpus, "engine" | "refresh" | "close" | "past">;

/** The library while a conversation lasts. */
export interface Curating {
  readonly library: Library;
  close(): Promise<void>;
}

/** Where the verb that was run leaves its exit code. */
export interface Outcome {
  code: number;
}

/** Adds one verb, with its options, to the program. */
export type AddVerb = (program: Command, world: World, outcome: Outcome) => void;
