import type { Refusal, SourceRow } from "../domain.ts";

/** What the doctor looks at, gathered by the entry file: settings, folders, articles and the token. */
export interface Installation {
  /** Such as "20.19.0". */
  readonly nodeVersion: string;
  readonly settings: {
    /** A line for each setting that cannot be used. */
    readonly problems: readonly string[];
    /** Names in the settings file that are no settings. */
    readonly unknown: readonly string[];
    /** Servers that are named as operators and not served. */
    readonly unserved: readonly string[];
    /** Whether no server is named that is answered, nor anybody else. */
    readonly servesNobody: boolean;
    /** The collections that direct messages are answered from; null where they are not. */
    readonly publicCollections: readonly string[] | null;
    /** Whether others on this machine can read the token in the settings file. */
    readonly isTokenExposed: boolean;
  };
  /** Where what people did is to be kept; absent where the settings cannot be read. */
  readonly dataDir?: Folder;
  /** The file of what people did, and why it cannot be opened; absent where it can, or is not there yet. */
  readonly brokenStore?: { readonly path: string; readonly problem: string };
  /** The folder that imports go to; absent where the articles are in a file. */
  readonly corpusFolder?: Folder;
  /** Null where there is none. */
  readonly token: { readonly looksRight: boolean } | null;
  /** What Discord itself says; null where it is not asked. */
  readonly discord:
    | {
        readonly kind: "ok";
        readonly name: string;
        readonly invitation: string;
        readonly concerns: readonly string[];
      }
    | { readonly kind: "problem"; readonly problem: string }
    | null;
  readonly corpus:
    | { readonly paths: readonly string[]; readonly error: string }
    | {
        readonly paths: readonly string[];
        readonly articles: readonly SourceRow[];
        readonly refusals: readonly Refusal[];
      };
  /** Null in an installed package, where nothing is built. */
  readonly build: { readonly isFresh: boolean } | null;
}

/** A folder that is written to. */
export interface Folder {
  readonly path: string;
  readonly isWritable: boolean;
  /** What its disk has left for whoever runs Footnote. */
  readonly freeBytes: number;
}

/** What one look found. "broken" has to be mended, "warn" may be as meant. */
export interface Finding {
  readonly state: "ok" | "warn" | "broken";
  readonly found: string;
  /** What to do about it. */
  readonly mend?: string;
}
